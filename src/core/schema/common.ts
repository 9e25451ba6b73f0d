import * as z from 'zod';
import { balances, irritabilities, joints, kinds, startPositions, triageLevels } from '../vocabulary.ts';

/** Lower-case words joined by hyphens: the form of every id we choose, and of the name of a stretch file. */
export const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const id = z.string().regex(idForm).describe('lower-case words joined by hyphens');

/** A sentence or a phrase shown to a person. */
export const words = z.string().min(1).max(600).describe('plain words shown to a person');

/** Ids of sources.json; every claim about the body has at least one. */
export const sourceIds = z.array(id).min(1).describe('ids of sources.json');

/** [least, most] */
export const range = z.tuple([z.number().min(0), z.number().min(0)]).describe('[least, most]');

const degrees = (least: number, most: number, what: string) =>
  z.optional(z.number().min(least).max(most).describe(`${what}, degrees`));

/** Joints of the stretched leg. Ranges are the human ones; absent means 0. */
export const legPose = z.strictObject({
  hipFlexion: degrees(-30, 130, 'pelvis on femur; negative = extended'),
  kneeFlexion: degrees(0, 150, '0 = straight'),
  ankleDorsiflexion: degrees(-50, 30, 'negative = toes pointed'),
  hipAbduction: degrees(-30, 60, 'negative = across the midline'),
  hipExternalRotation: degrees(-45, 60, 'negative = toes in'),
  footInversion: degrees(-20, 35, 'negative = everted'),
});

/** The spine, from the low back to the head. */
export const spinePose = z.strictObject({
  lumbarFlexion: degrees(-30, 60, 'negative = arched'),
  thoracicFlexion: degrees(-25, 45, 'negative = upper back arched'),
  neckFlexion: degrees(-60, 50, 'negative = looking up'),
  trunkSideFlexion: degrees(-35, 35, 'positive = away from the leg'),
});

/** A body position as a stretch file states it. */
export const bodyPose = z.strictObject({ leg: z.optional(legPose), spine: z.optional(spinePose) });

export const joint = z.enum(joints);

export const kind = z.enum(kinds);

export const startPosition = z.enum(startPositions);

export const equipment = z.enum(['wall', 'chair', 'step', 'strap']);
export const balance = z.enum(balances);
export const triageLevel = z.enum(triageLevels);
export const irritability = z.enum(irritabilities);

/** Seconds, sets and repetitions. Ranges are [least, most]; the planner aims high and shortens to fit. */
export const dose = z.strictObject({
  holdSeconds: z.optional(range.describe('[least, most] seconds a hold')),
  sets: z.optional(range.describe('[least, most] sets a side')),
  reps: z.optional(range.describe('[least, most] repetitions a set')),
  secondsPerRep: z.optional(z.number().min(1).max(20)),
  pushSeconds: z.optional(z.number().min(3).max(10)),
  relaxSeconds: z.optional(z.number().min(2).max(10)),
  restSeconds: z.optional(z.number().min(0).max(60).describe('rest between sets')),
  effortPercent: z.optional(z.number().min(10).max(60).describe('of full strength, in a push')),
});
