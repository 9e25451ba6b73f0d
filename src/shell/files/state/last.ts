import type { Library } from '../../../core/library.ts';
import type { Problem } from '../../../core/problem.ts';
import { type CompleteAnswers, completed, unanswered } from '../../../core/questionnaire/complete.ts';
import { parseAnswers } from '../../../core/questionnaire/parse.ts';
import { fieldsOf, keptAt } from '../../../core/read.ts';
import type { Answers } from '../../../core/types.ts';
import { exitCodes, firstOf, problemLine, UserError } from '../../errors.ts';
import type { Io } from '../../terminal/io.ts';
import { keep, keptPath, readKept, wayOut } from './kept.ts';

/** The answers of the last routine, and when they were given. The routine follows from them. */
export type Last = { answers: CompleteAnswers; savedAt: Date };

/** Whether a person is there: a program's answers are not kept. */
export const isSomebodyThere = ({ isTerminal }: Io): boolean =>
  (['input', 'results', 'output'] as const).some(isTerminal);

/** Keeps answers that make a routine, for `stretch coach`. */
export function keepLast(io: Io, answers: Answers): void {
  if (!isSomebodyThere(io)) return;
  keep(io, 'last', { formatVersion: 1, savedAt: io.today().toISOString(), answers });
}

/** The last answers; undefined when there are none. A broken file is a `UserError` that names it. */
export function readLast(io: Io, library: Library): Last | undefined {
  const value = readKept(io, 'last');
  if (value === undefined) return undefined;
  const { answers: given, savedAt } = fieldsOf(value);
  const { answers, problems } = parseAnswers(given, library.files.questionnaire.questions);
  const { answers: whole, missing } = completed(answers, library);
  if (problems.length > 0 || !whole) {
    throw brokenFile(keptPath(io, 'last'), problems.length > 0 ? problems : missing.map(unanswered));
  }
  return { answers: whole, savedAt: new Date(keptAt(savedAt)) };
}

/** What is wrong with a kept file, and the way out. */
export const brokenFile = (path: string, problems: readonly Problem[]): UserError =>
  new UserError(
    [...firstOf(problems.map((problem) => problemLine(path, problem))), wayOut],
    exitCodes.badFile,
  );
