import type { Located } from '../core/lint/index.ts';
import type { Desk } from './choices.ts';
import { problemsOf } from './faults.ts';
import type { Question, Value } from './question.ts';
import { questions } from './questions.ts';
import { everyQuestion, nothing, open, questionOf, type State, sequence } from './state.ts';
import { adopted, type Work } from './work.ts';

/** Takes an answer, and goes to the next question or back to the list of all. */
export function accepted(state: State, value: Value, desk: Desk): State {
  const question = questionOf(state);
  if (!question) return state;
  const set = question.set(state.work, value, desk);
  const answered = [...new Set([...set.answered, question.id])];
  const now = { ...set, answered };
  const work = question.id === 'roles' || question.id === 'start' ? adoptedOnce(now, desk) : now;
  const next = { ...state, work };
  return state.fromReview
    ? review(next, desk, question.id)
    : open(next, after(work, question.id, desk), desk);
}

/** Fills in what is usual, once role and start are known. */
const adoptedOnce = (work: Work, desk: Desk): Work =>
  ['roles', 'start'].every((id) => work.answered.includes(id)) ? adopted(work, desk) : work;

function after(work: Work, id: string, desk: Desk): string {
  const all = sequence(work, desk);
  const here = questions.findIndex((each) => each.id === id);
  return all.find((each) => questions.indexOf(each) > here)?.id ?? 'review';
}

/** Whether there is a way back from here: not from the first question. */
export const leadsBack = (state: State, desk: Desk): boolean => before(state, desk).at !== state.at;

/** The question before this one; the same where there is none. */
export function before(state: State, desk: Desk): State {
  if (state.fromReview) return review(state, desk, state.at);
  const all = sequence(state.work, desk);
  const here = state.at === 'review' ? all.length : all.findIndex(({ id }) => id === state.at);
  const last = all[here - 1];
  return last ? open(state, last.id, desk) : state;
}

/** Asks for another short name, since the file is there by now. */
export const renamed = (state: State, desk: Desk, fault: string): State => ({
  ...open(state, 'id', desk),
  fromReview: true,
  faults: [fault],
});

/** The list of all, with the cursor on a question. */
export function review(state: State, desk: Desk, on?: string): State {
  const next: State = { ...state, ...nothing, at: 'review', fromReview: false };
  const rows = reviewRows(next, desk);
  const cursor = on === undefined ? 0 : rows.findIndex((row) => 'question' in row && row.question.id === on);
  return { ...next, cursor: Math.max(0, problemsOf(next, desk).length > 0 ? 0 : cursor) };
}

export type ReviewRow =
  | { readonly problem: Located }
  | { readonly writes: true }
  | { readonly question: Question };

/** What can be chosen in the list of all: what is wrong, or else to write it; then every question. */
export function reviewRows(state: State, desk: Desk): ReviewRow[] {
  const problems = problemsOf(state, desk).filter(({ level }) => level === 'error');
  return [
    ...(problems.length > 0 ? problems.map((problem) => ({ problem })) : [{ writes: true } as const]),
    ...everyQuestion(state.work, desk).map((question) => ({ question })),
  ];
}
