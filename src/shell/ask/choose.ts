import type { Choice } from '../../core/schema/questionnaire.ts';
import { restore, watchSignals } from './keys.ts';
import { signsFor, sizeOf } from './layout.ts';
import { choiceLine, leadOf, listOf } from './list.ts';
import { showWith } from './show.ts';
import type { AskPaint, Desk, OneScreen, Terminal } from './types.ts';
import { tipsFor } from './words.ts';

/** One question outside the questionnaire. Undefined on Esc; throws `Interrupted`, the terminal left clean. */
export async function chooseOne(
  ask: string,
  choices: readonly Choice[],
  terminal: Terminal,
  paint: AskPaint,
): Promise<string | undefined> {
  const watch = watchSignals(terminal);
  try {
    const desk: Desk = { size: sizeOf(terminal.output), paint, signs: signsFor(process.env) };
    const reply = await (await showWith(terminal, watch))(screenFor(ask, choices, desk), true, desk);
    return reply.back ? undefined : String(reply.answer);
  } finally {
    restore(terminal);
    watch.stop();
  }
}

function screenFor(ask: string, choices: readonly Choice[], desk: Desk): OneScreen {
  const lines = choices.map((choice) => choiceLine(choice, leadOf(desk.signs, false), desk));
  return {
    type: 'one',
    ...listOf({ counter: '', question: ask, help: undefined }, lines, tipsFor('one', true, 'esc done'), desk),
  };
}
