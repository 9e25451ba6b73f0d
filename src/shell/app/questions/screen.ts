import type { Choice, Question } from '../../../core/schema/questionnaire.ts';
import { fill } from '../../../core/words.ts';
import { drawnBeside } from './drawing.ts';
import { type Head, headLines, height, indent, listHeight, looks, message } from './layout.ts';
import { choiceLine, type Foot, footHeight, leadOf, listOf, page, tooSmallFor } from './list.ts';
import { manyScreen } from './many-screen.ts';
import { answerBefore, cursorAt, type Turn } from './turn.ts';
import type { ChoiceLine, Desk, List, NumberScreen, OneScreen, Screen, SmallScreen } from './types.ts';
import { type Title, tipsFor, words } from './words.ts';

/** One turn laid out for the window, and the choices it shows: of a long list only some. */
export function screenOf(
  turn: Turn,
  title: Title,
  desk: Desk,
): { screen: Screen; choices: readonly Choice[] } {
  if (turn.question.type === 'many') return manyScreen(turn, title, desk);
  const screen =
    turn.question.type === 'one' ? oneScreen(turn, title, desk) : numberScreen(turn, title, desk);
  return { screen, choices: turn.choices };
}

const headOf = ({ question }: Turn, { counter }: Title) => ({
  counter,
  question: question.ask,
  help: question.help,
});

function oneScreen(turn: Turn, title: Title, desk: Desk): OneScreen | SmallScreen {
  const lead = leadOf(desk, false);
  const before = answerBefore(turn);
  const lines = turn.choices.map((choice) => ({
    ...choiceLine(choice, lead, desk),
    ...(choice.id === before ? { marked: true } : {}),
  }));
  const foot = { tips: tipsFor('one', title.canGoBack) };
  const head = headOf(turn, title);
  const list = drawnList(turn.question, head, lines, foot, desk) ?? listOf(head, lines, foot, desk);
  if (!list) return tooSmallFor(desk.size.columns);
  const at = cursorAt(turn);
  return { type: 'one', ...list, ...(typeof at === 'string' ? { at } : {}) };
}

/** With what is to be tried drawn between the question and its answers; undefined where there is no room for that. */
function drawnList(
  question: Question,
  title: Head,
  lines: readonly ChoiceLine[],
  foot: Foot,
  desk: Desk,
): List | undefined {
  for (const look of ['roomy', 'tight'] as const) {
    const head = headLines(title, look, desk.size, desk.paint);
    const left = desk.size.rows - head.length - listHeight(lines) - footHeight(lines, foot, desk);
    const drawn = drawnBeside(question, left, desk);
    const below = drawn.length < left ? [''] : [];
    if (drawn.length > 0) return page([...head, ...drawn, ...below], lines, foot, listHeight(lines), desk);
  }
  return undefined;
}

/** A number to type, within its range. */
export function numberScreen(turn: Turn, title: Title, desk: Desk): NumberScreen | SmallScreen {
  const { size, paint } = desk;
  const { least, most } = turn.question.range ?? { least: 0, most: Number.MAX_SAFE_INTEGER };
  const tips = tipsFor('number', title.canGoBack)(false, desk);
  const error = indent(fill(words.range, { least, most }), size, paint.strong);
  const laid = looks.map((look) => {
    const head = headLines(headOf(turn, title), look, size, paint);
    const asked = fill(words.rangeAsked, { least, most });
    return look === 'roomy' ? [...head.slice(0, -1), ...tips, '', asked] : [...head, asked];
  });
  const lines = laid.find((each) => each.length + height(error) <= size.rows);
  if (!lines) return tooSmallFor(size.columns);
  const at = cursorAt(turn);
  return {
    type: 'number',
    message: message(lines),
    least,
    most,
    ...(typeof at === 'number' ? { at } : {}),
    ...(turn.half ? { typed: turn.half.typed } : {}),
    error,
  };
}
