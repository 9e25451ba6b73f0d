import type { Choice } from '../../core/schema/questionnaire.ts';
import { headLines, indent, message } from './layout.ts';
import { choiceLine, leadOf, listOf } from './list.ts';
import { manyScreen } from './many.ts';
import { answerBefore, type Turn } from './turn.ts';
import type { Desk, NumberScreen, OneScreen, Screen } from './types.ts';
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

function oneScreen(turn: Turn, title: Title, desk: Desk): OneScreen {
  const lead = leadOf(desk.signs, false);
  const lines = turn.choices.map((choice) => choiceLine(choice, lead, desk));
  const list = listOf(headOf(turn, title), lines, tipsFor('one', title.canGoBack), desk);
  const before = answerBefore(turn);
  return { type: 'one', ...list, ...(typeof before === 'string' ? { at: before } : {}) };
}

function numberScreen(turn: Turn, title: Title, { size, paint, signs }: Desk): NumberScreen {
  const { least, most } = turn.question.range ?? { least: 0, most: Number.MAX_SAFE_INTEGER };
  const head = headLines(headOf(turn, title), 'roomy', size, paint).slice(0, -1);
  const tips = paint.dim(tipsFor('number', title.canGoBack)(false, signs));
  const before = answerBefore(turn);
  return {
    type: 'number',
    message: message([...head, tips, '', `${least} to ${most}:`]),
    least,
    most,
    ...(typeof before === 'number' ? { at: before } : {}),
    error: indent(rangeError(least, most), size, paint.caution),
  };
}
