import { describe, expect, it } from 'vitest';
import { type Assessment, assess } from '../../../src/core/assess/assess.ts';
import type { Group, Library, Stretch } from '../../../src/core/library.ts';
import { planOf } from '../../../src/core/plan/plan.ts';
import type { Sign } from '../../../src/core/schema/assess.ts';
import type { Goal, Pattern } from '../../../src/core/schema/patterns.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, whole } from '../../library.ts';
import { libraryOf, like } from '../made.ts';

/** A hold of one set a side, after 10 seconds to get ready and with 8 to change: 90 seconds. */
const hold = (id: string, otherwise: Partial<Stretch> = {}): Stretch =>
  like('hamstring-seated-chair-edge', {
    ...{ id, name: id.toUpperCase(), notFor: [], steps: ['Sit.', 'Bend.'] },
    dose: { holdSeconds: [36, 36], sets: [1, 1], restSeconds: 0 },
    ...otherwise,
  });
const slide = (id: string): Stretch =>
  like('sciatic-slider-seated', { id, name: id.toUpperCase(), notFor: [], steps: ['Sit.', 'Slide.'] });

const { files } = library;
const words: Library['files']['words'] = {
  ...files.words,
  ...{ short: 'SHORT', fewSteps: 'FEW', noSteps: 'NONE', advice: ['WHATEVER IT IS'] },
  intensity: [
    { kinds: ['slider'], says: 'SLIDERS' },
    { when: { question: 'minutes', atLeast: 60 }, says: 'AN HOUR\nIS LONG' },
    { says: 'A PULL' },
  ],
  noTime: {
    says: [
      { when: { question: 'goal', has: ['before-sport'] }, says: 'WALK BRISKLY' },
      { when: { question: 'goal', has: ['desk-break', 'flexibility'] }, says: 'WALK' },
    ],
    minutes: [1, 3, 4],
    more: '{minutes} minutes: {names}.',
  },
};

/** Goals that advise by their own name, and a time of which half is to be used. */
const made: Library['files'] = {
  ...files,
  words,
  doses: { ...files.doses, atLeastShare: 0.5 },
  patterns: {
    ...files.patterns,
    goals: files.patterns.goals.map(
      (goal): Goal => ({ ...goal, advice: [`GOAL ${goal.id}`], beside: { allowed: [] } }),
    ),
  },
};

const assessed = (answers: Answers): Assessment =>
  assess(whole({ ...plain, feltAt: [], ...answers }), library);

/** What somebody with nothing felt is advised, where these stretches are all there is. */
function advice(answers: Answers, stretches: Stretch[]): readonly string[] {
  const assessment = assessed(answers);
  const group: Group = { purpose: 'p', take: 9, by: 'order', of: stretches.map(({ id }) => id) };
  const pattern: Pattern = { ...assessment.pattern, advice: ['PATTERN'] };
  const also = [{ ...assessment.pattern, id: 'also', advice: ['ALSO', 'PATTERN'] }];
  const includes = new Map([[pattern.id, [group]]]);
  return planOf({ ...assessment, pattern, also }, { ...libraryOf(...stretches), files: made, includes })
    .advice;
}

