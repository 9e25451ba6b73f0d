import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/respond/types.ts';
import { plainPaint } from '../../src/render/paint.ts';
import {
  closingWords,
  nothingWritten,
  readSession,
  resumed,
  type SessionState,
  savedSession,
} from '../../src/session/index.ts';
import { afterwards } from '../../src/shell/app/live/after.ts';
import { library, plain } from '../library.ts';
import { key, play, screenText, tick, ticks } from './fixture.ts';
import { coach, people, sessionOf } from './people.ts';

const answers = people['half an hour'] ?? plain;
const begun = (given = answers): SessionState => {
  const session = sessionOf(given);
  // At the second step, which is a stretch of the hamstrings; the first is a slider.
  const [state] = play(session, { type: 'start', at: 0 });
  const at =
    state.timeline.segments.find(({ step, phase }) => step === 1 && phase.name === 'move')?.startsAt ?? 0;
  return { ...state, position: at + 2000 };
};
const asked = (at = 0): SessionState => play(begun(), key(at, 'p'))[0];

describe('p at a stretch of the hamstrings, the calf or the buttock', () => {
  it('stops the clock and asks how the pain came', () => {
    const state = asked();
    const [later] = play(state, ...ticks(0, 60_000, 1000));
    expect(later).toMatchObject({ status: { is: 'asking', question: 'pain' }, position: state.position });
  });
  it('each answer by one key', () => {
    const [easier] = play(asked(), key(1000, 'g'));
    expect(easier).toMatchObject({ status: { is: 'running' }, heard: { hurts: 1 } });
    expect(easier.reports).toMatchObject([{ report: 'hurts', onset: 'gradual' }]);
    const [cramp] = play(asked(), key(1000, 'c'));
    expect(cramp.reports).toMatchObject([{ report: 'hurts', onset: 'cramp' }]);
    const [stopped, effects] = play(asked(), key(1000, 's'));
    expect(stopped).toMatchObject({ status: { reason: 'stopped' }, stop: 'sudden-pain' });
    expect(stopped.reports).toMatchObject([{ report: 'hurts', onset: 'sudden' }]);
    expect(effects).toEqual([{ type: 'end', reason: 'stopped' }]);
  });
  it('p again, and nothing answered, counts as suddenly', () => {
    expect(play(asked(), key(1000, 'p'))[0]).toMatchObject({ stop: 'sudden-pain' });
  });
  it('a key held down is not pressed again, however long it is held', () => {
    const held = Array.from({ length: 60 }, (_, index) => key(500 + index * 60, 'p'));
    const [state] = play(asked(), ...held);
    expect(state.status).toMatchObject({ is: 'asking', question: 'pain' });
    expect(play(state, key(500 + 59 * 60 + 900, 'p'))[0]).toMatchObject({ stop: 'sudden-pain' });
  });
  it.each(['n', 'b', 't', 'e', ' ', '\r', '+', 'w', '?'])('%j is no answer', (pressed) => {
    expect(play(asked(), key(1000, pressed))[0].status.is).toBe('asking');
  });
  it('a second p at the same stretch leaves it out, without a question', () => {
    const [state] = play(asked(), key(1000, 'g'), key(2000, 'p'));
    expect(state.status.is).toBe('running');
    expect(state.notice?.text).toMatch(/^Left out: /);
  });
  it('paused it is asked too, and stays paused', () => {
    const [state] = play(begun(), key(0, ' '), key(100, 'p'), key(2000, 'g'));
    expect(state.status).toEqual({ is: 'paused', because: 'asked' });
  });
  it('so does a slider: it lengthens them too', () => {
    const [state] = play(sessionOf(answers), { type: 'start', at: 0 }, key(0, 'p'));
    expect([state.status.is, state.heard.hurts]).toEqual(['asking', 0]);
  });
  it('the whole question stands in every window', () => {
    for (const [columns, rows] of [
      [80, 24],
      [50, 14],
      [40, 12],
    ] as const) {
      const words = screenText(asked(), { columns, rows }).join(' ').replace(/\s+/g, ' ');
      expect(words).toContain('How did the pain come?');
      for (const { key: each, says } of coach.questions.pain?.keys ?? []) {
        expect(words).toContain(`${each} ${says}`);
      }
    }
  });
});

