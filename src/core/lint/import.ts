import words from '../../../data/words/import.json';
import { neuralLoad } from '../body/neural-load.ts';
import { flatPose } from '../body/pose.ts';
import { clean } from '../clean.ts';
import type { DataFiles } from '../library.ts';
import { quote } from '../problem.ts';
import { fieldsOf } from '../read-values.ts';
import type { ImportFile } from '../schema/own-stretches.ts';
import type { StretchFile } from '../schema/stretch.ts';
import type { BodyPose, Joint } from '../types.ts';
import { fill } from '../words.ts';

/**
 * A stretch that was read from somebody else's exercise: planned only when a person has reviewed it. `leftOut`: sentences
 * that are too long to be a step.
 */
type Draft = { readonly id: string; readonly file: StretchFile; readonly leftOut: readonly string[] };

/** What came of it: drafts, and the rest by name with the reason. */
export type Imported = {
  readonly drafts: readonly Draft[];
  readonly refused: readonly { name: string; because: string }[];
};

type Exercise = {
  name: string;
  text: string;
  steps: readonly string[];
  leftOut: readonly string[];
  muscle: ImportFile['muscles'][string];
};

/**
 * Exercises of the free-exercise-db format (one, or a list of them) as drafts. An angle is taken only where a sentence states
 * it; what is open and what was guessed stands in the draft. Ids that `taken` has are not used again. Pure.
 */
export function imported(
  value: unknown,
  how: ImportFile,
  files: DataFiles,
  taken: readonly string[],
): Imported {
  const used = new Set(taken);
  const drafts: Draft[] = [];
  const refused: { name: string; because: string }[] = [];
  for (const [index, each] of (Array.isArray(value) ? value : [value]).entries()) {
    const read = exerciseOf(each, how);
    const made = typeof read === 'string' ? read : draftOf(read, how, files);
    if (typeof read === 'string' || typeof made === 'string')
      refused.push({ name: nameOf(each) ?? fill(words.nameless, { n: index + 1 }), because: String(made) });
    else drafts.push({ id: freeId(made.name, used), file: made, leftOut: read.leftOut });
  }
  return { drafts, refused };
}

const nameOf = (value: unknown): string | undefined => {
  const { name } = fieldsOf(value);
  return typeof name === 'string' && clean(name).trim() !== '' ? clean(name).trim().slice(0, 80) : undefined;
};

/** What we can read of it, or why we do not. */
function exerciseOf(value: unknown, { muscles, refuses }: ImportFile): Exercise | string {
  const { category, primaryMuscles, instructions, equipment } = fieldsOf(value);
  const name = nameOf(value);
  if (name === undefined) return words.noName;
  if (category !== 'stretching') return fill(words.noStretch, { category: quote(category) });
  const first = Array.isArray(primaryMuscles) ? primaryMuscles[0] : undefined;
  const muscle = typeof first === 'string' && Object.hasOwn(muscles, first) ? muscles[first] : undefined;
  if (!muscle)
    return fill(words.otherMuscle, { muscle: quote(first), known: Object.keys(muscles).join(', ') });
  const told = (Array.isArray(instructions) ? instructions : []).filter((each) => typeof each === 'string');
  const text = told.join(' ').slice(0, 5_000);
  const no = refuses.find(({ finds }) => found(finds, `${name} ${text} ${String(equipment)}`));
  return no ? no.because : { name, text, ...stepsOf(told), muscle };
}

/** No step is longer than one can say. */
const longest = 300;

/** The sentences, and those that are too long for a step. */
function stepsOf(told: readonly string[]): Pick<Exercise, 'steps' | 'leftOut'> {
  const sentences = told
    .flatMap((each) => clean(each).split(/(?<=\.)\s+/))
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const isStep = (each: string): boolean => each.length <= longest;
  return { steps: sentences.filter(isStep), leftOut: sentences.filter((each) => !isStep(each)) };
}

function draftOf(
  { name, text, steps, muscle }: Exercise,
  how: ImportFile,
  files: DataFiles,
): StretchFile | string {
  const begin = how.starts.find(({ finds }) => found(finds, text));
  if (!begin) return words.noStart;
  if (steps.length < 2) return words.noSteps;
  if (steps.length > 6) return fill(words.manySteps, { n: steps.length });
  const stated = how.positions.filter(({ joint, finds }, index) => {
    const earlier = how.positions
      .slice(0, index)
      .some((each) => each.joint === joint && found(each.finds, text));
    return !earlier && found(finds, text);
  });
  const pose = poseOf(stated);
  const { index } = neuralLoad(flatPose(pose), files['neural-load']);
  const free = begin.balance === 'moderate';
  const cite = (finds: string): string => quote(found(finds, text));
  return {
    name,
    kind: 'static',
    roles: [muscle.role],
    targets: [muscle.target],
    start: begin.start,
    equipment: [
      ...new Set(how.equipment.filter(({ finds }) => found(finds, text)).map(({ needs }) => needs)),
    ],
    floor: begin.floor,
    balance: begin.balance,
    statedLoad: index,
    pose,
    adjustable: ['ankleDorsiflexion', 'neckFlexion', 'lumbarFlexion', 'kneeFlexion'],
    steps: [...steps],
    feel: muscle.feel,
    stopIf: how.stopIf,
    notFor: free ? [{ when: 'unsteady', because: how.unsteady }] : [],
    sources: how.sources,
    draft: {
      open: muscle.states.filter((joint) => !stated.some((each) => each.joint === joint)),
      guessed: [
        fill(words.guessedStart, { start: begin.start, from: cite(begin.finds) }),
        ...stated.map(({ joint, degrees, finds }) =>
          fill(words.guessedAngle, { joint, degrees, from: cite(finds) }),
        ),
        fill(words.guessedRest, { target: muscle.target }),
      ],
    },
    reviewed: false,
  };
}

const ofSpine: readonly Joint[] = ['lumbarFlexion', 'thoracicFlexion', 'neckFlexion', 'trunkSideFlexion'];

function poseOf(stated: readonly { joint: Joint; degrees: number }[]): BodyPose {
  const part = (spine: boolean) =>
    Object.fromEntries(
      stated
        .filter(({ joint }) => ofSpine.includes(joint) === spine)
        .map(({ joint, degrees }) => [joint, degrees]),
    );
  const [leg, spine] = [part(false), part(true)];
  return {
    ...(Object.keys(leg).length > 0 ? { leg } : {}),
    ...(Object.keys(spine).length > 0 ? { spine } : {}),
  };
}

/** An id made of the name, with a number where it is in use: never that of a shipped stretch, which it would replace. */
function freeId(name: string, used: Set<string>): string {
  const slug =
    name
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'stretch';
  for (let n = 1; ; n++) {
    const id = n === 1 ? slug : `${slug}-${n}`;
    if (used.has(id)) continue;
    used.add(id);
    return id;
  }
}

const found = (finds: string, text: string): string | undefined => new RegExp(finds, 'iu').exec(text)?.[0];
