import { spokenWords } from '../voice.ts';
import { type Action, actions } from './actions.ts';
import { answered, settledAnswer } from './answers.ts';
import { type Effect, effectsOf } from './effects.ts';
import { actionFor } from './keymap.ts';
import { voiced } from './notice.ts';
import { questionOf, type SessionState } from './state.ts';
import { workedOn } from './timeline.ts';
import { moveTo, windDown } from './transitions.ts';

/** Something that happened. `at` is a monotonic clock in milliseconds, 0 or more. */
export type SessionEvent = { at: number } & (
  | { type: 'start' | 'tick' | 'interrupt' | 'suspend' }
  /** The process was stopped and goes on: the session stays paused. */
  | { type: 'resume' }
  /** Whatever one waited for is over: it ends with the side that is under way. */
  | { type: 'wind-down'; says: string }
  /** Whether a voice was found that was asked for. */
  | { type: 'voice'; found: boolean }
  /** What the terminal sent for one key. */
  | { type: 'key'; key: string }
);

/** Milliseconds between two events beyond which nobody was counting. */
export const longestGap = 1500;

/** The session after an event, and what the shell has to do. Time that went by is settled first, on every event. */
export function update(state: SessionState, event: SessionEvent): [SessionState, Effect[]] {
  if (state.status.is === 'ended') return [state, []];
  const settled = settle(state, event.at);
  const action = actionOf(settled, event);
  const next = settled.status.is === 'ended' ? settled : changed(state, settled, event, action);
  const spoken = next.voice ? spokenWords(state, next) : undefined;
  const hush = spoken && spoken.hushFor > 0 ? next.at + spoken.hushFor : next.hush;
  return [{ ...next, hush }, effectsOf(state, next, action, spoken)];
}

function changed(
  before: SessionState,
  settled: SessionState,
  event: SessionEvent,
  action: Action | undefined,
): SessionState {
  // Leaving comes before any question, also one whose answer is half typed.
  if (action === 'interrupt' || action === 'suspend') return actions[action](settled);
  // A question that has just come up was not what the key was for.
  const asked = before.status.is !== 'asking' && settled.status.is === 'asking';
  if (event.type === 'key' && asked) return settled;
  if (event.type === 'key' && action !== 'quit' && questionOf(settled)) {
    const next = answered(settled, event.key);
    if (next) return next;
  }
  if (event.type === 'wind-down') return windDown(settled, event.says);
  if (event.type === 'voice') return voiced(settled, event.found || undefined);
  // The pause that the key asked for has happened already.
  const heard = action === 'toggle' && before.status.is === 'running' && settled.status.is === 'paused';
  return action === undefined || heard ? settled : actions[action](settled);
}

function settle(state: SessionState, at: number): SessionState {
  const passed = Math.max(0, at - state.at);
  const now = { ...state, at: state.at + passed };
  if (state.status.is === 'asking') return settledAnswer(now);
  if (state.status.is !== 'running') return now;
  if (passed <= longestGap) return advance(now, passed);
  return state.options.unattended ? now : { ...now, status: { is: 'paused', because: 'gap', lost: passed } };
}

function advance(state: SessionState, passed: number): SessionState {
  const next = moveTo(state, state.position + passed);
  const counted = Math.min(passed, Math.max(0, next.position - state.position));
  const worked = workedOn(state.worked, state.timeline, state.position, state.position + counted);
  return { ...next, practised: state.practised + counted, worked };
}

function actionOf(state: SessionState, event: SessionEvent): Action | undefined {
  if (event.type === 'key') {
    const { test = false } = state.options;
    return actionFor(event.key, { test, asking: state.status.is === 'asking' });
  }
  return event.type === 'tick' || event.type === 'wind-down' || event.type === 'voice'
    ? undefined
    : event.type;
}
