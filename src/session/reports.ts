import { type Course, type Day, filled, type Reply, type Report } from '../core/respond/types.ts';
import type { Side } from '../core/types.ts';
import { currentSegment, type SessionState } from './model.ts';
import { end, moveTo, stop } from './moving.ts';
import { relaid, stepEnd } from './track.ts';

/** What the body says, and what comes of it. In a self-test, which has no replies, it is an answer that ends it. */
export function reported(state: SessionState, report: Report): SessionState {
  const { respond, test } = state.options;
  const current = currentSegment(state);
  if (test) return end({ ...state, answers: { ...state.answers, [report]: 'yes' } }, 'finished');
  if (!current || !respond) return state;
  const reply = respond(courseOf(state, current.step), report);
  const { says } = reply;
  const stretch = state.track.steps[current.step]?.stretch ?? '';
  const told = { ...state, reports: [...state.reports, { report, at: state.practised, stretch, says }] };
  if (reply.stop !== undefined) return stop({ ...told, heard: reply.heard }, reply.stop);
  const next = replied(told, current.step, reply);
  // What hurts is not pushed on.
  const pushes = report === 'hurts' && !reply.anew && current.phase.name === 'push';
  return pushes ? { ...next, position: current.endsAt } : next;
}

/** The routine as a reply leaves it. */
function replied(state: SessionState, at: number, { steps, anew, heard, says, aloud }: Reply): SessionState {
  const next = {
    ...state,
    ...{ heard, why: false },
    notice: says === '' ? state.notice : { text: says, aloud: aloud ?? says, at: state.at },
    track: relaid(state.track, steps, at, anew),
  };
  return anew ? begun(next, at, state) : next;
}

/** The routine as a day asks for it on which it feels so bad before the start. */
export function calmed(state: SessionState, day: Day, rating: string): SessionState {
  const current = currentSegment(state);
  const { calm } = state.options;
  if (!calm || !current || state.status.is !== 'running') return state;
  const reply = calm(courseOf(state, current.step), day);
  return replied(state, current.step, { ...reply, says: filled(reply.says, { rating }) });
}

/** The step at an index from its beginning; what was spent of the one before it is kept in mind. */
function begun(state: SessionState, at: number, before: SessionState): SessionState {
  const first = state.track.segments.find(({ step }) => step >= at);
  const from = first?.startsAt ?? state.track.total;
  const spent = before.spent + Math.max(0, before.position - from);
  const next = { ...state, position: from, spent };
  return first ? next : moveTo(next, from);
}

/** The session as a reply sees it. */
function courseOf({ track, position, heard }: SessionState, at: number): Course {
  return {
    steps: track.steps,
    at,
    left: Math.floor((stepEnd(track, at) - position) / 1000),
    sides: sidesLeft({ track, position }, at),
    heard,
  };
}

function sidesLeft({ track, position }: Pick<SessionState, 'track' | 'position'>, at: number): Side[] {
  const sides = track.segments.flatMap(({ step, phase, endsAt }) =>
    step === at && endsAt > position && phase.side ? [phase.side] : [],
  );
  return [...new Set(sides)];
}
