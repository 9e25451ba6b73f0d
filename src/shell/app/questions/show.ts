import { stripVTControlCharacters } from 'node:util';
import type { Answer } from '../../../core/types.ts';
import { width } from '../../../render/text/wrap.ts';
import { type Io, wantsLines } from '../../terminal/io.ts';
import { clearScreen } from '../../terminal/screen.ts';
import { type Keys, takeKeys } from './keys.ts';
import { height, sizeOf } from './layout.ts';
import { showLines } from './lines.ts';
import { smallScreen } from './list.ts';
import { beginPicking, halfOf, pick } from './picking.ts';
import { type Inquirer, promptFor } from './prompt.ts';
import { feed } from './prompt-feed.ts';
import { type Half, isChoice, type Lay, type Reply, type Screen, type Show, type Size } from './types.ts';
import type { Watch } from './watch.ts';

type Shower = { readonly show: Show; readonly stop: () => void };

/** Inquirer is loaded here and not before: it takes as long as all the rest of the start. */
export async function showWith(io: Io, watch: Watch): Promise<Shower> {
  if (wantsLines(io.env)) return { show: showLines(io, watch), stop() {} };
  const keys = takeKeys(io, watch);
  try {
    const { default: inquirer } = await io.load('inquirer');
    const once = makeOnce(inquirer, io, watch, keys);
    const show: Show = async (lay, canGoBack, left) => {
      let half = left;
      for (let isNew = true; ; isNew = false) {
        const reply = await once(lay, half, { canGoBack, isNew });
        if ('back' in reply) return reply;
        half = reply.half;
      }
    };
    return { show, stop: keys.stop };
  } catch (error) {
    keys.stop();
    throw error;
  }
}

/** How a screen ended without the prompt: by Esc, by a digit, or to be laid out anew. */
type Left = Reply | { readonly half: Half };

/** The window that a screen surely stays whole in. */
function roomFor(screen: Screen): Size {
  if (screen.type === 'small') return { columns: Number.POSITIVE_INFINITY, rows: 0 };
  const list = screen.type === 'number' ? undefined : screen;
  const helps = (list?.lines ?? []).map((line) => (isChoice(line) ? (line.help ?? '') : ''));
  const names = (list?.lines ?? []).map((line) => (isChoice(line) ? line.name : ''));
  const texts = [screen.message, list?.tips ?? '', ...helps, ...names].join('\n').split('\n');
  const { column = 0, rows = () => [] } = (list?.type === 'many' && list.beside) || {};
  const beside =
    column + Math.max(0, ...rows(undefined, []).map((row) => width(stripVTControlCharacters(row))));
  const longest = Math.max(...texts.map((text) => width(stripVTControlCharacters(text))));
  return {
    // Two columns before a message, a cursor, a mark and a digit before a line, and one for the cursor of the terminal.
    columns: Math.max(beside, longest + 8),
    rows:
      height(screen.message) +
      (list?.page ?? 1) +
      height(list?.tips ?? '') +
      Math.max(...helps.map(height), 1) +
      2,
  };
}

type Once = (lay: Lay, half: Half | undefined, how: { canGoBack: boolean; isNew: boolean }) => Promise<Left>;

const makeOnce =
  (inquirer: Inquirer, io: Io, watch: Watch, keys: Keys): Once =>
  async (lay, half, { canGoBack, isNew }) => {
    watch.ended.throwIfAborted();
    const laid = lay(half);
    const screen = smallScreen(io.output, laid.screen);
    const leaving = new AbortController();
    const signal = AbortSignal.any([watch.ended, leaving.signal]);
    let left: Left | undefined;
    const leave = (how: Left): void => {
      left ??= how;
      leaving.abort();
    };
    const prompt = feed(screen, beginPicking(screen));
    // A screen that is not seen keeps what was done on the one before.
    const done = (): Half =>
      screen.type === 'small' ? (half ?? noHalf) : halfOf(screen, prompt.picking(), half);
    const key = (pressed: string): void => {
      if (pressed === '\x1b') {
        if (canGoBack) leave({ back: true, half: done() });
        return;
      }
      const deed = pick(screen, prompt.picking(), pressed);
      if (deed.does === 'answers') leave({ back: false, answer: deed.answer, half: done() });
      if (deed.does === 'shows') prompt.shows(deed.picking, deed.note);
      if (deed.does === 'types') prompt.types(deed.picking, pressed);
    };
    const redraw = (): void => leave({ half: done() });
    const room = roomFor(screen);
    const resized = (): void => {
      const { columns, rows } = sizeOf(io.output);
      // What stands whole is taken away by itself, and what is above it stays. What may be broken into other lines goes with all.
      if (columns < room.columns || rows < room.rows) io.output.write(clearScreen);
      redraw();
    };
    const unhear = keys.hear({ key, redraw, resized }, isNew);
    try {
      const answer = asAnswer(
        await promptFor(inquirer, screen, laid.desk, { output: io.output, signal }, prompt),
      );
      return { back: false, answer };
    } catch (error) {
      watch.ended.throwIfAborted();
      if (left) return left;
      throw error;
    } finally {
      unhear();
      prompt.close();
    }
  };

const noHalf: Half = { shown: [], marked: [], typed: '' };

function asAnswer(value: unknown): Answer {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw new TypeError('a prompt answered with something else');
}
