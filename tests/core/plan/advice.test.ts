import { describe, expect, it } from 'vitest';
import { type Assessment, assess } from '../../../src/core/assess/assess.ts';
import type { Group, Library, Stretch } from '../../../src/core/library.ts';
import { wordsOf } from '../../../src/core/lines.ts';
import { isTrueAlone, withMoreAtHand, withoutLongWaits } from '../../../src/core/plan/advice.ts';
import { planOf } from '../../../src/core/plan/plan.ts';
import type { Weeks } from '../../../src/core/plan/weeks.ts';
import type { PlannedStep } from '../../../src/core/routine.ts';
import type { Sign } from '../../../src/core/schema/assess.ts';
import type { Line } from '../../../src/core/schema/condition.ts';
import type { Goal, Pattern } from '../../../src/core/schema/patterns.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';
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

/** What somebody with nothing felt is advised, where these stretches are all there is; `more`: what a diary says. */
function advice(
  answers: Answers,
  stretches: Stretch[],
  { more = {}, with: data = made }: { more?: Partial<Assessment>; with?: Library['files'] } = {},
): readonly string[] {
  const assessment = { ...assessed(answers), ...more };
  const group: Group = { purpose: 'p', take: 9, by: 'order', of: stretches.map(({ id }) => id) };
  const pattern: Pattern = { ...assessment.pattern, advice: ['PATTERN'] };
  const also = [{ ...assessment.pattern, id: 'also', advice: ['ALSO', 'PATTERN'] }];
  const includes = new Map([[pattern.id, [group]]]);
  return planOf({ ...assessment, pattern, also }, { ...libraryOf(...stretches), files: data, includes })
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
  it('of a goal that has no advice nothing is said', () => {
    const patterns = { ...made.patterns, goals: [] };
    expect(advice({ minutes: 2 }, [a], { with: { ...made, patterns } })).toEqual([
      ...['A PULL', 'PATTERN', 'ALSO', 'WHATEVER IT IS'],
    ]);
  });
  it('on a day of rest what is true without any exercise, and nothing that asks for more', () => {
    const lines = [{ says: 'SEE SOMEONE', alone: true }, 'WARM UP', { says: 'WAIT', alone: true, waits: 2 }];
    const data = {
      ...made,
      words: { ...words, advice: [...lines, { says: 'A LITTLE WHILE', waits: 1 }] },
    } as Library['files'];
    const other = hold('other', { targets: ['soleus'], equipment: [] });
    const strap = hold('strap', { equipment: ['strap'] });
    const weeks: Weeks = {
      ...{ doses: new Map(), first: [], settings: [], rules: [], without: new Map(), leastMinutes: 0 },
      rest: { title: 'REST' },
    };
    const said = (more: Partial<Assessment>, minutes = 5): readonly string[] =>
      advice({ minutes, equipment: [] }, [other, strap], { more, with: data });
    expect(said({ weeks })).toEqual(['A PULL', 'SEE SOMEONE']);
    expect(said({ weeks }, 1)).toEqual(['WALK', '3 minutes: OTHER.', 'SEE SOMEONE']);
    const { rest: _, ...noRest } = weeks;
    expect(said({ weeks: noRest })).toEqual([
      ...['A PULL', 'PATTERN', 'GOAL flexibility', 'ALSO', 'SEE SOMEONE', 'WARM UP'],
      ...['A LITTLE WHILE', 'FEW'],
      'More at hand would bring: STRAP (it needs a strap or belt).',
    ]);
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
    [
      'more minutes, where nothing comes in fewer',
      {},
      [hold('long', { dose: { holdSeconds: [90, 90], sets: [1, 1] } })],
      ['WALK', '4 minutes: LONG.'],
    ],
  ])('in a minute that is too short: %s', (_, answers, stretches, expected) => {
    expect(advice({ minutes: 1, ...answers }, stretches)).toEqual(expected);
  });
});

