import type { CoachQuestion } from '../../core/schema/coach.ts';
import { begunWith, calmed, stillReversible } from './reports.ts';
import { questionOf, type SessionState } from './state.ts';
import { ask, be, end, moveTo, stop } from './transitions.ts';

/** Keys that leave an optional question out. */
const leaveOut = [' ', '\r', '\n'];

/** Milliseconds in which a 0 makes a typed 1 a 10. */
export const secondDigit = 900;

type AnswerKey = CoachQuestion['keys'][number];

/** The session after a key pressed at a question; undefined when it is no answer. */
export function answered(state: SessionState, pressed: string): SessionState | undefined {
  const question = questionOf(state);
  const { status } = state;
  if (!question || status.is !== 'asking') return undefined;
  const key = pressed.toLowerCase();
  if (key === question.again?.key) return pressedAgain(state, question);
  const ten = question.keys.find((each) => each.says === '10');
  if (status.typed) return whole(state, key === '0' ? ten : keyOf(question, status.typed.key));
  const found = keyOf(question, key);
  if (found && ten && key === '1') return be(state, { ...status, typed: { key, at: state.at } });
  if (found) return whole(state, found);
  return question.optional && leaveOut.includes(pressed) ? goOn(state) : undefined;
}

/** Milliseconds after which the same key is pressed anew, and not held down. */
const letGo = 800;

/** Handles the key that brought up the question: held down it answers nothing, and each repeat starts the wait anew. */
function pressedAgain(state: SessionState, { again, keys }: CoachQuestion): SessionState | undefined {
  const { status, at } = state;
  if (status.is !== 'asking') return undefined;
  const { pain } = status;
  if (pain && at - pain.pressed < letGo) return be(state, { ...status, pain: { ...pain, pressed: at } });
  return whole(
    state,
    keys.find(({ value }) => value === again?.value),
  );
}

/** Takes a typed 1 as the answer once no 0 came in time. */
export function settledAnswer(state: SessionState): SessionState {
  const { status } = state;
  const question = questionOf(state);
  if (status.is !== 'asking' || !status.typed || !question) return state;
  if (state.at - status.typed.at < secondDigit) return state;
  return whole(state, keyOf(question, status.typed.key)) ?? state;
}

const keyOf = ({ keys }: CoachQuestion, key: string): AnswerKey | undefined =>
  keys.find((each) => each.key === key);

/** The state with an answer, and what the answer leads to. */
function whole(state: SessionState, found: AnswerKey | undefined): SessionState | undefined {
  const { status } = state;
  if (!found || status.is !== 'asking') return undefined;
  const next = { ...state, answers: { ...state.answers, [status.question]: found.value } };
  if (found.stop !== undefined) return stop(next, found.stop);
  if (found.end) return end(next, 'finished');
  if (found.asks !== undefined) return ask(next, found.asks, status.before);
  if (found.onset) return stillReversible(begunWith(goOn(next), found.onset, status.pain));
  return found.day ? calmed(goOn(next), found.day, next.answers.before ?? found.value) : goOn(next);
}

/** Goes back to before the question; at the end of the timeline that is the end. */
function goOn(state: SessionState): SessionState {
  const { status, position } = state;
  if (status.is !== 'asking') return state;
  if (state.windDown !== undefined) return end(state, 'finished');
  const next = be(state, status.before);
  return status.before.is === 'running' ? moveTo(next, position) : next;
}
