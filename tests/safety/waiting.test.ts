import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/core/condition.ts';
import { withoutLongWaits } from '../../src/core/plan/advice.ts';
import type { Line } from '../../src/core/schema/condition.ts';
import { library } from '../library.ts';
import { plannedCrowd, plannedTable } from './planned.ts';

const { patterns, words, 'warning-signs': signs } = library.files;

/** Every line of advice there is, of patterns, goals and all. */
const advice: Line[] = [
  ...patterns.patterns.flatMap((each) => each.advice),
  ...patterns.goals.flatMap((each) => [
    ...each.advice,
    ...(each.beside.reworded ?? []).flatMap(({ says }) => says),
  ]),
  ...words.advice,
];
const wordsOf = (line: Line): string => (typeof line === 'string' ? line : line.says);
const waitOf = (line: Line): number | undefined => (typeof line === 'string' ? undefined : line.waits);

/** A date in the words: `after 4 weeks`; how often in a week is none. */
const dated = /\b(\d+) (?:weeks|months)\b/g;
const dates = (text: string): number[] => [...text.matchAll(dated)].map(([, weeks]) => Number(weeks));

const waiting = advice.filter((line) => waitOf(line) !== undefined);
const referrals = signs.signs.filter(({ effect }) => effect === 'refer' || effect === 'limited');
const notes = signs.signs.filter((sign) => sign.waits);

const met = [...plannedTable(), ...plannedCrowd(6000)];
const routines = met.filter(({ plan }) => plan.routine);

describe('a line that lets one wait', () => {
  it('is marked with its weeks wherever the advice names any', () => {
    const unmarked = advice.filter(
      (line) => dates(wordsOf(line)).length > 0 && !dates(wordsOf(line)).includes(waitOf(line) ?? -1),
    );
    expect(unmarked).toEqual([]);
    expect(waiting.length).toBeGreaterThan(8);
  });
  const pairs = referrals.flatMap((sign) => waiting.map((line) => [sign.id, wordsOf(line), line] as const));
  it.each(pairs)('%s: nobody is told "%s"', (_id, text, line) => {
    const open: Facts = { answers: {}, given: {}, fact: (id) => id !== 'may-wait' };
    expect(withoutLongWaits([line, 'Walk.'], open).map(wordsOf)).not.toContain(text);
  });
  it.each(referrals.map(({ id }) => id))('beside %s none is said, in any plan', (id) => {
    const told = routines.filter(({ plan }) => plan.findings.some(({ code }) => code === id));
    expect(told.length).toBeGreaterThan(0);
    for (const { answers, plan, assessment } of told) {
      expect([answers, assessment.facts.fact('may-wait')]).toEqual([answers, false]);
      const waits = waiting.map(wordsOf).filter((line) => plan.advice.includes(line));
      const noted = notes.filter((note) => plan.findings.some(({ code }) => code === note.id));
      expect([answers, waits, noted]).toEqual([answers, [], []]);
    }
  });
  it('never has another beside it with a date of its own', () => {
    const some = routines.map(({ answers, plan }) => ({
      answers,
      weeks: [
        ...new Set(
          waiting.flatMap((line) => (plan.advice.includes(wordsOf(line)) ? (waitOf(line) ?? []) : [])),
        ),
      ],
    }));
    expect(some.filter(({ weeks }) => weeks.length === 1).length).toBeGreaterThan(300);
    expect(some.filter(({ weeks }) => weeks.length > 1)).toEqual([]);
  });
  it('is said to nobody whose trouble has lasted over 6 weeks and is no better', () => {
    for (const { answers, plan } of routines.filter((each) => each.answers.duration === 'months-same'))
      expect([answers, waiting.map(wordsOf).filter((line) => plan.advice.includes(line))]).toEqual([
        answers,
        [],
      ]);
  });
});

describe('what is most urgent is said first', () => {
  const rank = (text: string): number =>
    /emergency/.test(text)
      ? 0
      : /\b(today|now)\b/.test(text)
        ? 1
        : /two days/.test(text)
          ? 2
          : /this week/.test(text)
            ? 3
            : /[Mm]ake an appointment/.test(text)
              ? 4
              : 5;
  it.each(signs.signs.filter(({ effect }) => effect === 'stop'))('$id', (sign) => {
    const ranks = sign.do
      .map(wordsOf)
      .map(rank)
      .filter((each) => each < 5);
    expect(ranks).toEqual([...ranks].sort());
  });
  it('a stop that may be a torn tendon has a date', () => {
    const torn = met.filter(({ plan }) => plan.findings.some(({ code }) => code === 'strain-at-sit-bone'));
    expect(torn.length).toBeGreaterThan(20);
    for (const { answers, plan } of torn.filter((each) => each.plan.triage === 'clinician'))
      expect([answers, plan.stop?.do.join(' ')]).toEqual([
        answers,
        expect.stringMatching(/seen (this week|within two days)/),
      ]);
  });
});
