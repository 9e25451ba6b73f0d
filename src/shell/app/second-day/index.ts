import words from '../../../../data/words/second-day.json';
import type { Entry } from '../../../core/diary/entry.ts';
import type { Library } from '../../../core/library.ts';
import { type CompleteAnswers, completed } from '../../../core/questionnaire/complete.ts';
import { parseAnswer } from '../../../core/questionnaire/parse.ts';
import type { Answers } from '../../../core/types.ts';
import { exitCodes, problemLine, UserError } from '../../errors.ts';
import { loadProgress } from '../../files/data.ts';
import { keepEntry } from '../../files/state/diary.ts';
import { isKept } from '../../files/state/kept.ts';
import { keepLast } from '../../files/state/last.ts';
import { ask } from '../ask.ts';
import { type CoachOptions, coached } from '../coach-routine.ts';
import { flagName } from '../flags.ts';
import { askWhole } from '../half-answered.ts';
import { answeredAnew } from '../kept-answers.ts';
import { mentionStop } from '../last-stop.ts';
import type { Place } from '../place.ts';
import { makeRoutine } from '../routine.ts';
import { blockedBy, diaryHere, keptAnswers, toBeSaid, todayFor } from '../today.ts';
import { askNights, askWeekly, dayQuestions, daySaid, only, type Said, without } from './due.ts';
import { type Again, overview } from './overview.ts';
import { askSame, type Same } from './same.ts';
import { isTimeForSigns, signQuestions, signsQuestion } from './signs.ts';

/** `stretch` alone, with a kept routine, at a terminal: one screen, then the session. `minutes`: its length today. */
export async function secondDay(
  minutes: number | undefined,
  options: CoachOptions,
  place: Place,
): Promise<void> {
  const { io, root, library } = place;
  refuseLength(minutes, library);
  const kept = keptAnswers(place);
  const length = minutes === undefined ? {} : { minutes };
  // After a stop the whole of the questions comes back.
  if (!kept || isKept(io, 'stopped')) {
    mentionStop(place);
    return anew(kept?.answers, [], length, place);
  }
  const { entries, notes } = diaryHere(place);
  const file = loadProgress(root);
  const today = todayFor(kept.answers, kept.savedAt, entries, place);
  const again: Again = { kept, entries, today, file, place };
  const intro = overview(again, notes);
  if (today.hasDiary && today.progress.due.questionnaire) {
    io.say(`${[...intro, words.anew].join('\n')}\n`);
    return anew(kept.answers, [], length, place);
  }
  const checked = await checkSigns(again, intro);
  if (!checked) return io.endWith(exitCodes.stopped);
  const weekly = await askWeekly(checked.answers, today, file, place);
  if (!weekly) return io.endWith(exitCodes.stopped);
  const nights = await askNights(again);
  const same = await askSame({ ...again, kept: { ...kept, answers: checked.answers } });
  if (!same) return io.endWith(exitCodes.stopped);
  const said = { ...checked.said, ...weekly, ...nights, ...same.said };
  await go({ ...again, entries: written(said, again) }, same, { ...same.answers, ...length }, options);
}

/** A length that may be asked for. */
function refuseLength(minutes: number | undefined, { files }: Library): void {
  const question = files.questionnaire.questions.find(({ id }) => id === 'minutes');
  if (minutes === undefined || !question) return;
  const { problems } = parseAnswer(minutes, question);
  if (problems.length > 0)
    throw new UserError(
      problems.map((problem) => problemLine('', { ...problem, place: flagName('minutes') })),
      exitCodes.usage,
    );
}

/** What was said goes into the diary at once, in one line, however the session goes. */
function written(said: Said, { entries, place: { io } }: Again): readonly Entry[] {
  if (Object.keys(said).length === 0) return entries;
  return [...entries, keepEntry(io, { kind: 'answers', ...said }).entry];
}

