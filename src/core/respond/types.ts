import type { Step } from '../routine.ts';
import type { Onset } from '../schema/coach.ts';
import type { Side } from '../types.ts';

/** What the body says: it tingles (or burns, or goes below the knee), it hurts, it is too easy. */
export type Report = 'tingles' | 'hurts' | 'easy';

/** What it has said so far. Loads are neural load indices (ordinal). */
export type BodyReports = {
  /** What may still be held, and what a movement may reach at its worst instant; reports only lower them. */
  readonly holdLoad: number;
  readonly peakLoad: number;
  /** Whether it tingled at all, and how often it had to settle. */
  readonly tingled: boolean;
  readonly settled: number;
  /** Reports about the step now. */
  readonly tingles: number;
  readonly hurts: number;
  /** How easily stirred it is today at least, as a rating before the start said. */
  readonly irritability?: DayGrade;
  /** The doses of the day, as the rating before the start said. */
  readonly doses?: DoseCap;
  /** What hurt, and how many steps were left out for it. */
  readonly pains: readonly Pain[];
  readonly leftOut: number;
};

/** The most a dose may be: seconds a hold, percent of full strength; neural load index of a moving stretch. */
export type DoseCap = {
  holdSeconds?: number | undefined;
  effortPercent?: number | undefined;
  dynamicLoad?: number | undefined;
};

/** What hurt in a session, for what comes later. */
export type Pain = {
  /** What belongs together, by id (coach.json). */
  readonly region: string;
  /** What it asked when it was last known not to hurt; absent after a cramp, which limits the effort alone. */
  readonly asked?: Asked;
};

/** What a step asks of a region. `less`: that was too much, so that what comes later has to ask less. */
export type Asked = {
  /** Neural load index (ordinal). */
  readonly load: number;
  /** How far the muscles that measure the region are stretched, in percent of their length standing. */
  readonly lengths: readonly number[];
  readonly less: boolean;
};

export type DayGrade = 'moderate' | 'high';

/** What a rating before the start asks for: loads that may not be passed (neural load indices), and a grade. */
export type Day = { holdLoad: number; peakLoad: number; irritability: DayGrade } & DoseCap;

/** A session as a reply sees it. */
export type Course = {
  /** All steps, those behind included, and which of them it is at. */
  readonly steps: readonly Step[];
  readonly at: number;
  /** Whole seconds left in the step now. */
  readonly left: number;
  /** Its sides still to do, the one now first; empty where sides do not apply. */
  readonly sides: readonly Side[];
  readonly heard: BodyReports;
};

/** What comes of a report. */
export type Reply = {
  /** The steps from now on; those behind are as they were. */
  readonly steps: readonly Step[];
  /** The step now is another one: it begins with its own get-ready time. */
  readonly anew: boolean;
  readonly heard: BodyReports;
  /** What changed, or why nothing did, in one line; and the part of it that is said aloud. */
  readonly says: string;
  readonly aloud?: string;
  /** The correction that was made, the first of them, by its code. */
  readonly correction?: string;
  /** It ends here: the words for it, by id. */
  readonly stop?: string;
  /** Nothing has changed yet: this question comes first, by id; an onset answers it. */
  readonly asks?: string;
};

export type Respond = (course: Course, report: Report | Onset) => Reply;

/** The routine as the day asks for it, before anything is done. */
export type AdjustDay = (course: Course, day: Day) => Reply;

/** Nothing was heard yet: the limits are those of the answers. */
export const unheard = ({ holdLoad, peakLoad }: { holdLoad: number; peakLoad: number }): BodyReports => ({
  holdLoad,
  peakLoad,
  tingled: false,
  settled: 0,
  tingles: 0,
  hurts: 0,
  pains: [],
  leftOut: 0,
});

/** Nothing changes but what is said. */
export const unchanged = ({ steps, heard }: Course, says: string): Reply => ({
  steps,
  anew: false,
  heard,
  says,
});
