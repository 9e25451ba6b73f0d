import type { AnsweredOn } from '../../../core/diary/ageing.ts';
import { dayOf } from '../../../core/diary/day.ts';
import type { Library } from '../../../core/library.ts';
import type { Problem } from '../../../core/problem.ts';
import { type CompleteAnswers, completed, unanswered } from '../../../core/questionnaire/complete.ts';
import { parseAnswers } from '../../../core/questionnaire/parse.ts';
import { type Fields, fieldsOf, keptAt } from '../../../core/read-values.ts';
import type { Answers } from '../../../core/types.ts';
import { exitCodes, firstOf, problemLine, UserError } from '../../errors.ts';
import type { Io } from '../../terminal/io.ts';
import { dayHere, thenHere } from './diary.ts';
import { keep, keptPath, readIfSound, readKept, wayOut } from './kept.ts';

/**
 * The answers of the last routine, and when the questions were answered; `on`: the day of each answer, as a count of
 * days. The routine follows from them.
 */
export type Last = { answers: CompleteAnswers; savedAt: Date; on: AnsweredOn };

/** Whether a person is there: a program's answers are not kept. */
export const isSomebodyThere = ({ isTerminal }: Io): boolean =>
  (['input', 'results', 'output'] as const).some(isTerminal);

const ofTheDay = ['minutes', 'equipment'];

/**
 * Keeps answers that make a routine. `asked`: the questions that were asked just now, all where it is not given. An
 * answer that was not asked for and has not changed keeps its day.
 */
export function keepLast(io: Io, answers: Answers, asked: readonly string[] | 'all'): void {
  if (!isSomebodyThere(io)) return;
  const before = fieldsOf(readIfSound(io, 'last'));
  const [was, on] = [fieldsOf(before.answers), fieldsOf(before.on)];
  const now = io.today();
  const isSame = (id: string): boolean => JSON.stringify(was[id]) === JSON.stringify(answers[id]);
  const isOld = (id: string): boolean => asked !== 'all' && !asked.includes(id) && isSame(id);
  // How long and with what is for the day: it says nothing of how somebody is.
  const isNew = Object.keys({ ...was, ...answers }).some(
    (id) => !isSame(id) && !asked.includes(id) && !ofTheDay.includes(id),
  );
  const then = savedWhen(before);
  const known = Number.isFinite(then.getTime());
  const dayBefore = known ? dayHere(then) : undefined;
  keep(io, 'last', {
    formatVersion: 1,
    savedAt: known && asked !== 'all' && !isNew ? before.savedAt : now.toISOString(),
    answers,
    on: Object.fromEntries(
      Object.keys(answers).map((id) => [id, isOld(id) ? (on[id] ?? dayBefore) : dayHere(now)]),
    ),
  });
}

/** The last answers; undefined when there are none. A broken file is a `UserError` that names it. */
export function readLast(io: Io, library: Library): Last | undefined {
  const value = readKept(io, 'last');
  if (value === undefined) return undefined;
  const { answers: given, savedAt, on } = fieldsOf(value);
  const { answers, problems } = parseAnswers(given, library.files.questionnaire.questions);
  const { answers: whole, missing } = completed(answers, library);
  if (problems.length > 0 || !whole) {
    throw brokenFile(keptPath(io, 'last'), problems.length > 0 ? problems : missing.map(unanswered));
  }
  const when = savedWhen({ savedAt });
  return { answers: whole, savedAt: when, on: daysOf(on, whole, when) };
}

/** When the questions were answered, as a kept file says it; an invalid date where it does not. */
const savedWhen = ({ savedAt }: Fields): Date => new Date(keptAt(savedAt));

/** When the last answers were given; an invalid date where nobody knows. */
export const lastAnswered = (io: Io): Date => savedWhen(fieldsOf(readIfSound(io, 'last')));

/** The day of each answer; that of the file where it says none. */
function daysOf(on: unknown, answers: Answers, when: Date): AnsweredOn {
  const days = fieldsOf(on);
  const all = thenHere(when)?.day;
  return Object.fromEntries(
    Object.keys(answers).map((id) => {
      const day = typeof days[id] === 'string' ? dayOf(days[id]) : Number.NaN;
      return [id, Number.isFinite(day) ? day : on === undefined ? all : undefined];
    }),
  );
}

/** What is wrong with a kept file, and the way out. */
export const brokenFile = (path: string, problems: readonly Problem[]): UserError =>
  new UserError(
    [...firstOf(problems.map((problem) => problemLine(path, problem))), wayOut],
    exitCodes.badFile,
  );
