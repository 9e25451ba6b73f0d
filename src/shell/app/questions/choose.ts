import type { Choice } from '../../../core/schema/questionnaire.ts';
import type { Io } from '../../terminal/io.ts';
import { paintFor } from '../../terminal/paint.ts';
import { roomIn, signsFor } from './layout.ts';
import { choiceLine, leadOf } from './list.ts';
import { oneOf } from './review.ts';
import { showWith } from './show.ts';
import type { Desk, Screen } from './types.ts';
import { restore, watchSignals } from './watch.ts';
import { tipsFor } from './words.ts';

/** One question outside the questionnaire. Undefined on Esc; throws `Interrupted`, the terminal left clean. */
export async function chooseOne(
  ask: string,
  choices: readonly Choice[],
  io: Io,
): Promise<string | undefined> {
  const watch = watchSignals(io);
  try {
    const { show, stop } = await showWith(io, watch);
    try {
      const reply = await show((half) => {
        const desk: Desk = {
          size: roomIn(io.output, io.env),
          paint: paintFor(io.output, io.env),
          signs: signsFor(io.env),
        };
        return { screen: screenFor(ask, choices, desk, half?.at), desk };
      }, true);
      return reply.back ? undefined : String(reply.answer);
    } finally {
      stop();
    }
  } finally {
    restore(io);
    watch.stop();
  }
}

function screenFor(ask: string, choices: readonly Choice[], desk: Desk, at = choices[0]?.id): Screen {
  const lines = choices.map((choice) => choiceLine(choice, leadOf(desk, false), desk));
  const head = { counter: '', question: ask, help: undefined };
  return oneOf(head, lines, { tips: tipsFor('one', true, { esc: 'done' }) }, desk, at);
}
