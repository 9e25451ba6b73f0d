import words from '../../../../data/words/second-day.json';
import { weeklyFrom } from '../../../core/diary/climber.ts';
import { dayText } from '../../../core/diary/day.ts';
import { type DiaryLine, morningAnswers } from '../../../core/diary/entry.ts';
import { crampsAsked } from '../../../core/diary/evenings.ts';
import { weeklyRecord } from '../../../core/diary/prescribe.ts';
import type { CompleteAnswers } from '../../../core/questionnaire/complete.ts';
import type { ProgressFile } from '../../../core/schema/progress.ts';
import type { Question } from '../../../core/schema/questionnaire.ts';
import type { Answers } from '../../../core/types.ts';
import { ask } from '../ask.ts';
import type { Place } from '../place.ts';
import type { Today } from '../today.ts';
import type { Again } from './overview.ts';

/** What is said before a session, as a line of the diary. */
export type Said = Pick<DiaryLine, 'morning' | 'weekly' | 'cramps' | 'crampsBefore' | 'seen' | 'strain'>;

/** The morning after last time; one key, and one more to leave it out. */
const morningQuestion = (): Question => ({
  ...{ id: 'morning', type: 'one', short: words.morning.short, group: words.morning.short },
  ask: words.morning.ask,
  choices: [
    ...morningAnswers.map((id) => ({
      id,
      label: words.morning.choices[id],
    })),
    { id: left, label: words.morning.left },
  ],
});

const left = 'left';

/** The question of a day that comes before its first session, for somebody with a diary. */
export const dayQuestions = ({ progress, hasDiary }: Today): Question[] =>
  hasDiary && progress.due.morning !== undefined ? [morningQuestion()] : [];

/** What was answered to it. */
export function daySaid({ morning }: Answers, { progress }: Today): Said {
  const of = progress.due.morning;
  const is = morningAnswers.find((each) => each === morning);
  return is !== undefined && of !== undefined ? { morning: { is, of: dayText(of) } } : {};
}

/** Questions that are not open here are not asked, whatever an answer brings up. */
export const only = (questions: readonly Question[], ids: readonly string[]): Question[] =>
  questions.map((each) => {
    if (!ids.includes(each.id)) return { ...each, asked: false };
    // What has a usual answer is asked all the same.
    const { default: _, ...open } = each;
    return open;
  });

/** Answers without those to some questions. */
export const without = (answers: Answers, ids: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));

/** Asks how many night cramps there were before it began (the first time) and last night; each may be left out. */
export async function askNights({ entries, today, kept, file, place }: Again): Promise<Said> {
  const said: Record<string, number> = {};
  const { progress, now, hasDiary } = today;
  // Once a day, at its first session.
  if (hasDiary && progress.due.morning === undefined) return said;
  const { mostANight, nights } = file.cramp;
  for (const [index, id] of crampsAsked(entries, kept.answers.goal, now, file).entries()) {
    const most = id === 'cramps' ? mostANight : mostANight * nights;
    const question: Question = {
      ...{ id, type: 'number', short: words[id].short, group: words[id].short, ask: words[id].ask },
      range: { least: 0, most },
    };
    const options = {
      questions: [question],
      given: {},
      intro: index === 0 ? [words.nights] : [],
      skips: true,
    };
    const { answers } = await ask({ ...options, review: 'never' }, place);
    const count = answers[id];
    if (typeof count === 'number') said[id] = count;
  }
  return said;
}

/**
 * Asks the weekly questions with the last answers under the cursor; Esc leaves them out. They change the rung and the
 * limits of time alone, so they go into the diary. Undefined after a stop that was told.
 */
export async function askWeekly(
  answers: CompleteAnswers,
  { progress, hasDiary }: Today,
  file: ProgressFile,
  place: Place,
): Promise<Said | undefined> {
  if (!hasDiary || !progress.due.weekly) return {};
  const { library } = place;
  const ids = file.weekly.questions;
  const questions = only(library.files.questionnaire.questions, ids).map(({ parts: _, ...each }) => each);
  const given = without(answers, ids);
  const former = { ...weeklyFrom(answers, file), ...progress.record } as Answers;
  const { answers: said, told } = await ask(
    { questions, given, former, intro: [words.weekly], review: 'never', skips: true },
    place,
  );
  if (told) return undefined;
  const weekly = weeklyFrom(said, file);
  return Object.keys(weekly).length === 0 ? {} : { weekly: weeklyRecord(weekly, answers, library) };
}
