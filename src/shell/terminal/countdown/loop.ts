import {
  type Effect,
  type EndReason,
  needsTime,
  type SessionEvent,
  type SessionState,
  untilNextFrame,
  update,
} from '../../../session/index.ts';
import type { Signal } from '../../errors.ts';
import type { Io } from '../io.ts';

/** How a countdown ended. The terminal is clean in every case; after an interruption the caller exits as the signal says. */
export type CountdownResult = { state: SessionState } & (
  | { reason: Exclude<EndReason, 'interrupted'> }
  | { reason: 'interrupted'; signal: Signal }
);

export const resultOf = (state: SessionState, reason: EndReason, signal: Signal): CountdownResult =>
  reason === 'interrupted' ? { reason, signal, state } : { reason, state };

type WithoutTime<Event> = Event extends SessionEvent ? Omit<Event, 'at'> : never;

type LoopOptions = Pick<Io, 'now' | 'after'> & {
  state: SessionState;
  /** Milliseconds that it may stand still and go on; after more it ends where it is. */
  longestPause?: number | undefined;
  show: (state: SessionState) => void;
  perform: (effect: Effect, state: SessionState) => void;
  fail: (error: unknown) => void;
};

/** Carries events to the session, its states to the display and its effects to the shell. */
type Loop = {
  send: (event: WithoutTime<SessionEvent>) => void;
  /** Shows the session again as it is. */
  redraw: () => void;
  stop: () => void;
};

/** The key that leaves a session. */
const leaves = 'q';

export function makeLoop({
  state: first,
  longestPause = Number.POSITIVE_INFINITY,
  show,
  perform,
  fail,
  now,
  after,
}: LoopOptions): Loop {
  let state = first;
  let ranAt = now();
  let stopped = false;
  let cancel = (): void => {};
  const safely = (run: () => void): void => {
    if (stopped) return;
    try {
      run();
    } catch (error) {
      fail(error);
    }
  };
  const send: Loop['send'] = (event) =>
    safely(() => {
      const at = now();
      const went = update(state, { ...event, at });
      const isRunning = went[0].status.is === 'running';
      const [next, effects] =
        isRunning && at - ranAt > longestPause ? update(state, { type: 'key', key: leaves, at }) : went;
      if (isRunning) ranAt = at;
      state = next;
      show(state);
      for (const effect of effects) perform(effect, next);
      schedule();
    });
  const schedule = (): void => {
    cancel();
    if (stopped || !needsTime(state)) return;
    // On the instant the seconds shown change, so that they change on time; a loop blocked for a second is no gap.
    const wait = Math.ceil(untilNextFrame(state));
    cancel = after(Math.max(1, wait), () => send({ type: 'tick' }));
  };
  return {
    send,
    redraw: () => safely(() => show(state)),
    stop() {
      stopped = true;
      cancel();
    },
  };
}
