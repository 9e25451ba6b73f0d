import words from '../../../../data/words/second-day.json';
import { weeklyFrom } from '../../../core/diary/climber.ts';
import { dayText } from '../../../core/diary/day.ts';
import { type DiaryLine, type Entry, type Morning, morningAnswers } from '../../../core/diary/entry.ts';
import { weeklyRecord } from '../../../core/diary/prescribe.ts';
import type { CompleteAnswers } from '../../../core/questionnaire/complete.ts';
import type { ProgressFile } from '../../../core/schema/progress.ts';
import type { Question } from '../../../core/schema/questionnaire.ts';
import type { Answers } from '../../../core/types.ts';
import { loadProgress } from '../../files/data.ts';
import { keepEntry, readOwnDiary } from '../../files/state/diary.ts';
import { isKept } from '../../files/state/kept.ts';
import { isAttended } from '../../terminal/io.ts';
import { ask } from '../ask.ts';
import type { Place } from '../place.ts';
import { keptAnswers, type Today, todayFor } from '../today.ts';

/** What is said before a session, as a line of the diary. */
export type Said = Pick<DiaryLine, 'morning' | 'weekly' | 'cramps' | 'seen' | 'strain'>;

/** The morning after last time; one key, and one more to leave it out. */
export const morningQuestion = (): Question => ({
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

/** Night cramps, of the night before. */
export const crampsQuestion = (): Question => ({
  ...{ id: 'cramps', type: 'number', short: words.cramps.short, group: words.cramps.short },
  ...{ ask: words.cramps.ask, range: { least: 0, most: 9 } },
});

/** The questions of a day that come before its first session, for somebody with a diary. */
export function dayQuestions({ progress, hasDiary }: Today, { goal }: Answers): Question[] {
  const isFirst = hasDiary && progress.due.morning !== undefined;
  return isFirst ? [morningQuestion(), ...(goal === 'night-cramp' ? [crampsQuestion()] : [])] : [];
}

/** What was answered to them. */
export function daySaid(answers: Answers, { progress }: Today): Said {
  const { morning, cramps } = answers;
  const of = progress.due.morning;
  return {
    ...(typeof morning === 'string' && morning !== left && of !== undefined
      ? { morning: { is: morning as Morning, of: dayText(of) } }
      : {}),
    ...(typeof cramps === 'number' ? { cramps } : {}),
  };
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

/**
 * The weekly questions, each with what was said last under the cursor; Esc leaves them out. They move the rung and the
 * time limits alone, so they go into the diary and not into the kept answers. Undefined after a stop that was told.
 */
export async function askWeekly(
  answers: CompleteAnswers,
  { progress }: Today,
  file: ProgressFile,
  place: Place,
): Promise<Said | undefined> {
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

/**
 * What a session of the last routine begins by asking, where it has not been asked today; it goes into the diary at
 * once. Undefined after a stop that was told.
 */
export async function askDue(place: Place): Promise<readonly Entry[] | undefined> {
  const { io, root, library } = place;
  const kept = isAttended(io) && isKept(io, 'diary') ? keptAnswers(place) : undefined;
  if (!kept) return [];
  const today = todayFor(kept.answers, kept.savedAt, readOwnDiary(io).entries, place);
  if (!today.hasDiary || today.progress.due.questionnaire?.blocks) return [];
  const first = dayQuestions(today, kept.answers);
  const { questions } = library.files.questionnaire;
  const { answers } = await ask(
    { questions: [...first, ...only(questions, [])], given: kept.answers, intro: [], review: 'never' },
    place,
  );
  const weekly = today.progress.due.weekly
    ? await askWeekly(kept.answers, today, loadProgress(root), place)
    : {};
  if (!weekly) return undefined;
  const said = { ...daySaid(answers, today), ...weekly };
  return Object.keys(said).length === 0 ? [] : [keepEntry(io, { kind: 'answers', ...said }).entry];
}
