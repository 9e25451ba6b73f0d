import words from '../../../../data/words/said.json';
import { dayText } from '../../../core/diary/day.ts';
import type { Today } from '../../../core/diary/today.ts';
import { fieldsOf, keptAt } from '../../../core/read-values.ts';
import type { Answers } from '../../../core/types.ts';
import { fill } from '../../../core/words.ts';
import { exitCodes, UserError } from '../../errors.ts';
import { loadProgress } from '../../files/data.ts';
import { nowHere } from '../../files/state/day-here.ts';
import { readIfSound } from '../../files/state/kept.ts';
import { lastAnswered } from '../../files/state/last.ts';
import { isAttended } from '../../terminal/io.ts';
import type { CoachOptions } from '../coach-routine.ts';
import { isTooOld, leftAt } from '../live/kept-session.ts';
import type { Place } from '../place.ts';
import { runRoutine } from '../routine.ts';
import { isAnySign } from './signs.ts';

const { unfinished: says } = words;

/**
 * Prepares to go on with a session that was left, and returns notes to be read first. After some hours the signs are
 * asked; a marked one leads to all the questions, and undefined is returned. Throws a `UserError` where step and dose
 * would be others: after as many days as the full list comes back in, after other answers, and the next time where it
 * was stirred.
 */
export async function whatWasLeft(
  answers: Answers | undefined,
  today: Today | undefined,
  options: CoachOptions,
  place: Place,
): Promise<readonly string[] | undefined> {
  const { io, root } = place;
  const file = loadProgress(root);
  const left = leftAt(io);
  const [then, now] = [nowHere(left), nowHere(io.today())];
  const day = dayText(then.day);
  if (isTooOld(left, place)) throw new UserError([fill(says.tooOld, { day })], exitCodes.usage);
  if (answers && isAnsweredSince(answers, left, place))
    throw new UserError([fill(says.answered, { day })], exitCodes.usage);
  const hours = (now.time - then.time) / 3_600_000;
  // A clock that was set back says nothing of how long it was.
  if (hours >= 0 && hours < file.signs.resumeHours) return [];
  if (today?.findings.some(({ code }) => beginsLower.test(code)))
    throw new UserError([fill(says.stirred, { day })], exitCodes.usage);
  if (options.ask === false || !isAttended(io)) return then.day < now.day ? [fill(says.old, { day })] : [];
  const when = then.day === now.day ? says.today : fill(says.earlier, { day });
  if (!(await isAnySign(answers ?? {}, [fill(says.asked, { when })], file, place))) return [];
  io.say(`${says.signs}\n`);
  const { resume: _, ...shown } = options;
  await runRoutine({ ...shown, input: true }, place);
  return undefined;
}

/** What is said on a day that begins lower than the session that was left. */
const beginsLower = /^(rung-(flare|flare-again|rest|cap)|stirred|sit-bone-waits)$/;

/** How long, with what and what for is of the day: all else says how somebody is. */
const ofTheDay: readonly string[] = ['minutes', 'equipment', 'goal'];

/** Whether the questions, or the self-test, were answered otherwise since. */
function isAnsweredSince(answers: Answers, left: Date, { io }: Pick<Place, 'io'>): boolean {
  if (keptAt(fieldsOf(readIfSound(io, 'nerve')).savedAt) > left.getTime()) return true;
  const { answers: last } = fieldsOf(readIfSound(io, 'last'));
  if (!(lastAnswered(io).getTime() > left.getTime())) return false;
  const now = fieldsOf(last);
  return Object.keys({ ...answers, ...now }).some(
    (id) => !ofTheDay.includes(id) && JSON.stringify(now[id]) !== JSON.stringify(answers[id]),
  );
}
