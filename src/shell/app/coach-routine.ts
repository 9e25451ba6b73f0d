import { exitCodes } from '../errors.ts';
import { isAttended } from '../terminal/io.ts';
import type { LiveOptions } from './flags.ts';
import { isStopped } from './last-stop.ts';
import { coachLive } from './live/run.ts';
import type { Coached, Origin } from './live/session.ts';
import type { Place } from './place.ts';
import { runRoutine } from './routine.ts';

export type CoachOptions = LiveOptions & { resume?: boolean };

/**
 * Coaches a routine. A feeling that is new, or stronger than usual, is not what it was made for: the questions follow
 * at once.
 */
export async function coached(
  routine: Coached | null,
  origin: Origin,
  options: CoachOptions,
  place: Place,
): Promise<void> {
  const { io, library } = place;
  const { prescription } = origin;
  if (prescription && (await isStopped(prescription, place))) return;
  if (!routine || routine.steps.length === 0) {
    // Why there is no step: the answers, or the time that was asked for.
    io.say(`${(prescription?.plan.advice ?? [library.files.words.noSteps]).join('\n')}\n`);
    return;
  }
  const { state } = await coachLive(routine, place, options, origin);
  if (state.stop !== newFeeling || !isAttended(io)) return;
  const { resume: _, ...shown } = options;
  io.endWith(exitCodes.done);
  await runRoutine({ ...shown, input: true }, place);
}

const newFeeling = 'new-feeling';
