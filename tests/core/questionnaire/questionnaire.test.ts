import { describe, expect, it } from 'vitest';
import { stopsHere } from '../../../src/core/assess/triage.ts';
import { nearest, remedyFor } from '../../../src/core/problem.ts';
import { provisionalFacts } from '../../../src/core/questionnaire/careful.ts';
import { completed } from '../../../src/core/questionnaire/complete.ts';
import { openQuestions, partsOf, shownChoices } from '../../../src/core/questionnaire/due.ts';
import { parseAnswer, parseAnswers } from '../../../src/core/questionnaire/parse.ts';
import type { Question } from '../../../src/core/schema/questionnaire.ts';
import type { Answer, Answers } from '../../../src/core/types.ts';
import { alwaysRequired, library, plain } from '../../library.ts';
import { always, fc } from '../../property.ts';

const { questions } = library.files.questionnaire;
const factsFor = (answers: Answers) => provisionalFacts(library, answers);
const open = (answers: Answers): string[] => openQuestions(questions, factsFor(answers)).map(({ id }) => id);
const missing = (answers: Answers): readonly string[] => completed(answers, library).missing;
/** What an unanswered question counts as. */
const countsAs = (id: string, answers: Answers): Answer | undefined => factsFor(answers).answers[id];

function question(id: string): Question {
  const found = questions.find((each) => each.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

const said = (raw: unknown): string[] =>
  parseAnswers(raw, questions).problems.map(
    ({ place, message, remedy }) => `${place}: ${message}${remedy ? `; ${remedy}` : ''}`,
  );

describe('answers that are right', () => {
  it('come back as they are', () => {
    expect(parseAnswers(plain, questions)).toEqual({ answers: plain, problems: [] });
  });
  it('"none" alone is the empty list; beside a choice it is refused', () => {
    expect(parseAnswers({ conditions: ['none'] }, questions).answers).toEqual({ conditions: [] });
    expect(said({ conditions: ['none', 'pregnant'] })).toEqual([
      'conditions[0]: "none" stands alone; Leave it out.',
    ]);
  });
  it('to a list come back once each, in the order of the questionnaire', () => {
    const { answers } = parseAnswers({ feltAt: ['sole', 'thigh', 'sole'] }, questions);
    expect(answers).toEqual({ feltAt: ['thigh', 'sole'] });
  });
  it('in number reach from the least to the most', () => {
    for (const value of [0, 10]) expect(parseAnswer(value, question('worst')).answer).toBe(value);
    for (const value of [1, 60]) expect(parseAnswer(value, question('minutes')).answer).toBe(value);
  });
  it('say beside where their schema is, for an editor', () => {
    expect(parseAnswers({ $schema: 'x', side: 'left' }, questions)).toEqual({
      ...{ answers: { side: 'left' }, problems: [] },
    });
  });
  it('nothing at all is no problem yet', () => {
    expect(parseAnswers({}, questions)).toEqual({ answers: {}, problems: [] });
  });
});

describe('answers that are wrong', () => {
  it.each<[string, unknown, string]>([
    ['a choice nearly right', { side: 'rigth' }, 'side: "rigth" is not a choice; Did you mean right?'],
    [
      'a choice nothing like it',
      { side: 'up' },
      'side: "up" is not a choice; Choose from: left, right, both.',
    ],
    [
      'a list where one is wanted',
      { side: ['left'] },
      'side: expected one choice, got a list; Choose from: left, right, both.',
    ],
    [
      'one where a list is wanted',
      { equipment: 'wall' },
      'equipment: expected a list of choices, got "wall"; Write ["wall"].',
    ],
    [
      'none where a list is wanted',
      { equipment: null },
      'equipment: expected a list of choices, got null; Choose any from: wall, chair, step, strap; [] means none of them.',
    ],
    ['a number in a list', { equipment: ['wall', 3] }, 'equipment[1]: expected a choice, got 3'],
    [
      'a number too big',
      { worst: 12 },
      'worst: expected a whole number from 0 to 10, got 12; The nearest is 10.',
    ],
    [
      'a number too small',
      { minutes: 0 },
      'minutes: expected a whole number from 1 to 60, got 0; The nearest is 1.',
    ],
    [
      'half a number',
      { minutes: 7.6 },
      'minutes: expected a whole number from 1 to 60, got 7.6; The nearest is 8.',
    ],
    [
      'a number as text',
      { minutes: '10' },
      'minutes: expected a whole number from 1 to 60, got "10"; The nearest is 10.',
    ],
    ['no number', { minutes: {} }, 'minutes: expected a whole number from 1 to 60, got an object'],
    ['nothing for a number', { minutes: null }, 'minutes: expected a whole number from 1 to 60, got null'],
    [
      'a number in a list of its own',
      { minutes: [10] },
      'minutes: expected a whole number from 1 to 60, got a list',
    ],
    [
      'a number with its unit',
      { minutes: '7 min' },
      'minutes: expected a whole number from 1 to 60, got "7 min"; The nearest is 7.',
    ],
    ['a question nearly right', { feltat: [] }, '"feltat": no such question; Did you mean feltAt?'],
    ['no object', [], 'answers: expected a JSON object, question id to answer, got an empty list'],
    ['nothing', null, 'answers: expected a JSON object, question id to answer, got null'],
  ])('are named with place, what was expected and a remedy: %s', (_name, raw, line) => {
    expect(said(raw)).toEqual([line]);
  });
  it('in part are no answer', () => {
    for (const value of [['wall', 3], ['wall', 'wal'], ['none', 'wall'], [3]]) {
      const { answer, problems } = parseAnswer(value, question('equipment'));
      expect([value, answer, problems.length]).toEqual([value, undefined, 1]);
    }
  });
  it('all through are named a thousand times, no more', () => {
    const raw = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`q${at}`, 1]));
    expect([999, 1000, 1001, 2000].map((count) => said(raw(count)).length)).toEqual([999, 1000, 1000, 1000]);
  });
  it('are all named at once, and the right ones kept', () => {
    const { answers, problems } = parseAnswers(
      { ...plain, side: 'x', worst: -1, feltAt: ['a', 'b'] },
      questions,
    );
    expect(problems.map(({ place }) => place)).toEqual(['feltAt[0]', 'feltAt[1]', 'side', 'worst']);
    const { side: _side, worst: _worst, feltAt: _feltAt, ...rest } = plain;
    expect(answers).toEqual(rest);
  });
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is an unknown question', (id) => {
    const { answers, problems } = parseAnswers(JSON.parse(`{"${id}": {"emergency": ["saddle"]}}`), questions);
    expect(problems).toHaveLength(1);
    expect(Object.keys(answers)).toEqual([]);
    expect(Object.getPrototypeOf(answers)).toBe(Object.prototype);
  });
  it('show nothing long and no control character of what was given', () => {
    const nasty = '\u001b[31m\u0007\u009b\u202e\r\n'.repeat(500);
    for (const line of said({ [nasty]: 1, side: nasty, feltAt: [nasty], worst: nasty, equipment: nasty })) {
      expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      expect(line.length).toBeLessThan(600);
    }
  });
});

