import type { FollowedStep } from '../followed.ts';
import type { Side } from '../types.ts';

/** What the body says: it tingles (or burns, or goes below the knee), it hurts, it is too easy. */
export type Report = 'tingles' | 'hurts' | 'easy';

/** What it has said so far. Loads are neural load indices (ordinal). */
export type Heard = {
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
};

export type DayGrade = 'moderate' | 'high';

/** What a rating before the start asks for: loads that may not be passed (neural load indices), and a grade. */
export type Day = { holdLoad: number; peakLoad: number; irritability: DayGrade };

/** A session as a reply sees it. */
export type Course = {
  /** All steps, those behind included, and which of them it is at. */
  readonly steps: readonly FollowedStep[];
  readonly at: number;
  /** Whole seconds left in the step now. */
  readonly left: number;
  /** Its sides still to do, the one now first; empty where sides do not apply. */
  readonly sides: readonly Side[];
  readonly heard: Heard;
};

/** What comes of a report. */
export type Reply = {
  /** The steps from now on; those behind are as they were. */
  readonly steps: readonly FollowedStep[];
  /** The step now is another one: it begins with its own get-ready time. */
  readonly anew: boolean;
  readonly heard: Heard;
  /** What changed, or why nothing did, in one line; and the part of it that is said aloud. */
  readonly says: string;
  readonly aloud?: string;
  /** It ends here: the words for it, by id. */
  readonly stop?: string;
};

export type Respond = (course: Course, report: Report) => Reply;

/** The routine as the day asks for it, before anything is done. */
export type Calm = (course: Course, day: Day) => Reply;

/** Nothing was heard yet: the limits are those of the answers. */
export const unheard = ({ holdLoad, peakLoad }: { holdLoad: number; peakLoad: number }): Heard => ({
  holdLoad,
  peakLoad,
  tingled: false,
  settled: 0,
  tingles: 0,
  hurts: 0,
});

/** Nothing changes but what is said. */
export const unchanged = ({ steps, heard }: Course, says: string): Reply => ({
  steps,
  anew: false,
  heard,
  says,
});

/** A template with its names filled in. */
export const filled = (template: string, names: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(names[name] ?? whole));
