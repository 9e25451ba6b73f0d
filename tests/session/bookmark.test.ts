import { describe, expect, it } from 'vitest';
import {
  currentSegment,
  nothingWritten,
  readSession,
  resumed,
  type SessionEvent,
  type SessionState,
  savedSession,
  update,
} from '../../src/session/index.ts';
import { library, plain } from '../library.ts';
import { fc } from '../property.ts';
import { key, play, tick } from './fixture.ts';
import { people, sessionOf } from './people.ts';

const answers = people['half an hour'] ?? plain;
const begun = (): SessionState => update(sessionOf(answers), { type: 'start', at: 0 })[0];
const kept = (state: SessionState): unknown =>
  JSON.parse(JSON.stringify(savedSession(state, { title: 'T', answers, written: nothingWritten })));

const fail = (why: string): never => {
  throw new Error(why);
};

/** Keys with the time since the key before, in milliseconds. */
const presses = fc.array(fc.tuple(fc.constantFrom(...'tpennnsb+ wyn'), fc.integer({ min: 0, max: 1400 })), {
  maxLength: 25,
});
const eventsOf = (pressed: readonly (readonly [string, number])[]): SessionEvent[] => {
  let at = 0;
  return pressed.map(([name, wait]) => {
    at += wait;
    return key(at, name);
  });
};

describe('a session as a value', () => {
  it('replays from its events', () => {
    fc.assert(
      fc.property(presses, (pressed) => {
        const events = eventsOf(pressed);
        const played = (): object => ({ ...play(begun(), ...events)[0], options: undefined });
        expect(played()).toEqual(played());
      }),
      { numRuns: 30 },
    );
  });
  it('kept and read back it goes on at the phase it stopped in, under the same limits', () => {
    fc.assert(
      fc.property(presses, (pressed) => {
        const [state] = play(begun(), ...eventsOf(pressed));
        if (state.status.is === 'ended') return;
        const { saved, problems } = readSession(kept(state), library);
        expect(problems).toEqual([]);
        const again = resumed(saved ?? fail('nothing was read'), state.options);
        const now = currentSegment(state);
        const next = again.timeline.segments.find(({ startsAt }) => startsAt > again.position);
        const first = currentSegment(again);
        expect([again.spent, again.practised]).toEqual([state.spent, state.practised]);
        expect(again.timeline.steps.map((step) => step.stretch)).toEqual(
          state.timeline.steps.map((step) => step.stretch),
        );
        expect(first?.step).toBe(now?.step);
        // Either it gets ready anyway, or time to get ready stands before the phase it was in.
        expect([first?.phase.name, now?.phase.name === 'get-ready' ? now?.phase : next?.phase]).toEqual([
          'get-ready',
          now?.phase,
        ]);
        expect(again).toMatchObject({
          heard: state.heard,
          reports: state.reports,
          practised: state.practised,
        });
      }),
      { numRuns: 60 },
    );
  });
  it('is where it stopped while the question before waits, and is kept as that', () => {
    const [state] = play(begun(), key(0, 'n'), key(0, 's'), key(0, 's'));
    const { saved } = readSession(kept(state), library);
    const options = { ...state.options, asks: { before: 'before' } };
    const [asked] = play(resumed(saved ?? fail('nothing was read'), options), { type: 'start', at: 0 });
    expect(asked.status).toMatchObject({ is: 'asking', question: 'before' });
    expect(currentSegment(asked)?.step).toBe(currentSegment(state)?.step);
    expect(kept(asked)).toMatchObject({ step: currentSegment(state)?.step, phase: 0 });
  });
  it('is kept at the start, at each phase, at each change, at a pause, and not between', () => {
    const saves = (state: SessionState, event: SessionEvent): number =>
      update(state, event)[1].filter(({ type }) => type === 'save').length;
    const state = begun();
    expect(saves(sessionOf(answers), { type: 'start', at: 0 })).toBe(1);
    expect(saves(state, tick(500))).toBe(0);
    expect(saves(state, key(500, 'n'))).toBe(1);
    expect(saves(play(state, key(0, 'n'))[0], key(500, 't'))).toBe(1);
    expect(saves(state, key(500, ' '))).toBe(1);
    expect(saves(state, key(500, '?'))).toBe(0);
  });
});

describe('a kept file is hostile input', () => {
  const good = kept(play(begun(), key(0, 'n'), key(1000, 't'))[0]) as Record<string, unknown>;
  it.each<[object, string]>([
    [{ step: 99 }, 'step: expected a whole number from 0 to'],
    [{ phase: -1 }, 'phase: expected a whole number from 0 to'],
    [{ heard: { holdLoad: 'x' } }, 'heard.holdLoad: expected a whole number from 0 to 100'],
    [{ heard: undefined }, 'heard.holdLoad: expected a whole number from 0 to 100, got nothing'],
    [{ reports: 'no' }, 'reports: expected a list'],
    [{ reports: [{ report: 'fine' }] }, 'reports: "fine" is not a choice'],
    [{ title: 3 }, 'title: expected words'],
    [{ routine: { steps: [] } }, 'routine.steps: there is no step in it'],
    [{ answers: { worst: 99 } }, 'answers.worst: expected a whole number from 0 to 10'],
  ])('%j', (change, said) => {
    const { saved, problems } = readSession({ ...good, ...change }, library);
    expect(saved).toBeUndefined();
    expect(problems.map(({ place, message }) => `${place}: ${message}`).join('\n')).toContain(said);
  });
  it('what is missing from what was heard is not taken for more than there was', () => {
    const { saved } = readSession({ ...good, heard: { ...(good.heard as object), tingled: 'no' } }, library);
    expect(saved?.heard.tingled).toBe(true);
  });
  it('whatever it holds, it is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(good)), (value, field) => {
        const { saved, problems } = readSession({ ...good, [field]: value }, library);
        expect(saved === undefined).toBe(problems.length > 0);
        if (saved) expect(() => resumed(saved, {})).not.toThrow();
      }),
    );
  });
});
