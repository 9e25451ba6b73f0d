import { once } from './display.ts';
import type { Input } from './world.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal sends
const key = /\x1b(?:\[[0-?]*[ -/]*[@-~]|O.|[^\x1b])?|[\s\S]/gu;

/** A chunk of terminal input as single keys. An escape sequence is one key: the arrow `ESC [ B` is not a `B`. */
export const keysIn = (chunk: string): string[] => chunk.match(key) ?? [];

/** The beginning of an escape sequence at the end of what came: the rest of an arrow may come in the next chunk. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal sends
const unfinished = /\x1b(?:\[[0-?]*[ -/]*|O)?$/u;

/** Milliseconds after which an escape byte is the Esc key. */
const patience = 50;

/** Takes the keyboard, each key as it is pressed; returns what gives it back as it was. */
export function takeKeyboard(input: Input, press: (key: string) => void): () => void {
  const wasRaw = input.isRaw ?? false;
  let begun = '';
  let timer: NodeJS.Timeout | undefined;
  const pressAll = (text: string): void => {
    clearTimeout(timer);
    begun = '';
    keysIn(text).forEach(press);
  };
  const read = (chunk: Buffer | string): void => {
    const text = begun + String(chunk);
    const at = text.search(unfinished);
    pressAll(at < 0 ? text : text.slice(0, at));
    if (at < 0) return;
    begun = text.slice(at);
    timer = setTimeout(pressAll, patience, begun);
  };
  input.setRawMode?.(true);
  input.on('data', read);
  input.resume();
  return once(() => {
    clearTimeout(timer);
    input.off('data', read);
    input.pause();
    try {
      input.setRawMode?.(wasRaw);
    } catch {
      // A terminal that has gone cannot be given back.
    }
  });
}
