import * as z from 'zod';
import { dose, id, range, sourceIds, words } from './common.ts';
import { condition, text } from './condition.ts';
import { ask } from './roles.ts';
import { filter } from './rule.ts';

const count = z.number().int().min(0);
const days = count.describe('days of the calendar');
const share = z.number().min(0).max(1);
/** A line that is said where something was counted. */
const says = z.record(id, words);
const patterns = z.array(id).min(1).describe('the leading pattern is one of these');
const goals = z.array(id).min(1);

const week = z.strictObject({
  fromWeek: count,
  calmOf: z.optional(range.describe('[this many, of the last so many] sessions were calm')),
  says: text,
  holds: z.optional(
    z.strictObject({ targets: z.array(id).min(1), sets: range }).describe('the dose of holds until then'),
  ),
  filter: z.optional(filter.describe('what is for a later week')),
  because: z.optional(words),
  harder: z.optional(z.literal(true).describe('one hold has its harder form beside it')),
  strength: z.optional(z.literal(true)),
});

/** The rules of patterns that have no ladder. */
export const withoutLadder = {
  muscle: z.strictObject({
    secondsAWeek: range,
    aWeek: count.describe('days a week'),
    underFromWeekday: count.describe('Monday is 0: before that day a week is only not yet done'),
    patterns,
    goals,
    moreUnless: condition.describe('then it stays as in the first week'),
    weeks: z.array(week).min(1),
    purposes: z.strictObject({ harder: words, easier: words }).describe('what such a step is for'),
    hurts: z.strictObject({ times: count, withinDays: days, easierForDays: days }),
    withoutGainDays: days,
    says,
    sources: sourceIds,
  }),
  strength: z.strictObject({
    steps: z.array(z.strictObject({ of: z.array(ask).min(1), dose, says: words })).min(1),
    purpose: words,
    daysEach: count.describe('days with it before the next step'),
    aWeek: count.describe('days in any seven'),
    apartDays: days.describe('from one to the next'),
    dailyFor: condition.describe('who keeps it on every day'),
    because: words,
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
    goals,
    nights: count,
    leastNights: count.describe('answered of a week'),
    weeks: z.array(count).min(1),
    mostANight: count,
    fewerShare: share,
    /** How many days a week are enough, for whom it is done every night. */
    aWeek: z.int().min(1).max(7),
    nightly: condition,
    says,
    sources: sourceIds,
  }),
  sitBone: z.strictObject({
    patterns,
    mornings: count.describe('running and no worse than usual, for one step of strength'),
    steps: count.describe('how many of the steps of strength are for it'),
    holdAfterDays: days,
    filter: filter.describe('until then'),
    because: words,
    later: z.strictObject({
      targets: z.array(id).min(1),
      dose: dose.describe('of a hold after that'),
      most: count.describe('holds in a routine'),
      filter: filter.describe('what does not count as such a hold stays out'),
      says: words,
    }),
    says,
    sources: sourceIds,
  }),
  restless: z.strictObject({ patterns, evenings: count, says, sources: sourceIds }),
};
