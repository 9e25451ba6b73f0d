import type { Choice } from '../../../core/schema/questionnaire.ts';
import { fill } from '../../../core/words.ts';
import { headLines, height, indent, looks, message } from './layout.ts';
import { choiceLine, leadOf, listOf } from './list.ts';
import { manyScreen } from './many.ts';
import { tooSmallFor } from './small.ts';
import { cursorAt, type Turn } from './turn.ts';
import type { Desk, NumberScreen, OneScreen, Screen, SmallScreen } from './types.ts';
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
  const lines = turn.choices.map((choice) => choiceLine(choice, lead, desk));
  const list = listOf(headOf(turn, title), lines, { tips: tipsFor('one', title.canGoBack) }, desk);
  if (!list) return tooSmallFor(desk.size.columns);
  const at = cursorAt(turn);
  return { type: 'one', ...list, ...(typeof at === 'string' ? { at } : {}) };
}

function numberScreen(turn: Turn, title: Title, desk: Desk): NumberScreen | SmallScreen {
  const { size, paint } = desk;
  const { least, most } = turn.question.range ?? { least: 0, most: Number.MAX_SAFE_INTEGER };
  const tips = tipsFor('number', title.canGoBack)(false, desk);
  const error = indent(fill(words.range, { least, most }), size, paint.strong);
  const laid = looks.map((look) => {
    const head = headLines(headOf(turn, title), look, size, paint);
    const asked = fill(words.rangeAsked, { least, most });
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
