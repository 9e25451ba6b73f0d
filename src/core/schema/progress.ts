import * as z from 'zod';
import { dose, id, irritability, range, sourceIds, words } from './common.ts';
import { condition } from './condition.ts';
import { ask } from './roles.ts';
import { filter } from './rule.ts';
import { withoutLadder } from './without-ladder.ts';

const count = z.number().int().min(0);
const days = count.describe('days of the calendar');
const rating = z.number().int().min(0).max(10).describe('a feeling from 0 to 10');
const share = z.number().min(0).max(1);
const level = z.string().regex(/^L[0-9]$/);
const questions = z.array(id.or(z.string())).min(1).describe('ids of questions');
/** Grade to value, for each grade. */
const byGrade = <Value extends z.ZodType>(value: Value) => z.record(irritability, value);

/** What the last weekly answers must say. */
const asked = z.strictObject({
  irritability: z.optional(irritability.describe('at most this')),
  thighOnly: z.optional(z.literal(true).describe('felt in the thigh only, or nowhere')),
  noNerveWord: z.optional(z.literal(true)),
  worst: z.optional(rating.describe('at most this')),
  atOnce: z.optional(z.literal(true).describe('gone when let go')),
});

/** What a rung asks before the next one: all of it. */
const up = z.strictObject({
  restingDays: z.optional(
    z.strictObject({
      running: count,
      before: rating.describe('before a session, at most'),
      within: days.describe('since the last of them, at most'),
    }),
  ),
  days: z.optional(days.describe('on this rung')),
  calm: z.optional(count.describe('calm sessions on this rung')),
  calmOnDays: z.optional(count.describe('days on which those were')),
  inLast: z.optional(days.describe('the days those calm sessions count in')),
  calmDays: z.optional(count.describe('days with calm sessions only, since the last flare')),
  noFlareFor: z.optional(days),
  now: z.optional(asked.describe('answered in the last week and after the last flare')),
  tensionerLock: z.optional(z.literal(true).describe('the one lock of every tensioner')),
});

const rung = z.strictObject({
  level,
  name: words.describe('as it is said: `slumped sliders`'),
  says: words,
  of: z.array(ask).min(1).describe('what it is made of, the best first'),
  dose,
  firstWeek: z.optional(dose.describe('in its first week')),
  below: z.optional(level.describe('the rung that comes before it in a session')),
  held: z.optional(z.literal(true).describe('its step is a hold')),
  aWeek: z.optional(range.describe('[least, most] sessions a week; more than 7 is more than once a day')),
  apartDays: z.optional(
    days.describe('from one to the next; on the days between, the rung that stands for it'),
  ),
  barredBy: z.array(id).describe('facts that bar it; then the next rung is looked at'),
  lock: z.optional(z.literal('tensioner')),
  up: z.optional(up),
  upPast: z.optional(up.describe('in the place of `up` where the next rung is barred')),
});

/** A line of the page of signs. */
const signLine = z.strictObject({
  says: words,
  named: z.optional(z.literal(true).describe('by their own names, those this person could have')),
  signs: z.array(id).describe('choices of the full list'),
});