describe('what the body said, once it is over', () => {
  const reports = ['t', 'p g', 'p c'];
  const sequences = reports.flatMap((one) =>
    reports.flatMap((two) => [one, `${one} ${two}`, ...reports.map((three) => `${one} ${two} ${three}`)]),
  );
  const said = (state: SessionState): string =>
    afterwards(state, coach, { safetyNet: [], disclaimer: '' }, { columns: 200, paint: plainPaint });
  // Everybody, at each of the first steps, with every sequence; then the rest is skipped.
  const runner = {
    ...plain,
    goal: 'after-sport',
    feelsLike: ['ache'],
    side: 'both',
    duration: 'months-same',
  };
  const ends = [runner, ...Object.values(people)].flatMap((each) => {
    const session = sessionOf(each);
    const [started] = play(session, { type: 'start', at: 0 });
    return [0, 1].flatMap((skipped) => {
      const at = session.timeline.segments.find(({ step }) => step === skipped)?.startsAt;
      if (at === undefined) return [];
      const here = { ...started, position: at + 1000 };
      return sequences.flatMap((keys) => {
        const states = [here];
        for (const [index, pressed] of keys.split(' ').entries())
          states.push(play(states.at(-1) ?? here, key((index + 1) * 1000, pressed))[0]);
        const over = states.findIndex(({ status }) => status.is === 'ended');
        const isCut = over > 0 && (states[over - 1]?.timeline.steps.length ?? 0) > skipped + 1;
        let ended = states.at(-1) ?? here;
        for (let index = 0; index < 60 && ended.status.is !== 'ended'; index++)
          [ended] = play(ended, key(9000 + index * 1000, 'n'));
        return ended.status.is === 'ended' ? [{ keys, isCut, ended }] : [];
      });
    });
  });
  const goneOn = ends.filter(({ ended }) => ended.stop === undefined);
  it('is said whether it tingled or hurt or both, and to nobody else', () => {
    expect(goneOn.length).toBeGreaterThan(100);
    for (const { ended, keys } of goneOn) {
      const heard = ended.reports.map(({ report }) => report);
      const [tingled, hurt] = [ended.heard.tingled, heard.includes('hurts')];
      const words = tingled ? (hurt ? 'It tingled and hurt today' : 'It tingled today') : 'It hurt today';
      expect(said(ended), keys).toContain(`${words}, so the routine was made gentler on the way.`);
    }
    expect(said(play(begun(), key(0, 'q'))[0])).toBe('');
    expect(said(play(asked(), key(1000, 'g'), key(2000, 'u'), key(3000, 'q'))[0])).toBe('');
  });
  it('where it left nothing over, nobody is told that all was done, and it is said why', () => {
    expect(goneOn.filter(({ isCut }) => isCut).length).toBeGreaterThan(10);
    for (const { ended, keys, isCut } of goneOn) {
      expect(/^Ended after \d+:\d\d of /.test(closingWords(ended)), keys).toBe(isCut);
      expect(said(ended).includes(coach.after.cut), keys).toBe(isCut);
      if (isCut) expect(ended.cutFrom).toBeGreaterThan(ended.practised);
    }
  });
});

describe('a pain that was not answered', () => {
  const again = (state: SessionState): SessionState => {
    const kept = savedSession(state, { title: 'T', answers, written: nothingWritten });
    const { saved } = readSession(JSON.parse(JSON.stringify(kept)), library);
    return play(resumed(saved as NonNullable<typeof saved>, state.options), { type: 'start', at: 0 })[0];
  };
  it.each<[string, SessionState]>([
    ['cut off', asked()],
    ['left with q', play(asked(), key(500, 'q'))[0]],
    ['interrupted', play(asked(), { type: 'interrupt', at: 500 })[0]],
  ])('%s, it is asked first when the session goes on', (_, state) => {
    const next = again(state);
    expect(next.status).toMatchObject({ is: 'asking', question: 'pain' });
    expect(play(next, key(100, 'p'))[0]).toMatchObject({ stop: 'sudden-pain' });
    const [eased] = play(next, key(100, 'g'), tick(400));
    expect(eased.status.is).toBe('running');
    expect(eased.reports).toMatchObject([{ report: 'hurts' }, { report: 'hurts', onset: 'gradual' }]);
    expect(again(eased).status.is).toBe('running');
  });
});

describe('4 to 6 of 10 before the start', () => {
  const start = (): SessionState => {
    const session = sessionOf(answers);
    const options = { ...session.options, asks: { before: 'before', after: 'after' } };
    return play({ ...session, options }, { type: 'start', at: 0 }, key(0, '5'))[0];
  };
  it('is asked whether it is new', () => {
    expect(start().status).toMatchObject({ is: 'asking', question: 'newness' });
  });
  it('new, or stronger: the questions come first', () => {
    expect(play(start(), key(500, 'y'))[0]).toMatchObject({ stop: 'new-feeling', answers: { before: '5' } });
  });
  it('as usual: no moving stretch over load 3, holds of 20 s, a fifth of the strength, and it is said', () => {
    const [state] = play(start(), key(500, 'n'));
    const { steps } = state.timeline;
    expect(state.status.is).toBe('running');
    expect(state.notice?.text).toMatch(/^At 5 of 10: gentler today/);
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.filter(({ kind, neuralLoad }) => kind === 'dynamic' && neuralLoad.index > 3)).toEqual([]);
    expect(steps.filter(({ effortPercent }) => (effortPercent ?? 0) > 20)).toEqual([]);
    const long = steps.filter(
      ({ kind, phases }) =>
        kind !== 'ease' && phases.some(({ name, seconds }) => name === 'hold' && seconds > 20),
    );
    expect(long).toEqual([]);
  });
  it('where nothing has to change, that is said', () => {
    const [state] = play(start(), key(500, 'n'));
    const again = state.options.adjustDay?.(
      { steps: state.timeline.steps, at: 0, left: 60, sides: [], heard: state.heard },
      coach.questions.newness?.keys.find(({ day }) => day)?.day as Day,
    );
    expect(again?.says).toBe(coach.calm.same);
  });
});
