import type { Choice, Question } from '../../../core/schema/questionnaire.ts';
import type { Answer } from '../../../core/types.ts';
import type { Io } from '../../terminal/io.ts';
import { paintFor } from '../../terminal/paint.ts';
import { glyphsFor, roomIn } from './layout.ts';
import { choiceLine, leadOf } from './list.ts';
import { oneOf } from './review.ts';
import { numberScreen } from './screen.ts';
import { showWith } from './show.ts';
import type { Desk, Half, Screen } from './types.ts';
import { restore, watchSignals } from './watch.ts';
import { tipsFor } from './words.ts';

/** One question outside the questionnaire. Undefined on Esc; throws `Interrupted`, the terminal left clean. */
export async function chooseOne(
  ask: string,
  choices: readonly Choice[],
  io: Io,
): Promise<string | undefined> {
  const answer = await askAlone((half, desk) => screenFor(ask, choices, desk, half?.at), io);
  return answer === undefined ? undefined : String(answer);
}

/** A number outside the questionnaire, from `least` to `most`. Undefined on Esc; throws `Interrupted`. */
export async function chooseNumber(
  { ask, help, least, most }: { ask: string; help?: string; least: number; most: number },
  io: Io,
): Promise<number | undefined> {
  const range = { least, most };
  const question: Question = {
    ...{ id: 'number', group: '', short: '', type: 'number', ask, range },
    ...(help === undefined ? {} : { help }),
  };
  const title = { counter: '', canGoBack: true };
  const answer = await askAlone(
    (half, desk) => numberScreen({ question, choices: [], unseen: [], former: [], half }, title, desk),
    io,
  );
  return answer === undefined ? undefined : Number(answer);
}

async function askAlone(
  lay: (half: Half | undefined, desk: Desk) => Screen,
  io: Io,
): Promise<Answer | undefined> {
  const watch = watchSignals(io);
  try {
    const { show, stop } = await showWith(io, watch);
    try {
      const reply = await show((half) => {
        const desk: Desk = {
          size: roomIn(io.output, io.env),
          paint: paintFor(io.output, io.env),
          glyphs: glyphsFor(io.env),
        };
        return { screen: lay(half, desk), desk };
      }, true);
      return reply.back ? undefined : reply.answer;
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
  const screen = oneOf(head, lines, { tips: tipsFor('one', true, { esc: 'done' }) }, desk, at);
  return screen.type === 'one' ? { ...screen, ends: true } : screen;
}
