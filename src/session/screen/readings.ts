import { secondDigit } from '../machine/answers.ts';
import { isMoving } from '../machine/motion.ts';
import { type SessionState, segmentIndex } from '../machine/state.ts';
import type { Segment } from '../machine/timeline.ts';
import { sideEnd } from '../machine/transitions.ts';

/** What the displays read off a session. */
export type Readings = {
  /** The segment now, and the one after it. */
  current: Segment | undefined;
  following: Segment | undefined;
  /** Whole seconds, rounded up: 0 only when nothing is left. */
  phaseLeft: number;
  totalLeft: number;
  /** How much is done, 0 to 1. */
  phaseDone: number;
  totalDone: number;
};

export function readingsOf(state: SessionState): Readings {
  const { timeline, position, spent } = state;
  const index = segmentIndex(state);
  const current = timeline.segments[index];
  const left = current ? current.endsAt - position : 0;
  const end = state.windDown === undefined ? timeline.total : sideEnd(state);
  const next = timeline.segments[index + 1];
  return {
    current,
    following: next && next.startsAt < end ? next : undefined,
    phaseLeft: Math.ceil(left / 1000),
    totalLeft: Math.ceil((end - position) / 1000),
    phaseDone: current ? 1 - left / (current.endsAt - current.startsAt) : 1,
    totalDone: timeline.total > 0 ? (spent + position) / (spent + timeline.total) : 1,
  };
}

/** Milliseconds between two frames of a drawing that moves, and between two looks at one that does not. */
const [moving, still] = [200, 250];

/** Whether time has to be told to it: it runs, or a typed one may still become a ten. */
export const needsTime = ({ status }: SessionState): boolean =>
  status.is === 'running' || (status.is === 'asking' && status.typed !== undefined);

/** Milliseconds until the screen may look different. */
export function untilNextFrame(state: SessionState): number {
  if (state.status.is === 'asking') return secondDigit;
  const { current } = readingsOf(state);
  const step = state.timeline.steps[current?.step ?? -1];
  const frame = current && step && isMoving(current, step, state) ? moving : still;
  return Math.min(frame, untilNextSecond(state));
}

/** Milliseconds until the seconds shown change, over 0 and up to 1000. */
export function untilNextSecond(state: SessionState): number {
  const { current } = readingsOf(state);
  const over = current ? (current.endsAt - state.position) % 1000 : 0;
  return over > 0 ? over : 1000;
}
