import words from '../../../data/words/errors.json';
import { kindOfFile, versionFault, wrongKind } from '../../core/file/kind.ts';
import type { Library } from '../../core/library.ts';
import { type CompleteAnswers, type Completed, completed } from '../../core/questionnaire/complete.ts';
import { parseAnswers } from '../../core/questionnaire/parse.ts';
import { fieldsOf } from '../../core/read-values.ts';
import type { Question } from '../../core/schema/questionnaire.ts';
import type { Answers } from '../../core/types.ts';
import { counted } from '../../core/words.ts';
import { exitCodes, firstOf, problemLine, UserError } from '../errors.ts';
import { readGivenJson, shownPath } from '../files/given-json.ts';
import type { Io } from '../terminal/io.ts';
import { answersFromFlags, flagName, valuesOf } from './flags.ts';
import type { Place } from './place.ts';

/** Answers as a file that `--answers` takes. */
export const answersText = (answers: Answers): string => `${JSON.stringify(answers, null, 2)}\n`;

/** Answers from a file and from flags; a flag wins. Every problem in both is reported at once. */
export function givenAnswers(
  file: string | undefined,
  flags: Readonly<Record<string, unknown>>,
  { library, io }: Place,
): Answers {
  const { questions } = library.files.questionnaire;
  const fromFlags = answersFromFlags(flags, questions);
  const fromFile = file === undefined ? { answers: {}, lines: [] } : answersFromFile(file, questions, io);
  const lines = [
    ...firstOf(fromFile.lines),
    ...firstOf(fromFlags.problems.map((problem) => problemLine('', problem))),
  ];
  if (lines.length > 0) {
    throw new UserError(lines, fromFile.lines.length > 0 ? exitCodes.badFile : exitCodes.usage);
  }
  return { ...fromFile.answers, ...fromFlags.answers };
}

/** The answers that are set up, as far as they can be understood; the rest is said and left out. */
export function setUpAnswers({ config, library, io }: Place): Answers {
  const { minutes, equipment } = config;
  const set = {
    ...(minutes === undefined ? {} : { minutes }),
    ...(equipment === undefined ? {} : { equipment: equipment.filter((id) => id !== 'none') }),
  };
  const { answers, problems } = parseAnswers(set, library.files.questionnaire.questions);
  for (const problem of problems) io.say(`${problemLine('config.json', problem)}\n`);
  const wrong = problems.map(({ place }) => place.replace(/\[.*$/, ''));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !wrong.includes(id)));
}

/** Answers from a file, and what is wrong with it; a file that cannot be read is one more such line. */
function answersFromFile(
  file: string,
  questions: readonly Question[],
  io: Io,
): { answers: Answers; lines: readonly string[] } {
  try {
    const value = readGivenJson(file, io);
    const kind = kindOfFile(value);
    const inside = fieldsOf(value).answers;
    const holds = kind === 'plan' || kind === 'kept-answers' || kind === 'session';
    if (kind && kind !== 'answers' && !(holds && inside !== undefined)) {
      return { answers: {}, lines: wrongKind(shownPath(file), kind, 'answers') };
    }
    const { answers, problems } = parseAnswers(holds ? inside : value, questions);
    const version = holds ? versionFault(value) : undefined;
    const all = version ? [{ place: 'formatVersion', message: version }, ...problems] : problems;
    return { answers, lines: all.map((problem) => problemLine(shownPath(file), problem)) };
  } catch (error) {
    if (error instanceof UserError) return { answers: {}, lines: error.lines };
    throw error;
  }
}

/** The answers as complete. Refuses to go on while something needed is unanswered, naming each question with its choices. */
export const requireComplete = (answers: Answers, library: Library): CompleteAnswers =>
  orMissing(completed(answers, library), library);

/** Complete answers; where some are missing, a `UserError` that names each question with its choices. */
export function orMissing({ answers, missing }: Completed, { files }: Library): CompleteAnswers {
  if (answers) return answers;
  const lines = files.questionnaire.questions
    .filter(({ id }) => missing.includes(id))
    .map((question) => `  ${flagName(question.id)}  (${question.id})  ${valuesOf(question)}`);
  throw new UserError([counted(words.answers, missing.length), ...lines, words.answers.how], exitCodes.usage);
}
