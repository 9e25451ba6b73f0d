import { describe, expect, it } from 'vitest';
import { factsOf, type StagedFacts } from '../../../src/core/assess/facts.ts';
import { factTable, isAfter, type Stage, stages } from '../../../src/core/assess/stages.ts';
import type { DataFiles, Library } from '../../../src/core/library.ts';
import { planFor } from '../../../src/core/plan/plan.ts';
import { provisionalFacts } from '../../../src/core/questionnaire/careful.ts';
import type { Condition } from '../../../src/core/schema/condition.ts';
import { library, plain, tingling } from '../../library.ts';
import { plannedCrowd } from '../../safety/planned.ts';

const { files } = library;
const table = factTable(files);
const irritable = { ...plain, ...tingling, startedBy: 'trivial', settles: 'longer', worst: 8 };

/** The facts about a person at each stage, nothing found out at any. */
const atStage = (stage: Stage): StagedFacts =>
  stages
    .slice(1, stages.indexOf(stage) + 1)
    .reduce((facts, next) => facts.with(next, []), factsOf(table, irritable, irritable));

describe('every fact belongs to one stage', () => {
  it.each<[string, Stage]>([
    ['osteoporosis', 'answers'],
    ['65-plus', 'answers'],
    ['desk-break', 'answers'],
    ['nerve-word', 'answers'],
    ['strain-1', 'answers'],
    ['no-self-test', 'answers'],
    ['neural', 'scores'],
    ['nerve-leads', 'scores'],
    ['may-be-nerve', 'scores'],
    ['plain-ache', 'scores'],
    ['irritability-low', 'irritability'],
    ['irritability-high', 'irritability'],
    ['neural-high', 'irritability'],
    ['sit-bone', 'patterns'],
    ['limited', 'signs'],
    // Patterns that are called by what they follow from.
    ['strain', 'answers'],
    ['hypermobile', 'answers'],
  ])('%s: %s', (id, stage) => {
    expect(table.get(id)?.stage).toBe(stage);
  });
  it('asked at an earlier one it throws with its name, later it is answered', () => {
    for (const [id, { stage: from }] of table) {
      for (const stage of stages) {
        const ask = (): boolean => atStage(stage).fact(id);
        if (isAfter(from, stage)) expect(ask).toThrow(`"${id}" is asked at the stage "${stage}"`);
        else expect(ask()).toBeTypeOf('boolean');
      }
    }
  });
  it('a pattern called by an earlier fact is there only with that fact', () => {
    const shared = files.patterns.patterns.filter(({ id }) => table.get(id)?.stage !== 'patterns');
    expect(shared.map(({ id }) => id)).toEqual(['neural', 'strain', 'hypermobile']);
    const without = plannedCrowd(4000).flatMap(({ assessment: { pattern, also, facts } }) =>
      [pattern, ...also].map(({ id }) => id).filter((id) => !facts.fact(id)),
    );
    expect(without).toEqual([]);
  });
  it('there is no other fact', () => {
    expect(() => atStage('signs').fact('irritabilty-high')).toThrow('there is no fact "irritabilty-high"');
  });
  it.each<[string, Record<string, Condition>, string]>([
    ['builds on itself', { one: { fact: 'two' }, two: { not: { fact: 'one' } } }, '"one" builds on itself'],
    ['has the name of a condition', { pregnant: { fact: 'neural' } }, 'two facts are called "pregnant"'],
    ['has the name of a stage’s fact', { limited: { fact: 'neural' } }, 'two facts are called "limited"'],
    ['builds on nothing known', { one: { fact: 'nobody' } }, 'there is no fact "nobody"'],
  ])('a fact that %s is refused', (_, facts, message) => {
    const named = Object.fromEntries(
      Object.entries(facts).map(([id, when]) => [id, { says: id, when, sources: [] }]),
    );
    const more = { ...files, facts: { facts: { ...files.facts.facts, ...named } } };
    expect(() => factTable(more)).toThrow(message);
  });
});

it('a choice that has the name of another one that is a fact is refused', () => {
  const { questionnaire } = files;
  const questions = questionnaire.questions.map((question) =>
    question.id === 'conditions'
      ? { ...question, choices: [...(question.choices ?? []), { id: '65-plus', label: '65-plus' }] }
      : question,
  );
  const more = { ...files, questionnaire: { ...questionnaire, questions } };
  expect(() => factTable(more)).toThrow('two facts are called "65-plus"');
});

