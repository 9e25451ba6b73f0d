import { describe, expect, it } from 'vitest';
import { metIn } from '../../src/core/condition.ts';
import type { Line } from '../../src/core/schema/condition.ts';
import { library } from '../library.ts';
import { plannedCrowd, plannedTable } from './planned.ts';

const { goals, patterns } = library.files.patterns;
const choices = (question: string): string[] =>
  library.files.questionnaire.questions.find(({ id }) => id === question)?.choices?.map(({ id }) => id) ?? [];

/** What a goal could speak against: each condition (a strain by its stages), each pattern, each finding that limits. */
const decided = [
  ...choices('conditions').filter((id) => id !== 'hamstring-strain'),
  ...['strain-2', 'strain-3', '65-plus', 'unsteady'],
  ...['strain-to-guard', 'strain-and-nerve', 'calf-at-risk', 'strong-pull', 'strong-otherwise'],
  ...['sore-after-sport', 'limited', 'irritability-high'],
  ...patterns.map(({ id }) => id),
];

const says = (lines: readonly Line[]): string[] =>
  lines.map((line) => (typeof line === 'string' ? line : line.says));

const met = [...plannedTable(), ...plannedCrowd(5000)].flatMap(({ answers, assessment, plan, steps }) =>
  steps.length > 0 ? [{ answers, plan, facts: assessment.facts }] : [],
);

describe('a goal never speaks against a condition', () => {
  it('every goal there is to choose is decided on', () => {
    expect(goals.map(({ id }) => id).sort()).toEqual(choices('goal').sort());
  });
  it.each(goals)('$id: beside each condition, pattern and finding there is one decision', ({ beside }) => {
    const all = [
      ...beside.allowed,
      ...(beside.reworded ?? []).flatMap((each) => each.with),
      ...(beside.replaced ?? []),
    ];
    expect([...all].sort()).toEqual([...new Set(decided)].sort());
  });
  it.each(goals)('$id: and each decision holds in every plan', ({ id, advice, beside }) => {
    const own = says(advice);
    const mine = met.filter(({ answers }) => answers.goal === id);
    expect(mine.length).toBeGreaterThan(300);
    for (const { answers, plan, facts } of mine) {
      const told = own.filter((line) => plan.advice.includes(line));
      const silent = (beside.replaced ?? []).filter(facts.fact);
      const other = (beside.reworded ?? []).filter((each) => each.with.some(facts.fact));
      if (silent.length > 0) expect([answers, silent, told]).toEqual([answers, silent, []]);
      else if (other.length > 0) {
        expect([answers, told]).toEqual([answers, []]);
        expect(plan.advice).toEqual(
          expect.arrayContaining(says(other.flatMap((each) => metIn(each.says, facts)))),
        );
      }
    }
  });
  it('nobody who may not play is told to warm up, in the title, the first line or the advice', () => {
    const mine = met.filter(({ facts }) => facts.fact('not-for-sport'));
    expect(mine.length).toBeGreaterThan(50);
    for (const { answers, plan } of mine) {
      const words = [plan.routine?.title, ...plan.findings.map(({ text }) => text), ...plan.advice].join(' ');
      expect([answers, plan.routine?.title]).toEqual([answers, 'Not for sport yet']);
      expect([answers, plan.findings[0]?.text.slice(0, 11)]).toEqual([answers, 'Do not play']);
      expect([answers, /warm up for|moving comes first/i.test(words)]).toEqual([answers, false]);
    }
  });
  it('a strain back at full strength is told how to know', () => {
    const healed = met.filter(
      ({ answers, facts }) =>
        answers.goal === 'before-sport' && facts.fact('strain-3') && !facts.fact('not-for-sport'),
    );
    expect(healed.length).toBeGreaterThan(0);
    for (const { plan } of healed)
      expect(plan.findings.find(({ severity }) => severity !== 'warn')?.text).toContain(
        'running at full speed in training was free of pain on two days',
      );
  });
});
