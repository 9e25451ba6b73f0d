import again from '../../../data/words/second-day.json';
import type { Answers } from '../../core/types.ts';
import { fill } from '../../core/words.ts';
import { exitCodes, UserError } from '../errors.ts';
import { loadProgress } from '../files/data.ts';
import { dayHere, nowHere } from '../files/state/diary.ts';
import { ask } from './ask.ts';
import { refuseAfterStop } from './last-stop.ts';
import type { Place } from './place.ts';
import { oldAnswers } from './prescription.ts';
import { toBeSaid } from './said-before.ts';
import { without } from './second-day/due.ts';
import { isTimeForSigns, signQuestions } from './second-day/signs.ts';
import { keptAnswers } from './today.ts';

/**
 * The answers of last time, filled in and dated, for a yes. The signs are asked again after a week, and what has grown
 * old; where nobody can be asked, it is said how old they are.
 */
export async function answersOfLast(
  given: Answers,
  options: { answers?: string; figures?: boolean },
  mayAsk: boolean,
  place: Place,
): Promise<{ answers: Answers; asked: readonly string[]; told: boolean }> {
  const { io, library, root } = place;
  if (options.answers !== undefined) throw new UserError([again.lastAnswers], exitCodes.usage);
  refuseAfterStop(place);
  const kept = keptAnswers(place);
  if (!kept) throw new UserError([again.lastNone], exitCodes.usage);
  const whole = { ...kept.answers, ...given };
  if (!mayAsk) {
    for (const note of toBeSaid(oldAnswers(kept, place), place)) io.say(`${note}\n`);
    return { answers: whole, asked: [], told: false };
  }
  const ids = isTimeForSigns(kept, nowHere(io.today()), loadProgress(root)) ? signQuestions : [];
  const open = [...ids, ...kept.ask].filter((id) => !(id in given));
  const former = without(whole, signQuestions);
  const { answers, told } = await ask(
    {
      ...{ given: { ...without(kept.answers, open), ...given }, former, review: 'always' },
      questions: library.files.questionnaire.questions,
      intro: [fill(again.dated, { day: dayHere(kept.savedAt) })],
      figures: options.figures,
    },
    place,
  );
  return { answers, asked: open, told };
}
