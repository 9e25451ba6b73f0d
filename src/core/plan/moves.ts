import type { Stretch } from '../library.ts';
import type { Limits, Phase } from '../routine.ts';
import type { Kind } from '../types.ts';

/** Kinds that hold a position; all others move through it. */
export const heldKinds: readonly Kind[] = ['static', 'contract-relax', 'strength', 'ease'];

/** Whether one moves through the pose: the moving kinds, and strength that is counted and not held. */
export const movesThrough = ({ kind, dose }: Pick<Stretch, 'kind' | 'dose'>): boolean =>
  !heldKinds.includes(kind) ||
  (kind === 'strength' && dose?.reps !== undefined && dose.holdSeconds === undefined);

/** Whether one moves through the pose of a step, whoever wrote the step. */
export const stepMoves = ({ kind, phases }: { kind: Kind; phases: readonly Phase[] }): boolean =>
  !heldKinds.includes(kind) || phases.some(({ name }) => name === 'move');

/** The limit that holds: held positions by the load while held, moving ones by their worst instant. */
export const loadLimit = (moving: boolean, limits: Pick<Limits, 'holdLoad' | 'peakLoad'>): number =>
  moving ? limits.peakLoad : limits.holdLoad;

/** Whether there is a beginning and an end to draw: so it is with those that move, and with a hold that goes further. */
export const hasTwoEnds = ({ kind }: { kind: Kind }): boolean =>
  !heldKinds.includes(kind) || kind === 'contract-relax';
