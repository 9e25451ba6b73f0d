import again from '../../../data/words/second-day.json';
import { weeklyFrom } from '../../core/diary/climber.ts';
import type { Stands } from '../../core/diary/today.ts';
import type { CompleteAnswers } from '../../core/questionnaire/complete.ts';
import type { Plan } from '../../core/routine.ts';
import type { Answers } from '../../core/types.ts';
import { fill } from '../../core/words.ts';
import { exitCodes, UserError } from '../errors.ts';
import { loadProgress } from '../files/data.ts';
import { dayHere, keepEntry, nowHere } from '../files/state/diary.ts';
import { isKept } from '../files/state/kept.ts';
import { isSomebodyThere, keepLast, lastAnswered } from '../files/state/last.ts';
import type { Io } from '../terminal/io.ts';
import { ask } from './ask.ts';
import {
  forgetAnsweredStop,
  forgetPain,
  forgetStop,
  keepAnsweredStop,
  refuseAfterStop,
} from './last-stop.ts';
import type { Place } from './place.ts';
import { without } from './second-day/due.ts';
import { isTimeForSigns, signQuestions } from './second-day/signs.ts';
import { dropSelfTest } from './self-test.ts';
import { diaryHere, keptAnswers, oldAnswers, type Today, toBeSaid, todayFor } from './today.ts';

/** Drops what new answers replace, all of them given: a self-test, a stop, and at full strength a sudden pain. */
export function answeredAnew(io: Io, answers: Answers): void {
  dropSelfTest(io);
  forgetStop(io);
  forgetPain(io, answers);
}

/** Keeps answers that make a routine as the last ones. A stop is kept beside them, and never replaces them. */
export function keepAnswers({ outcome, answers }: Plan, io: Io, asked: readonly string[] | 'all'): void {
  if (!isSomebodyThere(io)) return;
  if (outcome === 'stop') {
    keepAnsweredStop(io, answers);
    return;
  }
  forgetAnsweredStop(io);
  keepLast(io, answers, asked);
}

/** Whether the diary is of whoever answers: one diary, one person. */
export const hasOwnDiary = (io: Io): boolean => isSomebodyThere(io) && isKept(io, 'diary');

/** Where somebody stands at their first session, by the answers alone. */
export const firstStands = (answers: CompleteAnswers, place: Place): Stands =>
  todayFor(answers, place.io.today(), [], place).stands;

/** Where the diary stands today. That the questions were answered anew is written into it. */
export function todayAfter(answers: CompleteAnswers, { asked }: { asked: boolean }, place: Place): Today {
  const { io, root } = place;
  const { entries, notes } = diaryHere(place);
  for (const note of toBeSaid(notes, place)) io.say(`${note}\n`);
  const answered = asked ? io.today() : lastAnswered(io);
  const today = todayFor(answers, answered, entries, place);
  if (asked && today.hasDiary) {
    const { irritability } = today.prescription.assessment;
    const weekly = { ...weeklyFrom(answers, loadProgress(root)), irritability, whole: true };
    keepEntry(io, { kind: 'answers', weekly });
  }
  return today;
}

/**
 * The answers of last time with their dates, for a yes. Signs are asked again after a week, and so is what has grown
 * old; where nobody can be asked, their age is said.
 */
export async function answersOfLast(
  given: Answers,
  options: { answers?: string; figures?: boolean; canAsk: boolean },
  place: Place,
): Promise<{ answers: Answers; asked: readonly string[]; told: boolean }> {
  const { io, library, root } = place;
  if (options.answers !== undefined) throw new UserError([again.lastAnswers], exitCodes.usage);
  refuseAfterStop(place);
  const kept = keptAnswers(place);
  if (!kept) throw new UserError([again.lastNone], exitCodes.usage);
  const whole = { ...kept.answers, ...given };
  if (!options.canAsk) {
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
