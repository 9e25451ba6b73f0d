import { weeklyFrom } from '../../core/diary/climber.ts';
import type { Stands } from '../../core/diary/today.ts';
import type { CompleteAnswers } from '../../core/questionnaire/complete.ts';
import type { Plan } from '../../core/routine.ts';
import type { Answers } from '../../core/types.ts';
import { loadProgress } from '../files/data.ts';
import { keepEntry } from '../files/state/diary.ts';
import { isKept } from '../files/state/kept.ts';
import { isSomebodyThere, keepLast, lastAnswered } from '../files/state/last.ts';
import type { Io } from '../terminal/io.ts';
import { forgetAnsweredStop, forgetPain, forgetStop, keepAnsweredStop } from './last-stop.ts';
import type { Place } from './place.ts';
import { toBeSaid } from './said-before.ts';
import { dropSelfTest } from './self-test.ts';
import { diaryHere, type Today, todayFor } from './today.ts';

/** What was kept for the next time the questions are answered has done its work. */
export function answeredAnew(io: Io, answers: Answers): void {
  dropSelfTest(io);
  forgetStop(io);
  forgetPain(io, answers);
}

/** Answers that make a routine are the last ones; a stop takes their place for a time, and never writes over them. */
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

/** Where one stands with a first session: the answers alone say so. */
export const firstStands = (answers: CompleteAnswers, place: Place): Stands =>
  todayFor(answers, place.io.today(), [], place).stands;

/** Where the diary stands; that the questions were answered anew is written down. */
export function todayAfter(answers: CompleteAnswers, asked: boolean, place: Place): Today {
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
