import words from '../../../data/words/measure.json';
import type { Assessment } from '../../core/assess/assess.ts';
import type { ProgressFile } from '../../core/schema/progress.ts';
import type { Question } from '../../core/schema/questionnaire.ts';
import type { Answer } from '../../core/types.ts';
import { exitCodes } from '../errors.ts';
import { ask } from './ask.ts';
import type { Place } from './place.ts';
import { only } from './second-day/due.ts';
import { isAnySign } from './second-day/signs.ts';

type Given = Pick<Assessment, 'given'>;

/** None of the signs now: the same page as before a session, which no Enter passes. */
export async function isClear(given: Given, place: Place, file: ProgressFile): Promise<boolean> {
  if (!(await isAnySign(given.given, [], file, place))) return true;
  place.io.say(`${words.signs}\n`);
  place.io.endWith(exitCodes.stopped);
  return false;
}

/**
 * Where one can lie: a line has to be chosen, for it says what may be measured. How it goes is read here, where no clock
 * runs.
 */
export const whereOneLies = async (given: Given, place: Place): Promise<Answer | undefined> =>
  askedAlone(bedQuestion, words.intro, given, place);

const bedQuestion: Question = {
  ...{ id: 'bed', type: 'one', short: words.bed, group: words.bed, ask: words.bed },
  choices: Object.entries(words.beds).map(([id, label]) => ({ id, label })),
};

/** The answer to one question that no questionnaire has. */
async function askedAlone(
  question: Question,
  intro: readonly string[],
  { given }: Given,
  place: Place,
): Promise<Answer | undefined> {
  const known = only(place.library.files.questionnaire.questions, []);
  const { answers } = await ask({ questions: [question, ...known], given, intro, review: 'never' }, place);
  return answers[question.id];
}