describe('whatever JSON is given', () => {
  /** Half of it looks like answers, so that both right and wrong ones come up. */
  const choiceIds = [...new Set(questions.flatMap(({ choices }) => (choices ?? []).map(({ id }) => id)))];
  const value = fc.oneof(
    fc.constantFrom(...choiceIds),
    fc.integer({ min: -2, max: 70 }),
    fc.array(fc.constantFrom(...choiceIds)),
    fc.jsonValue(),
  );
  const some = fc.oneof(
    fc.dictionary(fc.constantFrom(...questions.map(({ id }) => id)), value),
    fc.dictionary(fc.string(), value),
    fc.jsonValue(),
  );
  it('nothing is thrown, and what is returned parses again to itself', () => {
    fc.assert(
      fc.property(some, (raw) => {
        const { answers } = parseAnswers(raw, questions);
        expect(parseAnswers(answers, questions)).toEqual({ answers, problems: [] });
        expect(parseAnswers(JSON.parse(JSON.stringify(answers)), questions).answers).toEqual(answers);
      }),
      { numRuns: 1000 },
    );
  });
  it('every given question is either answered or has a problem', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...questions.map(({ id }) => id)), value), (raw) => {
        const { answers, problems } = parseAnswers(raw, questions);
        const places = problems.map(({ place }) => place.replace(/\[\d+\]$/, ''));
        expect([...new Set([...Object.keys(answers), ...places])].sort()).toEqual(Object.keys(raw).sort());
      }),
    );
  });
});

