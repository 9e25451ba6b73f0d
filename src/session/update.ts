import { type Action, actionFor } from './keymap.ts';
import { type EndReason, type SessionState, type Status, segmentIndex } from './model.ts';

/** Something that happened. `at` is a monotonic clock in milliseconds, 0 or more. */
export type SessionEvent = { at: number } & (
  | { type: 'start' | 'tick' | 'interrupt' | 'suspend' }
  /** The process was stopped and goes on: the session stays paused. */
  | { type: 'resume' }
  /** What the terminal sent for one key. */
  | { type: 'key'; key: string }
);

/** Something for the shell to do. One bell is a phase change, three are the end. */
export type Effect =
  | { type: 'bell'; times: 1 | 3 }
  | { type: 'suspend' }
  | { type: 'end'; reason: EndReason };

/** Milliseconds between two events beyond which nobody was counting. */
export const longestGap = 1500;

/** Milliseconds into a phase up to which `back` goes to the one before. */
export const backWindow = 2000;

/** The session after an event, and what the shell has to do. Time that went by is settled first, on every event. */
export function update(state: SessionState, event: SessionEvent): [SessionState, Effect[]] {
  if (state.status.is === 'ended') return [state, []];
  const settled = settle(state, event.at);
  const action = actionOf(event);
  // The pause that the key asked for has happened already.
  const heard = action === 'toggle' && state.status.is === 'running' && settled.status.is === 'paused';
  const next =
    action === undefined || heard || settled.status.is === 'ended' ? settled : actions[action](settled);
  return [next, effectsOf(state, next, action)];
}

function settle(state: SessionState, at: number): SessionState {
  const passed = Math.max(0, at - state.at);
  const now = { ...state, at: state.at + passed };
  if (state.status.is !== 'running') return now;
  if (passed <= longestGap) return advance(now, passed);
  return state.unattended ? now : { ...now, status: { is: 'paused', because: 'gap', lost: passed } };
}

function advance(state: SessionState, passed: number): SessionState {
  const counted = Math.min(passed, state.track.total - state.position);
  return moveTo({ ...state, practised: state.practised + counted }, state.position + passed);
}

function moveTo(state: SessionState, position: number): SessionState {
  const { total } = state.track;
  if (position >= total) return { ...end(state, 'finished'), position: total };
  return { ...state, position };
}

type Step = Action | 'start' | 'resume';

function actionOf(event: SessionEvent): Step | undefined {
  if (event.type === 'key') return actionFor(event.key);
  return event.type === 'tick' ? undefined : event.type;
}

const actions: Record<Step, (state: SessionState) => SessionState> = {
  start: (state) =>
    state.status.is === 'ready' ? moveTo(be(state, { is: 'running' }), state.position) : state,
  toggle: (state) => (state.status.is === 'paused' ? be(state, { is: 'running' }) : pause(state, 'asked')),
  next: (state) => moveTo(state, state.track.segments[segmentIndex(state)]?.endsAt ?? state.track.total),
  back,
  quit: (state) => end(state, 'quit'),
  interrupt: (state) => end(state, 'interrupted'),
  suspend: (state) => pause(state, 'suspended'),
  resume: (state) => pause(state, 'suspended'),
};

function back(state: SessionState): SessionState {
  const index = segmentIndex(state);
  const current = state.track.segments[index];
  if (!current) return state;
  const before = state.track.segments[index - 1];
  const target = before && state.position - current.startsAt < backWindow ? before : current;
  return { ...state, position: target.startsAt };
}

const be = (state: SessionState, status: Status): SessionState => ({ ...state, status });

const end = (state: SessionState, reason: EndReason): SessionState => be(state, { is: 'ended', reason });

const pause = (state: SessionState, because: 'asked' | 'suspended'): SessionState =>
  state.status.is === 'running' ? be(state, { is: 'paused', because }) : state;

function effectsOf(before: SessionState, after: SessionState, action: Step | undefined): Effect[] {
  if (after.status.is === 'ended') {
    const { reason } = after.status;
    return [...(reason === 'finished' ? [bell(3)] : []), { type: 'end', reason }];
  }
  return [
    ...(segmentIndex(before) === segmentIndex(after) ? [] : [bell(1)]),
    ...(action === 'suspend' ? [{ type: 'suspend' } as const] : []),
  ];
}

const bell = (times: 1 | 3): Effect => ({ type: 'bell', times });
