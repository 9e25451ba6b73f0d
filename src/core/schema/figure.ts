import * as z from 'zod';
import { views } from '../vocabulary.ts';
import { bodyPose, field, joint } from './common.ts';

const degrees = (least: number, most: number, what: string, example: number) =>
  z.optional(field(z.number().min(least).max(most), `${what}. In degrees.`, example));

/** What of the stretched leg rests on something; the pelvis, or the thigh alone, is turned until it does. */
const rests = z.strictObject({
  part: field(z.enum(['sole', 'heel', 'shin']), 'What of the stretched leg rests.', 'heel'),
  on: field(z.enum(['floor', 'step']), 'What it rests on.', 'step'),
  turns: z.optional(
    field(
      z.literal('thigh'),
      'The pelvis stays as it lies and the thigh alone is turned; a heel only.',
      'thigh',
    ),
  ),
});

/** Where the scored angles alone would not be understood: a trunk that should look propped up. */
const more = field(
  z.partialRecord(
    joint,
    field(z.number().min(-60).max(60), 'How much is added to that joint, in degrees.', 10),
  ),
  'Degrees that the drawing adds to joints, where their angles alone would not be understood.',
  { hipFlexion: 10 },
);

/** Where the scored angles are too small to be seen, or to be told from those of another stretch. */
const scaled = field(
  z.partialRecord(joint, field(z.number().min(1).max(4), 'How many times as far that joint is drawn.', 2)),
  'How many times as far as stated a joint is drawn, where its angle is too small to be seen.',
  { lumbarFlexion: 2 },
);

/** The other leg: its foot flat on the floor so far ahead of the hips, or its angles against the world. */
const otherLeg = field(
  z.union([
    z.literal('same'),
    z.strictObject({
      ahead: field(
        z.number().min(-1).max(1),
        'From the hips to the ankle, in metres, the sole flat on the floor; below 0 behind.',
        0.2,
      ),
      wide: z.optional(field(z.number().min(0).max(1), 'Out to the side, in metres.', 0.3)),
    }),
    z.strictObject({
      rise: field(
        z.number().min(-60).max(240),
        'The thigh, from straight down, forward above 0. In degrees.',
        90,
      ),
      knee: degrees(0, 150, 'The knee: 0 is straight', 90),
      ankle: degrees(-50, 30, 'The ankle: below 0 the toes point away', 0),
      abduction: degrees(-30, 60, 'The leg out to the side', 0),
      rotation: degrees(-45, 90, 'The thigh turned out', 0),
    }),
  ]),
  'The other leg: "same" moves as the stretched one does; else where its foot stands, or its own angles.',
  { rise: 90, knee: 90 },
);

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

const hands = field(
  z.union([hand, z.tuple([hand, hand])]),
  'Where the hands are: both in one place, or [on the stretched side, on the other side].',
  'back-of-thigh',
);

/** Where a hand leans, seen from the shoulder. */
const reach = field(
  z.number().min(-0.2).max(0.65),
  'From the shoulder to what the hand leans on, in metres; on a counter with both hands, from the ankle.',
  0.4,
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
  by: field(z.enum(['heel', 'hips', 'knee', 'chest']), 'What pushes.', 'heel'),
  way: field(z.enum(['up', 'down', 'back', 'ahead-down', 'ahead-up', 'across']), 'Which way.', 'down'),
});

/** A part that cannot be read in the whole: in a round window, enlarged or from elsewhere. */
const closeUp = z.strictObject({
  of: field(
    z.enum(['pelvis', 'foot', 'arch', 'turn', 'legs']),
    'What is shown. arch: toes pulled back; turn: the foot turned with the leg; legs: both, from the feet.',
    'pelvis',
  ),
  beside: field(
    z.tuple([z.number().min(-1.5).max(1.5), z.number().min(-1.5).max(1.5)]),
    'From what it shows to the middle of its window, in metres: to the right, up.',
    [0.6, 0.4],
  ),
});

const view = z.enum(views);

const begins = z.strictObject({
  lean: degrees(-150, 120, 'The pelvis from upright, where the movement begins', 0),
  more: z.optional(more),
  otherLeg: z.optional(otherLeg),
  hands: z.optional(hands),
});

/** How to draw a stretch: only what its scored pose does not say. Never scored. */
export const figureFile = z.strictObject({
  view: z.optional(field(view, 'From where it is seen. Left out, from the side.', 'front')),
  lean: degrees(-150, 120, 'The pelvis from upright: forward above 0, -90 lies on the back', -90),
  rests: z.optional(
    field(rests, 'What of the stretched leg rests on something.', { part: 'heel', on: 'step' }),
  ),
  open: z.optional(
    field(bodyPose, 'Joints that the pose leaves open, in degrees: drawn, not scored.', {
      leg: { kneeFlexion: 20 },
    }),
  ),
  more: z.optional(more),
  scaled: z.optional(scaled),
  meets: z.optional(
    field(
      z.enum(['other-thigh', 'other-foot']),
      'Where the ankle lies; the thigh is turned out until it does.',
      'other-thigh',
    ),
  ),
  otherLeg: z.optional(otherLeg),
  hands: z.optional(hands),
  reach: z.optional(reach),
  props: z.optional(field(z.array(prop), 'What stands or lies there.', ['chair'])),
  push: z.optional(
    field(push, 'What is pushed or lifted without moving, as an arrow.', { by: 'heel', way: 'down' }),
  ),
  closeUp: z.optional(
    field(closeUp, 'A part too small to be read, enlarged in a round window.', {
      of: 'pelvis',
      beside: [0.6, 0.4],
    }),
  ),
  from: z.optional(field(begins, 'What is otherwise where the movement begins.', { lean: 0 })),
});

export type FigureFile = z.infer<typeof figureFile>;
export type View = z.infer<typeof view>;
export type OtherLeg = z.infer<typeof otherLeg>;
export type Hand = z.infer<typeof hand>;
export type Prop = z.infer<typeof prop>;
export type CloseUp = z.infer<typeof closeUp>;
