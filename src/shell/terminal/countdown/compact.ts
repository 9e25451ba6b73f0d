import { clearLine, cursorTo, moveCursor } from 'node:readline';
import { Writable } from 'node:stream';
import type { Ora } from 'ora';
import { wrap } from '../../../render/text/wrap.ts';
import {
  compactLine,
  plainLine,
  plainQuestion,
  questionOf,
  type Role,
  type SessionState,
} from '../../../session/index.ts';
import type { Load, Output } from '../io.ts';
import type { LinePainter } from '../paint.ts';
import { type Display, hideCursor, once, showCursor, windowOf } from '../screen.ts';
import { longNewsOf, type Told, told } from './changes.ts';

export type MakeOra = typeof import('ora').default;

/** ora, loaded only when the one-line form is needed. */
export const loadOra = async (load: Load): Promise<MakeOra> => (await load('ora')).default;

/** ora puts its frame and a space before the text; the last cell stays free so that no line wraps. */
const around = 3;

/** The session in one line. What has no room in it is said above, whole: questions with their keys, changes, reasons. */
export function compactDisplay(
  output: Output,
  makeOra: MakeOra,
  paint: LinePainter,
  unicode: boolean,
): Display {
  const stream = streamFor(output);
  const spinner = startOra(makeOra, stream);
  let before: Told | undefined;
  const say = (lines: readonly string[], role: Role): void => {
    const columns = Math.max(1, windowOf(output).columns - 1);
    const wrapped = lines.flatMap((line) => wrap(line, columns));
    spinner.clear();
    stream.write(wrapped.map((text) => `${paint([{ text, role }])}\n`).join(''));
  };
  let setUp = '';
  /** A stretch by its name and all there is to set up, when it begins. */
  const newSetUp = (state: SessionState): readonly string[] => {
    const { segment, step } = told(state);
    const now = segment && step ? `${segment.step} ${step.stretch}` : '';
    if (now === setUp || !segment || !step) return [];
    setUp = now;
    return [plainLine(segment, state, { unicode }), ...step.cues];
  };
  /** Whether anything was said, so that the line is to be drawn again below it. */
  const sayAbove = (state: SessionState): boolean => {
    const question = questionOf(state);
    const news = before ? longNewsOf(before, state) : [];
    const steps = question ? [] : newSetUp(state);
    const asks = question && question !== (before && questionOf(before.state)) ? plainQuestion(question) : [];
    before = told(state);
    if (news.length > 0) say(news, 'caution');
    if (steps.length > 0) say(steps, 'plain');
    if (asks.length > 0) say(asks, 'plain');
    return news.length + steps.length + asks.length > 0;
  };
  return {
    show(state) {
      const below = sayAbove(state);
      const text = paint(compactLine(state, Math.max(1, windowOf(output).columns - around), unicode));
      if (text === spinner.text && !below) return;
      spinner.text = text;
      spinner.render();
    },
    resized() {},
    close: once(() => {
      spinner.stop();
      stream.write(showCursor);
    }),
  };
}

function startOra(makeOra: MakeOra, stream: Writable): Ora {
  stream.write(hideCursor);
  return makeOra({
    stream,
    isEnabled: true,
    // ora's own ways with the keyboard and the cursor stand in the way of ours.
    discardStdin: false,
    hideCursor: false,
    color: false,
    // The default spinner uses over 1 % of a core.
    spinner: { interval: 1000, frames: [' '] },
  }).start();
}

/** A stream for ora: never 0 columns, where it hangs, and past the hook it puts on the standard streams. */
function streamFor(output: Output): Writable {
  const write = output.write.bind(output);
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      if (write(chunk)) done();
      else output.once('drain', () => done());
    },
  });
  return Object.defineProperties(stream, {
    isTTY: { value: true },
    columns: { get: () => windowOf(output).columns },
    rows: { get: () => windowOf(output).rows },
    cursorTo: { value: (column: number) => cursorTo(stream, column) },
    moveCursor: { value: (columns: number, rows: number) => moveCursor(stream, columns, rows) },
    clearLine: { value: (direction: -1 | 0 | 1) => clearLine(stream, direction) },
  });
}
