import words from '../../data/words/new.json';
import { clean } from '../core/clean.ts';
import { capital, fill } from '../core/words.ts';
import { cut, width, wrap } from '../render/text/wrap.ts';
import type { Desk } from './choices.ts';
import { problemsOf, saidOf } from './faults.ts';
import { type ReviewRow, reviewRows } from './flow.ts';
import { around, indent, type Look, pointer, same, wrapped } from './layout.ts';
import type { Question } from './question.ts';
import { questions } from './questions.ts';
import type { State } from './state.ts';
import type { Work } from './work.ts';

export function reviewBody(state: State, desk: Desk, look: Look): string[] {
  const rows = reviewRows(state, desk).map((row, index) =>
    reviewLine({ row, isHere: index === state.cursor }, state.work, desk, look),
  );
  const warnings = problemsOf(state, desk).filter(({ level }) => level === 'warning');
  const below = warnings.flatMap((each) => wrapped(saidOf(each), look, look.paint.dim));
  return [...around(rows, state.cursor, { ...look, rows: look.rows - below.length }), ...below];
}

function reviewLine(
  { row, isHere }: { row: ReviewRow; isHere: boolean },
  work: Work,
  desk: Desk,
  { columns, paint, unicode }: Look,
): string[] {
  const point = pointer(isHere, unicode);
  const strong = isHere ? paint.strong : same;
  if ('writes' in row) {
    const { file } = desk.target(desk.fixedId ?? work.id);
    return [
      ...wrapped(fill(words.review.write, { file }), { columns: columns - 2 }).map(
        (line, index) => indent + (index === 0 ? paint.do(point) : '  ') + strong(line.trim()),
      ),
      '',
    ];
  }
  if ('problem' in row) {
    const lines = wrap(clean(capital(saidOf(row.problem))), columns - 6);
    return lines.map(
      (line, index) =>
        indent + (index === 0 ? paint.do(point) : '  ') + (isHere ? paint.strong(line) : paint.caution(line)),
    );
  }
  const { question } = row;
  const label = capital(question.short).padEnd(labelWidth);
  const text = cut(clean(valueSaid(question, work, desk)), columns - 6 - width(label))[0];
  return [indent + paint.do(point) + paint.dim(label) + strong(text)];
}

const labelWidth = 2 + Math.max(...questions.map(({ short }) => width(short)));

/** What stands there, in words. */
export function valueSaid(question: Question, work: Work, desk: Desk): string {
  const value = question.get(work);
  if (question.type === 'angle') return fill(words.degrees, { n: Number(value) });
  const choices = question.choices?.(work, desk) ?? [];
  const said = [value].flat().map((each) => choices.find(({ id }) => id === each)?.says ?? String(each));
  const text = said.filter((each) => each !== '').join(words.listed);
  return text === '' ? (question.type === 'numbers' ? words.usualShort : words.none) : text;
}