describe('stages are values', () => {
  const answered = atStage('answers');
  it('what a stage finds out is known in what it returns, and nowhere else', () => {
    const [one, other] = [['neural'], []].map((found) => answered.with('scores', found));
    expect([one?.fact('neural'), other?.fact('neural')]).toEqual([true, false]);
    expect(one?.with('irritability', ['irritability-high']).fact('neural-high')).toBe(true);
    expect(other?.with('irritability', ['irritability-high']).fact('neural-high')).toBe(false);
    expect(() => answered.fact('neural')).toThrow('"neural"');
  });
  it.each<[string, () => void, string]>([
    ['out of turn', () => answered.with('patterns', []), 'after the stage "answers" comes scores'],
    ['after the last', () => atStage('signs').with('signs', []), 'after the stage "signs" comes none'],
    ['with a fact of another', () => answered.with('scores', ['limited']), '"limited" is no fact of'],
    ['with a fact there is not', () => answered.with('scores', ['nerves']), 'there is no fact "nerves"'],
  ])('a stage %s is refused', (_, go, message) => {
    expect(go).toThrow(message);
  });
  it('an incomplete interview is asked by facts that go as far as the scores', () => {
    const facts = provisionalFacts(library, { feltAt: ['sole'], feelsLike: ['tingling'] });
    expect(facts.fact('may-be-nerve')).toBe(true);
    expect(() => facts.fact('irritability-high')).toThrow(
      '"irritability-high" is asked at the stage "scores"',
    );
  });
});

/** Any value of the data files, to be changed by a test. */
type Json = { [key: string]: Json } & Json[];

/** Puts a condition somewhere into a copy of the data. */
type Put = (data: Json, condition: Json) => unknown;

/** Where conditions are judged before the last stage: whatever asks more there throws, and never counts as false. */
const places: readonly (readonly [place: string, first: string, put: Put])[] = [
  ['a row of scores', 'neural', (data, when) => Object.assign(data.patterns?.scores?.[0] ?? {}, { when })],
  [
    'what speaks for the nerve',
    'neural',
    (data, any) => Object.assign(data.patterns?.nerveFeatures ?? {}, { any }),
  ],
  [
    'what counts as plain',
    'irritability-low',
    (data, when) => Object.assign(data.irritability?.plain ?? {}, { when }),
  ],
  [
    'the name of a pattern',
    'sit-bone',
    (data, names) => Object.assign(data.patterns?.patterns?.[0] ?? {}, { names }),
  ],
  [
    'what fits a pattern',
    'calf',
    (data, fits) => Object.assign(data.patterns?.patterns?.[1] ?? {}, { fits }),
  ],
  [
    'a warning sign',
    'limited',
    (data, when) => Object.assign(data['warning-signs']?.signs?.[0] ?? {}, { when }),
  ],
  [
    'an unanswered question',
    'neural',
    (data, when) => Object.assign(data.questionnaire?.questions?.[4] ?? {}, { absent: [{ when, as: 13 }] }),
  ],
];
describe('a fact asked before its stage stops the assessment', () => {
  const changed = (put: Put, condition: Condition): Library => {
    const copy: unknown = structuredClone(files);
    put(copy as Json, structuredClone(condition) as unknown as Json);
    return { ...library, files: copy as DataFiles };
  };
  it.each(places)('%s asks for "%s"', (_, fact, put) => {
    expect(() => planFor(plain, changed(put, { fact }))).toThrow(`"${fact}" is asked at the stage`);
    expect(() => planFor(plain, changed(put, { not: { fact: 'nerve-word' } }))).not.toThrow();
  });
  it('a highly irritable person stays limited whatever a row of scores asks', () => {
    const [row] = files.patterns.scores;
    const scores = [
      ...files.patterns.scores,
      { ...row, id: 'new', when: { fact: 'irritability-high' }, points: {} },
    ];
    const more = { ...library, files: { ...files, patterns: { ...files.patterns, scores } } } as Library;
    expect(planFor(irritable, library).outcome).toBe('limited');
    expect(() => planFor(irritable, more)).toThrow('"irritability-high"');
  });
});
