import { describe, expect, test } from 'vitest';
import type { Plan, Routine } from '../../src/core/routine.ts';
import { filled } from '../../src/core/words.ts';
import { sortFindings } from '../../src/render/words/findings.ts';
import { sharedBy } from '../../src/render/words/said-once.ts';
import { library } from '../library.ts';
import { plannedCrowd, plannedTable } from '../safety/planned.ts';
import { artist } from './artist.ts';
import { show, showOnce } from './show.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');

type Made = { who: string; plan: Plan; routine: Routine };

const made = plannedTable().flatMap(({ who, plan }): Made[] =>
  plan.routine && plan.outcome !== 'stop' ? [{ who, plan, routine: plan.routine }] : [],
);
const withSteps = made.filter(({ routine }) => routine.steps.length > 0);
const ofFive = made.filter(({ routine }) => routine.steps.length === 5);

/** What a person reads of a page in HTML. */
const read = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The same without what paper does not show. */
const onPaper = (html: string): string => read(html.replace(/<details>.*?<\/details>/s, ''));

const pageOf = (plan: Plan): string => showOnce(plan, 'text');
const sheetOf = (plan: Plan): string => onPaper(showOnce(plan, 'html'));

const linesOf = (page: string): number => page.trim().split('\n').length;
const wordsOf = (page: string): number => page.split(/\s+/).filter((each) => /\p{L}/u.test(each)).length;

/**
 * What is said of this person alone: who to see; each condition that was marked; and cramps at night, which have warnings
 * of their own (two sorts of night pain that are no cramp, and cramps that someone should look at: 49 words).
 */
function owed({ answers, findings }: Plan): { words: number; lines: number } {
  const { first } = sortFindings(findings);
  const marked = Array.isArray(answers.conditions) ? answers.conditions.length : 0;
  const conditions = marked + (answers.goal === 'night-cramp' ? 1 : 0);
  return { words: 40 * conditions + 60 * first.length, lines: 4 * conditions + 6 * first.length };
}

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

type Count = (plan: Plan) => number;

const counts: readonly [name: string, usual: number, most: number, count: Count][] = [
  ['words', 730, 800, (plan) => wordsOf(pageOf(plan)) - owed(plan).words],
  ['lines', 103, 110, (plan) => linesOf(pageOf(plan)) - owed(plan).lines],
  ['lines with drawings', 141, 150, (plan) => linesOf(show(plan, 'text', { artist })) - owed(plan).lines],
];

describe('five stretches at 80 columns', () => {
  test.each(counts)('%s: in the middle at most %i, and for nobody more than %i', (_, usual, most, count) => {
    const found = ofFive.map(({ who, plan }) => ({ who, n: count(plan) }));
    expect(found.length).toBeGreaterThan(100);
    expect(middle(found.map(({ n }) => n))).toBeLessThanOrEqual(usual);
    expect(found.filter(({ n }) => n > most)).toEqual([]);
  });
  test('of people drawn at random too: fewer than one in five has more, and nobody a tenth more', () => {
    const drawnPlans = plannedCrowd(2500)
      .map(({ plan }) => plan)
      .filter(({ outcome, routine }) => outcome !== 'stop' && routine?.steps.length === 5);
    expect(drawnPlans.length).toBeGreaterThan(25);
    for (const [name, , most, count] of counts) {
      const found = drawnPlans.map(count);
      expect(Math.max(...found), name).toBeLessThanOrEqual(most * 1.1);
      expect(found.filter((n) => n > most).length / found.length, name).toBeLessThan(0.2);
    }
  });
});

test('the sheet to print says what the page of a terminal says, in as few words', () => {
  for (const { who, plan } of ofFive) {
    const [sheet, terminal] = [sheetOf(plan), pageOf(plan)].map(wordsOf);
    expect(sheet, who).toBeLessThanOrEqual((terminal ?? 0) + 60);
  }
});

