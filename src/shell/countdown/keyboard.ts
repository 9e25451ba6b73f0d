import { once } from './display.ts';
import type { Input } from './world.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal sends
const key = /\x1b(?:\[[0-?]*[ -/]*[@-~]|O.|[^\x1b])?|[\s\S]/gu;

/** A chunk of terminal input as single keys. An escape sequence is one key: the arrow `ESC [ B` is not a `B`. */
export const keysIn = (chunk: string): string[] => chunk.match(key) ?? [];

/** Takes the keyboard, each key as it is pressed; returns what gives it back as it was. */
export function takeKeyboard(input: Input, press: (key: string) => void): () => void {
  const wasRaw = input.isRaw ?? false;
  const read = (chunk: Buffer | string): void => keysIn(String(chunk)).forEach(press);
  input.setRawMode?.(true);
  input.on('data', read);
  input.resume();
  return once(() => {
    input.off('data', read);
    input.pause();
    input.setRawMode?.(wasRaw);
  });
}
