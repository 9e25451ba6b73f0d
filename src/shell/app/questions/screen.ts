import type { Choice } from '../../../core/schema/questionnaire.ts';
import { headLines, height, indent, looks, message } from './layout.ts';
import { choiceLine, leadOf, listOf } from './list.ts';
import { manyScreen } from './many.ts';
import { tooSmallFor } from './small.ts';
import { cursorAt, type Turn } from './turn.ts';
import type { Desk, NumberScreen, OneScreen, Screen, SmallScreen } from './types.ts';
import { rangeError, type Title, tipsFor } from './words.ts';

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
  const lead = leadOf(desk.signs, false);
  const lines = turn.choices.map((choice) => choiceLine(choice, lead, desk));
  const list = listOf(headOf(turn, title), lines, tipsFor('one', title.canGoBack), desk);
  if (!list) return tooSmallFor(desk.size.columns);
  const at = cursorAt(turn);
  return { type: 'one', ...list, ...(typeof at === 'string' ? { at } : {}) };
}

function numberScreen(turn: Turn, title: Title, { size, paint, signs }: Desk): NumberScreen | SmallScreen {
  const { least, most } = turn.question.range ?? { least: 0, most: Number.MAX_SAFE_INTEGER };
  const tips = paint.dim(tipsFor('number', title.canGoBack)(false, signs));
  const error = indent(rangeError(least, most), size, paint.caution);
  const laid = looks.map((look) => {
    const head = headLines(headOf(turn, title), look, size, paint);
    const asked = `${least} to ${most}:`;
    return look === 'roomy' ? [...head.slice(0, -1), tips, '', asked] : [...head, asked];
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
