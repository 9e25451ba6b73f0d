import * as z from 'zod';
import { views } from '../vocabulary.ts';
import { bodyPose, joint } from './common.ts';

const degrees = (least: number, most: number, what: string) =>
  z.optional(z.number().min(least).max(most).describe(`${what}, degrees`));

/** What of the stretched leg rests on something; the pelvis, or the thigh alone, is turned until it does. */
const rests = z.strictObject({
  part: z.enum(['sole', 'heel', 'shin']),
  on: z.enum(['floor', 'step']),
  turns: z.optional(z.literal('thigh').describe('the pelvis stays as it lies; a heel only')),
});

/** Where the scored angles alone would not be understood: a trunk that should look propped up. */
const more = z
  .partialRecord(joint, z.number().min(-60).max(60))
  .describe('degrees that the drawing adds to scored joints');

/** Where the scored angles are too small to be seen, or to be told from those of another stretch. */
const scaled = z
  .partialRecord(joint, z.number().min(1).max(4))
  .describe('how many times as far as scored a joint is drawn');

/** The other leg: its foot flat on the floor so far ahead of the hips, or its angles against the world. */
const otherLeg = z.union([
  z.literal('same').describe('moves as the stretched leg does'),
  z.strictObject({
    ahead: z
      .number()
      .min(-1)
      .max(1)
      .describe('metres from the hips to the ankle, the sole flat on the floor'),
    wide: z.optional(z.number().min(0).max(1).describe('metres out to the side')),
  }),
  z.strictObject({
    rise: z.number().min(-60).max(240).describe('thigh from straight down, forward positive, degrees'),
    knee: degrees(0, 150, '0 = straight'),
    ankle: degrees(-50, 30, 'negative = toes pointed'),
    abduction: degrees(-30, 60, 'out to the side'),
    rotation: degrees(-45, 90, 'thigh turned out'),
  }),
]);

/** What a hand holds, leans on or lies along. */
export const hand = z.enum([
  'side',
  'aside',
  'back-of-thigh',
  'front-of-thigh',
  'shin',
  'toward-foot',
  'knee',
  'toes',
  'other-thigh',
  'back-of-other-thigh',
  'pelvis',
  'wall',
  'wall-beside',
  'chair',
  'counter',
  'head',
  'seat',
  'floor',
  'strap',
  'stick',
]);

const hands = z.union([hand, z.tuple([hand, hand])]).describe('both, or [stretched side, other side]');

/** Where a hand leans, seen from the shoulder. */
const reach = z
  .number()
  .min(-0.2)
  .max(0.65)
  .describe(
    'metres from the shoulder to what the hand leans on; on a counter with both hands, from the ankle',
  );

const prop = z.enum([
  'wall',
  'wall-beside',
  'doorway',
  'chair',
  'counter',
  'step',
  'strap-calf',
  'strap-foot',
  'bed',
  'mat',
  'pillow-head',
  'pillow-knee',
  'pillow-between',
  'pillow-calves',
  'pillow-sides',
  'cushion',
  'stick',
]);

/** A push, a lift or a pull that does not show as movement: a fat straight arrow from what does it. */
const push = z.strictObject({
  by: z.enum(['heel', 'hips', 'knee', 'chest']),
  way: z.enum(['up', 'down', 'back', 'ahead-down', 'ahead-up', 'across']),
});

/** A part that cannot be read in the whole: in a round window, enlarged or from elsewhere. */
const closeUp = z.strictObject({
  of: z
    .enum(['pelvis', 'foot', 'arch', 'turn', 'legs'])
    .describe('arch: toes pulled back; turn: the foot turned with the leg; legs: both, from the feet'),
  beside: z
    .tuple([z.number().min(-1.5).max(1.5), z.number().min(-1.5).max(1.5)])
    .describe('metres on the page from what it shows to the middle of its window: to the right, up'),
});

const view = z.enum(views);

/** How to draw a stretch: only what its scored pose does not say. Never scored. */
export const figureFile = z.strictObject({
  view: z.optional(view),
  lean: degrees(-150, 120, 'pelvis from upright, forward positive; -90 lies on the back'),
  rests: z.optional(rests),
  open: z.optional(bodyPose.describe('joints that the scored pose leaves open')),
  more: z.optional(more),
  scaled: z.optional(scaled),
  meets: z.optional(
    z
      .enum(['other-thigh', 'other-foot'])
      .describe('the ankle lies there; the thigh is turned out until it does'),
  ),
  otherLeg: z.optional(otherLeg),
  hands: z.optional(hands),
  reach: z.optional(reach),
  props: z.optional(z.array(prop)),
  push: z.optional(push),
  closeUp: z.optional(closeUp),
  from: z.optional(
    z.strictObject({
      lean: degrees(-150, 120, 'as above, where the movement begins'),
      more: z.optional(more),
      otherLeg: z.optional(otherLeg),
      hands: z.optional(hands),
    }),
  ),
});

export type FigureFile = z.infer<typeof figureFile>;
export type View = z.infer<typeof view>;
export type OtherLeg = z.infer<typeof otherLeg>;
export type Hand = z.infer<typeof hand>;
export type Prop = z.infer<typeof prop>;
export type CloseUp = z.infer<typeof closeUp>;
