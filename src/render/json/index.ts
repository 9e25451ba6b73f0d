import type { AssessmentSummary, Plan, Routine } from '../../core/routine.ts';
import { cleanAll } from '../clean-all.ts';
import type { Renderer } from '../options.ts';
import { type AssessmentJson, type PlanJson, type RoutineJson, stepJson } from './contract.ts';

/** The plan for other programs: the contract's fields in the contract's order. */
export const json: Renderer = (plan) => `${JSON.stringify(planJson(cleanAll(plan)), null, 2)}\n`;

/** The plan as JSON on one line. `isOthers`: some of it came from somebody else, so it is cleaned first. */
export const planLine = (plan: Plan, { isOthers }: { isOthers: boolean }): string =>
  JSON.stringify(planJson(isOthers ? cleanAll(plan) : plan));

const planJson = (plan: Plan): PlanJson => ({
  formatVersion: plan.formatVersion,
  outcome: plan.outcome,
  triage: plan.triage,
  findings: plan.findings.map(({ code, severity, because, text, sources }) => ({
    code,
    severity,
    because,
    text,
    sources,
  })),
  assessment: plan.assessment && assessmentJson(plan.assessment),
  routine: plan.routine && routineJson(plan.routine),
  ...(plan.stop ? { stop: { title: plan.stop.title, say: plan.stop.say, do: plan.stop.do } } : {}),
  advice: plan.advice,
  safetyNet: plan.safetyNet,
  disclaimer: plan.disclaimer,
  answers: plan.answers,
});

const assessmentJson = ({
  pattern,
  also,
  irritability,
  scores,
  limits,
}: AssessmentSummary): AssessmentJson => ({
  pattern,
  also,
  irritability,
  scores,
  limits: { holdLoad: limits.holdLoad, peakLoad: limits.peakLoad, tensioners: limits.tensioners },
});

const routineJson = (routine: Routine): RoutineJson => ({
  title: routine.title,
  minutes: routine.minutes,
  seconds: routine.seconds,
  throughout: routine.throughout,
  steps: routine.steps.map(stepJson),
  leftOut: routine.leftOut.map(({ stretch, name, because }) => ({
    stretch,
    name,
    because: because.map(({ text }) => text),
  })),
});
