import * as z from 'zod';
import { balances, irritabilities, joints, kinds, startPositions, triageLevels } from '../vocabulary.ts';

/**
 * A field of a file that people write, as an editor explains it: what it is, in plain words and with its unit, and what may
 * stand there.
 */
export const field = <Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  ...examples: z.input<Schema>[]
): Schema => schema.meta({ description, examples });

/** Where the schema of a file is, for an editor. */
export const schemaPath = z.optional(
  field(
    z.string(),
    'Where this schema is, so that an editor explains the file. The program passes over it.',
    '../schema/stretch.schema.json',
  ),
);

/** Lower-case words joined by hyphens: the form of every id we choose, and of the name of a stretch file. */
export const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const id = z.string().regex(idForm).describe('lower-case words joined by hyphens');

/** A sentence or a phrase shown to a person. */
export const words = z.string().min(1).max(600).describe('plain words shown to a person');

/** Ids of sources.json; every claim about the body has at least one. */
export const sourceIds = z.array(id).min(1).describe('ids of sources.json');

/** [least, most] */
export const range = z.tuple([z.number().min(0), z.number().min(0)]).describe('[least, most]');

const degrees = (least: number, most: number, what: string, example: number) =>
  z.optional(field(z.number().min(least).max(most), `${what}. In degrees, ${least} to ${most}.`, example));

/** Joints of the stretched leg. Ranges are the human ones; absent means 0. */
export const legPose = z.strictObject({
  hipFlexion: degrees(
    -30,
    130,
    'Hip: thigh toward the belly, pelvis against thigh; below 0 the thigh is behind',
    75,
  ),
  kneeFlexion: degrees(0, 150, 'Knee: 0 is straight', 15),
  ankleDorsiflexion: degrees(-50, 30, 'Ankle: below 0 the toes point away, above 0 they are pulled up', -20),
  hipAbduction: degrees(-30, 60, 'Leg out to the side; below 0 it goes across the midline', 10),
  hipExternalRotation: degrees(-45, 60, 'Leg turned out; below 0 the toes point in', 10),
  footInversion: degrees(-20, 35, 'Sole turned in; below 0 it is turned out', 0),
});

/** The spine, from the low back to the head. */
export const spinePose = z.strictObject({
  lumbarFlexion: degrees(-30, 60, 'Low back: above 0 rounded, below 0 arched', -5),
  thoracicFlexion: degrees(-25, 45, 'Upper back: above 0 rounded, below 0 arched', 0),
  neckFlexion: degrees(-60, 50, 'Head: above 0 chin down, below 0 looking up', 0),
  trunkSideFlexion: degrees(-35, 35, 'Trunk bent to the side: above 0 away from the leg', 0),
});

/** A body position as a stretch file states it. */
export const bodyPose = z.strictObject({
  leg: z.optional(
    field(legPose, 'The stretched leg. Angles in degrees; what is left out is 0.', {
      hipFlexion: 75,
      kneeFlexion: 15,
    }),
  ),
  spine: z.optional(
    field(spinePose, 'Back and head. Angles in degrees; what is left out is 0.', { lumbarFlexion: -5 }),
  ),
});

export const joint = z.enum(joints);

export const kind = z.enum(kinds);

export const startPosition = z.enum(startPositions);

export const equipment = z.enum(['wall', 'chair', 'step', 'strap']);
export const balance = z.enum(balances);
export const triageLevel = z.enum(triageLevels);
export const irritability = z.enum(irritabilities);

/** Seconds, sets and repetitions. Ranges are [least, most]; the planner aims high and shortens to fit. */
export const dose = z.strictObject({
  holdSeconds: z.optional(field(range, 'How long one hold lasts: [least, most], in seconds.', [20, 30])),
  sets: z.optional(field(range, 'How many sets a side: [least, most] times.', [2, 3])),
  reps: z.optional(field(range, 'How many repetitions a set: [least, most] times.', [8, 12])),
  secondsPerRep: z.optional(
    field(z.number().min(1).max(20), 'One repetition, there and back, in seconds.', 5),
  ),
  pushSeconds: z.optional(field(z.number().min(3).max(10), 'How long the muscle pushes, in seconds.', 5)),
  relaxSeconds: z.optional(
    field(z.number().min(2).max(10), 'How long it lets go after a push, in seconds.', 3),
  ),
  restSeconds: z.optional(field(z.number().min(0).max(60), 'Rest between sets, in seconds.', 15)),
  effortPercent: z.optional(
    field(z.number().min(10).max(60), 'How hard to push, in percent of full strength.', 20),
  ),
});

/**
 * How well a source was checked: `read` the statement was read in a public page; `title` only title and authors
 * were seen; `partly` the page confirms the study, a detail is from memory; `memory` from memory of the
 * literature with high confidence; `heuristic` our own engineering choice, not a published threshold.
 */
const checked = z.enum(['read', 'title', 'partly', 'memory', 'heuristic']);

const source = z.strictObject({
  title: words,
  authors: z.optional(words),
  year: z.optional(z.number().int().min(1900).max(2100)),
  where: z.optional(words.describe('journal, volume and pages, or publisher')),
  url: z.optional(z.url({ protocol: /^https$/ })),
  checked,
  note: z.optional(words),
});

export const sourcesFile = z.strictObject({ $schema: z.optional(z.string()), sources: z.record(id, source) });

export type Source = z.infer<typeof source>;
export type SourcesFile = z.infer<typeof sourcesFile>;
