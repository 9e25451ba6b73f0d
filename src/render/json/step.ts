import type { Lengthening, NeuralLoad, Phase, PlannedStep } from '../../core/routine.ts';
import type { StepJson } from './types.ts';

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