describe('the nearest right value', () => {
  it.each<[string, string, string | undefined]>([
    ['a letter wrong', 'calv', 'calf'],
    ['two letters swapped', 'sloe', 'sole'],
    ['capitals', 'SOLE', 'sole'],
    ['a beginning', 'outer', 'outer-hamstring'],
    ['a hyphen forgotten', 'lowback', 'low-back'],
    ['an underscore for a hyphen', 'sit_bone', 'sit-bone'],
    ['nothing like any', 'elbow-joint', undefined],
    ['a text far too long', 'sole'.repeat(100), undefined],
  ])('is found for %s', (_name, wrong, right) => {
    const places = (question('feltAt').choices ?? []).map(({ id }) => id);
    expect(nearest(wrong, places)).toBe(right);
  });
  it('is nothing among nothing', () => {
    expect(nearest('sole', [])).toBeUndefined();
  });
  it('is always one of the choices', () => {
    const right = ['left', 'right', 'both'];
    always(fc.property(fc.string(), (wrong) => [...right, undefined].includes(nearest(wrong, right))));
  });
  it('gives way to all the choices when none is near', () => {
    expect(remedyFor('zzzzzz', ['left', 'right'])).toBe('Choose from: left, right.');
    expect(remedyFor('lft', ['left', 'right'])).toBe('Did you mean left?');
  });
});

const ordinary: Answers = {
  feelsLike: ['pull'],
  side: 'both',
  worst: 3,
  startedBy: 'end-range',
  settles: 'at-once',
  duration: 'weeks',
};

describe('left unanswered', () => {
  const tingles: Answers = { feltAt: ['calf'], feelsLike: ['tingling'] };
  const nerve: Answers = { ...plain, ...tingles };
  it.each<[string, string, Answer, Answers]>([
    ['headTest', 'a calf that tingles', 'untried', tingles],
    ['toesTest', 'a calf that tingles', 'untried', tingles],
    ['turnTest', 'an inner hamstring', 'untried', { feltAt: ['inner-hamstring'] }],
    ['calfWallTest', 'a calf that tingles', 'untried', tingles],
    ['coughTest', 'a low back', 'yes', { feltAt: ['low-back'] }],
    ['coughTest', 'a buttock', 'yes', { feltAt: ['buttock'] }],
    ['coughTest', 'a plain thigh', 'no', {}],
    ['sitting', 'a buttock', 'yes', { feltAt: ['buttock'] }],
    ['sitting', 'a plain thigh', 'no', {}],
    ['sitBoneTest', 'a sit bone', 'yes', { feltAt: ['sit-bone'] }],
    ['sitBoneTest', 'a plain thigh', 'no', {}],
    ['strainStage', 'a strain', 'walking-hurts', { conditions: ['hamstring-strain'] }],
    ['bend', 'a replaced hip', 'not-cleared', { conditions: ['hip-replacement'] }],
    ['weeksPregnant', 'who is pregnant', 13, { conditions: ['pregnant'] }],
    ['weeksSinceBirth', 'who gave birth', 0, { conditions: ['recent-birth'] }],
    ['hipTest', 'a calf that tingles', 'untried', tingles],
    ['onset', 'a thigh at 5 of 10', 'sudden', { worst: 5 }],
    ['onset', 'a plain thigh', 'nothing', {}],
    ['night', 'weak immunity', 'no', { conditions: ['low-immunity'] }],
    [
      'night',
      'weak immunity and a low back',
      'nothing',
      { conditions: ['low-immunity'], feltAt: ['low-back'] },
    ],
    ['sliders', 'a calf that tingles', 'never', tingles],
    ['night', 'a plain thigh', 'no', {}],
    ['night', 'a calf that tingles', 'nothing', tingles],
    ['night', 'a thigh at 5 of 10', 'nothing', { worst: 5 }],
  ])('%s of %s counts as the more careful choice: %s', (id, _, expected, more) => {
    expect(countsAs(id, { ...plain, ...more }) ?? 'nothing').toEqual(expected);
  });
  it('what stands in follows from what was said, not from what else stands in', () => {
    const { files } = library;
    const more: Question = {
      ...question('sitting'),
      ...{ id: 'more', absent: [{ when: { question: 'headTest', has: ['untried'] }, as: 'yes' }] },
    };
    const asking = { ...files, questionnaire: { ...files.questionnaire, questions: [...questions, more] } };
    const counts = (answers: Answers) => provisionalFacts({ files: asking }, answers).answers;
    expect(counts(nerve)).toMatchObject({ headTest: 'untried' });
    expect(counts(nerve).more).toBeUndefined();
    expect(counts({ ...nerve, headTest: 'untried' }).more).toBe('yes');
  });
  it('nothing that was answered is replaced', () => {
    const given: Answers = {
      ...nerve,
      headTest: 'same',
      toesTest: 'eases',
      sliders: 'some',
      night: 'sometimes',
    };
    expect(factsFor(given).answers).toMatchObject(given);
  });
  it('a head test that stays the same counts as untried where it is ruled out', () => {
    expect(countsAs('headTest', { ...nerve, headTest: 'same', conditions: ['numb-feet'] })).toBe('untried');
    expect(countsAs('headTest', { ...nerve, headTest: 'changes', conditions: ['numb-feet'] })).toBe(
      'changes',
    );
  });
});

