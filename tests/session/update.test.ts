import { describe, expect, it } from 'vitest';
import { unchanged } from '../../src/core/respond/types.ts';
import {
  type Effect,
  keymap,
  newSession,
  type SessionEvent,
  type SessionOptions,
  segmentIndex,
  update,
  view,
} from '../../src/session/index.ts';
import { fc } from '../property.ts';
import { key, play, routine, runTo, screenText, seconds, started, tick, ticks } from './fixture.ts';

const paused = { is: 'paused', because: 'asked' };

describe('keys', () => {
  it.each([
    ['space pauses', 12_000, ' ', { position: 12_100, status: paused }],
    ['n goes to the next phase', 12_000, 'n', { position: 30_000, status: { is: 'running' } }],
    [
      'n in the last phase finishes',
      80_000,
      'n',
      { position: 91_000, status: { is: 'ended', reason: 'finished' } },
    ],
    ['b goes to the start of this phase', 12_000, 'b', { position: 10_000, status: { is: 'running' } }],
    ['b within 2 seconds goes to the phase before', 11_800, 'b', { position: 0 }],
    ['b crosses from a step to the one before', 58_500, 'b', { position: 38_000 }],
    ['b in the first phase goes to its start', 1000, 'b', { position: 0 }],
    ['q ends', 12_000, 'q', { status: { is: 'ended', reason: 'quit' } }],
    ['capitals do the same', 12_000, 'N', { position: 30_000 }],
    ['Ctrl-C interrupts', 12_000, '\x03', { status: { is: 'ended', reason: 'interrupted' } }],
    ['Ctrl-Z pauses', 12_000, '\x1a', { status: { is: 'paused', because: 'suspended' } }],
    ['other keys do nothing', 12_000, 'x', { position: 12_100, status: { is: 'running' } }],
    ['an arrow is not a letter', 12_000, '\x1b[B', { position: 12_100, status: { is: 'running' } }],
  ])('%s', (_, position, pressed, expected) => {
    expect(update(runTo(routine, position), key(position + 100, pressed))[0]).toMatchObject(expected);
  });

  it('b into the stretch before leaves behind what was said about this one', () => {
    const respond: SessionOptions['respond'] = (course) => ({
      ...unchanged(course, 'less'),
      heard: { ...course.heard, hurts: course.heard.hurts + 1 },
    });
    const [first] = play(newSession(routine, { respond }), { type: 'start', at: 0 });
    const [hurt] = play(first, key(0, 'n'), key(0, 'n'), key(0, 'n'), key(0, 'n'), key(0, 'p'));
    expect(hurt).toMatchObject({ position: 58_000, heard: { hurts: 1 }, notice: { text: 'less' } });
    expect(play(hurt, key(0, 'b'))[0]).toMatchObject({
      position: 38_000,
      heard: { hurts: 0 },
      notice: undefined,
    });
  });

  it('what hurts is not pushed on: p in a push goes on to letting go', () => {
    const respond: SessionOptions['respond'] = (course) => unchanged(course, 'less');
    const [pushing] = play({ ...runTo(routine, 70_000), options: { respond } }, key(70_000, 'p'));
    expect(pushing.position).toBe(73_000);
    const [holding] = play({ ...runTo(routine, 80_000), options: { respond } }, key(80_000, 'p'));
    expect(holding.position).toBe(80_000);
    const [easy] = play({ ...runTo(routine, 70_000), options: { respond } }, key(70_000, 'e'));
    expect(easy.position).toBe(70_000);
  });

  it('space goes on where it paused', () => {
    const [state] = play(runTo(routine, 12_000), key(12_100, ' '), key(80_000, ' '), tick(80_400));
    expect(state).toMatchObject({ position: 12_500, status: { is: 'running' } });
  });

  it.each([
    ['n', 30_000],
    ['b', 10_000],
  ])('%s while paused moves and stays paused', (pressed, position) => {
    const [state] = play(runTo(routine, 14_000), key(14_000, ' '), key(15_000, pressed));
    expect(state).toMatchObject({ position, status: paused });
  });

  it('skipped time is not practised time', () => {
    expect(update(runTo(routine, 12_000), key(12_000, 'n'))[0]).toMatchObject({
      position: 30_000,
      practised: 12_000,
    });
  });

  it('each key is in the table once', () => {
    const all = keymap.flatMap(({ keys }) => keys);
    expect(new Set(all).size).toBe(all.length);
  });
});

/** All effects but for what is kept. */
const audible = (effects: readonly Effect[]): Effect[] => effects.filter(({ type }) => type !== 'save');

