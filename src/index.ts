/**
 * The package: answers in, a plan out, as a page, as a value, or coached. Pure: no file, clock, random number or
 * terminal; `stretch/data` has the files that the command ships.
 */
export type { Problem } from './core/problem.ts';
export type { CompleteAnswers } from './core/questionnaire/complete.ts';
export { LibraryError, type LibraryFiles } from './core/read-library.ts';
export type { Answers, Irritability, Joint, Kind, Pose, Side, TriageLevel } from './core/types.ts';
export { type Library, readLibrary, type Stretch } from './package/library.ts';
export {
  type Assessment,
  type Completed,
  completed,
  type Prescription,
  parseAnswers,
  prescribe,
} from './package/person.ts';
export {
  artistFor,
  type Fixed,
  type Lengthening,
  lengthening,
  type NeuralLoad,
  neuralLoad,
  type PageOptions,
  type Plan,
  type Routine,
  type Step,
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