/** Days or weeks of something at a place that can be strained, and one thing that is not plain tightness. */
const sore: Answers = { conditions: [], feltAt: ['thigh'], ...ordinary };
const onsetCases: [string, Answers, Answers][] = [
  ['onset', { ...sore, worst: 5 }, { ...sore, worst: 4 }],
  ['onset', { ...sore, feelsLike: ['sharp'] }, { ...sore, feelsLike: ['pull', 'ache'] }],
  ['onset', { ...sore, startedBy: 'long-load' }, { ...sore, startedBy: 'end-range' }],
  ['onset', { ...sore, settles: 'under-10-min' }, { ...sore, settles: 'at-once' }],
  ['onset', { ...sore, duration: 'days', side: 'left' }, { ...sore, duration: 'days', side: 'both' }],
  ['onset', { ...sore, worst: 8 }, { ...sore, worst: 8, duration: 'months-better' }],
  ['onset', { ...sore, worst: 8 }, { ...sore, worst: 8, conditions: ['hamstring-strain'] }],
  ['onset', { ...sore, worst: 8, feelsLike: ['burning'] }, { ...sore, worst: 8, feltAt: ['shin'] }],
  ...['inner-hamstring', 'outer-hamstring', 'sit-bone', 'behind-knee', 'calf', 'buttock'].map(
    (place): [string, Answers, Answers] => [
      'onset',
      { ...sore, worst: 5, feltAt: [place] },
      { ...sore, worst: 5, feltAt: ['low-back'] },
    ],
  ),
  ['strainStage', { ...sore, worst: 8, onset: 'sudden' }, { ...sore, worst: 8, onset: 'gradual' }],
  [
    'strainStage',
    { ...sore, worst: 8, onset: 'sudden' },
    { ...sore, worst: 8, feltAt: ['calf'], onset: 'sudden' },
  ],
  [
    'turnTest',
    { ...sore, feelsLike: ['sharp'], onset: 'gradual' },
    { ...sore, feelsLike: ['sharp'], onset: 'sudden' },
  ],
  [
    'calfWallTest',
    { ...sore, feltAt: ['calf'], worst: 5, onset: 'gradual' },
    { ...sore, feltAt: ['calf'], worst: 5 },
  ],
  ['headTest', { ...sore, feltAt: ['calf'] }, { ...sore, feltAt: ['calf'], worst: 5, onset: 'gradual' }],
];

