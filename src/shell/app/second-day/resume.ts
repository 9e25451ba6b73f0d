import words from '../../../../data/words/said.json';
import { dayText } from '../../../core/diary/day.ts';
import type { Answers } from '../../../core/types.ts';
import { fill } from '../../../core/words.ts';
import { exitCodes, UserError } from '../../errors.ts';
import { loadProgress } from '../../files/data.ts';
import { nowHere } from '../../files/state/day-here.ts';
import { isAttended } from '../../terminal/io.ts';
import type { CoachOptions } from '../coach-routine.ts';
import { isTooOld, leftAt } from '../live/kept-session.ts';
import type { Place } from '../place.ts';
import { runRoutine } from '../routine.ts';
import { isAnySign } from './signs.ts';

const { unfinished: says } = words;

/**
 * Prepares to go on with a session that was left, and returns notes to be read first. After some hours the signs are
 * asked; a marked one leads to all the questions, and undefined is returned. Throws a `UserError` after as many days as
 * the full list comes back in: step and dose would be others.
 */
export async function whatWasLeft(
  answers: Answers | undefined,
  options: CoachOptions,
  place: Place,
): Promise<readonly string[] | undefined> {
  const { io, root } = place;
  const file = loadProgress(root);
  const left = leftAt(io);
  const [then, now] = [nowHere(left), nowHere(io.today())];
  const day = dayText(then.day);
  if (isTooOld(left, place)) throw new UserError([fill(says.tooOld, { day })], exitCodes.usage);
  const hours = (now.time - then.time) / 3_600_000;
  // A clock that was set back says nothing of how long it was.
  if (hours >= 0 && hours < file.signs.resumeHours) return [];
  if (options.ask === false || !isAttended(io)) return then.day < now.day ? [fill(says.old, { day })] : [];
  const when = then.day === now.day ? says.today : fill(says.earlier, { day });
  if (!(await isAnySign(answers ?? {}, [fill(says.asked, { when })], file, place))) return [];
  io.say(`${says.signs}\n`);
  const { resume: _, ...shown } = options;
  await runRoutine({ ...shown, input: true }, place);
  return undefined;
}
