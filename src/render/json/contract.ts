import type { Lengthening, LoadBand, NeuralLoad, Phase, PhaseName, PlannedStep } from '../../core/routine.ts';
import type {
  Answers,
  Finding,
  Irritability,
  Joint,
  Kind,
  Pose,
  Side,
  TriageLevel,
} from '../../core/types.ts';

/**
 * The JSON contract: what other programs read. Declared on its own, so that a change to the plan cannot change it
 * unseen. Seconds are whole numbers, angles degrees, lengthening percent of the length standing.
 */
export type PlanJson = {
  formatVersion: 1;
  outcome: 'routine' | 'limited' | 'stop';
  triage: TriageLevel;
  findings: Finding[];
  assessment: AssessmentJson | null;
  routine: RoutineJson | null;
  stop?: { title: string; say: string[]; do: string[] };
  advice: string[];
  safetyNet: string[];
  disclaimer: string;
  /** What it was made from: a program that follows the routine can answer a report of the body with it. */
  answers: Answers;
};

export type AssessmentJson = {
  pattern: string;
  also: string[];
  irritability: Irritability;
  scores: Record<string, number>;
  limits: { holdLoad: number; peakLoad: number; tensioners: boolean };
};

export type RoutineJson = {
  title: string;
  minutes: number;
  seconds: number;
  throughout: string[];
  steps: StepJson[];
  leftOut: { stretch: string; name: string; because: string[] }[];
};

type StepJson = {
  stretch: string;
  name: string;
  kind: Kind;
  sides: Side[];
  sets: number;
  reps: number | null;
  holdSeconds: number | null;
  effortPercent: number | null;
  startsAt: number;
  seconds: number;
  phases: { name: PhaseName; seconds: number; side?: Side }[];
  pose: Pose;
  neuralLoad: {
    index: number;
    band: LoadBand;
    because: { position: Joint; degrees: number; points: number }[];
  };
  lengthening: { hamstrings: number; gastrocnemius?: number; soleus?: number };
  cues: string[];
  warnings: { code: string; text: string }[];
  ifItTingles: string[];
  /** The stretch it says to change to, by id. */
  easier?: string;
  stopIf: string[];
  feel: string;
  why: string[];
  sources: string[];
  /** How to keep toes, back and head in a hold. */
  keep?: string;
};

/** A step as the contract has it, field by field and in its order. */
export const stepJson = (step: PlannedStep): StepJson => ({
  stretch: step.stretch,
  name: step.name,
  kind: step.kind,
  sides: step.sides,
  sets: step.sets,
  reps: step.reps,
  holdSeconds: step.holdSeconds,
  effortPercent: step.effortPercent,
  startsAt: step.startsAt,
  seconds: step.seconds,
  phases: step.phases.map(phaseJson),
  pose: step.pose,
  neuralLoad: loadJson(step.neuralLoad),
  lengthening: lengtheningJson(step.lengthening),
  cues: step.cues,
  warnings: step.warnings.map(({ code, text }) => ({ code, text })),
  ifItTingles: step.ifItTingles,
  ...(step.easier === undefined ? {} : { easier: step.easier }),
  stopIf: step.stopIf,
  feel: step.feel,
  why: step.why,
  sources: step.sources,
  ...(step.holdCue === undefined ? {} : { keep: step.holdCue }),
});

export const phaseJson = ({ name, seconds, side }: Phase): StepJson['phases'][number] =>
  side === undefined ? { name, seconds } : { name, seconds, side };

export const loadJson = ({ index, band, because }: NeuralLoad): StepJson['neuralLoad'] => ({
  index,
  band,
  because: because.map(({ position, degrees, points }) => ({ position, degrees, points })),
});

export const lengtheningJson = ({
  hamstrings,
  gastrocnemius,
  soleus,
}: Lengthening): StepJson['lengthening'] => ({
  hamstrings,
  ...(gastrocnemius === undefined ? {} : { gastrocnemius }),
  ...(soleus === undefined ? {} : { soleus }),
});