describe('fewer minutes than were asked for', () => {
  it('are not promised: a week may ask for what takes longer than all else', () => {
    const long = hold('long', { dose: { holdSeconds: [90, 90], sets: [1, 1] } });
    const short = hold('short', { targets: ['soleus'], dose: { holdSeconds: [15, 15], sets: [1, 1] } });
    const first: Group[] = [{ purpose: 'w', take: 1, by: 'order', of: ['long'] }];
    const weeks: Weeks = {
      ...{ doses: new Map(), first, settings: [], rules: [], without: new Map(), leastMinutes: 2 },
    };
    expect(advice({ minutes: 2 }, [short, long], { more: { weeks } })).toEqual(['WALK', '4 minutes: LONG.']);
  });
});

describe('a plan that is no stop', () => {
  it.each<[string, Answers, string[]]>([
    [
      'says what is missing of what its goal is made of',
      { goal: 'night-cramp', equipment: [] },
      ['part-missing'],
    ],
    ['and nothing, where nothing is', { goal: 'night-cramp' }, []],
  ])('%s', (_, answers, codes) => {
    const plan = planOf(assess(whole({ ...plain, ...answers }), library), library);
    expect(plan).toMatchObject({ formatVersion: 1, outcome: 'routine' });
    expect(Object.keys(plan)).not.toContain('stop');
    expect(plan.findings.map(({ code }) => code).filter((code) => code === 'part-missing')).toEqual(codes);
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
  it('has no routine, and misses no part of one', () => {
    const cramp = { ...assessed({ goal: 'night-cramp' }), triage: 'urgent' as const };
    const plan = planOf({ ...cramp, outcome: 'stop', signs: [sign('a', {})] }, library);
    expect([plan.routine, plan.advice, plan.findings.map(({ code }) => code)]).toEqual([null, [], ['a']]);
  });
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
  it('of one thing that cannot wait, too', () => {
    const found = stopOf(sign('a', { atOnce: ['With fever, now.'], do: ['Phone today.'] }));
    expect(found?.do).toEqual(['With fever, now.', 'Else phone today.', noExercise]);
  });
  it('that says nothing to do has what holds for every stop', () => {
    expect(stopOf(sign('a', { do: [] }))?.do).toEqual([noExercise]);
    expect(stopOf(sign('a', { do: [], atOnce: ['Now.'] }))?.do).toEqual(['Now.', noExercise]);
  });
  it('without a sign it has no title', () => {
    expect(stopOf()?.title).toBe('');
  });
});

describe('how long a page lets one wait', () => {
  const facts = (...held: string[]) => ({ answers: {}, given: {}, fact: (id: string) => held.includes(id) });
  const [soon, later, also, calf, foot]: Line[] = [
    { says: 'Two weeks, then ask.', waits: 2 },
    { says: 'Six weeks, then ask.', waits: 6 },
    { says: 'In two weeks it should be less.', waits: 2 },
    { says: 'A calf: two weeks, then ask.', waits: 2, besides: 'So for a calf.' },
    { says: 'A foot: two weeks, then ask.', waits: 2, besides: 'So for a foot.' },
  ];
  const [word, when]: Line[] = ['Walk.', { when: { fact: 'neural' }, says: 'Slide.' }];
  it.each<[string, (Line | undefined)[], string[], string[]]>([
    ['what lets nobody wait is said', [word, when], [], ['Walk.', 'Slide.']],
    [
      'who may wait hears the shortest alone',
      [later, word, soon],
      ['may-wait'],
      ['Walk.', 'Two weeks, then ask.'],
    ],
    ['the one there is', [word, later], ['may-wait'], ['Walk.', 'Six weeks, then ask.']],
    [
      'all that say it, in one line',
      [soon, later, word, also],
      ['may-wait'],
      ['Two weeks, then ask. In two weeks it should be less.', 'Walk.'],
    ],
    [
      'and nothing of it twice',
      [soon, { says: 'Two weeks, then ask.', waits: 2 }],
      ['may-wait'],
      ['Two weeks, then ask.'],
    ],
    [
      'what has words for it is added, where it stands before as well',
      [calf, word, soon, foot],
      ['may-wait'],
      ['Walk.', 'Two weeks, then ask. So for a calf. So for a foot.'],
    ],
    [
      'to another that has some too',
      [calf, foot],
      ['may-wait'],
      ['A calf: two weeks, then ask. So for a foot.'],
    ],
    ['and not even one', [word, later], [], ['Walk.']],
    ['nor a week', [word, { says: 'A week, then ask.', waits: 1 }], [], ['Walk.']],
    ['where someone should look already nothing lets one wait', [later, word, soon], [], ['Walk.']],
  ])('%s', (_, lines, held, said) => {
    const all = lines.filter((each) => each !== undefined);
    expect(withoutLongWaits(all, facts(...held)).map(wordsOf)).toEqual(said);
  });
  it.each<[string, Line, boolean]>([
    ['a sentence for everybody', 'Walk.', false],
    ['one for some', { says: 'Walk.', when: { fact: 'neural' } }, false],
    ['one that says so of itself', { says: 'Walk.', alone: true }, true],
  ])('is true without any exercise: %s: %s', (_, line, alone) => {
    expect(isTrueAlone(line)).toBe(alone);
  });
});

describe('what would lengthen a hamstring, if only more were at hand', () => {
  const [strap, doorway, calf] = ['hamstring-supine-strap', 'hamstring-doorway-static', 'calf-gastroc-wall'];
  const needs = (stretch: string, ...texts: string[]) => ({
    ...{ stretch, name: stretch },
    because: texts.map((text) => ({ code: text.startsWith('it needs') ? 'needs' : 'sore', text })),
  });
  const aStrap = needs(strap, 'it needs a strap');
  const both = needs(doorway, 'it needs a wall', 'it needs a strap');
  const { each, all } = files.words.withMore;
  const says = (name: string, what: string): string[] => [
    all.replace('{each}', each.replace('{name}', name).replace('{needs}', what)),
  ];
  it.each<[string, string[], ReturnType<typeof needs>[], Answers, string[]]>([
    ['what it is, and what it needs', [], [aStrap], {}, says(strap, 'it needs a strap')],
    ['all that it needs', [calf], [both], {}, says(doorway, 'it needs a wall, it needs a strap')],
    ['the one that needs least', [], [both, aStrap], {}, says(strap, 'it needs a strap')],
    [
      'of two alike the first',
      [],
      [aStrap, needs(doorway, 'it needs a wall')],
      {},
      says(strap, 'it needs a strap'),
    ],
    ['not where a hamstring is lengthened', [calf, doorway], [aStrap], {}, []],
    [
      'another part that the goal is made of',
      [doorway],
      [needs(calf, 'it needs a wall')],
      { goal: 'night-cramp' },
      says(calf, 'it needs a wall'),
    ],
    [
      'not a part that is there',
      [doorway, calf],
      [aStrap, needs(calf, 'it needs a wall')],
      { goal: 'night-cramp' },
      [],
    ],
    ['nor what the goal is not made of', [doorway], [needs(calf, 'it needs a wall')], {}, []],
    ['not what something else speaks against', [], [needs(strap, 'it needs a strap', 'it is sore')], {}, []],
    ['not what is not known', [], [needs('nobody', 'it needs a strap')], {}, []],
    ['nothing, where nothing is left out', [], [], {}, []],
    [
      'each part that is not there',
      [],
      [aStrap, needs(calf, 'it needs a wall')],
      { goal: 'night-cramp' },
      [
        all.replace(
          '{each}',
          [says(calf, 'it needs a wall'), says(strap, 'it needs a strap')]
            .map(([one = '']) => one.slice(all.indexOf('{each}'), -1))
            .join('; '),
        ),
      ],
    ],
    ['not to who rests', [], [aStrap], { ...tingling, worst: 8 }, []],
    ['nor to who has to see someone', [], [aStrap], { seeSomeone: ['heavy-legs-walking'] }, []],
  ])('%s', (_, steps, leftOut, who, said) => {
    const { facts } = assess(whole({ ...plain, ...who }), library);
    const routine = { steps: steps.map((stretch) => ({ stretch }) as PlannedStep), leftOut };
    expect(withMoreAtHand(routine, facts, library)).toEqual(said);
  });
});
