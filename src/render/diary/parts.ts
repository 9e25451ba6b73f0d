import type { DiaryReport } from '../../core/diary/report.ts';
import { feeling, week, weeks } from './done.ts';
import { corrections, measure, notes, rungs, sides } from './learned.ts';
import type { Part } from './part.ts';

/** The parts that have something to say, in order. What others wrote in them is clean. */
export const partsOf = (report: DiaryReport): Part[] =>
  [week, weeks, feeling, rungs, sides, corrections, measure, notes].flatMap((part) => part(report) ?? []);
