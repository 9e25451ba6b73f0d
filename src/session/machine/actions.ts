import type { KeyAction } from './keymap.ts';
import { voiced } from './notice.ts';
import { reported, reversibly, takenBack } from './reports.ts';
import { currentSegment, questionOf, type SessionState, segmentIndex } from './state.ts';
import { extendedAlike } from './timeline.ts';
import { ask, be, end, moveTo, onStep, sideEnd, stop } from './transitions.ts';

/** What an event does: a key's action, or something that happened to the process. */
export type Action = KeyAction | 'start' | 'resume';

/** Milliseconds that `more` adds. */
const extra = 10_000;

/** Milliseconds into a phase up to which `back` goes to the one before. */
const backWindow = 2000;

export const actions: Record<Action, (state: SessionState) => SessionState> = {
  start,
  toggle: (state) => (state.status.is === 'paused' ? be(state, { is: 'running' }) : pause(state, 'asked')),
  next: (state) => moveTo(state, currentSegment(state)?.endsAt ?? state.timeline.total),
  back,
  more: (state) => ({ ...state, timeline: extendedAlike(state.timeline, segmentIndex(state), extra) }),
  'skip-side': (state) => moveTo(state, sideEnd(state)),
  figure: (state) => ({ ...state, figure: !state.figure }),
  why: (state) => ({ ...state, why: !state.why }),
  voice: (state) => (state.voice === undefined ? state : voiced(state, !state.voice)),
  quit,
  interrupt: (state) => end(state, 'interrupted'),
  suspend: (state) => pause(state, 'suspended'),
  resume: (state) => pause(state, 'suspended'),
  weak: (state) => ask(state, 'weak', state.status),
  tingles: (state) => reversibly(state, reported(state, 'tingles')),
  hurts: (state) => reversibly(state, reported(state, 'hurts')),
  easy: (state) => reversibly(state, reported(state, 'easy')),
  'take-back': takenBack,
};

function start(state: SessionState): SessionState {
  if (state.status.is !== 'ready') return state;
  if (state.timeline.total === 0) return end(state, 'finished');
  const { first, before } = state.options.asks ?? {};
  const begun = ask(state, before, { is: 'running' });
  const left = ask({ ...begun, open: undefined }, state.open, begun.status);
  return ask(left, first, left.status);
}

/** Quits. A question may have words of its own for being left; leaving the last one is still the end. */
function quit(state: SessionState): SessionState {
  const { status } = state;
  const leave = questionOf(state)?.leave;
  if (leave !== undefined) return stop(state, leave);
  return status.is === 'asking' && status.before.is === 'ended'
    ? be(state, status.before)
    : end(state, 'quit');
}

function back(state: SessionState): SessionState {
  const index = segmentIndex(state);
  const current = state.timeline.segments[index];
  if (!current) return state;
  const before = state.timeline.segments[index - 1];
  const target = before && state.position - current.startsAt < backWindow ? before : current;
  return onStep(state, target.startsAt);
}

const pause = (state: SessionState, because: 'asked' | 'suspended'): SessionState =>
  state.status.is === 'running' ? be(state, { is: 'paused', because }) : state;
