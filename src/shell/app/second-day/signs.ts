import words from '../../../../data/words/second-day.json';
import type { Now } from '../../../core/diary/day.ts';
import type { Library } from '../../../core/library.ts';
import { provisionalFacts } from '../../../core/questionnaire/careful.ts';
import { shownChoices } from '../../../core/questionnaire/due.ts';
import type { ProgressFile } from '../../../core/schema/progress.ts';
import type { Choice, Question } from '../../../core/schema/questionnaire.ts';
import type { Answers } from '../../../core/types.ts';
import { capital, lowered } from '../../../core/words.ts';
import { loadProgress } from '../../files/data.ts';
import { lastAnswered } from '../../files/state/last.ts';
import { ask } from '../ask.ts';
import type { Place } from '../place.ts';
import type { KeptAnswers } from '../today.ts';
import { only } from './due.ts';

/** A list whose line for "none of these" has a key of its own: never Enter. */
type SignsQuestion = Question & { readonly noneByKey: true };

/**
 * The warning signs on one page that names them. The line of the signs of conditions names those this person could
 * have, and is left out where there are none.
 */
export function signsQuestion(answers: Answers, { signs }: ProgressFile, library: Library): SignsQuestion {
  const facts = provisionalFacts(library, answers);
  const asked = library.files.questionnaire.questions.filter(({ id }) => signQuestions.includes(id));
  const shown = asked.flatMap((question) => shownChoices(question, facts));
  return {
    ...{ id: 'signs', type: 'many', short: words.signs.short, group: words.signs.short },
    ...{ ask: signs.heading, none: capital(signs.none), enterAlone: false, noneByKey: true },
    choices: signs.lines.flatMap((line, index) => {
      const label = labelOf(line, shown);
      return label === undefined ? [] : [{ id: `line-${index}`, label: capital(label) }];
    }),
  };
}

/** Asks the page of signs by itself: whether one was marked. `intro` is what it begins with; `news`: what comes meanwhile. */
export async function isAnySign(
  given: Answers,
  intro: readonly string[],
  file: ProgressFile,
  place: Place,
  news?: () => string,
): Promise<boolean> {
  const questions = [
    signsQuestion(given, file, place.library),
    ...only(place.library.files.questionnaire.questions, []),
  ];
  const { answers } = await ask(
    { questions, given, intro, review: 'never', ...(news ? { news } : {}) },
    place,
  );
  return [answers.signs].flat().length > 0;
}

/** Whether the questions were answered here within the last hours: then nobody is asked for the signs once more. */
export function isJustAnswered({ io, root }: Pick<Place, 'io' | 'root'>): boolean {
  const hours = (io.today().getTime() - lastAnswered(io).getTime()) / 3_600_000;
  return hours >= 0 && hours < loadProgress(root).signs.resumeHours;
}

/** Whether the signs are asked in full: after a week, and when an answer has grown old. */
export function isTimeForSigns({ ask, on }: KeptAnswers, { day }: Now, { signs }: ProgressFile): boolean {
  const days = signQuestions.map((id) => day - (on[id] ?? Number.NEGATIVE_INFINITY));
  return ask.length > 0 || days.some((each) => each >= signs.anyDays || each < 0);
}

/** The questions whose choices are the warning signs. */
export const signQuestions: readonly string[] = ['emergency', 'seeSomeone'];

function labelOf(
  { says, signs, named }: ProgressFile['signs']['lines'][number],
  shown: readonly Choice[],
): string | undefined {
  if (!named) return says;
  const labels = shown.filter(({ id }) => signs.includes(id)).map(({ label }) => lowered(label));
  return labels.length === 0 ? undefined : labels.join('; ');
}
