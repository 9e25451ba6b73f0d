import type { PlannedStep } from '../../core/routine.ts';

const moving: readonly PlannedStep['kind'][] = [
  'dynamic',
  'slider',
  'tensioner',
  'contract-relax',
  'control',
];

/** Whether a step is a movement: it has a beginning and an end to draw. */
export const isMoving = ({ kind }: Pick<PlannedStep, 'kind'>): boolean => moving.includes(kind);
