import type { Course, Report } from '../core/respond/types.ts';
import type { Side } from '../core/types.ts';
import { currentSegment, type SessionState } from './model.ts';
import { end, moveTo } from './moving.ts';
import { relaid, stepEnd } from './track.ts';

/** What the body says, and what comes of it. In a self-test, which has no replies, it is an answer that ends it. */
export function reported(state: SessionState, report: Report): SessionState {
  const { respond, test } = state.options;
  const current = currentSegment(state);
  if (test) return end({ ...state, answers: { ...state.answers, [report]: 'yes' } }, 'finished');
  if (!current || !respond) return state;
  const { steps, anew, heard, says } = respond(courseOf(state, current.step), report);
  const stretch = state.track.steps[current.step]?.stretch ?? '';
  const told = {
    ...state,
    heard,
    reports: [...state.reports, { report, at: state.practised, stretch, says }],
    notice: { text: says, at: state.at },
    track: relaid(state.track, steps, current.step, anew),
  };
  return anew ? begun(told, current.step, state) : told;
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
export function courseOf({ track, position, heard }: SessionState, at: number): Course {
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
