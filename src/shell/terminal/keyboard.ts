import {
  type Attention,
  accept,
  attentive,
  type Decoding,
  decode,
  decoding,
  isPasted,
  leaving,
  lookAnew,
  noKey,
  onlyLeaving,
  patience,
  type SessionState,
  settleKeys,
  withoutPaste,
} from '../../session/index.ts';
import type { Io } from './io.ts';
import { once } from './screen.ts';

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

/** Which keys count: a question that has just come up has not been read, and a key that is held answers one. */
type Hearing = {
  hears: (key: string) => boolean;
  /** Told of every state that is shown. */
  shown: (state: SessionState) => void;
};

export function makeHearing({ now }: Pick<Io, 'now'>): Hearing {
  let attention: Attention = attentive;
  let asked = '';
  return {
    hears(key) {
      const [counts, next] = accept(key, now(), attention);
      attention = next;
      return counts;
    },
    shown({ status, position }) {
      const question = status.is === 'asking' ? `${status.question} ${position}` : '';
      if (question === asked) return;
      asked = question;
      attention = lookAnew(now(), attention, question !== '');
    },
  };
}
