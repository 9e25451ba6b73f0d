import type { z } from 'zod';
import type * as common from './schema/common.ts';

export type Joint = z.infer<typeof common.joint>;
export type Kind = z.infer<typeof common.kind>;
export type TriageLevel = z.infer<typeof common.triageLevel>;
export type Irritability = z.infer<typeof common.irritability>;
export type BodyPose = z.infer<typeof common.bodyPose>;
export type Dose = z.infer<typeof common.dose>;

/** Joint angles in degrees with clinical signs, leg and spine in one object. Absent means 0. */
export type Pose = Partial<Record<Joint, number>>;

/** Answers by question id; `many` answers are arrays of choice ids. */
export type Answer = string | number | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

export type Side = 'left' | 'right';
export type Severity = 'info' | 'warn' | 'stop';

/** One thing the assessment noticed. `because` names the answers: `feltAt=sole`. */
export type Finding = {
  code: string;
  severity: Severity;
  because: string[];
  text: string;
  sources: string[];
};
