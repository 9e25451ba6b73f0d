import type { PhaseName } from '../../core/routine.ts';
import type { Side } from '../../core/types.ts';
import type { Timeline } from './timeline.ts';

/** Milliseconds held or moved, without pauses, by stretch and side: `heel-slide/left`; `heel-slide/` without sides. */
export type Worked = Readonly<Record<string, number>>;

const work: readonly PhaseName[] = ['hold', 'move', 'push'];

export const isWork = ({ name }: { name: PhaseName }): boolean => work.includes(name);

export const workedKey = (stretch: string, side: Side | undefined): string => `${stretch}/${side ?? ''}`;

/** The same with what lies between two positions of a timeline, in milliseconds. */
export function workedOn(worked: Worked, { segments, steps }: Timeline, from: number, to: number): Worked {
  let next = worked;
  for (const { phase, step, startsAt, endsAt } of segments) {
    const time = Math.min(endsAt, to) - Math.max(startsAt, from);
    if (time <= 0 || !isWork(phase)) continue;
    const key = workedKey(steps[step]?.stretch ?? '', phase.side);
    next = { ...next, [key]: (next[key] ?? 0) + time };
  }
  return next;
}
