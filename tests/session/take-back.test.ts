import { describe, expect, it } from 'vitest';
import {
  currentSegment,
  nothingWritten,
  noticeOf,
  readSession,
  resumed,
  type SessionState,
  savedSession,
} from '../../src/session/index.ts';
import { library } from '../library.ts';
import { key, play, tick, ticks } from './fixture.ts';
import { people, sessionOf, startsOf } from './people.ts';

/** What taking back leaves as it is now: the clock, the time that was counted, what is said, and the record. */
const comparable = ({ at, practised, worked, hush, notice, reports, reversible, ...rest }: SessionState) =>
  rest;

const tingling = people['a sole that tingles'];
const sole = (): SessionState =>
  play(sessionOf(tingling as never), { type: 'start', at: 0 }, ...ticks(0, 26_000))[0];

describe('u takes the last report back', () => {
  it.each(Object.entries(people))('and all is as it was before, whatever had been said: %s', (_, answers) => {
    let count = 0;
    for (const start of startsOf(sessionOf(answers))) {
      const pressed = ['t', 'e', 'ps', 'pg', 'pc', 't', 'pg', 't'];
      let state = start;
      for (const [index, keys] of pressed.entries()) {
        const at = start.at + index * 100;
        [state] = play(state, tick(at));
        const [said] = play(state, key(at, keys[0] ?? ''));
        // How it came is answered only where it is asked.
        const [told] = said.status.is === 'asking' ? play(said, key(at, keys[1] ?? '')) : [said];
        if (told.status.is === 'ended') break;
        if (told.reversible) {
          const [back] = play(told, ...ticks(at, at + 3000, 1000), key(at + 9000, 'u'));
          // Nine seconds nobody counted: a pause, which stays.
          const running = { ...back, status: state.status };
          expect(comparable(running)).toEqual(comparable(state));
          expect(back.reports.slice(0, state.reports.length)).toEqual(state.reports);
          expect(back.reports.slice(state.reports.length).map(({ takenBack }) => takenBack)).toEqual([true]);
          count++;
        }
        state = told;
      }
    }
    expect(count).toBeGreaterThan(5);
  });
  it('also out of the question that it brought up, however long that waits', () => {
    const before = sole();
    const [asked] = play(before, key(26_000, 'p'));
    expect(asked.status.is).toBe('asking');
    const [back] = play(asked, tick(74_000), key(75_000, 'u'));
    expect([back.status, noticeOf(back)]).toEqual([before.status, 'Taken back. All is as it was before.']);
  });
  it('for ten seconds after it, or after the answer that it waited for, and once', () => {
    const taken = (...events: Parameters<typeof play>[1][]): boolean =>
      play(sole(), ...events)[0].reports.some(({ takenBack }) => takenBack);
    expect(taken(key(26_000, 't'), ...ticks(26_000, 36_000), key(36_000, 'u'))).toBe(true);
    expect(taken(key(26_000, 't'), ...ticks(26_000, 36_000), key(36_001, 'u'))).toBe(false);
    expect(taken(key(26_000, 'p'), key(44_000, 'c'), ...ticks(44_000, 52_000), key(52_000, 'u'))).toBe(true);
    const [once] = play(sole(), key(26_000, 't'), key(26_500, 'u'));
    expect(play(once, key(26_600, 'u'))[0].timeline).toBe(once.timeline);
  });
  it('and says so, also aloud', () => {
    const [state, effects] = play({ ...sole(), voice: true }, key(26_000, 't'), key(27_000, 'u'));
    expect(noticeOf(state)).toBe('Taken back. All is as it was before.');
    expect(effects.filter(({ type }) => type === 'say').at(-1)).toMatchObject({ text: 'taken back' });
  });
  it('and leaves a pause, the drawing, and that it winds down', () => {
    const [state] = play(
      sole(),
      key(26_000, 't'),
      key(26_100, 'f'),
      { type: 'wind-down', at: 26_200, says: 'It is done.' },
      key(26_300, ' '),
      key(26_400, 'u'),
    );
    expect([state.status.is, state.figure, state.windDown]).toEqual(['paused', false, 'It is done.']);
  });
});

describe('what u does not take back', () => {
  it('numb or weak: its question stays, and a stop is a stop', () => {
    const [asked] = play(sole(), key(26_000, 't'), key(27_000, 'w'), key(27_500, 'u'));
    expect(asked.status).toMatchObject({ is: 'asking', question: 'weak' });
    const [stopped] = play(asked, key(28_000, 'y'), key(28_500, 'u'));
    expect([stopped.status, stopped.stop]).toEqual([{ is: 'ended', reason: 'stopped' }, 'numb-or-weak']);
  });
  it('a sudden pain', () => {
    const [stopped] = play(sole(), key(26_000, 'p'), key(26_500, 's'), key(27_000, 'u'));
    expect(stopped).toMatchObject({ status: { is: 'ended', reason: 'stopped' }, stop: 'sudden-pain' });
  });
  it('anything, where nothing was said', () => {
    const before = sole();
    const [after] = play(before, key(26_000, 'u'));
    expect({ ...after, at: 0 }).toEqual({ ...before, at: 0 });
  });
});

it('what was taken back is kept as that', () => {
  const [state] = play(sole(), key(26_000, 't'), key(27_000, 'u'));
  const kept = savedSession(state, { title: 'x', written: nothingWritten });
  const { saved } = readSession(JSON.parse(JSON.stringify(kept)), library);
  const again = saved && resumed(saved, state.options);
  expect(again?.reports).toEqual(state.reports);
  expect(again && currentSegment(again)?.step).toBe(currentSegment(state)?.step);
});