describe('what goes with a routine in words', () => {
  const [a, b] = [hold('a', { targets: ['adductors'] }), hold('b', { targets: ['soleus'] })];
  const c = hold('c', { targets: ['adductors'], dose: { holdSeconds: [35, 35], sets: [1, 1] } });
  const always = ['PATTERN', 'GOAL flexibility', 'ALSO', 'WHATEVER IT IS'];
  it.each<[string, number, Stretch[], string[]]>([
    ['how strong, and what pattern, goal and everything advise, each once', 2, [a], ['A PULL', ...always]],
    ['half of the time is enough', 3, [a], ['A PULL', ...always]],
    ['less than half is short', 3, [c], ['A PULL', ...always, 'SHORT']],
    ['one step in four minutes is short', 4, [a], ['A PULL', ...always, 'SHORT']],
    ['one step in five is few', 5, [a], ['A PULL', ...always, 'FEW']],
    ['two steps in five are enough', 5, [a, b], ['A PULL', ...always]],
    ['two steps in ten are short, and not few', 10, [a, b], ['A PULL', ...always, 'SHORT']],
    ['a line for a longer time, in two', 60, [a], ['AN HOUR', 'IS LONG', ...always, 'FEW']],
    ['a line for what only slides', 3, [slide('s')], ['SLIDERS', ...always]],
    ['not beside a hold', 6, [slide('s'), a], ['A PULL', ...always]],
    ['where nothing fits, that alone', 10, [], ['NONE']],
  ])('%s: %i minutes', (_, minutes, stretches, expected) => {
    expect(advice({ minutes }, stretches)).toEqual(expected);
  });
  it('where there is no time for more, it is neither short nor few', () => {
    const long = hold('long', { targets: ['soleus'], dose: { holdSeconds: [300, 300], sets: [1, 1] } });
    expect(advice({ minutes: 5 }, [a, long])).toEqual(['A PULL', ...always]);
  });
  it.each<[string, Answers, Stretch[], string[]]>([
    ['what to do instead, and what comes in the fewest minutes', {}, [a], ['WALK', '3 minutes: A.']],
    ['as it fits the goal', { goal: 'before-sport' }, [slide('s')], ['WALK BRISKLY', '3 minutes: S.']],
    ['what comes, where nothing is said instead', { goal: 'ease-nerve' }, [a], ['3 minutes: A.']],
    [
      'what to do instead, where nothing comes soon either',
      {},
      [hold('long', { dose: { holdSeconds: [200, 200], sets: [1, 1] } })],
      ['WALK'],
    ],
    ['all that comes', {}, [a, b], ['WALK', '3 minutes: A; B.']],
  ])('in a minute that is too short: %s', (_, answers, stretches, expected) => {
    expect(advice({ minutes: 1, ...answers }, stretches)).toEqual(expected);
  });
});

describe('a stop', () => {
  const sign = (id: string, otherwise: Partial<Sign>): Sign =>
    ({
      ...{ id, when: { fact: 'none' }, level: 'urgent', effect: 'stop', sources: [] },
      ...{ title: `title ${id}`, say: [`say ${id}`, 'say all'], do: [`do ${id}`, 'do all'] },
      ...otherwise,
    }) as Sign;
  const stopOf = (...signs: Sign[]) =>
    planOf({ ...assessed({}), outcome: 'stop', triage: 'urgent', signs }, library).stop;
  const { noExercise, tellAll } = files['warning-signs'];
  it('has the words of the gravest signs, each once', () => {
    expect(stopOf(sign('a', {}), sign('b', {}))).toEqual({
      title: 'title a',
      say: ['say a', 'say all', 'say b'],
      do: ['do a', 'do all', 'do b', noExercise],
    });
  });
  it.each<[string, Partial<Sign>, string[]]>([
    ['a milder one: they are told to tell of it', { level: 'clinician' }, [tellAll]],
    ['one that only limits', { effect: 'limited' }, []],
  ])('not those of %s beside them', (_, milder, more) => {
    expect(stopOf(sign('m', milder), sign('a', {}))).toEqual({
      title: 'title a',
      say: ['say a', 'say all'],
      do: ['do a', 'do all', ...more, noExercise],
    });
  });
  it('says first what cannot wait, then what else to do, and last what to do until then', () => {
    const [one, other] = [
      sign('a', { atOnce: ['With fever, now.'], do: ['Phone today.'], until: ['Rest.'] }),
      sign('b', { atOnce: ['If it grows, now.'], do: ['Phone today.', 'Say so.'], until: ['Rest.'] }),
    ];
    expect(stopOf(one, other)?.do).toEqual([
      ...['With fever, now.', 'If it grows, now.', 'Else phone today.', 'Say so.', 'Rest.', noExercise],
    ]);
  });
  it('without a sign it has no title', () => {
    expect(stopOf()?.title).toBe('');
  });
});
