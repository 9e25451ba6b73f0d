import words from '../../data/words/new.json';
import { clean } from '../core/clean.ts';
import { capital, fill } from '../core/words.ts';
import { glyphsFor } from '../render/glyphs.ts';
import { cut, packed, width, wrap } from '../render/text/wrap.ts';
import { angleBody } from './angle-view.ts';
import type { Choice, Desk } from './choices.ts';
import { leadsBack } from './flow.ts';
import { around, indent, type Look, pointer, wrapped } from './layout.ts';
import type { Question } from './question.ts';
import { reviewBody } from './review-view.ts';
import { choicesOf, linesOf, questionOf, type State, sequence } from './state.ts';
import { modelFor, type Work } from './work.ts';

/** The screen as it is now: never more lines than the window has, none wider than it is. */
export function view(state: State, desk: Desk, look: Look): string[] {
  const question = questionOf(state);
  const head = headOf(state, question, desk, look);
  const foot = ['', ...keyLines(keysOf(state, question, desk), look)];
  const room = look.rows - head.length - foot.length;
  const body = question
    ? bodyOf(state, question, desk, { ...look, rows: room })
    : reviewBody(state, desk, { ...look, rows: room });
  const lines = [...head, ...body.slice(0, Math.max(0, room))];
  const gap = Math.max(0, look.rows - lines.length - foot.length);
  return [...lines, ...Array.from({ length: gap }, () => ''), ...foot].slice(0, look.rows);
}

/** What parts words, in signs that the terminal has. */
const inSigns = (text: string, { unicode }: Look): string =>
  text.replaceAll(words.between, glyphsFor(unicode).between);

function headOf(state: State, question: Question | undefined, desk: Desk, look: Look): string[] {
  const { columns, rows, paint } = look;
  const id = desk.fixedId ?? state.work.id;
  const title = inSigns(id === '' ? words.title : fill(words.titleOf, { id }), look);
  const count = countOf(state, desk);
  const space = columns - 4 - width(title) - width(count);
  const top =
    space > 0
      ? indent + paint.heading(title) + ' '.repeat(space) + paint.dim(count)
      : indent + paint.heading(cut(title, columns - 4)[0]);
  const ask = wrapped(question?.ask ?? words.review.ask, look, paint.strong);
  const help = wrapped(question?.help ?? words.review.help, look);
  const isSmall = rows < 18;
  return [
    top,
    ...(isSmall ? [] : ['']),
    ...ask,
    ...(isSmall && help.length > 2 ? [] : help),
    ...(isSmall ? [] : ['']),
  ];
}

function countOf(state: State, desk: Desk): string {
  const all = sequence(state.work, desk);
  const here = all.findIndex(({ id }) => id === state.at);
  return here < 0 ? '' : fill(words.count, { n: here + 1, all: all.length });
}

function keyLines(keys: readonly string[], look: Look): string[] {
  const signs = look.unicode ? 'signs' : 'words';
  const said = keys.map((key) => fill(key, { arrows: words.arrows[signs], sideways: words.sideways[signs] }));
  const { between } = glyphsFor(look.unicode);
  return packed(said, Math.max(10, look.columns - 4), between).map((line) => indent + look.paint.dim(line));
}

function keysOf(state: State, question: Question | undefined, desk: Desk): string[] {
  const { keys } = words;
  const here = keys[question?.type ?? 'review'].split(words.between);
  return [
    ...here,
    ...(leadsBack(state, desk) ? [state.fromReview ? keys.backToAll : keys.back] : []),
    keys.leave,
  ];
}

function bodyOf(state: State, question: Question, desk: Desk, look: Look): string[] {
  const faults = state.faults.flatMap((each) => wrapped(capital(each), look, look.paint.caution));
  const room = { ...look, rows: look.rows - (faults.length > 0 ? faults.length + 1 : 0) };
  const below = faults.length > 0 ? ['', ...faults] : [];
  if (question.type === 'angle') return [...angleBody(state, question, desk, room), ...below];
  if (question.type === 'one' || question.type === 'many')
    return [...choiceBody(state, question, desk, room), ...below];
  if (question.type === 'lines')
    return [...linesBody(state, room), ...below, ...exampleOf(state, question, desk, room)];
  return [...typedLines(state, state.typed, look), ...below, ...usualOf(question, desk, state.work, look)];
}

