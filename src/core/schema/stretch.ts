import * as z from 'zod';
import {
  balance,
  bodyPose,
  dose,
  equipment,
  field,
  id,
  joint,
  kind,
  schemaPath,
  sourceIds,
  startPosition,
  words,
} from './common.ts';
import { figureFile } from './figure.ts';
import { stated } from './roles.ts';

const notFor = z.strictObject({
  when: field(
    id,
    'Who it is not for: a pattern, a condition, an age or another named fact of data/facts.json.',
    'hip-replacement',
  ),
  because: field(words, 'Why, in a few plain words.', 'bending this far asks too much of a new hip'),
  each: z.optional(
    field(words, 'The same reason, said of several stretches at once.', 'they bend a new hip too far'),
  ),
});

/** Why a position is never planned, and what to do instead. */
const never = z.strictObject({
  because: field(words, 'Why nobody is given it.', 'toes up with a straight knee pull on the nerve'),
  instead: field(z.array(id).min(1), 'Stretches for the same, by their ids, the best first.', [
    'calf-gastroc-wall',
  ]),
  sources: field(sourceIds, 'Where that is known from: ids of data/sources.json.', ['article']),
});

const pace = z.strictObject({
  there: field(
    words.max(60),
    'What to do on the way to the end position, as somebody would say it.',
    'straighten and look up',
  ),
  back: field(words.max(60), 'What to do on the way back.', 'bend and look down'),
});

const draft = z.strictObject({
  open: field(z.array(joint), 'Joints whose angle nobody has stated yet.', ['hipFlexion']),
  guessed: field(z.array(words), 'What was taken from the text, and from which words.', [
    'floor: "lie on your back"',
  ]),
});

const legExample = { leg: { hipFlexion: 70, kneeFlexion: 15, ankleDorsiflexion: -10 } };

/** One stretch: data/stretches/<id>.json. The file name is the id. */
export const stretchFile = z.strictObject({
  $schema: schemaPath,
  name: field(
    words,
    'What it is called, as a person reads it.',
    'Hamstring stretch on your back, with a strap',
  ),
  kind: field(
    kind,
    'How it is done: held (static), moved, pushed and let go, a nerve exercise, strength. It decides the usual dose.',
    'static',
  ),
  roles: field(z.array(stated), 'What it is for, in words of data/roles.json: the planner asks for these.', [
    'hamstring-hold',
  ]),
  targets: field(z.array(id).min(1), 'The muscles or the nerve it is for, the main one first.', [
    'hamstrings',
  ]),
  start: field(startPosition, 'How one starts.', 'supine'),
  equipment: field(z.array(equipment), 'What it needs, all of it. Empty for nothing.', ['strap']),
  orEquipment: z.optional(field(z.array(equipment).min(2), 'And any one of these.', ['wall', 'chair'])),
  atHand: z.optional(
    field(
      z.array(words.max(40)).min(1),
      'Things every home has, each with its article. Nobody is asked whether they have them.',
      ['a pillow'],
    ),
  ),
  floor: field(z.boolean(), 'Whether one has to get down to the floor.', true),
  balance: field(balance, 'How much balance it asks for.', 'none'),
  sided: z.optional(
    field(z.boolean(), 'False when both legs work at once. Left out, it is done one side at a time.', false),
  ),
  soreSideOnly: z.optional(field(z.literal(true), 'With one sore side, only that side is named.', true)),
  offered: z.optional(field(z.boolean(), 'False for a position that is shown but never planned.', false)),
  never: z.optional(
    field(never, 'Why it is never planned, and what to do instead.', {
      because: 'toes up with a straight knee pull on the nerve',
      instead: ['calf-gastroc-wall'],
      sources: ['article'],
    }),
  ),
  statedLoad: field(
    z.number().int().min(0),
    'The neural load of `pose` in points, reckoned by hand from data/neural-load.json: lint says where the program reckons otherwise.',
    3,
  ),
  pose: field(
    bodyPose,
    'The end position, or for a moving stretch the instant that loads the nerve most. Angles in degrees.',
    legExample,
  ),
  from: z.optional(
    field(bodyPose, 'Where a moving stretch begins. Angles in degrees.', {
      leg: { hipFlexion: 70, kneeFlexion: 60 },
    }),
  ),
  pace: z.optional(
    field(pace, 'What the coach says on the way there and back: short enough to be said meanwhile.', {
      there: 'straighten',
      back: 'bend',
    }),
  ),
  figure: z.optional(
    field(figureFile, 'How to draw it: only what the angles do not say. Never scored.', {
      hands: 'strap',
      props: ['strap-calf'],
    }),
  ),
  adjustable: field(z.array(joint), 'Joints that may be changed for a person whose limits are tighter.', [
    'ankleDorsiflexion',
    'kneeFlexion',
  ]),
  adjustAfter: z.optional(
    field(
      z.number().int().min(1),
      'After how many of the first steps it is said what is changed here. Absent: before the last two of a hold, before the last of what moves.',
      2,
    ),
  ),
  adjustBy: z.optional(
    field(
      z.partialRecord(joint, field(words, 'How that joint is changed here.', 'loosen the strap')),
      'How to change a joint here, where the usual words would not fit.',
      {
        hipFlexion: 'loosen the strap',
      },
    ),
  ),
  dose: z.optional(
    field(dose, 'How long and how often, only where it differs from data/doses.json.', {
      holdSeconds: [20, 30],
      sets: [2, 3],
    }),
  ),
  steps: field(
    z.array(words).min(2).max(6),
    'What to do, two to six short sentences, the last one how to end. Do not name an angle of an adjustable joint.',
    ['Lie on your back, a strap round one foot.', 'Lift the leg until the thigh starts to feel it.'],
  ),
  feel: field(
    words,
    'What one should feel, and where.',
    'a mild pull in the middle of the thigh, nowhere else',
  ),
  stopIf: field(z.array(words).min(1), 'When to stop, each in a few words.', [
    'tingling, burning or numbness',
  ]),
  easier: z.optional(field(id, 'The id of an easier stretch for the same.', 'hamstring-supine-90-90')),
  easierBy: z.optional(
    field(words.max(80), 'What makes this same stretch easier.', 'bend the knee a little more'),
  ),
  harder: z.optional(field(id, 'The id of a harder stretch for the same.', 'hamstring-standing-elevated')),
  harderBy: z.optional(field(words.max(80), 'What makes this same stretch harder.', 'lean lower')),
  notFor: field(z.array(notFor), 'Whom it is not for, beyond what its angles say already.', [
    { when: 'hypermobile', because: 'bendy joints stay away from the end of their range' },
  ]),
  sources: field(sourceIds, 'Where it is from: ids of data/sources.json. `own` is your own experience.', [
    'own',
  ]),
  draft: z.optional(
    field(draft, 'What is still to be looked at, in a stretch that was not written for us.', {
      open: [],
      guessed: [],
    }),
  ),
  reviewed: z.optional(field(z.boolean(), 'A draft is planned only when this is true.', true)),
});

export type StretchFile = z.infer<typeof stretchFile>;
