import { expect, it } from 'vitest';
import { makeLibrary } from '../../src/core/library.ts';
import type { SourcesFile } from '../../src/core/schema/sources.ts';
import { json, library as real, stretchFiles } from '../library.ts';
import { listScreens, planScreens, type Screen, showScreens } from '../render/screens.ts';
import { everybody } from '../safety/people.ts';
import { pseudoData } from './pseudo.mts';

const library = makeLibrary(
  pseudoData(real.files) as typeof real.files,
  new Map(stretchFiles.map((id) => [id, pseudoData(json('data', 'stretches', `${id}.json`))])) as never,
);
const made = {
  library,
  sources: (pseudoData(json('data', 'sources.json')) as SourcesFile).sources,
  topics: [],
};
const people = everybody.flatMap((group) => group.people).filter((_, index) => index % 8 === 0);

/** What stays as it is: markup, and what is typed. The chart of places in a drawing names them by their ids yet. */
const kept =
  /<svg[\s\S]*?<\/svg>|<style>[\s\S]*?<\/style>|<[^>]*>|&\w+;|--[a-z-]+( [a-z,-]+)*|^(?:title|minutes|suggests): /gm;

/** Where a source is found, which may run over lines. */
const addresses =
  /[\w.-]+\.(?:com|org|net|gov|edu|io|co|uk|de|ch|info|int|nhs)\b[^\s;)]*(?:\n\s+[^\s;)]+[;)])?/g;

/** Ids that are shown as they are. Things and places have no words of their own yet. */
const ids = new Set([
  ...library.stretches.keys(),
  ...Object.keys(made.sources),
  ...['wall', 'chair', 'step', 'strap', 'heavy-legs-walking', 'recent-birth'],
]);

const leftIn = ({ of, text }: Screen): string[] =>
  /json|svg/.test(of)
    ? []
    : [
        ...text
          .replace(addresses, '')
          .replace(kept, '')
          .matchAll(/[A-Za-z][\w-]+/g),
      ].flatMap(([word]) => (ids.has(word) ? [] : [`${of}: ${word}`]));

it.each<[string, () => Screen[]]>([
  ['plans', () => people.flatMap(({ who, answers }) => planScreens(who, answers, made))],
  ['stretches', () => showScreens(made)],
  ['lists', () => listScreens(made)],
])('with every sentence in another script no English is left on the pages of %s', (_, screens) => {
  expect(screens().flatMap(leftIn)).toEqual([]);
});
