import { under } from '../../core/read-values.ts';
import { type EndReason, type SessionState, type Status, segmentIndex } from './state.ts';
import type { Segment } from './timeline.ts';

export const be = (state: SessionState, status: Status): SessionState => ({ ...state, status });

export const end = (state: SessionState, reason: EndReason): SessionState => ({
  ...be(state, { is: 'ended', reason }),
  open: openQuestion(state),
  reversible: undefined,
});

/** The question that waits, if nothing else brings it up again. */
export function openQuestion({
  status,
  timeline,
  position,
  options,
  open,
}: SessionState): string | undefined {
  if (status.is !== 'asking') return open;
  const { question } = status;
  const { first, before, after } = options.asks ?? {};
  const ofStep = timeline.segments.some(
    ({ step, endsAt }) => endsAt === position && timeline.steps[step]?.asks === question,
  );
  return [first, before, after].includes(question) || ofStep ? undefined : question;
}

/** Whether nothing is left to do, whatever question still waits. */
export const isOver = ({ position, timeline }: SessionState): boolean => position >= timeline.total;

/** Stops the session; `words`: the id of what to do. */
export const stop = (state: SessionState, words: string): SessionState => ({
  ...end(state, 'stopped'),
  stop: words,
});

/** Asks a question, after which the session is as it was. It is left out where nobody can answer. */
export function ask(state: SessionState, question: string | undefined, before: Status): SessionState {
  if (question === undefined || !isAskable(state, question)) return be(state, before);
  return be(state, { is: 'asking', question, before });
}

/** Whether there is such a question, and somebody to answer it. */
export const isAskable = ({ options }: SessionState, question: string): boolean =>
  under(options.questions, question) !== undefined && !options.unattended;

/**
 * Moves to a position, in milliseconds: not past the question of a step that is over, nor past the side under way when
 * winding down. A new step starts without reports.
 */
export function moveTo(state: SessionState, position: number): SessionState {
  const asked = questionBefore(state, position);
  if (asked) {
    const stopped = { ...onStep(state, asked.endsAt), position: asked.endsAt };
    return ask(stopped, state.timeline.steps[asked.step]?.asks, { is: 'running' });
  }
  if (state.windDown !== undefined) {
    const over = sideEnd(state);
    if (position >= over) return end({ ...state, position: over }, 'finished');
  }
  return position >= state.timeline.total ? finish(state) : onStep(state, position);
}

/** Ends the session, with its last question if it has one. */
function finish(state: SessionState): SessionState {
  const done: Status = { is: 'ended', reason: 'finished' };
  return ask({ ...state, position: state.timeline.total }, state.options.asks?.after, done);
}

/** The last segment of a step with a question that would be passed on the way. */
function questionBefore({ timeline, position: from }: SessionState, to: number): Segment | undefined {
  return timeline.segments.find(
    ({ step, endsAt }, index) =>
      endsAt > from &&
      endsAt <= to &&
      timeline.steps[step]?.asks !== undefined &&
      timeline.segments[index + 1]?.step !== step,
  );
}

/** The session at a position; another step begins with nothing said about it. */
export function onStep(state: SessionState, position: number): SessionState {
  const next = { ...state, position };
  const stepOf = (of: SessionState): number | undefined => of.timeline.segments[segmentIndex(of)]?.step;
  if (stepOf(next) === stepOf(state)) return next;
  return { ...next, heard: { ...state.heard, tingles: 0, hurts: 0 }, notice: undefined, why: false };
}

/** Milliseconds from the start to where another side or another step begins. */
export function sideEnd(state: SessionState): number {
  const { segments, total } = state.timeline;
  const index = segmentIndex(state);
  const current = segments[index];
  const next = segments.find(
    ({ step, phase }, each) => each > index && (step !== current?.step || phase.side !== current.phase.side),
  );
  return next?.startsAt ?? total;
}

/** Ends with the side that is under way; at once where none is. */
export function windDown(state: SessionState, says: string): SessionState {
  const told = { ...state, windDown: says, notice: { text: says, aloud: says, at: state.at } };
  const { status } = state;
  const phase = state.timeline.segments[segmentIndex(state)]?.phase.name;
  const between = phase === undefined || phase === 'get-ready' || phase === 'switch';
  if (status.is === 'asking') return told;
  return between || status.is !== 'running' ? end(told, 'finished') : told;
}
