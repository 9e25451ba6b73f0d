import words from '../../../data/words/session.json';
import aloud from '../../../data/words/voice.json';
import type { Course, Day, Reply, Report } from '../../core/respond/types.ts';
import type { Onset } from '../../core/schema/coach.ts';
import type { Side } from '../../core/types.ts';
import { filled } from '../../core/words.ts';
import { currentSegment, type PainAsked, type Reported, type SessionState } from './state.ts';
import { relaid, stepEnd } from './timeline.ts';
import { be, end, isAskable, moveTo, stop } from './transitions.ts';

/** The session after a report of the body. In a self-test, which has no replies, it is an answer that ends it. */
export function reported(state: SessionState, report: Report): SessionState {
  const { respond, test } = state.options;
  const current = currentSegment(state);
  if (test) return end({ ...state, answers: { ...state.answers, [report]: 'yes' } }, 'finished');
  if (!current || !respond) return state;
  const course = courseOf(state, current.step);
  const reply = respond(course, report);
  const stretch = state.timeline.steps[current.step]?.stretch ?? '';
  const said: Reported = {
    ...{ report, at: state.practised, stretch, says: reply.says },
    ...(reply.correction === undefined ? {} : { correction: reply.correction }),
  };
  if (reply.asks === undefined) return answeredBy(state, [...state.reports, said], current.step, reply);
  const told = { ...state, reports: [...state.reports, said] };
  const pain = { pressed: state.at, report: state.reports.length };
  // Where nobody can be asked it grew slowly: then it is eased, as it always was.
  return isAskable(state, reply.asks)
    ? be(told, { is: 'asking', question: reply.asks, before: state.status, pain })
    : begunWith(told, 'gradual', pain);
}

/** The session after the question how a pain began. If it goes on, that is a report of its own. */
export function begunWith(state: SessionState, onset: Onset, pain: PainAsked | undefined): SessionState {
  const { respond } = state.options;
  const current = currentSegment(state);
  if (!current || !respond) return state;
  const reply = respond(courseOf(state, current.step), onset);
  const stretch = state.timeline.steps[current.step]?.stretch ?? '';
  const open = state.reports[pain?.report ?? -1] ?? { report: 'hurts', at: state.practised, stretch };
  const said: Reported = { ...open, onset, says: reply.says };
  const reports = [...state.reports.slice(0, pain?.report), said];
  return answeredBy(state, reports, current.step, reply);
}

/** The session as a reply to its last report leaves it. */
function answeredBy(
  state: SessionState,
  reports: readonly Reported[],
  at: number,
  reply: Reply,
): SessionState {
  const told = { ...state, reports };
  const current = currentSegment(state);
  if (reply.stop !== undefined) return stop({ ...told, heard: reply.heard }, reply.stop);
  const next = replied(told, at, reply);
  // What hurts is not pushed on.
  const hurts = reports.at(-1)?.report === 'hurts' && !reply.anew;
  return hurts && current?.phase.name === 'push' ? { ...next, position: current.endsAt } : next;
}

/** The routine as a reply leaves it. */
function replied(state: SessionState, at: number, { steps, anew, heard, says, aloud }: Reply): SessionState {
  const next = {
    ...state,
    ...{ heard, why: false },
    notice: says === '' ? state.notice : { text: says, aloud: aloud ?? says, at: state.at },
    timeline: relaid(state.timeline, steps, at, anew),
  };
  return anew ? begun(next, at, state) : next;
}

/** The session with its routine adapted to a rating before the start. */
export function calmed(state: SessionState, day: Day, rating: string): SessionState {
  const current = currentSegment(state);
  const { adjustDay } = state.options;
  if (!adjustDay || !current || state.status.is !== 'running') return state;
  const reply = adjustDay(courseOf(state, current.step), day);
  return replied(state, current.step, { ...reply, says: filled(reply.says, { rating }) });
}

/** The session at the beginning of a step; the time spent on the one before is remembered. */
function begun(state: SessionState, at: number, before: SessionState): SessionState {
  const first = state.timeline.segments.find(({ step }) => step >= at);
  const from = first?.startsAt ?? state.timeline.total;
  const spent = before.spent + Math.max(0, before.position - from);
  const next = { ...state, position: from, spent };
  if (first) return next;
  const later = before.timeline.steps.length > at + 1;
  return moveTo(later ? { ...next, cutFrom: before.spent + before.timeline.total } : next, from);
}

/** The session as a reply sees it. */
function courseOf({ timeline, position, heard }: SessionState, at: number): Course {
  return {
    steps: timeline.steps,
    at,
    left: Math.floor((stepEnd(timeline, at) - position) / 1000),
    sides: sidesLeft({ timeline, position }, at),
    heard,
  };
}

function sidesLeft({ timeline, position }: Pick<SessionState, 'timeline' | 'position'>, at: number): Side[] {
  const sides = timeline.segments.flatMap(({ step, phase, endsAt }) =>
    step === at && endsAt > position && phase.side ? [phase.side] : [],
  );
  return [...new Set(sides)];
}

/** Milliseconds in which a report can be taken back. */
const takeBackWithin = 10_000;

/** The session after a report, with the way back. A stop has none: it holds until the questions are answered anew. */
export function reversibly(state: SessionState, after: SessionState): SessionState {
  if (after === state || after.status.is === 'ended') return after;
  const { options: _, reversible: __, ...before } = state;
  return { ...after, reversible: { before, at: after.at } };
}

/**
 * Whether the last report can be taken back: for a while, and as long as the question that it brought up waits. No
 * other question goes away by it: whoever is asked whether the leg is weak has said that it may be.
 */
export const isReversible = ({ reversible, status, at }: SessionState): boolean =>
  reversible !== undefined &&
  (status.is === 'asking' ? status.pain !== undefined : at - reversible.at <= takeBackWithin);

/** Lets a report be taken back for a while from now on: its question was only answered now. */
export const stillReversible = (state: SessionState): SessionState =>
  state.reversible ? { ...state, reversible: { ...state.reversible, at: state.at } } : state;

/**
 * The session as it was before the last report. Time, pause, voice, drawing and winding down stay as they are; the
 * report is kept as taken back.
 */
export function takenBack(state: SessionState): SessionState {
  if (!state.reversible || !isReversible(state)) return state;
  const { before } = state.reversible;
  const { at, practised, worked, hush, voice, figure, windDown, status, reports, options } = state;
  return {
    ...before,
    ...{ at, practised, worked, hush, voice, figure, windDown, options },
    reversible: undefined,
    status: status.is === 'paused' ? status : before.status,
    reports: reports.map((each, index) =>
      index < before.reports.length ? each : { ...each, takenBack: true },
    ),
    notice: { text: words.takenBack, aloud: aloud.takenBack, at },
  };
}
