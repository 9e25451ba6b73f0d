import type { Fields } from '../read-values.ts';
import type { Irritability, Kind, Side } from '../types.ts';

/** How the morning after a session was, the mildest first. */
export const morningAnswers = ['as-usual', 'worse-hour', 'worse-longer'] as const;

export type Morning = (typeof morningAnswers)[number];

/** What kind of line it is; a line without one is a session. `added`: done elsewhere, or imported. */
export type LineKind = 'session' | 'added' | 'answers' | 'note' | 'measure';

/** A step as it was planned and as it was done. Seconds are whole, and are those held or moved, without pauses. */
export type StepDone = {
  stretch: string;
  kind: Kind;
  /** Empty where sides do not apply. */
  sides: readonly Side[];
  /** Seconds planned and done of both sides together. */
  planned: number;
  done: number;
  /** Seconds done of each side, where one had more than the other. */
  bySide?: Record<Side, number>;
  /** Neural load index of the pose (ordinal). */
  load: number;
  /** Seconds of one hold, where it is held. */
  hold?: number;
};

/** Something the body said in a session. */
export type ReportDone = {
  report: 'tingles' | 'hurts' | 'easy' | 'weak';
  /** How a pain came. */
  onset?: 'sudden' | 'cramp' | 'gradual';
  /** Seconds into the session. */
  seconds: number;
  stretch: string;
  says: string;
  /** It was a slip: the person took it back at once. */
  takenBack?: true;
  /** The correction that was made (`code` of neural-load.json), and whether it helped. */
  correction?: string;
  helped?: boolean;
};

/** The weekly answers, or those of the whole questionnaire (`whole`), with the grade they came to. */
export type Weekly = {
  feltAt?: readonly string[];
  feelsLike?: readonly string[];
  side?: string;
  /** 0 to 10. */
  worst?: number;
  startedBy?: string;
  settles?: string;
  night?: string;
  irritability?: Irritability;
  whole?: boolean;
};

/** A line of the diary as it is written, one JSON object a line. Times are ISO; days are those of the person's calendar. */
export type DiaryLine = {
  formatVersion: 2;
  /** Unique: two diaries are merged by putting one behind the other. */
  id: string;
  kind?: LineKind;
  /** When it was written (a session: when it ended), as an ISO time. */
  at: string;
  /** The day it was where the person was (a session: when it began), `2026-11-28`. */
  day: string;
  title?: string;
  pattern?: string;
  irritability?: Irritability;
  /** The rung the session was planned for, `L3`; absent where there is no ladder. */
  rung?: string;
  /** Days a week that are enough after it, as the diary then stood; 0: rest. */
  aWeek?: number;
  /** How it ended: finished, quit, interrupted, stopped. */
  ended?: string;
  /** Whole seconds practised. */
  seconds?: number;
  steps?: readonly StepDone[];
  /** The worst feeling, 0 to 10, before and after. */
  before?: number;
  after?: number;
  reports?: readonly ReportDone[];
  /** After the minute of rest in which a nerve calms. */
  settled?: 'gone' | 'still';
  stop?: string;
  /** The morning after the last day with a session before this one; `of` names another day. */
  morning?: { is: Morning; of?: string };
  weekly?: Weekly;
  /** "I have been seen": the day. */
  seen?: string;
  note?: string;
  /** Degrees short of straight, of each side that was measured. */
  kneeAngle?: Partial<Record<Side, readonly number[]>>;
  /** Night cramps, 0 to 9, of the night before. */
  cramps?: number;
  /** Night cramps of the seven nights before it began, together. */
  crampsBefore?: number;
  /** The stage of a strain on that day, and which criteria were ticked. */
  strain?: { stage: string; ticked?: readonly number[] };
};

/**
 * A line as it was read: what is known of it, checked, and the whole of it as it came, unknown fields of newer
 * versions included. `day` counts calendar days; `time` is in milliseconds since 1970.
 */
export type Entry = {
  id: string;
  kind: LineKind;
  time: number;
  day: number;
  /** What is written when it is written again. */
  raw: Fields;
  ended: string | undefined;
  seconds: number;
  planned: number | undefined;
  done: number;
  rung: number | undefined;
  irritability: Irritability | undefined;
  pattern: string | undefined;
  before: number | undefined;
  after: number | undefined;
  tingles: number;
  hurts: number;
  weak: boolean;
  settled: boolean;
  stopped: boolean;
  tensioner: boolean;
  morning: { is: Morning; of: number | undefined } | undefined;
  weekly: Weekly | undefined;
  seen: number | undefined;
};
