import help from '../../../data/words/commands.json';
import words from '../../../data/words/errors.json';
import again from '../../../data/words/second-day.json';
import { readSession } from '../../session/index.ts';
import { type CoachOptions, coached } from '../app/coach-routine.ts';
import { libraryFlag, liveFlags } from '../app/flags.ts';
import { refuseAfterStop } from '../app/last-stop.ts';
import { type Place, privately } from '../app/place.ts';
import { runRoutine } from '../app/routine.ts';
import { savedRoutine } from '../app/saved-routine.ts';
import { secondDay } from '../app/second-day/index.ts';
import { whatWasLeft } from '../app/second-day/resume.ts';
import { isAnySign, isJustAnswered } from '../app/second-day/signs.ts';
import { blockedBy, diaryHere, lastOrigin, toBeSaid, todayFor } from '../app/today.ts';
import { exitCodes, UserError } from '../errors.ts';
import { loadProgress } from '../files/data.ts';
import { isKept, keptPath, readKept } from '../files/state/kept.ts';
import { brokenFile, lastAnswered } from '../files/state/last.ts';
import { isSessionOwned } from '../files/state/owner.ts';
import { isAttended } from '../terminal/io.ts';
import { defined } from './definition.ts';

/** `stretch coach [FILE]`: the last routine, a saved one, or the session that was not finished. */
export const coach = defined<CoachOptions>({
  ownStretches: true,
  flags: () => [{ flags: '--resume', says: help.flags.resume }, ...liveFlags, libraryFlag],
  run: ([file], options, place) =>
    runCoach(file, options, options.private ? privately(place, 'read') : place),
});

async function runCoach(file: string | undefined, options: CoachOptions, place: Place): Promise<void> {
  refuseAfterStop(place);
  if (options.resume) return unfinished(file, options, place);
  if (file === undefined) return last(options, place);
  const saved = await savedRoutine(file, place);
  if (!saved) return;
  if (mayAsk(options, place) && !isJustAnswered(place)) {
    const answers = saved.prescription?.answers ?? {};
    if (await isAnySign(answers, [], loadProgress(place.root), place)) return allQuestions(options, place);
  }
  await coached(saved.routine, saved, options, place);
}

const mayAsk = ({ ask }: CoachOptions, { io }: Place): boolean => ask !== false && isAttended(io);

/** A sign was marked: all the questions, so that it is the right one. */
async function allQuestions({ resume: _, ...options }: CoachOptions, place: Place): Promise<void> {
  place.io.say(`${again.signs.again}\n`);
  await runRoutine({ ...options, input: true }, place);
}

/**
 * The last routine: for somebody who comes again, or hours after the questions, the same way as `stretch` alone; `--no-ask` asks
 * nothing.
 */
async function last(options: CoachOptions, place: Place): Promise<void> {
  const { io } = place;
  if (mayAsk(options, place) && isKept(io, 'last') && (isKept(io, 'diary') || !isJustAnswered(place)))
    return secondDay(undefined, options, place);
  const found = lastOrigin(place);
  if (!found) throw new UserError(noRoutine, exitCodes.usage);
  const notes = toBeSaid(found.findings, place);
  await coached(found.prescription.plan.routine, { ...found, notes }, options, place);
}

const noRoutine = [words.coach.noRoutine, words.coach.fromFile];

async function unfinished(file: string | undefined, options: CoachOptions, place: Place): Promise<void> {
  const { io, library } = place;
  if (file !== undefined) {
    throw new UserError([words.coach.resumeNoFile], exitCodes.usage);
  }
  const value = readKept(io, 'session');
  if (value === undefined)
    throw new UserError(
      [isSessionOwned(io) ? words.coach.elsewhere : words.coach.noSession],
      exitCodes.usage,
    );
  const { saved: bookmark, problems } = readSession(value, library);
  if (!bookmark) throw brokenFile(keptPath(io, 'session'), problems);
  const { answers } = bookmark;
  const { entries, notes } = diaryHere(place);
  const today = answers && todayFor(answers, lastAnswered(io), entries, place);
  const blocked = today && blockedBy(today);
  if (blocked) throw new UserError([blocked, again.answerAnew], exitCodes.stopped);
  const left = await whatWasLeft(answers, today, options, place);
  if (!left) return;
  const warnings = today?.findings.filter(({ severity }) => severity === 'warn') ?? [];
  await coached(
    bookmark,
    {
      ...{ bookmark, prescription: today?.prescription, stands: today?.stands },
      // What changed for the next one is said at its start.
      notes: [...left, ...toBeSaid([...notes, ...warnings], place)],
    },
    options,
    place,
  );
}
