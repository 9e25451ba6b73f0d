import { assess } from '../../core/assess/assess.ts';
import { climberFor } from '../../core/diary/climber.ts';
import type { Entry } from '../../core/diary/entry.ts';
import type { Climber } from '../../core/diary/state.ts';
import type { ProgressFile } from '../../core/schema/progress.ts';
import { UserError } from '../errors.ts';
import { thenHere } from '../files/state/diary.ts';
import { type Last, readLast } from '../files/state/last.ts';
import type { Place } from './place.ts';

/** Whose diary it is, by the kept answers; nobody where there are none, or none that can be read, which is said. */
export function climberHere(
  entries: readonly Entry[],
  place: Place,
  file: ProgressFile,
): Climber | undefined {
  const last = lastOrSaid(place);
  if (!last) return undefined;
  return climberFor(assess(last.answers, place.library), file, thenHere(last.savedAt), entries);
}

function lastOrSaid({ io, library }: Place): Last | undefined {
  try {
    return readLast(io, library);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    io.say(`${error.lines.join('\n')}\n`);
    return undefined;
  }
}
