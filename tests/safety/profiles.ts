import type { Question } from '../../src/core/schema/questionnaire.ts';
import type { Answer, Answers } from '../../src/core/types.ts';

/** One value a question may have in a profile; undefined leaves it open. */
export type Value = Answer | undefined;

/** Numbers that fall on both sides of every threshold in the rules. */
const numbers: Record<string, readonly number[]> = {
  worst: [0, 3, 4, 5, 6, 7, 10],
  weeksPregnant: [8, 13, 30],
  weeksSinceBirth: [0, 5, 6, 12],
  minutes: [1, 2, 5, 10, 15, 20, 30, 60],
};

/** Lists worth having beside every single choice: what a rule speaks of together. */
const together: Record<string, readonly (readonly string[])[]> = {
  feltAt: [
    ['thigh', 'behind-knee'],
    ['thigh', 'calf'],
    ['thigh', 'sit-bone'],
    ['thigh', 'sole'],
    ['low-back', 'buttock'],
    ['buttock', 'calf'],
    ['inner-hamstring', 'toes'],
    ['sole', 'toes'],
  ],
  feelsLike: [
    ['pull', 'ache'],
    ['pull', 'tingling'],
    ['cramp', 'ache'],
    ['numbness', 'burning'],
    ['sharp', 'pull'],
  ],
  conditions: [
    ['osteoporosis', 'hip-replacement'],
    ['pregnant', 'hypermobile'],
    ['numb-feet', 'blood-thinner'],
    ['blood-thinner', 'hamstring-strain'],
    ['low-immunity', 'recent-birth'],
    ['hip-replacement', 'knee-replacement', 'osteoporosis', 'numb-feet', 'neck-dizziness'],
  ],
  seeSomeone: [
    ['fever', 'hot-joint'],
    ['fever', 'foot-drop'],
    ['no-weight', 'hard-fall'],
    ['cancer-back-pain', 'weak-leg'],
    ['walking-cramp', 'severe-at-rest'],
    ['walking-cramp', 'heavy-legs-walking'],
  ],
  equipment: [
    ['wall', 'chair', 'step', 'strap'],
    ['chair', 'strap'],
    ['wall', 'step'],
  ],
};

const known = new Map<Question, Value[]>();

/** Every value of a question that a rule could tell apart. */
export function valuesOf(question: Question): Value[] {
  const values = known.get(question) ?? workOut(question);
  known.set(question, values);
  return values;
}

function workOut(question: Question): Value[] {
  const optional = question.required === undefined ? [undefined] : [];
  if (question.type === 'number') return [...optional, ...(numbers[question.id] ?? [])];
  const ids = (question.choices ?? []).map((choice) => choice.id);
  if (question.type === 'one') return [...optional, ...ids];
  return [[], ...ids.map((id) => [id]), ...(together[question.id] ?? [])];
}

/** A small linear congruential generator: the same profiles on every machine and every run. */
export function makeRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

/** Answers that mean no stop, so that most profiles go all the way to a routine. */
const quiet = new Set(['emergency', 'seeSomeone', 'age', 'conditions', 'bend']);

/**
 * A profile in the making: every question is there, in the order of the questionnaire, what is left open as undefined. Objects
 * of one form are read fastest, and a million are.
 */
type Profile = Record<string, Value>;

/** A profile that is made: the program tells no answer that is undefined from one that is not there. */
const made = (profile: Profile): Answers => profile as Answers;

/** A profile drawn from the values; what is left open is not there. */
export const draw = (
  questions: readonly Question[],
  random: (below: number) => number,
): Record<string, Answer> => JSON.parse(JSON.stringify(profileOf(questions, random)));

/** Warning signs are drawn seldom: one in eight profiles has any. */
function profileOf(questions: readonly Question[], random: (below: number) => number): Profile {
  const profile: Profile = {};
  const signs = random(8) === 0;
  for (const question of questions) {
    const values = valuesOf(question);
    const value = quiet.has(question.id) && !signs ? calm(question, random) : values[random(values.length)];
    profile[question.id] = value;
  }
  return profile;
}

function calm(question: Question, random: (below: number) => number): Value {
  if (question.id === 'emergency' || question.id === 'seeSomeone') return [];
  if (question.id === 'age') return random(3) === 0 ? '65-plus' : '16-64';
  if (question.id === 'bend') return random(3) === 0 ? 'no-limits' : 'cleared';
  const values = valuesOf(question).filter(
    (value) => !(typeof value === 'object' && value.includes('nerve-disease')),
  );
  return random(2) === 0 ? [] : values[random(values.length)];
}

/** Every pair of values of every two questions, the rest drawn: so that no two answers were never met together. */
export function* pairs(
  questions: readonly Question[],
  random: (below: number) => number,
): Generator<Answers> {
  for (const [index, one] of questions.entries()) {
    for (const other of questions.slice(index + 1)) {
      for (const first of valuesOf(one)) {
        for (const second of valuesOf(other)) {
          const profile = profileOf(questions, random);
          profile[one.id] = first;
          profile[other.id] = second;
          yield made(profile);
        }
      }
    }
  }
}

/** Every combination of what decides pattern, irritability and gate; everything else drawn. */
export function* symptoms(
  questions: readonly Question[],
  random: (below: number) => number,
): Generator<Answers> {
  const axes = ['feltAt', 'feelsLike', 'worst', 'startedBy', 'settles', 'night', 'goal'].map((id) =>
    questions.find((question) => question.id === id),
  );
  const known = axes.filter((question) => question !== undefined);
  const values = known.map(valuesOf);
  const total = values.reduce((product, list) => product * list.length, 1);
  for (let number = 0; number < total; number++) {
    const profile = profileOf(questions, random);
    let rest = number;
    for (const [axis, question] of known.entries()) {
      const list = values[axis] ?? [];
      profile[question.id] = list[rest % list.length];
      rest = Math.floor(rest / list.length);
    }
    yield made(profile);
  }
}

/** Profiles drawn whole. */
export function* drawn(
  questions: readonly Question[],
  count: number,
  random: (below: number) => number,
): Generator<Answers> {
  for (let number = 0; number < count; number++) yield made(profileOf(questions, random));
}
