import { type Facts, isMet } from '../condition.ts';
import type { IrritabilityFile } from '../schema/irritability.ts';
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

/** Nothing felt is nothing to stir. */
const felt = ['feltAt', 'feelsLike'];

/** The graver of two grades. */
export const worse = (one: Irritability, other: Irritability): Irritability =>
  atLeastAsIrritable(one, other) ? one : other;

const nextGrade = (grade: Irritability): Irritability =>
  irritabilities[irritabilities.indexOf(grade) + 1] ?? 'high';

/** An answer, as `settles=longer`, and what it says about how easily it is stirred. */
type Graded = { reason: string; grade: Irritability };

const onlyFor = (file: IrritabilityFile, facts: Facts): IrritabilityFile['only'][number] | undefined =>
  file.only.find((each) => isMet(each.when, facts));

const milder = (one: Irritability, other: Irritability): Irritability =>
  worse(one, other) === one ? other : one;

/** The answers that are graded, and whether one of them is open. Nothing felt is nothing to grade. */
function gradedAnswers(file: IrritabilityFile, facts: Facts): { answers: Graded[]; open: boolean } {
  if (!felt.some((question) => isMet({ question, given: true }, facts))) return { answers: [], open: false };
  const only = onlyFor(file, facts)?.columns;
  const plain = isMet(file.plain.when, facts);
  const columns = file.columns.filter(({ question }) =>
    only ? only.includes(question) : !(plain && file.plain.ignore.includes(question)),
  );
  const answers = columns.flatMap(({ question, grades: of }): Graded[] => {
    const answer = facts.answers[question];
    return answer === undefined
      ? []
      : [{ reason: `${question}=${answer}`, grade: of[String(answer)] ?? 'none' }];
  });
  const { question } = file.worst;
  const worst = { reason: `${question}=${facts.answers[question]}`, grade: worstGrade(file, facts, plain) };
  return { answers: only ? answers : [...answers, worst], open: answers.length < columns.length };
}

/**
 * How easily it is stirred: the worst of what starts it, how strong it gets, how soon it settles, and the night.
 * An unanswered column counts as the next higher grade. Thresholds are our own (irritability.json).
 */
export function irritabilityOf(file: IrritabilityFile, facts: Facts): Irritability {
  const { answers, open } = gradedAnswers(file, facts);
  const grade = answers.reduce<Irritability>((worst, each) => worse(worst, each.grade), 'none');
  return milder(open ? nextGrade(grade) : grade, onlyFor(file, facts)?.most ?? 'high');
}

/** The answers that speak for it most: those with the worst grade. */
export function irritabilityReasons(file: IrritabilityFile, facts: Facts): string[] {
  const { answers } = gradedAnswers(file, facts);
  const worst = answers.reduce<Irritability>((so, each) => worse(so, each.grade), 'none');
  return worst === 'none' ? [] : answers.filter(({ grade }) => grade === worst).map(({ reason }) => reason);
}

function worstGrade(file: IrritabilityFile, facts: Facts, plain: boolean): Irritability {
  const worst = facts.answers[file.worst.question];
  if (typeof worst !== 'number') return 'none';
  const steps = plain ? file.plain.worst : file.worst.upTo;
  return steps.find((step) => worst <= step.most)?.grade ?? 'high';
}
