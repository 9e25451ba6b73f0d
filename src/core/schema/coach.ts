import * as z from 'zod';
import { id, joint, kind, sourceIds, words } from './common.ts';
import { condition } from './condition.ts';
import { ask } from './roles.ts';

/** How a pain in a session began; each leads to something else. */
const onset = z.enum(['sudden', 'cramp', 'gradual']);

/** A key that answers a question; digits stand for themselves. */
const answerKey = z.strictObject({
  key: z.string().min(1).max(1).describe('as typed, lower case'),
  value: id.describe('what is kept as the answer'),
  says: words.max(60).describe('what the key means, in a few words'),
  stop: z.optional(id.describe('the stop this answer leads to')),
  end: z.optional(z.literal(true).describe('nothing more needs to be asked')),
  asks: z.optional(id.describe('the question that comes after this answer')),
  onset: z.optional(onset.describe('how the pain began that the question is about')),
  day: z.optional(
    z
      .strictObject({
        holdLoad: z.number(),
        peakLoad: z.number(),
        irritability: z.enum(['moderate', 'high']),
        dynamicLoad: z.optional(
          z.number().describe('what a moving stretch may load at most, or what trains control'),
        ),
        holdSeconds: z.optional(z.number().int().min(5)),
        effortPercent: z.optional(z.number().int().min(1).max(100)),
      })
      .describe('what may be loaded at most today, and how easily stirred it is at least'),
  ),
});

/** A question that one key answers. */
export const question = z.strictObject({
  ask: words,
  help: z.optional(words),
  keys: z.array(answerKey).min(2),
  optional: z.optional(z.literal(true).describe('enter or space leaves it out')),
  leave: z.optional(id.describe('the stop that leaving it open with q leads to')),
  again: z.optional(
    z
      .strictObject({ key: z.string().min(1).max(1), value: id })
      .describe('the key that brought the question, pressed again, counts as this answer'),
  ),
  sources: sourceIds,
});

/** Why a session ends before its end, and what to do. `sign` takes the words of a warning sign. */
const stop = z.strictObject({
  title: words,
  say: z.array(words),
  do: z.array(words),
  sources: sourceIds,
});

/** A way to ease off: a joint, by so many degrees, no further than `to`. */
const easeOff = z.strictObject({
  joint,
  by: z.number().describe('degrees'),
  to: z.number().describe('degrees'),
  kinds: z.optional(z.array(kind).min(1).describe('absent: of every kind')),
  notTargets: z.optional(z.array(id).min(1).describe('what it does not ease')),
  cue: words,
  lying: z.optional(words.describe('the cue where one lies')),
  moving: z.optional(words.describe('the cue where the movement itself takes the joint against this')),
});

/** What the coach says and does when the body answers; names in braces are filled in. */
export const coachFile = z.strictObject({
  $schema: z.optional(z.string()),
  tingles: z.strictObject({
    corrected: words.describe('{cue}'),
    swapped: words.describe('{name}, {start}'),
    slider: words.describe('{name}, {start}'),
    settle: words,
    settling: words,
    why: words.describe('why the new step: {name} is the old one'),
    sliders: z.array(ask).min(1).describe('sliders to change to, the first that fits'),
    sources: sourceIds,
  }),
  settle: z.strictObject({
    name: words,
    cues: z.array(words).min(1),
    why: z.array(words).min(1),
    seconds: z.number().int().min(30).max(300),
    asks: id,
    afterwards: z.array(kind).min(1).describe('kinds that may still follow'),
    sources: sourceIds,
  }),
  hurts: z.strictObject({
    asks: z
      .strictObject({
        question: id,
        kinds: z.array(kind),
        targets: z.array(id).min(1),
        lengths: z
          .array(id)
          .describe('muscles: a step that makes one longer than standing is asked about too'),
      })
      .describe('steps of these kinds or for these are asked about first: it may be a strain'),
    eased: words.describe('{cue}'),
    smaller: words,
    leftOut: words.describe('{name}'),
    easeOff: z.array(easeOff).min(1).describe('the first that the stretch allows'),
    cramp: z.strictObject({
      eased: words.describe('{cue}'),
      smaller: words,
      push: z
        .strictObject({ eased: words.describe('{cue}'), smaller: words })
        .describe('the same where the muscle pushes'),
      easeOff: z.array(easeOff),
    }),
    sudden: z
      .array(z.strictObject({ when: z.optional(condition), stop: id }))
      .min(1)
      .describe('the stop after a sudden pain: the first whose condition is met'),
    unknown: id.describe('the same where the answers are not known'),
    regions: z
      .array(z.strictObject({ id, targets: z.array(id).min(1), lengths: z.array(id) }))
      .describe('what belongs together when it hurts, and the muscles that measure how far it is stretched'),
    afterwards: z
      .strictObject({ effortPercent: z.number().int(), holdSeconds: z.number().int() })
      .describe('the most for later steps of the same region'),
    enough: z
      .strictObject({ leftOut: z.number().int().min(1), stop: id })
      .describe('after so many steps left out it ends'),
    sources: sourceIds,
  }),
  easy: z.strictObject({
    harder: words.describe('{name}, {start}'),
    why: words.describe('{name} is the old one'),
    nerve: words,
    slider: words,
    tingled: words,
    hurt: words,
    none: words,
    noTime: words,
    unknown: words,
    sources: sourceIds,
  }),
  lastStop: z.strictObject({
    coach: words.describe('{title}'),
    anew: words,
    routine: words.describe('{title}'),
    answered: z
      .strictObject({ coach: words.describe('{title}'), routine: words.describe('{title}') })
      .describe('in the place of the two above when it was answers that stopped it'),
    unknown: words.describe('in the place of {title} when the kept file is broken'),
    onset: words.describe('what the next questionnaire has filled in after a sudden pain'),
  }),
  calm: z.strictObject({
    moderate: words.describe('{rating}'),
    high: words.describe('{rating}'),
    same: words.describe('{rating}; when nothing had to change'),
    sources: sourceIds,
  }),
  later: z.strictObject({
    gentler: z.strictObject({ one: words, many: words.describe('{count}') }),
    leftOut: z.strictObject({ one: words, many: words.describe('{count}') }),
  }),
  questions: z.record(id, question),
  stops: z.record(id, stop),
  quiet: z
    .array(id)
    .describe('goals whose coach starts without a sound; the key of the voice is there all the same'),
  deskBreak: z
    .strictObject({
      intro: z.array(words).min(1),
      answers: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
      sources: sourceIds,
    })
    .describe('for somebody without a routine: the careful answers to what is not asked'),
  after: z.strictObject({
    same: words.describe('{before}, {after}'),
    less: words.describe('{before}, {after}'),
    more: words.describe('{before}, {after}'),
    alone: words.describe('{after}'),
    tingled: words.describe('when it tingled in the session, and nothing stopped it'),
    hurt: words.describe('the same when it hurt'),
    both: words.describe('the same when it tingled and hurt'),
    cut: words.describe('when nothing was left that asks less'),
    lessNext: words.describe('when it went up'),
    sources: sourceIds,
  }),
});

export type CoachFile = z.infer<typeof coachFile>;
export type Onset = z.infer<typeof onset>;
export type EaseOff = z.infer<typeof easeOff>;
export type Region = CoachFile['hurts']['regions'][number];
export type CoachQuestion = z.infer<typeof question>;
