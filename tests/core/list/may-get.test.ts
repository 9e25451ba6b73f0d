import { describe, expect, it } from 'vitest';
import type { Library, Stretch } from '../../../src/core/library.ts';
import { judgeFor, mayGet } from '../../../src/core/list/may-get.ts';
import type { Condition } from '../../../src/core/schema/condition.ts';
import type { Pattern } from '../../../src/core/schema/patterns.ts';
import type { Rule } from '../../../src/core/schema/rule.ts';
import { library } from '../../library.ts';
import { libraryOf, like } from '../made.ts';

const fact = (id: string): Condition => ({ fact: id });
const has = (...choices: string[]): Condition => ({ question: 'feltAt', has: choices });
const only = (...choices: string[]): Condition => ({ question: 'feltAt', only: choices });

/** A pattern of which nothing is known but what is said. */
const pattern = (said: Partial<Pattern>): Pattern =>
  ({
    ...{ id: 'made', name: 'made', says: 'made', advice: [], includes: [], sources: [] },
    ...said,
  }) as Pattern;

/** `is` holds for everybody with the pattern; `not` for nobody; `open` depends on further answers. */
const judged = (made: Partial<Pattern>, asked: Condition, facts: Record<string, Condition> = {}): string => {
  const named = Object.entries(facts).map(([id, when]) => [id, { says: id, when, sources: [] }]);
  const files = { ...library.files, facts: { ...library.files.facts, facts: Object.fromEntries(named) } };
  const found = judgeFor(pattern(made), { ...library, files } as Library)(asked);
  return found === undefined ? 'open' : found ? 'is' : 'not';
};

describe('what is known of everybody with a pattern', () => {
  const both: Condition = { all: [has('thigh'), fact('calm')] };
  it.each<[string, Partial<Pattern>, Condition, string]>([
    ['that they have it', {}, fact('made'), 'is'],
    ['of another pattern nothing', {}, fact('other'), 'open'],
    ['what names it', { names: has('thigh') }, has('thigh'), 'is'],
    ['what it has to fit', { fits: has('thigh') }, has('thigh'), 'is'],
    ['each part of that', { names: both }, fact('calm'), 'is'],
    ['no part of what may be either', { names: { any: [has('thigh'), fact('calm')] } }, fact('calm'), 'open'],
    ['nothing of what must not be', { names: { not: fact('calm') } }, fact('calm'), 'open'],
    ['of two ways, what both ask for', { names: both, fits: both }, has('thigh'), 'is'],
    ['of two ways, not what one asks for', { names: both, fits: fact('calm') }, has('thigh'), 'open'],
    ['nor what the other asks for', { names: fact('calm'), fits: both }, has('thigh'), 'open'],
    [
      'a score is a way that asks for nothing',
      { names: has('thigh'), score: 'muscular' },
      has('thigh'),
      'open',
    ],
    ['without a score, what names it is the one way', { names: has('thigh') }, has('thigh', 'calf'), 'is'],
    ['that the nerve has a part, where it leads', { names: fact('nerve-leads') }, fact('neural'), 'is'],
    ['not where it only may', { names: has('thigh') }, fact('neural'), 'open'],
    [
      'nor where it leads one way alone',
      { names: fact('nerve-leads'), fits: fact('calm') },
      fact('neural'),
      'open',
    ],
    ['nor where something else leads', { names: fact('calm') }, fact('neural'), 'open'],
    [
      'also where it leads and more is known',
      { names: { all: [has('thigh'), fact('nerve-leads')] } },
      fact('neural'),
      'is',
    ],
  ])('%s', (_, made, asked, expected) => {
    expect(judged(made, asked)).toBe(expected);
  });
});

describe('one answer among several', () => {
  it.each<[string, Condition, Condition, string]>([
    ['having one is having one of two', has('thigh'), has('calf', 'thigh'), 'is'],
    ['having one of two is not having one', has('calf', 'thigh'), has('thigh'), 'open'],
    ['having nothing but one is having it', only('thigh'), has('thigh'), 'is'],
    ['having it is not having nothing else', has('thigh'), only('thigh'), 'open'],
    ['having nothing but two is not having one', only('calf', 'thigh'), has('thigh'), 'open'],
    ['another question is another thing', { question: 'feelsLike', has: ['thigh'] }, has('thigh'), 'open'],
    ['that something was answered is no answer', { question: 'feltAt', given: true }, has('thigh'), 'open'],
    ['a fact is no answer', fact('feltAt'), has('thigh'), 'open'],
    [
      'the same thing is the same thing',
      { question: 'feltAt', given: true },
      { question: 'feltAt', given: true },
      'is',
    ],
  ])('%s', (_, known, asked, expected) => {
    expect(judged({ names: known }, asked)).toBe(expected);
  });
});

