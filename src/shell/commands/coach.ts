import help from '../../../data/words/commands.json';
import words from '../../../data/words/errors.json';
import { prescribe } from '../../core/prescription.ts';
import { readSession } from '../../session/index.ts';
import { libraryFlag } from '../app/flags.ts';
import { refuseAfterStop } from '../app/last-stop.ts';
import { type LiveOptions, liveFlags } from '../app/live/options.ts';
import { coachLive } from '../app/live/run.ts';
import type { Coached, Origin } from '../app/live/session.ts';
import { type Place, privately } from '../app/place.ts';
import { isStopped, lastPrescription } from '../app/prescription.ts';
import { runRoutine } from '../app/routine.ts';
import { savedRoutine } from '../app/saved-routine.ts';
import { exitCodes, UserError } from '../errors.ts';
import { keptPath, readKept } from '../files/state/kept.ts';
import { brokenFile } from '../files/state/last.ts';
import { isSessionOwned } from '../files/state/owner.ts';
import { isAttended } from '../terminal/io.ts';
import { defined } from './definition.ts';

export type CoachOptions = LiveOptions & { resume?: boolean };

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
  if (saved) await coached(saved.routine, saved, options, place);
}

/** Coaches; what is new, or stronger than usual, is not what the routine was made for, so the questions follow at once. */
async function coached(
  routine: Coached | null,
  { prescription, bookmark, notes = [] }: Origin,
  options: CoachOptions,
  place: Place,
): Promise<void> {
  const { io, library } = place;
  if (prescription && (await isStopped(prescription, place))) return;
  if (!routine || routine.steps.length === 0) {
    // Why there is no step: the answers, or the time that was asked for.
    io.say(`${(prescription?.plan.advice ?? [library.files.words.noSteps]).join('\n')}\n`);
    return;
  }
  const { state } = await coachLive(routine, place, options, { prescription, bookmark, notes });
  if (state.stop !== newFeeling || !isAttended(io)) return;
  const { resume: _, ...shown } = options;
  io.endWith(exitCodes.done);
  await runRoutine({ ...shown, input: true }, place);
}

const newFeeling = 'new-feeling';

async function last(options: CoachOptions, place: Place): Promise<void> {
  const found = lastPrescription(place);
  if (!found) throw new UserError(noRoutine, exitCodes.usage);
  await coached(found.prescription.plan.routine, found, options, place);
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
  const prescription = answers && prescribe(answers, library);
  await coached(bookmark, { bookmark, prescription }, options, place);
}