/** What is typed, with a mark where the next letter goes. */
function typedLines({ caret }: State, typed: string, look: Look, lead: string = words.prompt): string[] {
  const [before, after] = [typed.slice(0, caret), typed.slice(caret)];
  const mark = look.unicode ? '\u258f' : '_';
  const text = clean(before) + mark + clean(after);
  const [first = mark, ...rest] = wrap(text, Math.max(10, look.columns - 6 - width(lead)));
  return [
    indent + look.paint.do(lead) + first,
    ...rest.map((line) => indent + ' '.repeat(width(lead)) + line),
  ];
}

function linesBody(state: State, look: Look): string[] {
  const rows = linesOf(state).map((line, index) => {
    const number = fill(words.line, { n: index + 1 });
    if (index === state.cursor) return typedLines(state, line, look, number);
    const [first = '', ...rest] = wrap(clean(line), Math.max(10, look.columns - 6 - width(number)));
    return [
      indent + look.paint.dim(number) + first,
      ...rest.map((each) => indent + ' '.repeat(width(number)) + each),
    ];
  });
  return around(rows, state.cursor, look);
}

/** How our stretches say it, where nothing is entered yet. */
function exampleOf(state: State, question: Question, desk: Desk, look: Look): string[] {
  if (question.id !== 'steps' || linesOf(state).some((line) => line !== '')) return [];
  const model = modelSteps(state.work, desk);
  if (model.length === 0 || look.rows < 6) return [];
  return [
    '',
    ...wrapped(words.example, look, look.paint.dim),
    ...model.flatMap((line) => wrapped(line, look, look.paint.dim)),
  ];
}

/** The steps of a model that starts the same way; another way to start has other steps. */
function modelSteps({ file }: Work, { stretches }: Desk): readonly string[] {
  const model = modelFor(file, stretches);
  return model?.start === file.start ? model.steps : [];
}

/** The dose of its kind, which nothing entered means. */
function usualOf({ type, path }: Question, { files }: Desk, { file }: Work, look: Look): string[] {
  if (type !== 'numbers') return [];
  const usual = (files.doses.kinds[file.kind] as Readonly<Record<string, unknown>> | undefined)?.[
    String(path[1])
  ];
  if (usual === undefined) return [];
  const said = [usual].flat().join(words.to);
  return ['', ...wrapped(fill(words.usual, { usual: said }), look, look.paint.dim)];
}

function choiceBody(state: State, { type }: Question, desk: Desk, look: Look): string[] {
  const choices = choicesOf(state, desk);
  const help = choices[state.cursor]?.help;
  const below = help === undefined ? [] : ['', ...wrapped(help, look, look.paint.dim)];
  const isFew = choices.length <= 9;
  const lines = choices.map((choice, index) => [
    choiceLine(choice, state, { index, isMany: type === 'many', isFew }, look),
  ]);
  return [...around(lines, state.cursor, { ...look, rows: look.rows - below.length }), ...below];
}

function choiceLine(
  { id, says }: Choice,
  { cursor, marked }: State,
  { index, isMany, isFew }: { index: number; isMany: boolean; isFew: boolean },
  { columns, paint, unicode }: Look,
): string {
  const isHere = index === cursor;
  const point = pointer(isHere, unicode);
  const box = isMany ? boxOf(marked.includes(id), unicode) : '';
  const digit = isFew || index < 9 ? fill(words.digit, { n: index + 1 }) : '   ';
  const text = cut(digit + clean(says), columns - 6 - width(box))[0];
  return (
    indent +
    paint.do(point) +
    (marked.includes(id) ? paint.do(box) : box) +
    (isHere ? paint.strong(text) : text)
  );
}

const boxOf = (on: boolean, unicode: boolean): string =>
  unicode ? (on ? '\u25c9 ' : '\u25ef ') : on ? '[x] ' : '[ ] ';