describe('the questions that are asked', () => {
  const nothing: Answers = { ...plain, feltAt: [] };
  const conditional: [string, Answers, Answers][] = [
    ['feelsLike', { feltAt: ['thigh'] }, { feltAt: [] }],
    ['strainStage', { conditions: ['hamstring-strain'] }, { conditions: [] }],
    ['bend', { conditions: ['hip-replacement'] }, { conditions: ['knee-replacement'] }],
    ['weeksPregnant', { conditions: ['pregnant'] }, { conditions: [] }],
    ['weeksSinceBirth', { conditions: ['recent-birth'] }, { conditions: ['pregnant'] }],
    ...onsetCases,
    ['night', { feltAt: ['thigh'], worst: 5 }, { feltAt: ['thigh'], worst: 4 }],
    ['night', { feltAt: ['sole'], feelsLike: ['tingling'] }, { feltAt: ['thigh'], feelsLike: ['pull'] }],
    ['headTest', { feltAt: ['calf'] }, { feltAt: ['thigh'] }],
    ['headTest', { feltAt: ['calf'] }, { feltAt: ['calf'], conditions: ['neck-dizziness'] }],
    ['headTest', { feltAt: ['thigh'], feelsLike: ['burning'] }, { feltAt: ['thigh'], feelsLike: ['cramp'] }],
    ['toesTest', { feltAt: ['behind-knee'] }, { feltAt: ['thigh'] }],
    ['toesTest', { feltAt: ['calf'] }, { feltAt: ['calf'], conditions: ['numb-feet'] }],
    ['coughTest', { feltAt: ['low-back'] }, { feltAt: ['thigh'] }],
    ['coughTest', { feltAt: ['thigh'], feelsLike: ['electric'] }, { feltAt: ['calf'] }],
    ['turnTest', { feltAt: ['outer-hamstring'] }, { feltAt: ['thigh'] }],
    ['turnTest', { feltAt: ['thigh'], feelsLike: ['sharp'] }, { feltAt: ['calf'], feelsLike: ['sharp'] }],
    ['calfWallTest', { feltAt: ['calf'] }, { feltAt: ['shin'] }],
    ['sitBoneTest', { feltAt: ['sit-bone'] }, { feltAt: ['thigh'] }],
    ['backTest', { feltAt: ['buttock'] }, { feltAt: ['sit-bone'] }],
    ['sitting', { feltAt: ['buttock'] }, { feltAt: ['low-back'] }],
    ['sliders', { feltAt: ['sole'], feelsLike: ['tingling'] }, { feltAt: ['thigh'] }],
  ];
  /** What one says and the other does not. */
  const unlike = (one: Answers, other: Answers): string =>
    Object.entries(one)
      .filter(([id, answer]) => String(answer) !== String(other[id]))
      .map(([id, answer]) => `${id} ${[answer].flat().join(' and ') || 'none'}`)
      .join(', ') || 'no more';
  it.each(
    conditional.map(([id, asked, not]) => [id, unlike(asked, not), unlike(not, asked), asked, not] as const),
  )('%s is asked with %s, not with %s', (id, _is, _isNot, asked, notAsked) => {
    expect(open({ conditions: [], ...asked })).toContain(id);
    expect(open({ conditions: [], ...notAsked })).not.toContain(id);
  });
  it('begin with the warning signs and are in the order of the questionnaire', () => {
    const ids = open({});
    expect(ids[0]).toBe('emergency');
    expect(ids).toEqual(questions.map(({ id }) => id).filter((id) => ids.includes(id)));
  });
  it('are none after an emergency, and none are missing', () => {
    for (const sign of ['saddle', 'unsure']) {
      expect(open({ emergency: [sign] })).toEqual([]);
      expect(missing({ emergency: [sign] })).toEqual([]);
    }
  });
  it('are none that were answered', () => {
    expect(open(plain)).toEqual([]);
    expect(open({ ...plain, feltAt: ['calf'] })).not.toContain('feltAt');
  });
  it('are always asked when an answer to them is missing', () => {
    expect(missing({})).toEqual(alwaysRequired);
    expect(missing({ ...nothing, feelsLike: [] })).toEqual([]);
    const { feelsLike: _1, side: _2, worst: _3, startedBy: _4, settles: _5, duration: _6, ...rest } = plain;
    expect(missing(rest)).toEqual(['feelsLike', 'side', 'worst', 'startedBy', 'settles', 'duration']);
    expect(missing({ ...rest, feltAt: [] })).toEqual([]);
  });
  it('may be left open where a careful answer stands in', () => {
    expect(
      missing({ ...plain, feltAt: ['buttock', 'calf'], conditions: ['pregnant', 'hip-replacement'] }),
    ).toEqual([]);
  });
});

