import { muscleLength } from '../body/muscle-length.ts';
import { neuralLoad } from '../body/neural-load.ts';
import { angle, withJoint } from '../body/pose.ts';
import type { Env } from '../condition.ts';
import type { Library, Stretch } from '../library.ts';
import { stretchesNerve } from '../plan/ladder.ts';
import { applies } from '../plan/step.ts';
import type { NeuralLoad } from '../routine.ts';
import type { NeuralLoadFile } from '../schema/body.ts';
import type { WordsFile } from '../schema/words.ts';
import type { Pose } from '../types.ts';

/** A stretch with one joint spoiled. */
export type Spoil = {
  code: string;
  name: string;
  pose: Pose;
  neuralLoad: NeuralLoad;
  /** Percent of the length standing. */
  hamstrings: number;
  /** The stretch itself has this joint there, or further. */
  already: boolean;
};

/**
 * The end position of a stretch, spoiled one joint at a time as words.json warns of it. Where the bent knee or the
 * straight hip leaves the nerve slack, toes, back and head decide little: then only what slackens it.
 */
export function whatIf({ pose }: Stretch, { files }: Library, env: Env): { whatIf: Spoil[]; slack?: string } {
  if (!stretchesNerve(pose)) return { whatIf: [], ...slackOf(pose, files['neural-load']) };
  const spoils = files.words.warnings
    .filter((warning) => applies(warning, env))
    .map((warning): Spoil => {
      const spoiled = spoiledPose(pose, warning);
      return {
        code: warning.code,
        name: warning.named,
        pose: spoiled,
        neuralLoad: neuralLoad(spoiled, files['neural-load']),
        hamstrings: muscleLength(spoiled, 'hamstrings', files['muscle-length']),
        already: spoiled === pose,
      };
    });
  return { whatIf: spoils };
}

/** The first cap of the neural load that holds for this pose, in words. */
function slackOf(pose: Pose, { caps }: NeuralLoadFile): { slack?: string } {
  const cap = caps.find(({ joint, above, below }) => {
    const degrees = angle(pose, joint);
    return degrees > (above ?? Number.POSITIVE_INFINITY) || degrees < (below ?? Number.NEGATIVE_INFINITY);
  });
  return cap ? { slack: cap.because } : {};
}

type Warning = WordsFile['warnings'][number];

/** A joint that is there already, or further, stays where it is. */
function spoiledPose(pose: Pose, { joint, spoiled }: Warning): Pose {
  const now = angle(pose, joint);
  const there = spoiled < 0 ? now <= spoiled : now >= spoiled;
  return there ? pose : withJoint(pose, joint, spoiled);
}