describe('what is said once is said, for everybody', () => {
  test('what to stop for stands at its step, or once with the number of its step', () => {
    for (const { who, routine } of withSteps) {
      const { stops, own } = sharedBy(routine);
      for (const [index, { stopIf }] of routine.steps.entries()) {
        const shared = stops.filter(({ steps }) => steps.includes(index + 1)).flatMap(({ says }) => says);
        expect([...(own[index]?.stopIf ?? []), ...shared].sort(), who).toEqual([...new Set(stopIf)].sort());
      }
    }
  });

  test.each([
    ['the page of a terminal', (plan: Plan) => pageOf(plan)],
    ['a sheet of paper', (plan: Plan) => sheetOf(plan)],
  ])('every word to stop for, every warning, sign, finding and piece of advice is on %s', (_, shown) => {
    const missing = made.flatMap(({ who, plan, routine }) => {
      const page = flat(shown(plan));
      const due = [
        ...routine.steps.flatMap(({ stopIf, warnings }) => [...stopIf, ...warnings.map(({ text }) => text)]),
        ...plan.findings.map(({ text }) => text),
        ...plan.safetyNet,
        ...plan.advice,
        plan.disclaimer,
      ];
      return due.filter((says) => !page.includes(says.replace(/\.$/, ''))).map((says) => `${who}: ${says}`);
    });
    expect(missing).toEqual([]);
  });

  test('a warning stands at every step it is due at; its reason where it comes first', () => {
    for (const { who, routine } of withSteps) {
      const { own } = sharedBy(routine);
      const before = new Set<string>();
      for (const [index, { warnings }] of routine.steps.entries()) {
        expect(own[index]?.careful, who).toEqual(
          warnings.map(({ text, says }) => (before.has(text) && says ? says : text)),
        );
        for (const { text } of warnings) before.add(text);
      }
    }
  });

  test('a reason is what comes after the instruction, and never a word to stop for', () => {
    const warnings = withSteps.flatMap(({ routine }) => routine.steps).flatMap((step) => step.warnings);
    for (const { text, says = text } of warnings) {
      expect(text.startsWith(says)).toBe(true);
      expect(text.slice(says.length)).not.toMatch(/\bstop\b/i);
    }
  });

  test('what to do when it tingles is whole: the step says how it begins, the top how it ends', () => {
    for (const { who, routine } of withSteps) {
      const { ladder, own } = sharedBy(routine);
      for (const [index, { ifItTingles }] of routine.steps.entries()) {
        const begins = ifItTingles.slice(0, ifItTingles.length - ladder.length);
        expect([...begins, ...ladder], who).toEqual(ifItTingles);
        const says = own[index]?.tingles ?? '';
        const [, first] = /^as at step (\d+)$/.exec(says) ?? [];
        if (first)
          expect(routine.steps[Number(first) - 1]?.ifItTingles.slice(0, -ladder.length)).toEqual(begins);
        else expect(says.split('; '), who).toHaveLength(Math.max(1, begins.length));
      }
    }
  });
});

test.each(['text', 'markdown', 'html'] as const)(
  'a stretch to change to is described on the page, or it says how to read it: %s',
  (format) => {
    const elsewhere = new Set<string>();
    for (const { who, plan, routine } of withSteps) {
      const here = new Set(routine.steps.map(({ stretch }) => stretch));
      const page = flat(showOnce(plan, format));
      for (const { ifItTingles } of routine.steps)
        for (const { id, name } of library.stretches.values()) {
          const named = ifItTingles.includes(filled(library.files.words.ifItTingles.swap, { name }));
          if (named && !here.has(id)) elsewhere.add(id);
          if (named) expect(here.has(id) !== page.includes(`stretch show ${id}`), `${who}: ${id}`).toBe(true);
        }
    }
    expect(elsewhere.size).toBeGreaterThan(5);
  },
);

test('every step is in the list: number, name, time and sides, and the row of time has its number', () => {
  for (const { who, plan, routine } of withSteps) {
    const page = pageOf(plan);
    const row = page.split('\n').find((line) => /^ {2}1─/.test(line));
    if (routine.steps.length > 1 && routine.steps.length < 10)
      expect(row?.match(/\d/g), who).toHaveLength(routine.steps.length);
    for (const [index, { name }] of routine.steps.entries())
      expect(flat(page), who).toContain(`${index + 1} ${flat(name)}`);
  }
});

test.each([
  ['text', (plan: Plan) => showOnce(plan, 'text', { detail: 'full' })],
  ['html', (plan: Plan) => onPaper(showOnce(plan, 'html', { detail: 'full' }))],
] as const)('in full everything is said at each step, as before: %s', (_, shown) => {
  const missing = withSteps.flatMap(({ who, plan, routine }) => {
    const page = flat(shown(plan));
    const due = routine.steps.flatMap(({ warnings, stopIf, cues }) => [
      ...warnings.map(({ text }) => text),
      ...stopIf,
      ...cues,
    ]);
    return due.filter((says) => !page.includes(says.replace(/\.$/, ''))).map((says) => `${who}: ${says}`);
  });
  expect(missing).toEqual([]);
});
