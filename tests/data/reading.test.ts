import { describe, expect, it } from 'vitest';
import { linesFor } from '../../src/core/lines.ts';
import type { Plan } from '../../src/core/routine.ts';
import { loadTopics } from '../../src/shell/files/data.ts';
import { library, root } from '../library.ts';
import { readingEase, syllables } from '../reading.ts';
import { plannedTable } from '../safety/planned.ts';

describe('the counter', () => {
  it.each(
    Object.entries({
      ...{ leg: 1, the: 1, stretch: 1, stretched: 1, stretches: 2, ease: 1, eases: 2, bone: 1, bones: 1 },
      ...{ nerve: 1, knee: 1, squeezed: 1, needed: 2, walking: 2, muscle: 2, people: 2, tingle: 2, able: 2 },
      ...{ numbness: 2, hamstring: 2, sudden: 2, fluid: 2, trial: 2, clots: 1, pages: 2, emergency: 4 },
      ...{
        bladder: 2,
        infection: 3,
        medicine: 3,
        sciatica: 4,
        physiotherapist: 5,
        operation: 4,
        question: 2,
      },
    }),
  )('%s has %i', (word, count) => {
    expect([word, syllables(word)]).toEqual([word, count]);
  });
  it('scores a known sentence as by hand', () => {
    // 6 words, 6 syllables, one sentence: 206.835 - 1.015 * 6 - 84.6
    expect(readingEase('The cat sat on the mat.').score).toBeCloseTo(116.145, 3);
  });
});

describe('a page of stretch learn', () => {
  it.each(loadTopics(root))('$id: 75 or better', ({ blocks }) => {
    const text = blocks
      .flatMap((block) => (block.is === 'list' ? block.items : block.is === 'figures' ? [] : [block.text]))
      .join('\n');
    expect(readingEase(text).score).toBeGreaterThanOrEqual(75);
  });
});

/** Pages shorter than this say too little for a score. */
const enough = 100;

/** What a routine's page says, without names, numbers and sources. */
const saidIn = ({ findings, advice, safetyNet, disclaimer }: Plan): string =>
  [...findings.map(({ text }) => text), ...advice, ...safetyNet, disclaimer].join('\n');

/** What it says to do. The steps are so plain that the rest must be easy without them. */
const stepsOf = ({ routine }: Plan): string =>
  (routine?.steps ?? [])
    .flatMap(({ cues, warnings, feel }) => [...cues, ...warnings.map(({ text }) => text), feel])
    .join('\n');

describe('the page of a routine', () => {
  const plans = plannedTable().filter(({ plan }) => plan.routine);
  it.each([
    ['what it says', saidIn],
    ['its steps', stepsOf],
  ])('%s is easy to read for everybody of the table: 75 or better', (_, textOf) => {
    const scores = plans.map(({ who, plan }) => ({ who, ...readingEase(textOf(plan)) }));
    const counted = scores.filter(({ words }) => words >= enough);
    expect(counted.length).toBeGreaterThan(100);
    expect(counted.filter(({ score }) => score < 75)).toEqual([]);
  });
});

describe('a stop', () => {
  /** Names and words one must say on the phone, in quotation marks, are not counted. */
  const unquoted = (text: string): string => text.replace(/"[^"]*"/g, '');
  const nobody = { answers: {}, given: {}, fact: () => false };
  const stops = library.files['warning-signs'].signs.filter(({ effect }) => effect === 'stop');
  it.each(stops)('$id: 60 or better', ({ title, say, do: todo }) => {
    const text = [title, ...linesFor(say, nobody), ...linesFor(todo, nobody)].join('\n');
    expect(readingEase(unquoted(text)).score).toBeGreaterThanOrEqual(60);
  });
});
