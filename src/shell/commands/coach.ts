import help from '../../../data/words/commands.json';
import words from '../../../data/words/errors.json';
import { prescribe } from '../../core/prescription.ts';
import { readSession } from '../../session/index.ts';
import { libraryFlag } from '../app/flags.ts';
import { refuseAfterStop } from '../app/last-stop.ts';
import { type LiveOptions, liveFlags } from '../app/live/options.ts';
import { coachLive } from '../app/live/run.ts';
import type { Live } from '../app/live/session.ts';
import { type Place, privately } from '../app/place.ts';
import { isStopped, lastPrescription, liveOf } from '../app/prescription.ts';
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
  const live = options.resume
    ? unfinished(file, place)
    : file === undefined
      ? last(place)
      : await savedRoutine(file, place);
  if (!live) return;
  if (live.prescription && (await isStopped(live.prescription, place))) return;
  if (live.routine.steps.length === 0) place.io.say(`${emptyWords(live, place).join('\n')}\n`);
  else await coached(live, place, options);
}

/** Coaches; what is new, or stronger than usual, is not what the routine was made for, so the questions follow at once. */
async function coached(live: Live, place: Place, options: CoachOptions): Promise<void> {
  const { state } = await coachLive(live, place, options);
  if (state.stop !== newFeeling || !isAttended(place.io)) return;
  const { resume: _, ...shown } = options;
  place.io.endWith(exitCodes.done);
  await runRoutine({ ...shown, input: true }, place);
}

const newFeeling = 'new-feeling';

/** Why there is no step: the answers, or the time that was asked for. */
const emptyWords = ({ prescription }: Live, { library }: Place): readonly string[] =>
  prescription?.plan.advice ?? [library.files.words.noSteps];

function last(place: Place): Live {
  const found = lastPrescription(place);
  if (!found) throw new UserError(noRoutine, exitCodes.usage);
  return { ...liveOf(found.prescription, place), notes: found.notes };
}

const noRoutine = [words.coach.noRoutine, words.coach.fromFile];

function unfinished(file: string | undefined, { io, library }: Place): Live {
  if (file !== undefined) {
    throw new UserError([words.coach.resumeNoFile], exitCodes.usage);
  }
  const value = readKept(io, 'session');
  if (value === undefined)
    throw new UserError(
      [isSessionOwned(io) ? words.coach.elsewhere : words.coach.noSession],
      exitCodes.usage,
    );
  const { saved: found, problems } = readSession(value, library);
  if (!found) throw brokenFile(keptPath(io, 'session'), problems);
  const { title, answers, routine } = found;
  return { title, routine, saved: found, ...(answers ? { prescription: prescribe(answers, library) } : {}) };
}
