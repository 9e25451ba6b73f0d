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
  readonly formatVersion: 1;
  readonly outcome: 'routine' | 'limited' | 'stop';
  readonly triage: TriageLevel;
  readonly findings: readonly Finding[];
  readonly assessment: AssessmentJson | null;
  readonly routine: RoutineJson | null;
  readonly stop?: { readonly title: string; readonly say: readonly string[]; readonly do: readonly string[] };
  readonly advice: readonly string[];
  readonly safetyNet: readonly string[];
  readonly disclaimer: string;
  /** What it was made from: a program that follows the routine can answer a report of the body with it. */
  readonly answers: Answers;
};

export type AssessmentJson = {
  readonly pattern: string;
  readonly also: readonly string[];
  readonly irritability: Irritability;
  readonly scores: Readonly<Record<string, number>>;
  readonly limits: { readonly holdLoad: number; readonly peakLoad: number; readonly tensioners: boolean };
};

export type RoutineJson = {
  readonly title: string;
  readonly minutes: number;
  readonly seconds: number;
  readonly throughout: readonly string[];
  readonly steps: readonly StepJson[];
  readonly leftOut: readonly {
    readonly stretch: string;
    readonly name: string;
    readonly because: readonly string[];
  }[];
};

type StepJson = {
  readonly stretch: string;
  readonly name: string;
  readonly kind: Kind;
  readonly sides: readonly Side[];
  readonly sets: number;
  readonly reps: number | null;
  readonly holdSeconds: number | null;
  readonly effortPercent: number | null;
  readonly startsAt: number;
  readonly seconds: number;
  readonly phases: readonly { readonly name: PhaseName; readonly seconds: number; readonly side?: Side }[];
  readonly pose: Readonly<Pose>;
  readonly neuralLoad: {
    readonly index: number;
    readonly band: LoadBand;
    readonly because: readonly {
      readonly position: Joint;
      readonly degrees: number;
      readonly points: number;
    }[];
  };
  readonly lengthening: {
    readonly hamstrings: number;
    readonly gastrocnemius?: number;
    readonly soleus?: number;
  };
  readonly cues: readonly string[];
  readonly warnings: readonly { readonly code: string; readonly text: string }[];
  readonly ifItTingles: readonly string[];
  /** The stretch it says to change to, by id. */
  readonly easier?: string;
  readonly stopIf: readonly string[];
  readonly feel: string;
  readonly why: readonly string[];
  readonly sources: readonly string[];
  /** How to keep toes, back and head in a hold. */
  readonly keep?: string;
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
