import type { Choice } from '../../../core/schema/questionnaire.ts';
import { roomIn, signsFor } from './layout.ts';
import { choiceLine, leadOf } from './list.ts';
import { oneOf } from './review.ts';
import { showWith } from './show.ts';
import type { AskPaint, Desk, Screen, Terminal } from './types.ts';
import { restore, watchSignals } from './watch.ts';
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
    const { show, stop } = await showWith(terminal, watch, () => performance.now());
    try {
      const reply = await show((half) => {
        const desk: Desk = {
          size: roomIn(terminal.output, process.env),
          paint,
          signs: signsFor(process.env),
        };
        return { screen: screenFor(ask, choices, desk, half?.at), desk };
      }, true);
      return reply.back ? undefined : String(reply.answer);
    } finally {
      stop();
    }
  } finally {
    restore(terminal);
    watch.stop();
  }
}

function screenFor(ask: string, choices: readonly Choice[], desk: Desk, at = choices[0]?.id): Screen {
  const lines = choices.map((choice) => choiceLine(choice, leadOf(desk, false), desk));
  const head = { counter: '', question: ask, help: undefined };
  return oneOf(head, lines, { tips: tipsFor('one', true, { esc: 'done' }) }, desk, at);
}
