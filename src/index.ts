/**
 * The package: answers in, a plan out, as a page, as a value, or coached. Pure: no file, clock, random number or
 * terminal; `stretch-coach/data` has the files that the command ships.
 */
export type { Problem } from './core/problem.ts';
export type { CompleteAnswers } from './core/questionnaire/complete.ts';
export { LibraryError, type LibraryFiles } from './core/read-library.ts';
export type {
  Lengthening,
  Limits,
  NeuralLoad,
  Phase,
  Plan,
  PlannedStep,
  Routine,
  Step,
} from './core/routine.ts';
export type { Answers, Finding, Irritability, Joint, Kind, Pose, Side, TriageLevel } from './core/types.ts';
export { type Library, type Question, readLibrary, type Stretch } from './package/library.ts';
export {
  type Assessment,
  type Completed,
  completed,
  openQuestions,
  type Prescription,
  parseAnswers,
  prescribe,
} from './package/person.ts';
export {
  artistFor,
  lengthening,
  neuralLoad,
  type PageOptions,
  toHtml,
  toJson,
  toMarkdown,
  toSvg,
  toText,
} from './package/plan.ts';
export {
  newSession,
  type Session,
  type SessionOptions,
  stopWords,
  update,
  view,
} from './package/session.ts';
export type { Artist, Scene } from './render/figure/index.ts';
export type { PlanJson } from './render/json/contract.ts';
export type { Paint } from './render/paint.ts';
export type { Effect, Line, Screen, SessionEvent, Status } from './session/index.ts';
export { textOf as lineText } from './session/screen/line.ts';
