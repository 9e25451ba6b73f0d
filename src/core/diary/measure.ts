import words from '../../../data/words/diary.json';
import type { Assessment } from '../assess/assess.ts';
import { isMet } from '../condition.ts';
import type { Library } from '../library.ts';
import { fieldsOf } from '../read-values.ts';
import type { Step } from '../routine.ts';
import type { ProgressFile } from '../schema/progress.ts';
import { workedOut } from '../step.ts';
import type { Finding, Side } from '../types.ts';
import { fill } from '../words.ts';
import { weekLong } from './day.ts';
import type { Entry } from './entry.ts';

/** What only today says: a rating before, and where one could lie. */
export type OfToday = { before?: number | undefined; bed: boolean };

/** Why the knee-straight angle is not measured; nothing where it is offered. */
export function notMeasured(
  { facts }: Assessment,
  { before, bed }: OfToday,
  { measure }: ProgressFile,
): Finding[] {
  const finding = (code: string, says: string): Finding => ({
    ...{
      code: `measure-${code}`,
      severity: 'info',
      because: [],
      text: fill(words.measure.not, { because: says }),
    },
    sources: measure.sources,
  });
  const lies = bed || (!facts.fact('no-floor') && !facts.fact('unsteady'));
  return [
    ...measure.notFor.filter(({ when }) => isMet(when, facts)).map(({ code, says }) => finding(code, says)),
    ...(before !== undefined && before >= measure.beforeFrom ? [finding('today', words.measure.today)] : []),
    ...(lies ? [] : [finding('place', facts.fact('unsteady') ? words.measure.bed : words.measure.place)]),
  ];
}

/** A knee that is bent as far as the thigh is upright: more is no reading. Degrees short of straight. */
export const mostDegrees = 90;

/** One side as it is followed: so many times up to the first pull, with rests between. `name` and `cues`: the words for it. */
export function measureScript(
  side: Side,
  name: string,
  cues: readonly string[],
  library: Library,
  { measure: { script, times } }: ProgressFile,
): Step[] {
  const pose = library.stretches.get(script.figure)?.pose ?? {};
  const phase = (of: 'get-ready' | 'hold' | 'rest', seconds: number) => ({ name: of, seconds, side });
  const phases = Array.from({ length: times }, (_, index) => [
    phase('hold', script.hold),
    ...(index < times - 1 ? [phase('rest', script.rest)] : []),
  ]).flat();
  return [
    {
      ...{ stretch: script.figure, name, kind: 'control', reps: null, effortPercent: null },
      ...{ pose, cues: [...cues], why: [], sources: [] },
      ...workedOut({ stretch: script.figure, pose }, library),
      phases: [phase('get-ready', script.getReady), ...phases],
    },
  ];
}

/** The middle of some readings, degrees short of straight; undefined of none. */
export function middleOf(readings: readonly number[]): number | undefined {
  const sorted = [...readings].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/** A side measured on a day: the middle of three, and how far it may be off. Degrees short of straight. */
export type Measured = { day: number; middle: number; from: number; to: number };

/** All that was measured, side by side, the oldest first. */
export function measuredOf(entries: readonly Entry[], { measure }: ProgressFile): Record<Side, Measured[]> {
  const all: Record<Side, Measured[]> = { left: [], right: [] };
  for (const entry of entries) {
    if (entry.kind !== 'measure') continue;
    const middles = Object.entries(anglesOf(entry)) as [Side, number][];
    for (const [side, middle] of middles)
      all[side].push({
        ...{ day: entry.day, middle },
        ...{ from: Math.max(0, middle - measure.band), to: middle + measure.band },
      });
  }
  return all;
}

/** The middle reading of each side that an entry has, in degrees. */
export function anglesOf({ raw }: Entry): Partial<Record<Side, number>> {
  const given = fieldsOf(raw.kneeAngle);
  return Object.fromEntries(
    (['left', 'right'] as const).flatMap((side) => {
      const middle = middleOf(readingsIn(given[side]));
      return middle === undefined ? [] : [[side, middle]];
    }),
  );
}

/** More readings of a side than anybody takes are not looked at. */
const mostReadings = 10;

const readingsIn = (value: unknown): number[] =>
  (Array.isArray(value) ? value : [])
    .slice(0, mostReadings)
    .filter((each) => typeof each === 'number' && each >= 0 && each <= mostDegrees);

/** What two measures of one side come to: less than ten degrees is no change. */
export function changeOf(
  first: Measured,
  last: Measured,
  { measure }: ProgressFile,
): 'none' | 'straighter' | 'less' {
  const by = first.middle - last.middle;
  return Math.abs(by) < measure.noChangeUnder ? 'none' : by > 0 ? 'straighter' : 'less';
}

/** What left against right says on one day; under twelve degrees, nothing. */
export function sidesOf(left: Measured, right: Measured, { measure }: ProgressFile): Side | undefined {
  const by = left.middle - right.middle;
  return Math.abs(by) < measure.sidesUnder ? undefined : by > 0 ? 'right' : 'left';
}

/** The week for which it is due, of those it is done in; undefined where it has been done. */
export function measureDue(
  start: number,
  today: number,
  measured: readonly Measured[],
  { measure }: ProgressFile,
): number | undefined {
  const week = Math.floor((today - start) / weekLong);
  const due = [...measure.weeks].reverse().find((each) => each <= week);
  return due === undefined || measured.some(({ day }) => day >= start + due * weekLong) ? undefined : due;
}
