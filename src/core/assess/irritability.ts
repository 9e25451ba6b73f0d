import { type Facts, firstMet, isMet } from '../condition.ts';
import type { IrritabilityFile } from '../schema/assess.ts';
import type { Condition } from '../schema/condition.ts';
import type { Irritability } from '../types.ts';
import { irritabilities } from '../vocabulary.ts';
import { irritabilityFact } from './stages.ts';

const atLeastAsIrritable = (grade: Irritability, least: Irritability): boolean =>
  irritabilities.indexOf(grade) >= irritabilities.indexOf(least);

/** The facts a grade stands for: itself and every milder one. */
export const irritabilityFacts = (irritability: Irritability): string[] =>
  (['low', 'moderate', 'high'] as const)
    .filter((grade) => atLeastAsIrritable(irritability, grade))
    .map(irritabilityFact);

/** Whether anything is felt: else there is nothing to stir. */
const felt: Condition = {
  any: [
    { question: 'feltAt', given: true },
    { question: 'feelsLike', given: true },
  ],
};

/** The graver of two grades. */
export const worse = (one: Irritability, other: Irritability): Irritability =>
  atLeastAsIrritable(one, other) ? one : other;

const nextGrade = (grade: Irritability): Irritability =>
  irritabilities[irritabilities.indexOf(grade) + 1] ?? 'high';

/** A question, and what its answer says about how easily it is stirred. */
type Graded = { question: string; grade: Irritability };

const milder = (one: Irritability, other: Irritability): Irritability =>
  worse(one, other) === one ? other : one;

/** The answers that are graded, whether one of them is open, and the gravest grade there may be. */
type Grades = { answers: Graded[]; open: boolean; most: Irritability };

/** The grades behind the answers; none where nothing is felt. */
function gradesOf(file: IrritabilityFile, facts: Facts): Grades {
  if (!isMet(felt, facts)) return { answers: [], open: false, most: 'high' };
  const only = firstMet(file.only, facts);
  const plain = isMet(file.plain.when, facts);
  const answers: Graded[] = [];
  let open = false;
  for (const { question, grades } of file.columns) {
    if (only ? !only.columns.includes(question) : plain && file.plain.ignore.includes(question)) continue;
    const answer = facts.answers[question];
    if (answer === undefined) open = true;
    else answers.push({ question, grade: grades[String(answer)] ?? 'none' });
  }
  if (!only) answers.push({ question: file.worst.question, grade: worstGrade(file, facts, plain) });
  return { answers, open, most: only?.most ?? 'high' };
}

const gravest = (answers: readonly Graded[]): Irritability =>
  answers.reduce<Irritability>((so, { grade }) => worse(so, grade), 'none');

/**
 * How easily it is stirred: the worst of what starts it, how strong it gets, how soon it settles, and the night.
 * An unanswered column counts as the next higher grade. Thresholds are our own (irritability.json).
 */
export function irritabilityOf(file: IrritabilityFile, facts: Facts): Irritability {
  const { answers, open, most } = gradesOf(file, facts);
  const grade = gravest(answers);
  return milder(open ? nextGrade(grade) : grade, most);
}

/** The answers that speak for it most: those with the worst grade. */
export function irritabilityReasons(file: IrritabilityFile, facts: Facts): string[] {
  const { answers } = gradesOf(file, facts);
  const worst = gravest(answers);
  if (worst === 'none') return [];
  return answers
    .filter(({ grade }) => grade === worst)
    .map(({ question }) => `${question}=${facts.answers[question]}`);
}

function worstGrade(file: IrritabilityFile, facts: Facts, plain: boolean): Irritability {
  const worst = facts.answers[file.worst.question];
  if (typeof worst !== 'number') return 'none';
  const steps = plain ? file.plain.worst : file.worst.upTo;
  return steps.find((step) => worst <= step.most)?.grade ?? 'high';
}
