import { expect, it } from 'vitest';
import sessionWords from '../../data/words/session.json';
import showWords from '../../data/words/show.json';
import {
  bothSides,
  irritabilities,
  joints,
  kinds,
  loadBands,
  phaseNames,
  starters,
  startPositions,
  triageLevels,
  views,
} from '../../src/core/vocabulary.ts';
import { library } from '../library.ts';

const {
  words,
  questionnaire,
  doses,
  irritability,
  'neural-load': load,
  'warning-signs': signs,
} = library.files;
const choicesOf = (id: string): string[] =>
  questionnaire.questions.find((each) => each.id === id)?.choices?.map((each) => each.id) ?? [];

it.each<[string, readonly string[], readonly string[]]>([
  ['a joint, how it is placed', joints, words.placed.map(({ joint }) => joint)],
  ['a kind, how it is called', kinds, Object.keys(words.kinds)],
  ['a kind, how much of it there is', kinds, Object.keys(doses.kinds)],
  ['a start, how it is called', startPositions, Object.keys(words.starts)],
  ['a view, what it is seen from', views, Object.keys(showWords.seen)],
  ['a side, how it is asked for', [...bothSides, 'both'], choicesOf('side')],
  ['a band of the load, where it begins', loadBands, load.bands.map(({ band }) => band)],
  ['a warning sign, how grave it is', triageLevels, ['none', ...signs.signs.map(({ level }) => level)]],
])('every word there is has its place in the data, and none more has: %s', (_, all, said) => {
  expect([...new Set(said)].sort()).toEqual([...all].sort());
});

it('every phase is called something', () => {
  expect(phaseNames.filter((name) => !(name in sessionWords.phases))).toEqual([]);
  expect(phaseNames).toHaveLength(7);
});

it('what brings it on, and how easily it is stirred, go from the mildest to the gravest', () => {
  expect(choicesOf('startedBy')).toEqual(starters);
  const column = irritability.columns.find(({ question }) => question === 'startedBy');
  expect(starters.map((each) => column?.grades[each])).toEqual(irritabilities);
  expect(load.bands.map(({ band }) => band)).toEqual(loadBands);
});