async function go(
  { kept, entries, place }: Again,
  { does }: Same,
  answers: Answers,
  options: CoachOptions,
): Promise<void> {
  const { io, library } = place;
  if (does === 'not-now') return;
  if (does === 'elsewhere' || does === 'stronger') return anew(answers, feltQuestions(library), {}, place);
  const whole = completed(answers, library).answers ?? kept.answers;
  const today = todayFor(whole, kept.savedAt, entries, place);
  const blocked = blockedBy(today);
  for (const line of blocked ? [blocked] : toBeSaid(today.findings, place)) io.say(`${line}\n`);
  if (blocked) return anew(answers, [], {}, place);
  const { prescription, stands } = today;
  await coached(prescription.plan.routine, { prescription, stands }, options, place);
}

/** The signs on their one page, or all of them when it is time for that or a line of the page was marked. */
async function checkSigns(
  again: Again,
  intro: readonly string[],
): Promise<{ answers: CompleteAnswers; said: Said } | undefined> {
  const { kept, today, file, place } = again;
  const first = dayQuestions(today);
  if (isTimeForSigns(kept, today.now, file)) return allSigns(again, kept.ask, { intro, first });
  const { questions } = place.library.files.questionnaire;
  const signs = signsQuestion(kept.answers, file, place.library);
  const { answers, told } = await ask(
    {
      questions: [...first, signs, ...only(questions, [])],
      ...{ given: kept.answers, intro, review: 'never' },
    },
    place,
  );
  if (told) return undefined;
  const said = daySaid(answers, today);
  if ([answers.signs].flat().length === 0) return { answers: kept.answers, said };
  const all = await allSigns(again, ['conditions', ...kept.ask], { intro: [words.signs.again], first: [] });
  return all && { answers: all.answers, said };
}

/** The full list, and with it the questions that are to be asked again; what comes of it is kept. */
async function allSigns(
  { kept, today, place }: Again,
  more: readonly string[],
  { intro, first }: { intro: readonly string[]; first: ReturnType<typeof dayQuestions> },
): Promise<{ answers: CompleteAnswers; said: Said } | undefined> {
  const { library, io } = place;
  const { questions } = library.files.questionnaire;
  // Whether one is pregnant is asked with how far.
  const ids = [...signQuestions, ...more, ...(more.includes('weeksPregnant') ? ['conditions'] : [])];
  const open = questions.map((each) => (ids.includes(each.id) ? (only([each], ids)[0] ?? each) : each));
  // A sign is never what it was last time: Enter alone passes none of them.
  const former = without(kept.answers, signQuestions);
  const given = without(kept.answers, ids);
  const { answers, told } = await ask(
    { questions: [...first, ...open], given, former, intro, review: 'never' },
    place,
  );
  if (told) return undefined;
  const known = Object.fromEntries(
    Object.entries(answers).filter(([id]) => questions.some((each) => each.id === id)),
  );
  const whole = completed(known, library).answers;
  if (!whole) return undefined;
  keepLast(io, whole, ids);
  return { answers: whole, said: daySaid(answers, today) };
}

/** What is answered anew when it is felt elsewhere or is stronger. */
const feltQuestions = ({ files }: Library): string[] =>
  files.questionnaire.questions.filter(({ ofFeeling }) => ofFeeling).map(({ id }) => id);

/** The questions anew, those of `ids` and the signs, or all; with what was said last under the cursor. */
async function anew(
  answers: Answers | undefined,
  ids: readonly string[],
  length: Answers,
  place: Place,
): Promise<void> {
  const { questions, intro } = place.library.files.questionnaire;
  const former = without(answers ?? {}, signQuestions);
  const given = ids.length === 0 ? length : without({ ...former, ...length }, ids);
  const { answers: said, asked, told } = await askWhole({ questions, intro, given, former }, place);
  if (asked && !told) answeredAnew(place.io, said);
  await makeRoutine(said, { input: true }, place, { asked: asked ? 'all' : [], told });
}
