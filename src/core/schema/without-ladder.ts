import * as z from 'zod';
import { id, range, sourceIds, words } from './common.ts';

const count = z.number().int().min(0);
const days = count.describe('days of the calendar');
const share = z.number().min(0).max(1);
/** A line that is said where something was counted. */
const says = z.record(id, words);

/** The rules of patterns that have no ladder. */
export const withoutLadder = {
  muscle: z.strictObject({
    secondsAWeek: range,
    aWeek: count.describe('days a week'),
    weeks: z.array(z.strictObject({ fromWeek: count, calmOf: z.optional(range), says: words })),
    hurts: z.strictObject({ times: count, withinDays: days, easierForDays: days }),
    withoutGainDays: days,
    says,
    sources: sourceIds,
  }),
  strain: z.strictObject({
    stages: z.array(z.strictObject({ from: id, to: id, criteria: z.array(words).min(1), longestDays: days })),
    apartDays: days,
    daysRunning: count,
    says,
    sources: sourceIds,
  }),
  cramp: z.strictObject({
    nights: count,
    leastNights: count.describe('answered of a week'),
    weeks: z.array(count).min(1),
    fewerShare: share,
    says,
    sources: sourceIds,
  }),
  sitBone: z.strictObject({
    mornings: count,
    holdAfterDays: days,
    hipBelow: z.number(),
    says,
    sources: sourceIds,
  }),
  restless: z.strictObject({ evenings: count, says, sources: sourceIds }),
};