describe('effects', () => {
  it('a sound at every phase change, another at the end, each on its instant', () => {
    let state = started(seconds(2, 1, 3));
    const rung: [number, unknown][] = [];
    for (const event of ticks(0, 10_000, 100)) {
      const [next, effects] = update(state, event);
      rung.push(...audible(effects).map((effect): [number, unknown] => [event.at, effect]));
      state = next;
    }
    expect(rung).toEqual([
      [2000, { type: 'bell', sign: 'change' }],
      [3000, { type: 'bell', sign: 'change' }],
      [6000, { type: 'bell', sign: 'done' }],
      [6000, { type: 'end', reason: 'finished' }],
    ]);
  });

  it.each([
    ['the other side', key(12_000, 'n'), [{ type: 'bell', sign: 'switch' }]],
    ['next phase', key(32_000, 'n'), [{ type: 'bell', sign: 'change' }]],
    ['start of the same phase', key(14_000, 'b'), []],
    ['quit', key(12_000, 'q'), [{ type: 'end', reason: 'quit' }]],
    ['Ctrl-C', key(12_000, '\x03'), [{ type: 'end', reason: 'interrupted' }]],
    ['a signal', { type: 'interrupt', at: 12_000 }, [{ type: 'end', reason: 'interrupted' }]],
    ['Ctrl-Z', key(12_000, '\x1a'), [{ type: 'suspend' }]],
    ['nothing', tick(12_000), []],
  ] as [string, SessionEvent, unknown[]][])('%s', (_, event, effects) => {
    expect(audible(update(runTo(routine, event.at), event)[1])).toEqual(effects);
  });

  it('the end comes before a key that was pressed after it', () => {
    const [state, effects] = play(runTo(routine, 90_500), key(91_200, 'q'));
    expect(state.status).toEqual({ is: 'ended', reason: 'finished' });
    expect(effects.at(-1)).toEqual({ type: 'end', reason: 'finished' });
  });

  it('nothing happens after the end', () => {
    const [ended] = update(runTo(routine, 5000), key(5000, 'q'));
    expect(update(ended, key(6000, 'b'))).toEqual([ended, []]);
  });
});

describe('suspension', () => {
  it('counts nothing and stays paused when the process goes on', () => {
    const [state] = play(runTo(routine, 5000), key(5000, '\x1a'), { type: 'resume', at: 500_000 });
    expect(state).toMatchObject({ position: 5000, status: { is: 'paused', because: 'suspended' } });
  });

  it('pauses as well when somebody else stopped the process, for however short', () => {
    const [state] = play(runTo(routine, 5000), { type: 'resume', at: 5200 });
    expect(state.status).toEqual({ is: 'paused', because: 'suspended' });
  });

  it('leaves a pause that was asked for as it is', () => {
    const [state] = play(runTo(routine, 5000), key(5000, ' '), key(5100, '\x1a'));
    expect(state.status).toEqual(paused);
  });
});

describe('whatever happens', () => {
  const pressed = fc.constantFrom(' ', 'n', 'b', 'N', '\x1a', 'x', '\x1b[A', '');
  const event = fc.oneof(
    pressed.map((each) => ({ type: 'key' as const, key: each })),
    fc
      .constantFrom('tick' as const, 'resume' as const, 'suspend' as const, 'start' as const)
      .map((type) => ({ type })),
  );
  const happening = fc.record({ wait: fc.integer({ min: 0, max: 5000 }), event });
  const phases = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 });

  it('the session stays within the routine, and can be shown', () => {
    fc.assert(
      fc.property(phases, fc.array(happening, { maxLength: 300 }), (lengths, happenings) => {
        let state = newSession(seconds(...lengths));
        let at = 0;
        for (const { wait, event: each } of happenings) {
          at += wait;
          state = update(state, { ...each, at })[0];
          expect(state.position).toBeGreaterThanOrEqual(0);
          expect(state.position).toBeLessThanOrEqual(state.timeline.total);
          expect(segmentIndex(state)).toBeLessThan(Math.max(1, state.timeline.segments.length));
        }
        expect(view(state, { columns: 60, rows: 20 }).length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('it ends once', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 100 }), (happenings) => {
        let at = 0;
        const events = happenings.map(({ wait, event: each }) => {
          at += wait;
          return { ...each, at };
        });
        const [, effects] = play(started(seconds(1, 1)), ...events, key(at, 'q'), key(at, 'q'));
        expect(effects.filter(({ type }) => type === 'end')).toHaveLength(1);
      }),
    );
  });

  it('what is shown as left is never 0 while time remains', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 90_999.999, noNaN: true }), (position) => {
        const lines = screenText({ ...started(routine), position }, { columns: 80, rows: 24 });
        expect(lines.join('\n')).not.toMatch(/ 0 s | 0:00 left/);
      }),
    );
  });
});
