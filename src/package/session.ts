import type { Assessment } from '../core/assess/assess.ts';
import { safetyNetFor } from '../core/lines.ts';
import { quote } from '../core/problem.ts';
import { workedOut } from '../core/step.ts';
import {
  coachedOptions,
  type Effect,
  type Line,
  newSession as newState,
  type Screen,
  type SessionEvent,
  type SessionState,
  type Status,
  update as updateState,
  view as viewState,
} from '../session/index.ts';
import { type Library, wholeOf } from './library.ts';
import { type Prescription, prescribe } from './person.ts';

/** A live session as a value. Times are milliseconds. */
export type Session = {
  readonly status: Status;
  /** Clock reading of the last event. */
  readonly at: number;
  /** How far into the routine it is, and what was practised, whatever was skipped or repeated. */
  readonly position: number;
  readonly practised: number;
  /** What was answered before and after, by the id of the question. */
  readonly answers: Readonly<Record<string, string>>;
  /** Why the body stopped it, by id; `stopWords` has the words. */
  readonly stop: string | undefined;
};

/** `ask`: whether to ask how it feels before and after. `voice`: whether what happens is to be said aloud. */
export type SessionOptions = { ask?: boolean; voice?: boolean };

/** A session that coaches a prescription, ready for `{ type: 'start', at }`. Throws a `RangeError` without a routine. */
export function newSession(
  { answers, plan }: Prescription,
  library: Library,
  { ask = true, voice = false }: SessionOptions = {},
): Session {
  const whole = wholeOf(library);
  if (!plan.routine) throw new RangeError('there is no routine to coach: the outcome is stop');
  // The limits are those of the answers and the load is that of the pose, whatever has been done to them since.
  const assessment = prescribe(answers, library).assessment as Assessment;
  return newState(
    plan.routine.steps.map((step) => ({ ...step, ...workedOut(step, whole.library) })),
    coachedOptions({ assessment, ...whole }, { ask: ask && { before: true }, voice }),
  );
}

const events: Readonly<Record<SessionEvent['type'], true>> = {
  ...{ start: true, tick: true, interrupt: true, suspend: true, resume: true },
  ...{ 'wind-down': true, voice: true, key: true },
};

/**
 * The session after an event, and what is to be done about it: a sound, something to say. `at`: monotonic, ms. A `RangeError`
 * for an event there is not, or a time that is none: a session that lost its clock counts nothing.
 */
export function update(session: Session, event: SessionEvent): [Session, Effect[]] {
  if (!Object.hasOwn(events, event.type)) throw new RangeError(`there is no event ${quote(event.type)}`);
  if (!Number.isFinite(event.at)) throw new RangeError(`at: expected milliseconds, got ${quote(event.at)}`);
  return updateState(session as SessionState, event);
}

/** The session as lines of a screen, each in spans with a meaning; `lineText` gives the words alone. */
export const view = (session: Session, screen: Screen = { columns: 80, rows: 24 }): Line[] =>
  viewState(session as SessionState, screen);

/** What to say when the body stopped a session: what it is, what to do, and what to watch for. */
export function stopWords(
  { stop }: Session,
  { answers }: Pick<Prescription, 'answers'>,
  library: Library,
):
  | { title: string; say: readonly string[]; do: readonly string[]; safetyNet: readonly string[] }
  | undefined {
  const { coach, library: whole } = wholeOf(library);
  const words = stop === undefined ? undefined : coach.stops[stop];
  if (!words) return undefined;
  const { facts } = prescribe(answers, library).assessment as Assessment;
  return { title: words.title, say: words.say, do: words.do, safetyNet: safetyNetFor(facts, whole) };
}
