import said from '../../../../data/words/said.json';
import { exitCodes, UserError } from '../../errors.ts';
import { isKept } from '../../files/state/kept.ts';
import { clearLeftovers } from '../../files/state/leftovers.ts';
import { type GiveUp, takeSession } from '../../files/state/owner.ts';
import { isAttended } from '../../terminal/io.ts';
import type { Place } from '../place.ts';
import { writeDownAbandoned } from './abandoned.ts';
import type { Live } from './session.ts';

/**
 * Takes the one session that is kept to go on with; nothing where another that still runs has it, which is said. One
 * that was cut off is written down before this one takes its place, and that it is there is said.
 */
export function ownSession(live: Live, place: Place): GiveUp | undefined {
  // Without a person there, nothing is kept.
  const { io } = place;
  if (!isAttended(io)) return undefined;
  clearLeftovers(io);
  const giveUp = takeSession(io);
  if (!giveUp) {
    if (live.saved) throw new UserError([said.elsewhere.here, said.elsewhere.goOn], exitCodes.usage);
    io.say(`${said.elsewhere.here} ${said.elsewhere.aside}\n`);
    return undefined;
  }
  if (!live.saved && isKept(io, 'session')) {
    writeDownAbandoned(place);
    io.say(`${said.unfinished.goOn}\n${said.unfinished.place}\n`);
  }
  return giveUp;
}

/** Runs, and gives the session back however it ends. */
export async function owning<Result>(
  giveUp: GiveUp | undefined,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } finally {
    giveUp?.();
  }
}
