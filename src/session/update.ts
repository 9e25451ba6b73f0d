import { type Action, actionFor } from './keymap.ts';
import { type EndReason, extended, type SessionState, type Status, segmentIndex } from './model.ts';
import { spokenWords } from './voice.ts';

/** Something that happened. `at` is a monotonic clock in milliseconds, 0 or more. */
export type SessionEvent = { at: number } & (
  | { type: 'start' | 'tick' | 'interrupt' | 'suspend' }
  /** The process was stopped and goes on: the session stays paused. */
  | { type: 'resume' }
  /** What the terminal sent for one key. */
  | { type: 'key'; key: string }
);

/** Something for the shell to do. One bell is a phase change or one of its last seconds, two change sides, three end. */
export type Effect =
  | { type: 'bell'; times: 1 | 2 | 3 }
  | { type: 'say'; text: string }
  | { type: 'suspend' }
  | { type: 'end'; reason: EndReason };

/** Milliseconds between two events beyond which nobody was counting. */
export const longestGap = 1500;

/** Milliseconds that `more` adds. */
const extra = 10_000;

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
  more: (state) => ({ ...state, track: extended(state.track, segmentIndex(state), extra) }),
  'skip-side': skipSide,
  figure: (state) => ({ ...state, figure: !state.figure }),
  why: (state) => ({ ...state, why: !state.why }),
  voice: (state) => (state.voice === undefined ? state : { ...state, voice: !state.voice }),
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

/** To where another side or another stretch begins. */
function skipSide(state: SessionState): SessionState {
  const { segments, total } = state.track;
  const index = segmentIndex(state);
  const current = segments[index];
  const next = segments.find(
    ({ step, phase }, each) => each > index && (step !== current?.step || phase.side !== current.phase.side),
  );
  return moveTo(state, next?.startsAt ?? total);
}

const be = (state: SessionState, status: Status): SessionState => ({ ...state, status });

const end = (state: SessionState, reason: EndReason): SessionState => be(state, { is: 'ended', reason });

const pause = (state: SessionState, because: 'asked' | 'suspended'): SessionState =>
  state.status.is === 'running' ? be(state, { is: 'paused', because }) : state;

function effectsOf(before: SessionState, after: SessionState, action: Step | undefined): Effect[] {
  if (after.status.is === 'ended') {
    const { reason } = after.status;
    return [...(reason === 'finished' ? [bell(3)] : []), ...said(before, after), { type: 'end', reason }];
  }
  return [
    ...bells(before, after),
    ...said(before, after),
    ...(action === 'suspend' ? [{ type: 'suspend' } as const] : []),
  ];
}

function said(before: SessionState, after: SessionState): Effect[] {
  const text = after.voice ? spokenWords(before, after) : undefined;
  return text === undefined ? [] : [{ type: 'say', text }];
}

/** Whole seconds counted down aloud at the end of a phase, and the shortest phase that has them. */
const countedDown = 3;
const longEnough = 10_000;

function bells(before: SessionState, after: SessionState): Effect[] {
  const index = segmentIndex(after);
  const current = after.track.segments[index];
  if (index !== segmentIndex(before)) return [bell(current?.phase.name === 'switch' ? 2 : 1)];
  if (!current || current.endsAt - current.startsAt < longEnough) return [];
  const left = ({ position }: SessionState): number => Math.ceil((current.endsAt - position) / 1000);
  return left(after) <= countedDown && left(after) < left(before) ? [bell(1)] : [];
}

const bell = (times: 1 | 2 | 3): Effect => ({ type: 'bell', times });