describe('what is put together', () => {
  const made = { names: fact('yes') };
  const [yes, open] = [fact('yes'), fact('open')];
  const no: Condition = { not: yes };
  it.each<[string, Condition, string]>([
    ['not what is', { not: yes }, 'not'],
    ['not what is not', { not: no }, 'is'],
    ['not what is open', { not: open }, 'open'],
    ['all that are', { all: [yes, yes] }, 'is'],
    ['all, one of them open', { all: [yes, open] }, 'open'],
    ['all, one of them not', { all: [open, no] }, 'not'],
    ['any, one of them', { any: [open, yes] }, 'is'],
    ['any, one of them open', { any: [no, open] }, 'open'],
    ['any, none of them', { any: [no, no] }, 'not'],
    ['a fact that stands for what is', fact('named-yes'), 'is'],
    ['a fact that stands for what is not', fact('named-no'), 'not'],
    ['a fact worked out elsewhere', fact('unheard-of'), 'open'],
    ['an answer nobody gave', has('thigh'), 'open'],
  ])('%s: %j', (_, asked, expected) => {
    expect(judged(made, asked, { 'named-yes': { all: [yes] }, 'named-no': no })).toBe(expected);
  });
});

describe('what a pattern may bring', () => {
  const open = fact('open');
  const still = like('hamstring-supine-90-90', {
    id: 'still',
    notFor: [],
    equipment: ['strap'],
    orEquipment: ['wall', 'chair'],
  });
  /** What may be had of `still`, where groups ask for it under these conditions. */
  type Under = { said?: Partial<Pattern>; gates?: Rule[]; limited?: boolean; stretch?: Stretch };
  const may = (conditions: (Condition | undefined)[], under: Under = {}) => {
    const { said = {}, gates = [], limited = true, stretch = still } = under;
    const made = pattern({ names: fact('yes'), ...said });
    const groups = conditions.map((when) => ({
      ...{ purpose: 'p', take: 1, by: 'order' as const, of: ['still', 'gone'] },
      ...(when ? { when } : {}),
    }));
    const mine = libraryOf(stretch);
    const files = {
      ...mine.files,
      gates: { ...(limited ? { base: { holdLoad: 6, peakLoad: 8 } } : {}), rules: gates },
      conditions: { rules: [] },
    };
    return mayGet(made, { ...mine, files, includes: new Map([[made.id, groups]]) } as Library).get('still');
  };
  const rule = (otherwise: Partial<Rule>): Rule => ({
    ...{ id: 'made', when: fact('yes'), filter: { notKinds: ['static'] }, because: 'why', sources: [] },
    ...otherwise,
  });
  it.each<[string, (Condition | undefined)[], object | undefined]>([
    ['what it asks for always is sure', [undefined], { load: 3, sure: true }],
    ['what it asks for of everybody who has it is sure', [fact('yes')], { load: 3, sure: true }],
    ['what it asks for of some is not', [open], { load: 3, sure: false }],
    ['what it asks for of nobody is not there', [{ not: fact('yes') }], undefined],
    ['asked for twice, one of them is enough', [open, undefined], { load: 3, sure: true }],
    ['asked for of nobody, and of some', [{ not: fact('yes') }, open], { load: 3, sure: false }],
    ['of some, and of all others: of everybody', [open, { not: open }], { load: 3, sure: true }],
    ['of some, and of others', [open, { not: fact('other') }], { load: 3, sure: false }],
    ['what it does not ask for is not there', [], undefined],
  ])('%s', (_, conditions, expected) => {
    expect(may(conditions)).toEqual(expected);
  });
  it.each<[string, Rule, boolean]>([
    ['a rule of everybody with it bars', rule({}), false],
    ['a rule of some with it does not', rule({ when: open }), true],
    ['a rule of nobody with it does not', rule({ when: { not: fact('yes') } }), true],
  ])('%s', (_, only, there) => {
    expect(may([undefined], { gates: [only] }) !== undefined).toBe(there);
  });
  it('its own rule bars as well', () => {
    expect(may([undefined], { said: { filter: { notKinds: ['static'] } } })).toBeUndefined();
    expect(may([undefined], { said: { filter: { notKinds: ['slider'] } } })).toEqual({ load: 3, sure: true });
  });
  it('a stretch that is not for whoever has it is not there', () => {
    const mine = libraryOf({ ...still, notFor: [{ when: 'made', because: 'why' }] });
    const groups = [{ purpose: 'p', take: 1, by: 'order' as const, of: ['still'] }];
    expect(mayGet(pattern({}), { ...mine, includes: new Map([['made', groups]]) }).size).toBe(0);
  });
  it('a lower limit makes it smaller', () => {
    expect(may([undefined], { said: { filter: { holdLoad: 2 } } })?.load).toBe(2);
  });
  it.each<[string, Partial<Stretch>, boolean]>([
    ['not what is held', {}, false],
    ['not what moves', { kind: 'slider' }, false],
    ['what is rest', { kind: 'ease', pose: { kneeFlexion: 70 } }, true],
  ])('without limits of its own only rest is left: %s', (_, otherwise, there) => {
    const light = {
      ...still,
      pose: { kneeFlexion: 5 },
      from: { kneeFlexion: 5 },
      adjustable: [],
      ...otherwise,
    };
    expect(may([undefined], { stretch: light, limited: false }) !== undefined).toBe(there);
  });
});
