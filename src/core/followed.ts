import { neuralLoad } from './body/neural-load.ts';
import type { Library } from './library.ts';
import type { LoadBand, Step } from './routine.ts';

/** The words of a movement there and back, for somebody who follows them: `straighten and look up`. */
export type Pace = { there: string; back: string };

/** What following a step needs of it. */
export type FollowedStep = Pick<
  Step,
  | 'stretch'
  | 'name'
  | 'kind'
  | 'reps'
  | 'effortPercent'
  | 'pose'
  | 'cues'
  | 'keep'
  | 'why'
  | 'sources'
  | 'phases'
> & {
  /** Neural load index of the pose (ordinal), and its band. */
  load: { index: number; band: LoadBand };
  pace?: Pace;
  /** The leg it is for rests: the other one moves. */
  rests?: true;
  /** The question to ask when its last phase is over, by id. */
  asks?: string;
};

/** A step as it is written down: the rest is worked out. */
export type SavedStep = Omit<FollowedStep, 'load' | 'pace' | 'rests'>;

/** What following a routine needs of it. */
export type Followed = { steps: readonly FollowedStep[] };

/** A step as it is followed: its load is worked out from its pose, whoever wrote it down. */
export function followedStep(step: SavedStep, { files, stretches }: Library): FollowedStep {
  const { stretch, name, kind, reps, effortPercent, pose, cues, keep, why, sources, phases, asks } = step;
  const { index, band } = neuralLoad(pose, files['neural-load']);
  const { pace, soreSideOnly } = stretches.get(stretch) ?? {};
  return {
    ...{ stretch, name, kind, reps, effortPercent, pose, cues, why, sources, phases },
    load: { index, band },
    ...(pace ? { pace } : {}),
    ...(soreSideOnly ? { rests: true } : {}),
    ...(keep === undefined ? {} : { keep }),
    ...(asks === undefined ? {} : { asks }),
  };
}

/** A routine as it is followed. */
export const followedOf = ({ steps }: { steps: readonly SavedStep[] }, library: Library): Followed => ({
  steps: steps.map((step) => followedStep(step, library)),
});

/** The length of a step, in seconds. */
export const secondsOf = ({ phases }: Pick<FollowedStep, 'phases'>): number =>
  phases.reduce((sum, phase) => sum + phase.seconds, 0);
