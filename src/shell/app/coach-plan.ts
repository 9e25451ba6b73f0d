import { followedOf } from '../../core/followed.ts';
import type { Plan } from '../../core/routine.ts';
import type { LiveOptions } from './live/options.ts';
import { coachLive } from './live/run.ts';
import type { Place } from './place.ts';

/** Coaches the routine that was just made. */
export async function coachPlan(
  { routine, answers }: Plan,
  place: Place,
  options: LiveOptions,
): Promise<void> {
  if (!routine) return;
  const followed = followedOf(routine, place.library);
  await coachLive({ title: routine.title, answers, routine: followed }, place, options);
}
