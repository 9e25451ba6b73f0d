import words from '../../data/words/problems.json';
import type { Library } from '../core/library.ts';
import { stepsOfPlan } from '../core/plan-file.ts';
import type { Problem } from '../core/problem.ts';
import {
  addingTo,
  fieldsOf,
  listOf,
  millisecondsOf,
  numberOf,
  oneOf,
  textOf,
  type Wrong,
} from '../core/read-values.ts';
import type { BodyReports, DayGrade, DoseCap, Pain, Report } from '../core/respond/types.ts';
import type { Onset } from '../core/schema/coach.ts';
import type { Bookmark, Written } from './bookmark.ts';
import type { Reported } from './machine/state.ts';
import type { Worked } from './machine/timeline.ts';

type ReadSession = { saved?: Bookmark; problems: Problem[] };

/** Reads a kept session back. The file is somebody else's until it is checked. */
export function readSession(value: unknown, library: Library): ReadSession {
  const { steps, answers, problems } = stepsOfPlan(value, library);
  const fields = fieldsOf(value);
  const wrong = addingTo(problems);
  const count = (name: string, top: number): number => numberOf(fields[name], 0, top, name, wrong);
  const step = count('step', Math.max(0, steps.length - 1));
  const phase = count('phase', Math.max(0, (steps[step]?.phases.length ?? 1) - 1));
  const saved: Bookmark = {
    title: textOf(fields.title, 'title', wrong),
    ...(answers ? { answers } : {}),
    ...{ steps, step, phase },
    practised: millisecondsOf(fields.practised),
    spent: millisecondsOf(fields.spent),
    worked: workedOf(fields.worked),
    heard: heardOf(fields.heard, wrong),
    reports: listOf(fields.reports ?? [], 'reports', 1000, wrong).map((each) => reportOf(each, wrong)),
    said: Object.fromEntries(
      Object.entries(fieldsOf(fields.said))
        .slice(0, 50)
        .map(([id, value]) => [id, textOf(value, 'said', wrong)]),
    ),
    ...(fields.open === undefined ? {} : { open: textOf(fields.open, 'open', wrong) }),
    written: writtenOf(fields.written),
  };
  return problems.length > 0 ? { problems } : { problems, saved };
}

function writtenOf(value: unknown): Written {
  const { practised, reports, worked, settled } = fieldsOf(value);
  return {
    practised: millisecondsOf(practised),
    reports: Math.floor(millisecondsOf(reports)),
    worked: workedOf(worked),
    settled: millisecondsOf(settled),
  };
}

/** Milliseconds by stretch and side; what is none counts for nothing. */
const workedOf = (value: unknown): Worked =>
  Object.fromEntries(
    Object.entries(fieldsOf(value))
      .slice(0, 200)
      .map(([key, time]) => [key, millisecondsOf(time)]),
  );

const reportNames: readonly [Report, ...Report[]] = ['tingles', 'hurts', 'easy'];

/** The graver first. */
const onsets: readonly [Onset, ...Onset[]] = ['sudden', 'cramp', 'gradual'];

function reportOf(value: unknown, wrong: Wrong): Reported {
  const { report, onset, at, stretch, says, correction, takenBack } = fieldsOf(value);
  return {
    report: oneOf(report, reportNames, 'reports', wrong),
    ...(onset === undefined ? {} : { onset: oneOf(onset, onsets, 'reports', wrong) }),
    at: millisecondsOf(at),
    stretch: textOf(stretch, 'reports', wrong),
    says: textOf(says, 'reports', wrong),
    ...(correction === undefined ? {} : { correction: textOf(correction, 'reports', wrong) }),
    ...(takenBack === true ? { takenBack } : {}),
  };
}

/** What the body had said, read back from a file that is somebody else's until it is checked. */
function heardOf(value: unknown, wrong: Wrong): BodyReports {
  const { holdLoad, peakLoad, tingled, settled, tingles, hurts, irritability, doses, pains, leftOut } =
    fieldsOf(value);
  const load = (given: unknown, place: string): number =>
    given === null ? Number.POSITIVE_INFINITY : numberOf(given, 0, 100, place, wrong);
  return {
    holdLoad: load(holdLoad, 'heard.holdLoad'),
    peakLoad: load(peakLoad, 'heard.peakLoad'),
    tingled: tingled !== false,
    settled: numberOf(settled, 0, 10, 'heard.settled', wrong),
    tingles: numberOf(tingles, 0, 10, 'heard.tingles', wrong),
    hurts: numberOf(hurts, 0, 10, 'heard.hurts', wrong),
    ...(irritability === undefined
      ? {}
      : { irritability: oneOf(irritability, dayGrades, 'heard.irritability', wrong) }),
    ...(doses === undefined ? {} : { doses: dosesOf(doses, wrong) }),
    pains: listOf(pains ?? [], 'heard.pains', 100, wrong).map((each) => painOf(each, wrong)),
    leftOut: numberOf(leftOut ?? 0, 0, 10, 'heard.leftOut', wrong),
  };
}

function dosesOf(value: unknown, wrong: Wrong): DoseCap {
  const fields = fieldsOf(value);
  const cap = (name: keyof DoseCap, top: number): DoseCap =>
    fields[name] === undefined
      ? {}
      : { [name]: numberOf(fields[name], 1, top, `heard.doses.${name}`, wrong) };
  return { ...cap('holdSeconds', 3600), ...cap('effortPercent', 100), ...cap('dynamicLoad', 100) };
}

function painOf(value: unknown, wrong: Wrong): Pain {
  const { region: given, asked } = fieldsOf(value);
  const region = textOf(given, 'heard.pains.region', wrong);
  if (asked === undefined) return { region };
  const { load, lengths, less } = fieldsOf(asked);
  return {
    region,
    asked: {
      load: numberOf(load, 0, 100, 'heard.pains.load', wrong),
      lengths: listOf(lengths, 'heard.pains.lengths', 10, wrong).map((each) => lengthOf(each, wrong)),
      less: less !== false,
    },
  };
}

/** Percent of its length standing. */
function lengthOf(value: unknown, wrong: Wrong): number {
  if (typeof value === 'number' && Math.abs(value) <= 1000) return value;
  wrong('heard.pains.lengths', words.percentage);
  return Number.NEGATIVE_INFINITY;
}

/** The graver first: what is none is taken for that. */
const dayGrades: readonly [DayGrade, ...DayGrade[]] = ['high', 'moderate'];
