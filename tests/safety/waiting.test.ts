import { describe, expect, it } from 'vitest';
import { assess } from '../../src/core/assess/assess.ts';
import type { Facts } from '../../src/core/condition.ts';
import { withoutLongWaits } from '../../src/core/plan/advice.ts';
import { planOf } from '../../src/core/plan/plan.ts';
import type { Sign } from '../../src/core/schema/assess.ts';
import type { Line } from '../../src/core/schema/condition.ts';
import { library, plain } from '../library.ts';
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
const besidesOf = (line: Line): string | undefined => (typeof line === 'string' ? undefined : line.besides);

/** A date in the words: `after 4 weeks`; how often in a week is none. */
const dated = /\b(\d+) (?:weeks|months)\b/g;
const dates = (text: string): number[] => [...text.matchAll(dated)].map(([, weeks]) => Number(weeks));

const waiting = advice.filter((line) => waitOf(line) !== undefined);
const referrals = signs.signs.filter(({ effect }) => effect === 'refer' || effect === 'limited');
const notes = signs.signs.filter((sign) => sign.waits);

const met = [...plannedTable(), ...plannedCrowd(6000)];
const routines = met.filter(({ plan }) => plan.routine);

/** Which of these lines a page says, whole or as what is added to another. */
const saidOf = (page: readonly string[]): Line[] =>
  waiting.filter((line) =>
    [wordsOf(line), besidesOf(line)].some((words) => words && page.some((each) => each.includes(words))),
  );

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
      const waits = saidOf(plan.advice);
      const noted = notes.filter((note) => plan.findings.some(({ code }) => code === note.id));
      expect([answers, waits, noted]).toEqual([answers, [], []]);
    }
  });
  it('is one on a page: what others say after as many weeks is added to it, and none is lost', () => {
    const dated = routines.map(({ answers, plan }) => ({
      answers,
      lines: plan.advice.filter((each) => waiting.some((line) => each.startsWith(wordsOf(line)))),
      weeks: new Set(saidOf(plan.advice).map(waitOf)).size,
      whole: new Set(plan.advice.flatMap((each) => (dates(each).length > 0 ? [each] : []))).size,
    }));
    expect(dated.filter(({ lines }) => lines.length === 1).length).toBeGreaterThan(300);
    expect(dated.filter(({ lines, weeks, whole }) => Math.max(lines.length, weeks, whole) > 1)).toEqual([]);
    const added = routines.filter(
      ({ plan }) => saidOf(plan.advice).length > new Set(saidOf(plan.advice).map(wordsOf)).size,
    );
    expect(added.length).toBeGreaterThan(15);
  });
  const pairsOfLines = waiting.flatMap((one) =>
    waiting.flatMap((other) => (one === other ? [] : [[wordsOf(one), wordsOf(other), one, other] as const])),
  );
  it.each(pairsOfLines)(
    '"%s" before "%s": the shorter alone; of two as long one line says both',
    (_one, _other, ...both) => {
      const open: Facts = { answers: {}, given: {}, fact: () => true };
      const page = withoutLongWaits(['Walk.', ...both], open).map(wordsOf);
      const least = Math.min(...both.map((line) => waitOf(line) ?? 0));
      const due = both.filter((line) => waitOf(line) === least);
      const whole = due.find((line) => !besidesOf(line)) ?? due[0] ?? '';
      const others = due.filter((line) => line !== whole).map((line) => besidesOf(line) ?? wordsOf(line));
      expect(page).toEqual(['Walk.', [...new Set([wordsOf(whole), ...others])].join(' ')]);
    },
  );
  it('is said to nobody whose trouble has lasted over 6 weeks and is no better', () => {
    for (const { answers, plan } of routines.filter((each) => each.answers.duration === 'months-same'))
      expect([answers, saidOf(plan.advice)]).toEqual([answers, []]);
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
  const sorted = (lines: readonly string[]): void => {
    const ranks = lines.map(rank).filter((each) => each < 5);
    expect([lines, ranks]).toEqual([lines, [...ranks].sort()]);
  };
  const stops = signs.signs.filter(({ effect }) => effect === 'stop');
  const nobody = { ...assess(plain, library).facts, fact: () => false };
  /** What people are told to do whose signs are these and no others. */
  const told = (held: readonly Sign[]): readonly string[] => {
    const only = { ...assess(plain, library), outcome: 'stop' as const, signs: [...held], facts: nobody };
    return planOf({ ...only, triage: held[0]?.level ?? 'none' }, library).stop?.do ?? [];
  };
  it.each(stops)('$id, alone', (sign) => sorted(told([sign])));
  it.each(stops)('$id, with any other sign as grave', (sign) => {
    for (const other of stops.filter(({ id, level }) => level === sign.level && id !== sign.id)) {
      const both = told(stops.filter((each) => each === sign || each === other));
      sorted(both);
      expect([both, both.filter((line) => line.startsWith('Else ')).length < 2]).toEqual([both, true]);
      const cannotWait = [...(sign.atOnce ?? []), ...(other.atOnce ?? [])].map(wordsOf);
      expect(new Set(both.slice(0, new Set(cannotWait).size))).toEqual(new Set(cannotWait));
    }
  });
  it('of what is seen later and gets a routine until then, too', () => {
    const soonest = (sign: Sign): number =>
      Math.min(...sign.say.map(wordsOf).map((says) => rank(says.replace(/the same day|at once/g, 'today'))));
    const [notForSport, ...others] = referrals;
    expect(notForSport?.id).toBe('not-for-sport');
    const ranks = others.map(soonest);
    expect(ranks.filter((each) => each < 2).length).toBeGreaterThan(3);
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
