import { neuralLoad } from './body/neural-load.ts';
import type { Library } from './library.ts';
import { remembered } from './remembered.ts';
import type { Step } from './routine.ts';

const listedLoad = remembered(neuralLoad);

/** What of a step is worked out from its stretch and its pose, whoever wrote it down. */
export function workedOut(
  { stretch, pose }: Pick<Step, 'stretch' | 'pose'>,
  { files, stretches }: Library,
): Pick<Step, 'neuralLoad' | 'pace' | 'rests'> {
  const { pace, soreSideOnly } = stretches.get(stretch) ?? {};
  return {
    neuralLoad: listedLoad(pose, files['neural-load']),
    ...(pace ? { pace: { ...pace } } : {}),
    ...(soreSideOnly ? { rests: true } : {}),
  };
}

/** The length of a step, in seconds. */
export const secondsOf = ({ phases }: Pick<Step, 'phases'>): number =>
  phases.reduce((sum, phase) => sum + phase.seconds, 0);
