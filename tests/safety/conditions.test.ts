import { describe, expect, it } from 'vitest';
import { assess } from '../../src/core/assess/assess.ts';
import { type Facts, isMet } from '../../src/core/condition.ts';
import { type Condition, condition } from '../../src/core/schema/condition.ts';
import type { Answers } from '../../src/core/types.ts';
import { library, plain, tingling, whole } from '../library.ts';
import { plannedCrowd } from './planned.ts';

type Part = { place: string; when: Condition };

/** Every condition of the data and every part of one, with its place. */
function partsIn(value: unknown, place: string): Part[] {
  if (typeof value !== 'object' || value === null) return [];
  const { success, data } = condition.safeParse(value);
  if (success) return [{ place, when: data }, ...within(data, place)];
  return Object.entries(value).flatMap(([key, inner]) => {
    const { id = key } = (typeof inner === 'object' && inner ? inner : {}) as { id?: string };
    return partsIn(inner, `${place}.${id}`);
  });
}

const within = (when: Condition, place: string): Part[] =>
  Object.entries({
    ...('all' in when ? when.all : 'any' in when ? when.any : 'not' in when ? { not: when.not } : {}),
  }).flatMap(([key, part]) => partsIn(part, `${place}.${key}`));

/** Asked while the questions run: a stop waits for what decides its level. Whoever has answered all has answered this. */
const whileAsked = '.warning-signs.signs.thinner-and-strain-of-weeks.when.2.1.1';
const parts = partsIn(library.files, '').filter(({ place }) => place !== whileAsked);

/** Very sore for days after sport, bit by bit, in both legs. */
const sore: Answers = {
  ...{ ...plain, goal: 'after-sport', worst: 7, settles: 'under-10-min', duration: 'days' },
  ...{ onset: 'gradual', night: 'no' },
};
const crampsAtNight: Answers = { ...plain, goal: 'night-cramp', feltAt: [], feelsLike: [] };

const calfCramp: Answers = {
  ...{ ...crampsAtNight, feltAt: ['calf'], feelsLike: ['cramp'], side: 'left' },
  ...{ duration: 'weeks', startedBy: 'everyday' },
};

/** People whom chance seldom draws. */
const rare: readonly Answers[] = [
  { ...plain, feltAt: ['sole'], feelsLike: ['cramp', 'sharp'], headTest: 'same', toesTest: 'same' },
  sore,
  { ...sore, feelsLike: ['ache', 'sharp'] },
  { ...sore, feltAt: ['thigh', 'sit-bone'] },
  { ...sore, headTest: 'changes' },
  { ...sore, feltAt: ['shin'], headTest: 'same' },
  { ...plain, feltAt: ['sit-bone', 'buttock'], sitBoneTest: 'no' },
  crampsAtNight,
  { ...crampsAtNight, conditions: ['hypermobile'] },
  { ...crampsAtNight, seeSomeone: ['walking-cramp'] },
  { ...plain, feltAt: ['calf'], feelsLike: ['cramp'], seeSomeone: ['walking-cramp'], calfWallTest: 'either' },
  {
    ...plain,
    feltAt: ['low-back', 'thigh'],
    onset: 'sudden',
    worst: 5,
    coughTest: 'no',
    backTest: 'neither',
  },
  { ...plain, headTest: 'changes', toesTest: 'same', night: 'no', sliders: 'two-calm-weeks' },
  // A cramp of one calf that is let off in nobody who is pregnant.
  { ...calfCramp, conditions: ['pregnant'] },
  { ...calfCramp, conditions: [] },
  // Whether a cough sends it down the leg is open.
  { ...plain, feltAt: ['thigh', 'low-back'] },
];
const people: readonly Facts[] = [
  ...rare.map((answers) => assess(whole(answers), library).facts),
  ...plannedCrowd(7000).map(({ assessment }) => assessment.facts),
  // Whom a week of the diary stirred, whatever the answers say.
  assess(whole({ ...plain, ...tingling }), library, 'high').facts,
];

/** Whether a part decides for somebody: without it the whole would come out otherwise. */
function decides(part: Condition, siblings: readonly Condition[], all: boolean): boolean {
  return people.some(
    (facts) => isMet(part, facts) !== all && siblings.every((each) => isMet(each, facts) === all),
  );
}

describe('no condition of the data is dead', () => {
  it('each part of each is met by somebody, and not met by somebody else', () => {
    expect(parts.length).toBeGreaterThan(500);
    const dead = parts.filter(
      ({ when }) =>
        !(people.some((facts) => isMet(when, facts)) && people.some((facts) => !isMet(when, facts))),
    );
    expect(dead.map(({ place }) => place)).toEqual([]);
  });
  it('each part of an "all" and of an "any" decides for somebody', () => {
    const idle = parts.flatMap(({ place, when }) => {
      const list = 'all' in when ? when.all : 'any' in when ? when.any : [];
      return list.flatMap((part, index) => {
        const siblings = list.filter((other) => other !== part);
        return decides(part, siblings, 'all' in when) || `${place}.${index}` === whileAsked
          ? []
          : [`${place}.${index}`];
      });
    });
    expect(idle).toEqual([]);
  });
});
