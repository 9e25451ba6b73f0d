import {
  type Decoding,
  decode,
  decoding,
  isPasted,
  leaving,
  noKey,
  onlyLeaving,
  patience,
  settleKeys,
  withoutPaste,
} from '../../session/index.ts';
import { once } from './display.ts';
import type { Io } from './io.ts';

/** Milliseconds after a paste in which what comes is the rest of it: a long one comes in several reads. */
const pasteGoesOn = 30;

/** Calls back when what waited on an input that was just taken has been read, which is between these two. */
export const whenDrained = (call: () => void): void => void setImmediate(() => setImmediate(call));

/**
 * Takes the keyboard, each key as it is pressed; returns what gives it back as it was. What was typed before is not
 * for us, and what the terminal says by itself is no key. What was pasted is none either; where words are written `paste`
 * has it.
 */
export function takeKeyboard(
  { input, now, after }: Pick<Io, 'input' | 'now' | 'after'>,
  press: (key: string) => void,
  paste?: (text: string) => void,
): () => void {
  const wasRaw = input.isRaw ?? false;
  let state: Decoding = decoding;
  let callOff = (): void => {};
  let pastedAt = Number.NEGATIVE_INFINITY;
  let isFresh = true;
  let isTaken = true;
  const pressAll = (keys: readonly string[]): void => {
    for (const key of keys) {
      // A key may give the keyboard back.
      if (isTaken && key !== noKey && (!isFresh || leaving.includes(key))) press(key);
    }
  };
  const settle = (): void => {
    const [next, keys] = settleKeys(state);
    state = next;
    pressAll(keys);
  };
  const read = (chunk: Buffer | string): void => {
    callOff();
    const [next, keys] = decode(state, Buffer.from(chunk as string));
    state = next;
    const wait = patience(state);
    if (wait !== undefined) callOff = after(wait, settle);
    const goesOn = now() - pastedAt < pasteGoesOn;
    if (goesOn || isPasted(keys)) pastedAt = now();
    const isWords =
      paste && !isFresh && (goesOn || isPasted(keys)) && !keys.some((key) => leaving.includes(key));
    if (isWords) paste(keys.filter((key) => !key.startsWith('\x1b')).join(''));
    else pressAll(goesOn ? onlyLeaving(keys) : withoutPaste(keys));
  };
  input.setRawMode?.(true);
  input.on('data', read);
  input.resume();
  whenDrained(() => {
    isFresh = false;
  });
  return once(() => {
    isTaken = false;
    callOff();
    input.off('data', read);
    input.pause();
    try {
      input.setRawMode?.(wasRaw);
    } catch {
      // A terminal that has gone cannot be given back.
    }
  });
}
