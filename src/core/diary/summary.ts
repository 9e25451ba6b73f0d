import type { Library } from '../library.ts';
import { isNerveWork } from '../plan/ladder-standing.ts';
import { cueIn } from '../plan/relief.ts';
import { fieldsOf } from '../read-values.ts';
import type { ProgressFile } from '../schema/progress.ts';
import type { Side } from '../types.ts';
import { type Now, weekOf } from './day.ts';
import type { Entry } from './entry.ts';

/** Seconds a muscle was held in a week, of the side that had less. */
export type MuscleWeek = { muscle: string; left: number; right: number; least: number; most: number };

/** A week, from its Monday: how often, how long, and how it felt. Days are counts of days. */
export type Week = {
  from: number;
  sessions: number;
  days: number;
  seconds: number;
  /** Calm as far as the sessions themselves say. */
  tingled: number;
};

/** What a diary comes to. All values; nothing is rounded but seconds. */
export type Summary = {
  /** This week, muscle by muscle, against the weekly dose (seconds, [least, most]). */
  muscles: MuscleWeek[];
  dose: readonly [number, number];
  /** The last twelve weeks, the oldest first, this one last. */
  weeks: Week[];
  /** Seconds of holds and of movements on each side, in the last twelve weeks. */
  sides: Record<Side, number>;
  /** Corrections that were made when it tingled, as the coach says them there: how often, and how often that was enough. */
  corrections: { cue: string; made: number; helped: number }[];
  /** Ratings before and after, session by session, the oldest first. */
  ratings: { day: number; before: number | undefined; after: number | undefined }[];
  /** Seconds of sliders and of tensioners this week. */
  nerve: number;
  sessions: number;
  seconds: number;
};

const weeksShown = 12;

/** What was done and felt, as far as now; entries of the future count for nothing. `since`: a count of days. */
export function summaryOf(
  entries: readonly Entry[],
  now: Now,
  library: Library,
  { muscle }: ProgressFile,
  since = Number.NEGATIVE_INFINITY,
): Summary {
  const monday = weekOf(now.day);
  const first = monday - (weeksShown - 1) * 7;
  const weeks = Array.from({ length: weeksShown }, (_, index) => ({
    ...{ from: first + index * 7, sessions: 0, seconds: 0, tingled: 0, dates: new Set<number>() },
  }));
  const held = new Map<string, Record<Side, number>>();
  const corrections = new Map<string, Counts>();
  const summary: Summary = {
    ...{ muscles: [], dose: [muscle.secondsAWeek[0], muscle.secondsAWeek[1]], weeks: [], corrections: [] },
    ...{ sides: { left: 0, right: 0 }, ratings: [], nerve: 0, sessions: 0, seconds: 0 },
  };
  for (const entry of entries) {
    if (entry.day > now.day || entry.day < since) continue;
    if (entry.kind !== 'session' && entry.kind !== 'added') continue;
    summary.sessions++;
    summary.seconds += entry.seconds;
    const { day, before, after } = entry;
    if (before !== undefined || after !== undefined) summary.ratings.push({ day, before, after });
    const week = weeks[Math.floor((day - first) / 7)];
    if (!week) continue;
    week.sessions++;
    week.dates.add(day);
    week.seconds += entry.seconds;
    week.tingled += entry.tingles;
    countCorrections(entry, corrections, library);
    countSteps(entry, day >= monday, { held, library, summary });
  }
  return {
    ...summary,
    weeks: weeks.map(({ dates, ...week }) => ({ ...week, days: dates.size })),
    muscles: [...held].map(([name, { left, right }]) => ({
      ...{ muscle: name, left, right, least: Math.min(left, right), most: Math.max(left, right) },
    })),
    corrections: [...corrections]
      .map(([cue, counts]) => ({ cue, ...counts }))
      .sort((one, other) => other.helped - one.helped || (one.cue < other.cue ? -1 : 1)),
  };
}

type Counts = { made: number; helped: number };

type Counting = { held: Map<string, Record<Side, number>>; library: Library; summary: Summary };

function countSteps({ raw }: Entry, isThisWeek: boolean, { held, library, summary }: Counting): void {
  for (const each of Array.isArray(raw.steps) ? raw.steps : []) {
    const { stretch: id, done, sides, bySide: said } = fieldsOf(each);
    const stretch = typeof id === 'string' ? library.stretches.get(id) : undefined;
    if (!stretch || typeof done !== 'number' || !(done > 0) || done > 86_400) continue;
    const listed = Array.isArray(sides) ? sides : [];
    const isOn = (side: Side): boolean => listed.length === 0 || listed.includes(side);
    const share = listed.length > 1 ? done / 2 : done;
    const bySide = sidesIn(said, done) ?? {
      left: isOn('left') ? share : 0,
      right: isOn('right') ? share : 0,
    };
    summary.sides.left += bySide.left;
    summary.sides.right += bySide.right;
    if (!isThisWeek) continue;
    if (isNerveWork(stretch)) summary.nerve += done;
    const muscle = stretch.targets[0];
    if ((stretch.kind !== 'static' && stretch.kind !== 'contract-relax') || !muscle) continue;
    const sum = held.get(muscle) ?? { left: 0, right: 0 };
    held.set(muscle, { left: sum.left + bySide.left, right: sum.right + bySide.right });
  }
}

/** What each side had, where it is said; never more than both together. */
function sidesIn(said: unknown, done: number): Record<Side, number> | undefined {
  const { left, right } = fieldsOf(said);
  const isSeconds = (value: unknown): value is number => typeof value === 'number' && value >= 0;
  return isSeconds(left) && isSeconds(right) && left + right <= done ? { left, right } : undefined;
}

/** Only corrections that are known by name are counted: a file may hold anything. */
function countCorrections({ raw }: Entry, counts: Map<string, Counts>, { files, stretches }: Library): void {
  for (const each of Array.isArray(raw.reports) ? raw.reports : []) {
    const { correction, helped, stretch } = fieldsOf(each);
    const made = files['neural-load'].corrections.find(({ code }) => code === correction);
    if (!made) continue;
    const known = typeof stretch === 'string' ? stretches.get(stretch) : undefined;
    const cue = known ? cueIn(known, made) : made.cue;
    const so = counts.get(cue) ?? { made: 0, helped: 0 };
    counts.set(cue, { made: so.made + 1, helped: so.helped + (helped === true ? 1 : 0) });
  }
}
