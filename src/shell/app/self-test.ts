import { isDeepStrictEqual } from 'node:util';
import { aDay } from '../../core/diary/day.ts';
import { parseAnswers } from '../../core/questionnaire/parse.ts';
import { fieldsOf, keptAt } from '../../core/read-values.ts';
import type { SelfTestFile, SelfTestOutcome } from '../../core/schema/self-test.ts';
import { takenUp } from '../../core/self-test.ts';
import type { Answers } from '../../core/types.ts';
import { filled } from '../../core/words.ts';
import type { RenderOptions } from '../../render/options.ts';
import { pageOf, paragraph, sheetFor } from '../../render/text/sheet.ts';
import { loadSelfTest } from '../files/data.ts';
import { dropKept, keep, keptPath, readKept } from '../files/state/kept.ts';
import { brokenFile } from '../files/state/last.ts';
import type { Io } from '../terminal/io.ts';
import type { Place } from './place.ts';

export type ResultOptions = RenderOptions & { disclaimer: string; safetyNet: readonly string[] };

/** What the self-test says, in plain words, with its limits. */
export function resultPage(
  { title, says, warn }: SelfTestOutcome,
  { limits }: SelfTestFile,
  { disclaimer, safetyNet, ...look }: ResultOptions,
): string {
  const sheet = sheetFor(look);
  const { strong, dim } = sheet.paint;
  const blocks = [
    paragraph(sheet, title, strong),
    says.flatMap((each) => paragraph(sheet, each)),
    warn ? safetyNet.flatMap((each) => paragraph(sheet, each)) : [],
    [...limits, disclaimer].flatMap((each) => paragraph(sheet, each, dim)),
  ];
  return pageOf(blocks, sheet);
}

/** Keeps what the self-test tells the questionnaire, for the next routine. */
export const keepForRoutine = (io: Io, answers: Answers): boolean =>
  keep(io, 'nerve', { formatVersion: 1, savedAt: io.today().toISOString(), answers });

/** Days after which what was felt may be another thing. */
const goodFor = 14;

/**
 * Answers from the self-test to questions that are open, or that it answers more gravely, which is said; none where it
 * is too old. Drop it only once they are answered: questions that were broken off have used nothing up.
 */
export function takenFromSelfTest({ io, root, library }: Place, given: Answers): Answers {
  const value = readKept(io, 'nerve');
  if (value === undefined) return {};
  const { answers: said, savedAt } = fieldsOf(value);
  const { questions } = library.files.questionnaire;
  const { answers, problems } = parseAnswers(said, questions);
  if (problems.length > 0) throw brokenFile(keptPath(io, 'nerve'), problems);
  const age = io.today().getTime() - keptAt(savedAt);
  const taken = takenUp(answers, given);
  const news = questions.filter(({ id }) => id in taken && !isDeepStrictEqual(taken[id], given[id]));
  if (!(age < goodFor * aDay) || news.length === 0) return {};
  const what = news.map(({ short }) => short).join(', ');
  io.say(`  ${filled(loadSelfTest(root).feeding.taken, { what })}\n\n`);
  return taken;
}

export const dropSelfTest = (io: Io): void => dropKept(io, 'nerve');
