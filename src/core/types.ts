import type { z } from 'zod';
import type * as common from './schema/common.ts';
import type { StretchFile } from './schema/stretch.ts';
import type { bothSides, irritabilities, joints, kinds, triageLevels } from './vocabulary.ts';

/** A stretch ready for planning: with its id, and its poses flat. */
export type Stretch = Omit<StretchFile, 'pose' | 'from' | 'statedLoad' | '$schema'> & {
  id: string;
  pose: Pose;
  from: Pose;
};

export type Joint = (typeof joints)[number];
export type Kind = (typeof kinds)[number];
export type TriageLevel = (typeof triageLevels)[number];
export type Irritability = (typeof irritabilities)[number];
export type BodyPose = z.infer<typeof common.bodyPose>;
export type Dose = z.infer<typeof common.dose>;

/** Joint angles in degrees with clinical signs, leg and spine in one object. Absent means 0. */
export type Pose = Partial<Record<Joint, number>>;

/** Answers by question id; `many` answers are arrays of choice ids. */
export type Answer = string | number | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

export type Side = (typeof bothSides)[number];
export type Severity = 'info' | 'warn' | 'stop';

/**
 * One thing the assessment noticed. `because` names the answers: `feltAt=sole`; `said` has question and answer in the words
 * they were asked in: `felt at` and `sole of the foot`.
 */
export type Finding = {
  readonly code: string;
  readonly severity: Severity;
  readonly because: readonly string[];
  readonly said?: Readonly<Record<string, string>>;
  /** What tells it from the same line of another day, where its reasons do not. */
  readonly once?: string;
  readonly text: string;
  readonly sources: readonly string[];
};

export type Outcome = 'routine' | 'limited' | 'stop';
