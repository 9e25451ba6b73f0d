import { describe, expect, it } from 'vitest';
import { entryFrom } from '../../src/core/diary/read.ts';
import { summaryOf } from '../../src/core/diary/summary.ts';
import {
  diaryLine,
  nothingWritten,
  readSession,
  resumed,
  type SessionState,
  savedSession,
  writtenOf,
} from '../../src/session/index.ts';
import { file } from '../core/diary/simulated.ts';
import { library, plain, tingling } from '../library.ts';
import { key, play, ticks } from './fixture.ts';
import { people, sessionOf } from './people.ts';

const line = (state: SessionState, written = nothingWritten) =>
  diaryLine(state, written, { title: 'Mine', pattern: 'neural', irritability: 'low' }, library);

const sole = (): SessionState => sessionOf({ ...plain, ...tingling });
const after = (seconds: number): SessionState =>
  play(sole(), { type: 'start', at: 0 }, ...ticks(0, seconds * 1000))[0];

const read = (state: SessionState, written = nothingWritten) =>
  entryFrom({
    formatVersion: 2,
    id: 'x',
    at: '2026-11-28T18:00:00.000Z',
    day: '2026-11-28',
    ...line(state, written),
  });

describe('a session as a line of the diary', () => {
  it('says each step as it was planned and as it was done, pauses and get-ready left out', () => {
    const state = after(60);
    const steps = line(state)?.steps ?? [];
    expect(steps.map(({ stretch }) => stretch)).toEqual(state.timeline.steps.map(({ stretch }) => stretch));
    const [first, ...rest] = steps;
    const work = state.timeline.segments
      .filter(({ step, phase }) => step === 0 && ['hold', 'move', 'push'].includes(phase.name))
      .map(({ startsAt, endsAt }) => Math.max(0, Math.min(endsAt, 60_000) - startsAt) / 1000);
    expect(first?.done).toBe(Math.floor(work.reduce((sum, each) => sum + each, 0)));
    expect(first?.planned).toBeGreaterThan(0);
    expect(rest.every(({ done }) => done === 0)).toBe(first !== undefined && first.done < first.planned);
  });
  it.each(Object.keys(people))('what each side had is what the diary adds up for it: %s', (who) => {
    let state = play(sessionOf(people[who] as never), { type: 'start', at: 0 })[0];
    for (let until = 0; until < 400_000; until += 45_000) {
      // Some steps are skipped in the middle, after one side.
      [state] = play(
        state,
        ...ticks(until, until + 44_000),
        key(until + 44_500, until % 2 === 0 ? 'n' : ' '),
      );
      [state] = play(state, key(until + 44_700, 'n'));
      const entry = read(state);
      if (!entry) continue;
      const { sides } = summaryOf([entry], { time: entry.time, day: entry.day }, library, file);
      const had = { left: 0, right: 0 };
      for (const [at, milliseconds] of Object.entries(state.worked)) {
        const side = at.slice(at.lastIndexOf('/') + 1);
        for (const each of ['left', 'right'] as const)
          if (side === '' || side === each) had[each] += milliseconds / 1000;
      }
      const most = Object.keys(state.worked).length;
      for (const side of ['left', 'right'] as const)
        expect([until, side, Math.abs(sides[side] - had[side]) <= most]).toEqual([until, side, true]);
    }
  });
  it('counts nothing that was skipped', () => {
    const [state] = play(
      sole(),
      { type: 'start', at: 0 },
      ...ticks(0, 1000),
      key(1100, 'n'),
      key(1200, 'n'),
      key(1300, 'n'),
    );
    expect(line(state)?.steps?.reduce((sum, { done }) => sum + done, 0)).toBe(0);
  });
  it('names the correction, and that it helped unless it tingled again', () => {
    const [once] = play(sole(), { type: 'start', at: 0 }, ...ticks(0, 26_000), key(26_100, 't'));
    const [report] = line(once)?.reports ?? [];
    expect(report).toMatchObject({ report: 'tingles', helped: true });
    expect(library.files['neural-load'].corrections.map(({ code }) => code)).toContain(report?.correction);
    const [again] = play(once, key(28_000, 't'));
    expect(line(again)?.reports?.map(({ helped }) => helped)).toEqual([false, undefined]);
  });
  it('in two parts is in the diary once: seconds, steps and reports', () => {
    const [first] = play(sole(), { type: 'start', at: 0 }, ...ticks(0, 40_000), key(40_100, 't'));
    const written = writtenOf(first);
    const kept = savedSession(first, { title: 'Mine', written });
    const { saved } = readSession(JSON.parse(JSON.stringify(kept)), library);
    if (!saved) throw new Error('not read back');
    const [second] = play(resumed(saved, first.options), { type: 'start', at: 0 }, ...ticks(0, 30_000));
    const [one, two, both] = [read(first), read(second, saved.written), read(second)];
    expect((one?.done ?? 0) + (two?.done ?? 0)).toBeGreaterThanOrEqual((both?.done ?? 0) - 10);
    expect([one?.tingles, two?.tingles]).toEqual([1, 0]);
    expect((one?.seconds ?? 0) + (two?.seconds ?? 0)).toBeLessThanOrEqual(both?.seconds ?? 0);
  });
  it('is none where nothing happened', () => {
    expect(line(sole())).toBeUndefined();
  });
});