/** What a diary leads to, week after week: every threshold, each rule with its sources. */
export const progressFile = z.strictObject({
  $schema: z.optional(z.string()),
  reviewed: words.describe('who has read this page'),
  session: z.strictObject({ leastShare: share, afterMost: rating, sources: sourceIds }),
  flare: z.strictObject({
    tingles: count,
    hurts: count,
    rise: count.describe('after, above before'),
    afterFrom: rating.describe('after, when it is above before'),
    worstRise: count.describe('from one weekly question to the next'),
    againWithinDays: days,
    down: count,
    downAgain: count,
    stayCalm: count.describe('calm sessions before the next step up'),
    sources: sourceIds,
  }),
  calmDays: z.strictObject({ within: days, sources: sourceIds }),
  places: z
    .array(z.array(id).min(1))
    .min(2)
    .describe('from the back down the leg; what is in one list is level'),
  belowKnee: z.array(id).min(1),
  thigh: z.array(id).min(1),
  nerveWords: z.array(id).min(1),
  weekly: z.strictObject({
    questions,
    everyDays: days,
    questionnaireAfterDays: days,
    sources: sourceIds,
  }),
  morning: z.strictObject({
    choices: z.array(id).length(3).describe('the mildest first'),
    sources: sourceIds,
  }),
  unrated: z.strictObject({ sessions: count, sources: sourceIds }),
  pause: z.strictObject({ downAfterDays: days, questionnaireAfterDays: days, sources: sourceIds }),
  entry: byGrade(level).describe('where somebody without a diary stands'),
  caps: byGrade(level).describe('the highest rung of a grade'),
  today: z
    .array(z.strictObject({ from: rating, most: level }))
    .describe('a rating before the start, that day'),
  holds: z.strictObject({
    upTo: level,
    load: z.number().describe('most neural load of a hold up to that rung'),
    later: z.number(),
    sources: sourceIds,
  }),
  lock: asked.describe('of every tensioner, at the last weekly question'),
  rest: z
    .strictObject({ title: words, filter, because: words, sources: sourceIds })
    .describe('what a day of rest on the lowest rung takes away'),
  referredMost: level.describe('the highest rung while something should be looked at and nobody has'),
  replacesFrom: count.describe('the rung from which'),
  replaces: z
    .array(id)
    .describe('gates that a diary decides in place of, for nerve work from the slumped slider on'),
  lockedBy: condition.describe('what keeps it locked whatever the weeks say'),
  ladderWhen: condition.describe('who has a ladder'),
  cappedBy: z.array(z.strictObject({ fact: id, most: level })),
  ladder: z.array(rung).min(2),
  belowSeconds: count.describe('the most of the rung below in a session, a side'),
  belowReps: range.describe('repetitions of the rung below, where they move and the seconds allow it'),
  leastMinutes: count.describe('from which the rung has its dose before variety'),
  sources: sourceIds,
  gain: z.strictObject({
    worstDown: count,
    smallFrom: rating.describe('from this or less'),
    smallDown: count.describe('so much is a gain'),
    smallEnough: rating.describe('or so little is left'),
    withinDays: byGrade(days),
    leftWorst: rating.describe('where none or low: only if worst is this or more, or something is left'),
    most: z
      .partialRecord(irritability, level)
      .describe('how far it may go all the same, in place of standing still'),
    againDays: days.describe('how often it is said'),
    sources: sourceIds,
  }),
  ageing: z.strictObject({
    everyDays: z.array(z.strictObject({ questions, days, sources: sourceIds })),
    pregnancy: z.strictObject({
      question: id.or(z.string()),
      most: count.describe('weeks'),
      askDays: days,
      sources: sourceIds,
    }),
    duration: z.array(
      z.strictObject({ is: id, after: days, becomes: z.optional(id.describe('absent: asked again')) }),
    ),
    ends: z.array(z.strictObject({ choice: id, weeks: count })).describe('what ends by its date alone'),
    sources: sourceIds,
  }),
  ...withoutLadder,
  saying: z
    .strictObject({
      everyStart: z.array(id),
      again: z.array(z.strictObject({ codes: z.array(id).min(1), afterDays: days })),
      sources: sourceIds,
    })
    .describe('how often a line is said while it stays as it is; all others once'),
  measure: z.strictObject({
    times: count,
    band: z.number().describe('degrees'),
    noChangeUnder: z.number().describe('degrees'),
    sidesUnder: z.number().describe('degrees'),
    weeks: z.array(count).min(1),
    notFor: z.array(z.strictObject({ code: id, when: condition, says: words })),
    beforeFrom: rating,
    script: z.strictObject({
      figure: id.describe('the stretch whose drawing shows it'),
      getReady: count.describe('seconds'),
      hold: count.describe('seconds to straighten in, and to read'),
      rest: count.describe('seconds'),
    }),
    sources: sourceIds,
  }),
  signs: z.strictObject({
    heading: words,
    none: words,
    anyDays: days.describe('after which the full list comes back'),
    resumeHours: count.min(1).describe('hours after which a session of before asks for them'),
    lines: z.array(signLine).min(5),
    sources: sourceIds,
  }),
});

export type ProgressFile = z.infer<typeof progressFile>;
export type Rung = ProgressFile['ladder'][number];
export type RungUp = z.infer<typeof up>;
export type NowAsked = z.infer<typeof asked>;
