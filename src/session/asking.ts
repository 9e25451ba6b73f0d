import { questionOf, type SessionState } from './model.ts';
import { be, end, moveTo } from './moving.ts';

/** Keys that leave an optional question out. */
const leaveOut = [' ', '\r', '\n'];

/** What a key answers to the question that waits; nothing when it is no answer. */
export function answered(state: SessionState, key: string): SessionState | undefined {
  const question = questionOf(state);
  const { status } = state;
  if (!question || status.is !== 'asking') return undefined;
  const found = question.keys.find((each) => each.key === key.toLowerCase());
  if (!found) return question.optional && leaveOut.includes(key) ? goOn(state) : undefined;
  const answers = { ...state.answers, [status.question]: found.value };
  const next = { ...state, answers };
  if (found.stop !== undefined) return end({ ...next, stop: found.stop }, 'stopped');
  return found.end ? end(next, 'finished') : goOn(next);
}

/** As it was before the question; at the end of the track that is the end. */
function goOn(state: SessionState): SessionState {
  const { status, position } = state;
  if (status.is !== 'asking') return state;
  if (state.windDown !== undefined) return end(state, 'finished');
  const next = be(state, status.before);
  return status.before.is === 'running' ? moveTo(next, position) : next;
}
