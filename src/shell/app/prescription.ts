import said from '../../../data/words/said.json';
import { type Prescription, prescribe } from '../../core/prescription.ts';
import { fill } from '../../core/words.ts';
import { formats } from '../../render/index.ts';
import { exitCodes } from '../errors.ts';
import { readLast } from '../files/state/last.ts';
import { lookOf } from '../terminal/paint.ts';
import type { Place } from './place.ts';

/** Days after which answers may no longer be true. */
const oldAfter = 7;

/** What the last answers come to, made anew, and what is to be read of them: that they are old. Undefined when there are none. */
export function lastPrescription({
  io,
  library,
}: Place): { prescription: Prescription; notes: readonly string[] } | undefined {
  const found = readLast(io, library);
  if (!found) return undefined;
  const days = Math.floor((io.today().getTime() - found.savedAt.getTime()) / 86_400_000);
  const notes = days >= oldAfter ? [fill(said.oldAnswers, { days })] : [];
  return { prescription: prescribe(found.answers, library), notes };
}

/** Whether a warning sign in the answers stops it; then its words are said and nothing is coached. */
export async function isStopped({ plan }: Prescription, { io }: Place): Promise<boolean> {
  if (plan.outcome !== 'stop') return false;
  const render = await formats.text();
  const { columns, paint } = lookOf(io.results, io.env);
  io.print(render(plan, { columns, paint }));
  io.say(`${said.stopOfAnswers}\n`);
  io.endWith(exitCodes.stopped);
  return true;
}
