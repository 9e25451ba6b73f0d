import { describe, expect, it } from 'vitest';
import { factTable, isAfter, type Stage, stageOf } from '../../src/core/assess/stages.ts';
import { condition } from '../../src/core/schema/condition.ts';
import { dataFiles, json, library } from '../library.ts';

const table = factTable(library.files);

/** The stage at which conditions are judged, by where they stand; everywhere else all is known. */
const judgedAt: readonly (readonly [place: RegExp, Stage])[] = [
  [/^patterns\.(scores|nerveFeatures)\./, 'answers'],
  [/^questionnaire\.questions\.\w+\.absent\.(?!late)/, 'answers'],
  [/^questionnaire\.questions\.\w+\.required$/, 'answers'],
  [/^questionnaire\./, 'scores'],
  [/^irritability\./, 'scores'],
  [/^patterns\.patterns\.[\w-]+\.(names|fits)$/, 'irritability'],
  // A stop is seen before anything is scored; its words are said once all is known.
  [/^warning-signs\.signs\.stop\.[\w-]+\.when$/, 'answers'],
  [/^warning-signs\.signs\./, 'patterns'],
];

type Found = { place: string; when: Parameters<typeof stageOf>[0] };

/** Every outermost condition below a value, with its place: names of fields and ids, as `patterns.scores.thigh.when`. */
function conditionsIn(value: unknown, place: string): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const { success, data } = condition.safeParse(value);
  if (success) return [{ place, when: data }];
  return Object.entries(value).flatMap(([key, inner]) =>
    conditionsIn(inner, `${place}.${nameOf(key, inner)}`),
  );
}

/** A row by its id, a stop by that; a question's late choices apart from those that hang on the answers alone. */
function nameOf(key: string, value: unknown): string {
  if (typeof value !== 'object' || value === null || !/^\d+$/.test(key)) return key;
  const { id = key, effect } = value as { id?: string; effect?: string };
  return effect === 'stop' ? `stop.${id}` : id;
}

const late = library.files.questionnaire.questions.filter((each) => each.late).map(({ id }) => id);
const found = dataFiles
  .flatMap((file) => conditionsIn(json('data', `${file}.json`), file))
  .map(({ place, when }) => ({
    place: late.some((id) => place.startsWith(`questionnaire.questions.${id}.absent`))
      ? place.replace('.absent.', '.absent.late.')
      : place,
    when,
  }));

describe('no condition of the data asks a fact before it can be known', () => {
  it.each(judgedAt)('%s: from %s on', (where, stage) => {
    const here = found.filter(({ place }) => judgedAt.find(([each]) => each.test(place))?.[0] === where);
    expect(here.length).toBeGreaterThan(0);
    expect(here.filter(({ when }) => isAfter(stageOf(when, table), stage)).map(({ place }) => place)).toEqual(
      [],
    );
  });
  it('and every fact that is named anywhere else is one', () => {
    const rest = found.filter(({ place }) => !judgedAt.some(([each]) => each.test(place)));
    expect(rest.length).toBeGreaterThan(100);
    for (const { when } of rest) expect(() => stageOf(when, table)).not.toThrow();
  });
});
