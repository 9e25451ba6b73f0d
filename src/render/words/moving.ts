import type { Step } from '../../core/routine.ts';

const moving: readonly Step['kind'][] = ['dynamic', 'slider', 'tensioner', 'contract-relax', 'control'];

/** Whether a step is a movement: it has a beginning and an end to draw. */
export const isMoving = ({ kind }: Pick<Step, 'kind'>): boolean => moving.includes(kind);
