import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../src/core/library.ts';
import { danglingIn } from '../../src/core/references.ts';
import { library, sources } from '../library.ts';
import { libraryOf, like } from './made.ts';

const stretch = (otherwise: Partial<Stretch>): Stretch =>
  like('hamstring-supine-90-90', {
    ...{ id: 'mine', roles: [], notFor: [], easier: 'mine', harder: 'mine' },
    ...otherwise,
  });

/** What is spoken of and is not there, where a file beside says this, and there is this stretch alone. */
const dangling = (said: unknown, mine: Stretch = stretch({})): string[] =>
  danglingIn(libraryOf(mine), { coach: said, sources, roles: { known: {} } }).map(
    ({ place, message, remedy }) => `${place}: ${message}. ${remedy}`,
  );

describe('what conditions ask for', () => {
  const noFact = 'there is no fact "nural". Did you mean neural?';
  it.each<[string, unknown, string[]]>([
    ['a fact there is', { when: { fact: 'neural' } }, []],
    ['a fact there is not', { when: { fact: 'nural' } }, [`coach.when: ${noFact}`]],
    [
      'however deep',
      { a: [{ b: { not: { any: [{ fact: 'nural' }] } } }] },
      [`coach.a.0.b.not.any.0: ${noFact}`],
    ],
    ['what has more to say is no condition', { a: { fact: 'nural', says: 'x' } }, []],
    ['nor is what is no name', { a: { fact: 3 } }, []],
    ['nor what has another name', { a: { says: 'nural' } }, []],
    ['nor nothing', null, []],
    ['a choice there is', { question: 'feltAt', has: ['thigh'] }, []],
    [
      'a choice there is not',
      { question: 'feltAt', has: ['thigh', 'thihg'] },
      ['coach.has: there is no choice of feltAt "thihg". Did you mean thigh?'],
    ],
    [
      'nothing but a choice there is not',
      { question: 'feltAt', only: ['thihg'] },
      ['coach.only: there is no choice of feltAt "thihg". Did you mean thigh?'],
    ],
    ['a question with more beside', { question: 'mood', has: ['x'], says: 'y' }, []],
    ['a question without a bound', { question: 'mood', says: 'y' }, []],
    ['what is no question', { question: 3, has: ['x'] }, []],
  ])('%s', (_, said, expected) => {
    expect(dangling(said)).toEqual(expected);
  });
  it.each([{ has: [] }, { only: [] }, { atLeast: 3 }, { atMost: 3 }, { given: true }])(
    'a question there is not: %j',
    (bound) => {
      expect(dangling({ question: 'minuts', ...bound })).toEqual([
        'coach: there is no question "minuts". Did you mean minutes?',
      ]);
    },
  );
});

describe('what is named elsewhere', () => {
  it.each<[string, unknown, string[]]>([
    ['a source there is', { sources: ['heuristic'] }, []],
    [
      'a source there is not',
      { a: [{ sources: ['heuristc'] }] },
      ['coach.a.0.sources: there is no source "heuristc". Did you mean heuristic?'],
    ],
    ['sources that are no list', { sources: { heuristc: 'x' } }, []],
    ['other lists', { books: ['heuristc'] }, []],
  ])('%s', (_, said, expected) => {
    expect(dangling(said)).toEqual(expected);
  });
  it.each<[string, Partial<Stretch>, string[]]>([
    ['no stretch it needs', {}, []],
    ['an easier stretch', { easier: 'mien' }, ['.easier: there is no stretch "mien". Did you mean mine?']],
    ['a harder stretch', { harder: 'mien' }, ['.harder: there is no stretch "mien". Did you mean mine?']],
    [
      'a stretch instead',
      { never: { because: 'x', instead: ['mine', 'mien'], sources: [] } },
      ['.never.instead.1: there is no stretch "mien". Did you mean mine?'],
    ],
    [
      'where it is from that one should not',
      { never: { because: 'x', instead: ['mine'], sources: ['heuristic', 'heuristc'] } },
      ['.never.sources.1: there is no source "heuristc". Did you mean heuristic?'],
    ],
    [
      'whom it is not for',
      {
        notFor: [
          { when: 'neural', because: 'x' },
          { when: 'nural', because: 'x' },
        ],
      },
      ['.notFor.1.when: there is no fact "nural". Did you mean neural?'],
    ],
    [
      'what it is for',
      { roles: ['known', { role: 'knwon', rank: 1, because: 'x' }] },
      ['.roles.1: there is no role "knwon". Did you mean known?'],
    ],
    [
      'where it is from',
      { sources: ['heuristc'] },
      ['.sources.0: there is no source "heuristc". Did you mean heuristic?'],
    ],
  ])('%s', (_, otherwise, expected) => {
    expect(dangling({}, stretch(otherwise))).toEqual(expected.map((each) => `stretches/mine${each}`));
  });
  it('the shipped library lacks nothing of that', () => {
    const roles = Object.fromEntries(
      [...library.stretches.values()].flatMap(({ roles: stated }) =>
        stated.map((each) => [typeof each === 'string' ? each : each.role, {}]),
      ),
    );
    expect(danglingIn(library, { coach: {}, sources, roles })).toEqual([]);
  });
});
