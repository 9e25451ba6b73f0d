import { type Assessment, assess } from './assess/assess.ts';
import type { Library } from './library.ts';
import { planOf } from './plan/plan.ts';
import type { CompleteAnswers } from './questionnaire/complete.ts';
import type { Plan } from './routine.ts';

/** All that was made from one set of answers, each once: what they are, what they come to, and what to do. */
export type Prescription = {
  readonly answers: CompleteAnswers;
  readonly assessment: Assessment;
  readonly plan: Plan;
};

/** Answers to prescription, pure: the same ones give the same. Throws a `RangeError` for answers that are not complete. */
export const prescribe = (answers: CompleteAnswers, library: Library): Prescription =>
  prescriptionOf(assess(answers, library), library);

/** The same of answers that were assessed already. */
export const prescriptionOf = (assessment: Assessment, library: Library): Prescription => ({
  answers: assessment.given,
  assessment,
  plan: planOf(assessment, library),
});
