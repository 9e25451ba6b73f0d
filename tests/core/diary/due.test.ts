import { describe, expect, it } from 'vitest';
import { dayOf, dayText } from '../../../src/core/diary/day.ts';
import { aimOf, weekSoFar } from '../../../src/core/diary/due.ts';
import { file } from './simulated.ts';

/** A Thursday. */
const today = dayOf('2026-11-26');
const dates = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'];
const at = (day: string, more: object = {}): string =>
  JSON.stringify({ formatVersion: 2, id: day, at: `${day}T18:00:00Z`, day, ...more });
/** The lines as they are found: those that name a day of this week, and all from the end back. */
const read = (...lines: string[]) => {
  const ofThisWeek = lines.filter((line) => dates.some((date) => line.includes(`"${date}`)));
  return weekSoFar({ ofThisWeek, fromEnd: [...lines].reverse() }, today);
};

describe('the week so far', () => {
  it.each<[string, string[], number, boolean, string | undefined]>([
    ['an empty diary', [], 0, false, undefined],
    ['a session today', [at('2026-11-26', { rung: 'L3' })], 1, true, 'L3'],
    ['the first line counts too', [at('2026-11-24', { rung: 'L2' }), ''], 1, false, 'L2'],
    ['two on one day are one day', [at('2026-11-24'), at('2026-11-24', { id: 'b' })], 1, false, undefined],
    ['Monday is of this week, Sunday is not', [at('2026-11-22'), at('2026-11-23')], 1, false, undefined],
    ['of an old session only the rung is known', [at('2026-11-02', { rung: 'L4' })], 0, false, 'L4'],
    [
      'the rung is that of the last session',
      [at('2026-11-20', { rung: 'L4' }), at('2026-11-24', { rung: 'L3' })],
      1,
      false,
      'L3',
    ],
    [
      'the last session has none: it has none',
      [at('2026-11-20', { rung: 'L4' }), at('2026-11-24')],
      1,
      false,
      undefined,
    ],
    ['a rung that is none', [at('2026-11-24', { rung: 'L42' })], 1, false, undefined],
    ['what was done elsewhere counts as a day', [at('2026-11-26', { kind: 'added' })], 1, true, undefined],
    [
      'and has no rung',
      [at('2026-11-20', { rung: 'L4' }), at('2026-11-25', { kind: 'added', rung: 'L1' })],
      1,
      false,
      'L4',
    ],
    [
      'answers, notes and measures are no practice',
      [...['answers', 'note', 'measure'].map((kind) => at('2026-11-25', { kind }))],
      0,
      false,
      undefined,
    ],
    ['tomorrow is not yet', [at('2026-11-27', { rung: 'L7' })], 0, false, undefined],
    [
      'torn lines count for nothing',
      [at('2026-11-25').slice(0, 60), at('2026-11-24'), '{"a'],
      1,
      false,
      undefined,
    ],
    ['what is no object', [`["2026-11-24"]`, `"2026-11-24"`, ` ${at('2026-11-24')}`], 0, false, undefined],
    [
      'an older line behind this week, out of its order: the newest session has the rung',
      [at('2026-11-24', { rung: 'L3' }), at('2026-11-02', { rung: 'L1' })],
      1,
      false,
      'L3',
    ],
  ])('%s', (_what, lines, days, isToday, rung) => {
    expect(read(...lines)).toEqual({ days, today: isToday, rung });
  });
  it('the dates are those of this week up to today', () => {
    expect(dates.map(dayOf)).toEqual(dates.map((_each, index) => today - 3 + index));
    expect(dayText(today)).toBe(dates.at(-1));
  });
});

describe('days a week that are enough', () => {
  it.each<[string | undefined, number | undefined]>([
    [undefined, file.muscle.aWeek],
    ['L3', 7],
    ['L4', 5],
    ['L6', 3],
    ['L9', undefined],
  ])('%s: %s', (level, days) => {
    expect(aimOf(level, file)).toBe(days);
  });
  it('never more than there are, and none where resting is', () => {
    const ladder = file.ladder.map((rung) => ({ ...rung, aWeek: [7, 14] as [number, number] }));
    expect(aimOf('L1', { ...file, ladder })).toBe(7);
    expect(aimOf('L1', { ...file, ladder: ladder.map(({ aWeek: _, ...rung }) => rung) })).toBeUndefined();
  });
});
