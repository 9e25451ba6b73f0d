import words from '../../data/words/new.json';
import { joints } from '../core/body/pose.ts';
import { clean } from '../core/clean.ts';
import { spanOf } from '../core/lint/shape.ts';
import { capital, fill } from '../core/words.ts';
import { loadSaid } from './angle-view.ts';
import type { Desk } from './choices.ts';
import { canWait, faultsOf, questionFor, saidOf } from './faults.ts';
import { accepted, before, leadsBack, reviewRows } from './flow.ts';
import type { Question, Value } from './question.ts';
import { valueSaid } from './review-view.ts';
import { choicesOf, linesOf, onLine, open, questionOf, type State } from './state.ts';

/** The question as lines to be read aloud, its choices with numbers. */
export const spoken = (state: State, desk: Desk): string[] => pageOf(state, desk).map(clean);

function pageOf(state: State, desk: Desk): string[] {
  const question = questionOf(state);
  if (!question) return spokenReview(state, desk);
  const now = valueSaid(question, state.work, desk);
  const choices = choicesOf(state, desk).map(({ says, help }, index) =>
    fill(help === undefined ? words.spoken.choice : words.spoken.choiceWith, {
      n: index + 1,
      says,
      help: help ?? '',
    }),
  );
  const { spoken: say } = words;
  const span = question.joint ? [fill(say.span, spanOf(question.joint))] : [];
  const lines =
    question.type === 'lines'
      ? linesOf(state)
          .filter((each) => each !== '')
          .map((each, index) => fill(say.line, { n: index + 1, says: each }))
      : [];
  return [
    `${question.ask} ${question.help}`.trim(),
    ...choices,
    ...lines,
    ...span,
    ...(question.type === 'lines' ? [] : [fill(say.now, { now })]),
    ...state.faults,
    withWayBack(say[question.type], state, desk),
  ];
}

const withWayBack = (says: string, state: State, desk: Desk): string =>
  leadsBack(state, desk) ? `${says} ${words.spoken.back}` : says;

function spokenReview(state: State, desk: Desk): string[] {
  const rows = reviewRows(state, desk).map((row, index) => {
    const n = index + 1;
    if ('writes' in row) {
      const { file } = desk.target(desk.fixedId ?? state.work.id);
      return fill(words.spoken.choice, { n, says: fill(words.review.write, { file }) });
    }
    const says =
      'problem' in row
        ? capital(saidOf(row.problem))
        : fill(words.spoken.value, {
            short: capital(row.question.short),
            value: valueSaid(row.question, state.work, desk),
          });
    return fill(words.spoken.choice, { n, says });
  });
  return [words.review.ask, ...rows, withWayBack(words.spoken.review, state, desk)];
}

/** What is said of an angle that was taken and is another now, or is the first: what it does to the nerve, and how it looks. */
function said(question: Question, before: State, after: State, desk: Desk): string[] {
  if (!question.joint) return [];
  const end = question.path[0] === 'from' ? 'from' : 'pose';
  const isSame =
    before.work.file[end] === after.work.file[end] || question.get(before.work) === question.get(after.work);
  if (isSame && question.joint !== joints[0]) return [];
  return [...loadSaid(after.work, end, desk), desk.describe(after.work.file)].filter((each) => each !== '');
}

/** What comes of a line that was typed, and what is to be said of it. */
export function heard(state: State, typed: string, desk: Desk): { state: State; says: readonly string[] } {
  const question = questionOf(state);
  const line = typed.trim();
  if (line === words.spoken.backKey) return { state: before(state, desk), says: [] };
  if (!question) return heardInReview(state, line, desk);
  if (question.type === 'lines') return heardLine(state, question, line, desk);
  const value = valueFrom(question, line, state, desk);
  if (value === undefined) return { state, says: [words.spoken.numbers] };
  return take(state, question, value, desk);
}

function take(
  state: State,
  question: Question,
  value: Value,
  desk: Desk,
): { state: State; says: readonly string[] } {
  const faults = faultsOf(question, value, state, desk).map(capital);
  const isSaid = faults.length > 0 && faults.join() === state.faults.join();
  const mayWait = canWait(question, value, desk);
  if (faults.length > 0 && !(isSaid && mayWait)) {
    return { state: { ...state, faults }, says: mayWait ? [...faults, words.spoken.again] : faults };
  }
  const next = accepted(state, value, desk);
  return { state: next, says: said(question, state, next, desk) };
}

/** An empty line leaves what stands there. */
function valueFrom(question: Question, line: string, state: State, desk: Desk): Value | undefined {
  if (line === '') return question.get(state.work);
  if (question.type === 'angle') return /^-?\d+$/.test(line) ? Number(line) : undefined;
  if (question.type !== 'one' && question.type !== 'many') return line;
  const choices = choicesOf(state, desk);
  if (question.type === 'many' && line === '0') return [];
  const numbers = line.split(/[\s,]+/);
  const ids = numbers.flatMap((each) => choices[Number(each) - 1]?.id ?? []);
  if (ids.length < numbers.length) return undefined;
  return question.type === 'many' ? ids : ids.length === 1 ? ids[0] : undefined;
}

/** A line more; `2: other words` puts others in the place of the second, and an empty one goes on. */
function heardLine(
  state: State,
  question: Question,
  line: string,
  desk: Desk,
): { state: State; says: readonly string[] } {
  const lines = linesOf(state).filter((each) => each !== '');
  if (line === '') return take(state, question, lines, desk);
  const [, number, other] = /^(\d+):\s*(.*)$/.exec(line) ?? [];
  const at = number === undefined ? lines.length : Number(number) - 1;
  if (number !== undefined && (at < 0 || at >= lines.length)) return { state, says: [words.spoken.noLine] };
  const changed = [
    ...lines.slice(0, at),
    ...(number === undefined ? [line] : other ? [other] : []),
    ...lines.slice(at + 1),
  ];
  const next = onLine(state, [...changed, ''], changed.length);
  const deep = question.set(state.work, changed, desk);
  const faults = faultsOf(question, changed, { work: deep }, desk).map(capital);
  return { state: { ...next, faults: [] }, says: changed.length < 2 ? [] : faults };
}

function heardInReview(state: State, line: string, desk: Desk): { state: State; says: readonly string[] } {
  const row = reviewRows(state, desk)[Number(line) - 1];
  if (!row) return { state, says: [words.spoken.numbers] };
  if ('writes' in row) return { state: { ...state, status: 'write' }, says: [] };
  const id = 'problem' in row ? questionFor(row.problem, state.work) : row.question.id;
  return { state: { ...open(state, id, desk), fromReview: true }, says: [] };
}