describe('a strain on blood thinners, while the questions run', () => {
  const both: Answers = { emergency: [], age: '16-64', conditions: ['blood-thinner', 'hamstring-strain'] };
  const sudden: Answers = { emergency: [], age: '16-64', conditions: ['blood-thinner'], onset: 'sudden' };
  it.each([
    ['a strain that was said', both],
    ['a sudden start', sudden],
  ])('%s stops when it is known how long it is, not before', (_, answers) => {
    expect(stopsHere(library, answers)).toBe(false);
    expect(stopsHere(library, { ...answers, feltAt: ['thigh'] })).toBe(false);
    for (const duration of ['days', 'weeks', 'months-better', 'months-same'])
      expect(stopsHere(library, { ...answers, feltAt: ['thigh'], duration })).toBe(true);
    expect(stopsHere(library, { ...answers, feltAt: [] })).toBe(false);
    expect(stopsHere(library, { ...answers, feltAt: [], floor: 'easy' })).toBe(true);
  });
});

describe('the choices that are shown', () => {
  const signs = (answers: Answers): string[] =>
    shownChoices(question('seeSomeone'), factsFor(answers)).map(({ id }) => id);
  it.each<[string, Answers]>([
    ['small-bump', { conditions: ['osteoporosis'] }],
    ['small-bump', { conditions: [], age: '65-plus' }],
    ['bleeding-swelling', { conditions: ['blood-thinner'] }],
    ['pregnancy-warning', { conditions: ['pregnant'] }],
    ['foot-wound', { conditions: ['numb-feet'] }],
  ])('%s only with %j', (id, answers) => {
    expect(signs(answers)).toContain(id);
    expect(signs({ conditions: [], age: '16-64' })).not.toContain(id);
  });
  it('are all of them where no choice has a condition', () => {
    expect(shownChoices(question('feltAt'), factsFor({}))).toEqual(question('feltAt').choices);
    expect(shownChoices(question('worst'), factsFor({}))).toEqual([]);
  });
});

describe('a long list in parts', () => {
  const lists = questions.filter(({ type }) => type === 'many');
  it.each(lists.map(({ id }) => id))(
    '%s keeps every choice once, in parts no longer than the window',
    (id) => {
      const asked = question(id);
      const choices = asked.choices ?? [];
      for (const most of [2, 3, 5, 8, 40]) {
        const parts = partsOf(asked, choices, most);
        expect(parts.flatMap((part) => part.choices.map((choice) => choice.id)).sort()).toEqual(
          choices.map((choice) => choice.id).sort(),
        );
        expect(Math.max(...parts.map((part) => part.choices.length))).toBeLessThanOrEqual(most);
        expect(parts.every(({ heading }) => heading !== '')).toBe(true);
      }
    },
  );
  it.each(lists.map(({ id }) => id))(
    '%s has no part over 8 choices, each under a heading of its own',
    (id) => {
      const parts = partsOf(question(id), question(id).choices ?? [], 8);
      expect(new Set(parts.map(({ heading }) => heading)).size).toBe(parts.length);
    },
  );
  it('has no empty part when the choices of one are not shown', () => {
    const asked = question('seeSomeone');
    const second = (asked.choices ?? []).filter(({ part }) => part === 2);
    const [, heading] = asked.parts ?? [];
    expect(partsOf(asked, second, 8)).toMatchObject([
      { heading: typeof heading === 'string' ? heading : heading?.heading, choices: second },
    ]);
    expect(partsOf(asked, [], 8)).toEqual([]);
  });
  it.each<[string, number, readonly number[]]>([
    ['emergency', 13, [10]],
    ['emergency', 9, [5, 5]],
    ['feltAt', 13, [13]],
    ['feltAt', 12, [7, 6]],
    // What a doctor has looked at may be left out of the last part alone.
    ['seeSomeone', 40, [14, 7]],
  ])('%s shares its pages as far as %i choices go: %j', (id, most, sizes) => {
    const choices = question(id).choices ?? [];
    const parts = partsOf(question(id), choices, most);
    expect(parts.map((part) => part.choices.length)).toEqual(sizes);
    for (const { sections, choices: all, heading } of parts) {
      expect(sections.flatMap((section) => section.choices)).toEqual(all);
      if (sections.length > 1) expect(heading).toBe(question(id).ask);
    }
  });
  it('has a window of at least two choices, however small the window is', () => {
    const sizes = partsOf(question('equipment'), question('equipment').choices ?? [], 0).map(
      (part) => part.choices.length,
    );
    expect(sizes).toEqual([2, 2]);
  });
});
