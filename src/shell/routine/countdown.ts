import type { Routine } from '../../core/routine.ts';
import { runCountdown } from '../countdown/index.ts';
import { Interrupted } from '../errors.ts';

/** Counts the routine down to its end, or as far as the person wants. */
export async function countDown(routine: Routine, compact: boolean): Promise<void> {
  const result = await runCountdown(routine, { compact });
  if (result.reason === 'interrupted') throw new Interrupted(result.signal);
}
