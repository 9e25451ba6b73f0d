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

/**
 * How easily it is stirred: the worst of what starts it, how strong it gets, how soon it settles, and the night.
 * An unanswered column counts as the next higher grade. Thresholds are our own (irritability.json).
 */
export function irritabilityOf(file: IrritabilityFile, env: Env): Irritability {
  if (!felt.some((question) => holds({ question, given: true }, env))) return 'none';
  const only = file.only.find((each) => holds(each.when, env))?.columns;
  const plain = holds(file.plain.when, env);
  let grade: Irritability = 'none';
  let unknown = false;
  for (const column of file.columns) {
    if (only ? !only.includes(column.question) : plain && file.plain.ignore.includes(column.question))
      continue;
    const answer = env.answers[column.question];
    if (answer === undefined) unknown = true;
    else grade = worse(grade, column.grades[String(answer)] ?? 'none');
  }
  if (!only) grade = worse(grade, worstGrade(file, env, plain));
  return unknown ? nextGrade(grade) : grade;
}

function worstGrade(file: IrritabilityFile, env: Env, plain: boolean): Irritability {
  const worst = env.answers[file.worst.question];
  if (typeof worst !== 'number') return 'none';
  const steps = plain ? file.plain.worst : file.worst.upTo;
  return steps.find((step) => worst <= step.most)?.grade ?? 'high';
}
