import type { ProgressFile, Rung } from '../schema/progress.ts';
import type { Irritability } from '../types.ts';
import type { Weekly } from './entry.ts';

/** What the climb depends on besides the entries: the person as their kept answers have them. */
export type Climber = {
  file: ProgressFile;
  /** Whether there is a ladder: nerve features. */
  ladder: boolean;
  /** The grade of the kept answers. */
  irritability: Irritability;
  /** Rungs that conditions bar, by level. */
  barred: readonly boolean[];
  /** What of the tensioner lock does not change from week to week. */
  lockOpen: boolean;
  /** What should be looked at, as long as nobody has: the title of its warning sign, as a sentence goes on. */
  referred: string | undefined;
  /** The kept answers, as weekly ones, and when the questionnaire was answered: a time and a day. */
  answered: Weekly;
  answeredAt: number;
  answeredOn: number;
};

/** A step up or down, and why; levels as numbers. */
export type Change = {
  code: 'up' | 'flare' | 'flare-again' | 'rest' | 'pause' | 'long-pause' | 'cap';
  from: number;
  to: number;
  day: number;
  because: string[];
};

/** Weekly answers, and the day they were given. */
type Dated = { record: Weekly; day: number };

/** The sessions of one day, which wait for their morning; `calm`: the rungs of those that were calm. */
export type Group = { day: number; calm: number[]; sessions: number; flared: boolean };

/** Where somebody stands while their diary is read on. Changed in place: ten years are read in a few milliseconds. */
export type State = {
  rung: number;
  /** The day this rung was reached, or began anew. */
  since: number;
  /** Sessions on it. */
  sessions: number;
  /** Days of calm sessions on it, one each. */
  calm: number[];
  calmDays: number[];
  /** Calm sessions before the next step up. */
  stay: number;
  flares: number[];
  hours: number[];
  /** Days of worse mornings that cost no rung, for half the dose next. */
  half: boolean;
  resting: { day: number; running: number };
  group: Group | undefined;
  record: Dated | undefined;
  /** Whether that was answered after the last flare. */
  afterFlare: boolean;
  start: Dated | undefined;
  seen: { day: number; rank: number } | undefined;
  lastSession: number | undefined;
  /** Days of the last sessions with a tensioner. */
  tensioners: number[];
  unrated: number;
  /** When something asked for the questionnaire anew: a time. */
  anew: { time: number; because: string } | undefined;
  lastCalm: boolean[];
  changes: Change[];
};

export const levelIndex = (level: string | undefined): number => Number((level ?? 'L0').slice(1));

export const entryRung = ({ file }: Climber, grade: Irritability): number => levelIndex(file.entry[grade]);

export const rungAt = ({ file }: Pick<Climber, 'file'>, level: number): Rung => {
  const rung = file.ladder[level];
  if (!rung) throw new RangeError(`there is no rung ${level}`);
  return rung;
};

export const newState = (climber: Climber, grade: Irritability, day: number): State => ({
  rung: entryRung(climber, grade),
  since: day,
  sessions: 0,
  calm: [],
  calmDays: [],
  stay: 0,
  flares: [],
  hours: [],
  half: false,
  resting: { day: Number.NEGATIVE_INFINITY, running: 0 },
  group: undefined,
  record: undefined,
  afterFlare: true,
  start: undefined,
  seen: undefined,
  lastSession: undefined,
  tensioners: [],
  unrated: 0,
  anew: undefined,
  lastCalm: [],
  changes: [],
});

/** Another rung, or the same one begun anew: what was counted on it counts no more. */
export function moveTo(state: State, to: number, day: number): void {
  state.rung = to;
  state.since = day;
  state.sessions = 0;
  state.calm = [];
}

/** So many of the newest days are more than any rule of the data looks back to (a test holds it). */
export const daysKept = 60;

/** Adds a day to a list that never needs more than the newest. */
export function keepDay(days: number[], day: number): void {
  days.push(day);
  if (days.length > daysKept) days.splice(0, days.length - daysKept);
}
