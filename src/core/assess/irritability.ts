import { type Env, holds } from '../condition.ts';
import type { IrritabilityFile } from '../schema/irritability.ts';
import type { Irritability } from '../types.ts';

const grades: readonly Irritability[] = ['none', 'low', 'moderate', 'high'];

export const atLeastAsIrritable = (grade: Irritability, least: Irritability): boolean =>
  grades.indexOf(grade) >= grades.indexOf(least);

/** Nothing felt is nothing to stir. */
const felt = ['feltAt', 'feelsLike'];

/** The graver of two grades. */
export const worse = (one: Irritability, other: Irritability): Irritability =>
  atLeastAsIrritable(one, other) ? one : other;

const nextGrade = (grade: Irritability): Irritability =>
  grades[Math.min(grades.length - 1, grades.indexOf(grade) + 1)] ?? 'high';

/** An answer, as `settles=longer`, and what it says about how easily it is stirred. */
type Graded = { reason: string; grade: Irritability };

/** The answers that are graded, and whether one of them is open. Nothing felt is nothing to grade. */
function gradedAnswers(file: IrritabilityFile, env: Env): { answers: Graded[]; open: boolean } {
  if (!felt.some((question) => holds({ question, given: true }, env))) return { answers: [], open: false };
  const only = file.only.find((each) => holds(each.when, env))?.columns;
  const plain = holds(file.plain.when, env);
  const columns = file.columns.filter(({ question }) =>
    only ? only.includes(question) : !(plain && file.plain.ignore.includes(question)),
  );
  const answers = columns.flatMap(({ question, grades: of }): Graded[] => {
    const answer = env.answers[question];
    return answer === undefined
      ? []
      : [{ reason: `${question}=${answer}`, grade: of[String(answer)] ?? 'none' }];
  });
  const { question } = file.worst;
  const worst = { reason: `${question}=${env.answers[question]}`, grade: worstGrade(file, env, plain) };
  return { answers: only ? answers : [...answers, worst], open: answers.length < columns.length };
}

/**
 * How easily it is stirred: the worst of what starts it, how strong it gets, how soon it settles, and the night.
 * An unanswered column counts as the next higher grade. Thresholds are our own (irritability.json).
 */
export function irritabilityOf(file: IrritabilityFile, env: Env): Irritability {
  const { answers, open } = gradedAnswers(file, env);
  const grade = answers.reduce<Irritability>((worst, each) => worse(worst, each.grade), 'none');
  return open ? nextGrade(grade) : grade;
}

/** The answers that speak for it most: those with the worst grade. */
export function irritabilityReasons(file: IrritabilityFile, env: Env): string[] {
  const { answers } = gradedAnswers(file, env);
  const worst = answers.reduce<Irritability>((so, each) => worse(so, each.grade), 'none');
  return worst === 'none' ? [] : answers.filter(({ grade }) => grade === worst).map(({ reason }) => reason);
}

function worstGrade(file: IrritabilityFile, env: Env, plain: boolean): Irritability {
  const worst = env.answers[file.worst.question];
  if (typeof worst !== 'number') return 'none';
  const steps = plain ? file.plain.worst : file.worst.upTo;
  return steps.find((step) => worst <= step.most)?.grade ?? 'high';
}
