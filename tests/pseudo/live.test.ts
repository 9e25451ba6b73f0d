import { expect, it } from 'vitest';
import { flagsFor } from '../e2e/program.ts';
import { plain, tingling } from '../library.ts';
import { homes, keepRoot, wandered } from './made.ts';

keepRoot();

const felt = { feltAt: ['sole'], feelsLike: ['tingling'], side: 'right', worst: 3 };
const well = flagsFor({ emergency: [], conditions: [], seeSomeone: [], age: '16-64' });
const most = flagsFor({ ...plain, ...tingling });

type Way = readonly [
  what: string,
  words: readonly string[],
  home: keyof typeof homes,
  keys: readonly string[],
  screens: number,
  how?: { most?: number; steps?: number },
];
/** Everything that waits for somebody at a terminal: what is typed, whose home it is, and keys, the first that moves it on. */
const ways: readonly Way[] = [
  ['the questions, of nobody who feels anything', ['routine'], 'with nothing kept', ['0', 'enter', '1'], 10],
  ['all of the questions', ['routine', ...well], 'with nothing kept', ['enter', '2', '1', '0'], 12],
  ['a stop, and the way back', ['routine'], 'with nothing kept', ['1', 'enter', 'down'], 3, { most: 12 }],
  ['the questions after a stop', ['routine'], 'after a stop', ['0', 'enter', '1'], 8],
  [
    'what to do with a routine',
    ['routine', ...most, '--sliders', 'never'],
    'with nothing kept',
    ['enter', 'down'],
    2,
  ],
  ['the second day', [], 'with sessions', ['1', '0', 'enter'], 4, { most: 14 }],
  ['the second day, where something is marked', [], 'with sessions', ['2', 'enter', '0'], 3, { most: 14 }],
  [
    'the self-test',
    ['nerve', '--quiet', ...well, ...flagsFor(felt)],
    'with nothing kept',
    ['y', 'a', '0', 'k', 'enter', '1'],
    8,
    { most: 26, steps: 16 },
  ],
  [
    'the self-test, asked from the start',
    ['nerve', '--quiet'],
    'with nothing kept',
    ['0', 'enter', '2', 'n', 'k', 'y'],
    8,
    { most: 24, steps: 12 },
  ],
  ['a session', ['coach', '--quiet'], 'with a routine', ['2', 't', 'n', 'enter'], 8, { most: 30, steps: 12 }],
  [
    'a session that hurts',
    ['coach', '--quiet'],
    'with a routine',
    ['3', 'p', 'g', '1', '?', 'e'],
    8,
    { most: 20, steps: 12 },
  ],
  [
    'a session in one line',
    ['coach', '--quiet', '--compact'],
    'with a routine',
    ['2', 't', 'n', ' '],
    5,
    { most: 20 },
  ],
  [
    'the last question before what is new',
    ['coach', '--quiet'],
    'with a routine',
    ['2', 'w', 'y', '1'],
    3,
    { most: 8 },
  ],
  ['a measure', ['measure', '--quiet'], 'with a routine', ['0', '1', 'enter'], 5, { most: 30, steps: 20 }],
  ['a stretch of one’s own', ['new'], 'with nothing kept', ['enter', 'ж', 'down'], 5, { most: 60 }],
  [
    'a copy of one of ours',
    ['new', '--from', 'sciatic-slider-seated'],
    'with nothing kept',
    ['enter', 'ж'],
    20,
    { most: 60 },
  ],
  [
    'the stretches to pick from',
    ['show', '--no-figures'],
    'with nothing kept',
    ['down', 'enter'],
    2,
    { most: 3 },
  ],
  ['the pages to pick from', ['learn'], 'with nothing kept', ['down'], 2, { most: 3 }],
  ['what is to be forgotten', ['forget'], 'with sessions', ['down', 'enter'], 2, { most: 4 }],
  ['minutes done elsewhere', ['diary', 'add', '20'], 'with nothing kept', ['enter'], 1],
  ['a note', ['diary', 'note', '1'], 'with sessions', ['enter'], 1],
];

it.concurrent.each(ways.map((way) => ({ what: way[0], way })))('$what', async ({ way }) => {
  const [, words, home, keys, screens, how] = way;
  const seen = await wandered(words, homes[home](), keys, how);
  expect(seen.english).toEqual([]);
  expect(seen.screens).toBeGreaterThanOrEqual(screens);
});
