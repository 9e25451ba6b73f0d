/**
 * Decodes what a terminal sends into keys, as a state machine over bytes: however they are cut into reads, the keys are
 * the same. A reply, the mouse or a paste in brackets is one key, `noKey`.
 */
export type Decoding = {
  readonly within: 'keys' | 'string' | 'paste';
  /** The bytes of a key that is not whole yet, a character each. */
  readonly held: string;
};

export const decoding: Decoding = { within: 'keys', held: '' };

/** A key that does nothing anywhere. */
export const noKey = '';

/** Ctrl-C, Ctrl-D, Ctrl-Z and Ctrl-\: no sequence, however broken, takes away the way out. */
export const leaving: readonly string[] = ['\x03', '\x04', '\x1a', '\x1c'];

type Decoded = readonly [Decoding, readonly string[]];

const esc = '\x1b';
const pasteEnd = '\x1b[201~';
const holding = (held: string): Decoded => [{ within: 'keys', held }, []];
const pressed = (...keys: string[]): Decoded => [decoding, keys];

/** The keys in a piece of input, and what is left of it for the next. */
export function decode(before: Decoding, bytes: Iterable<number>): Decoded {
  let state = before;
  const keys: string[] = [];
  for (const byte of bytes) {
    const [next, more] = take(state, String.fromCharCode(byte));
    state = next;
    keys.push(...more);
  }
  return [state, keys];
}

/** Milliseconds after which what is held is all there is; undefined where nothing is. */
export function patience({ within, held }: Decoding): number | undefined {
  if (within === 'keys' && held === '') return undefined;
  // The Esc key is told from the start of a sequence by the silence after it. The rest of a sequence may come late.
  return within === 'keys' && held === esc ? 50 : 1000;
}

/** Ends the waiting: what is held is the Esc key, or a sequence that was broken off. */
export const settleKeys = ({ within, held }: Decoding): Decoded => {
  if (within === 'keys' && held === '') return pressed();
  return pressed(within === 'keys' && held === esc ? esc : noKey);
};

function take({ within, held }: Decoding, byte: string): Decoded {
  if (within === 'paste') return takePasted(held, byte);
  if (within === 'string') return takeString(held, byte);
  if (held === '') return begin(byte);
  if (held[0] !== esc) return takeCharacter(held, byte);
  if (held === esc) return afterEscape(byte);
  return held[1] === 'O' ? takeSingleShift(held, byte) : takeControl(held, byte);
}

/** A byte after a sequence that came to nothing. */
function after(key: string, byte: string): Decoded {
  const [state, keys] = begin(byte);
  return [state, [key, ...keys]];
}

function begin(byte: string): Decoded {
  if (byte === esc) return holding(byte);
  if (byte < '\x80') return pressed(byte);
  return bytesFrom(byte) > 1 ? holding(byte) : pressed(noKey);
}

/** How many bytes a character of UTF-8 has that begins so; 0 where none does. */
const bytesFrom = (lead: string): number => {
  const code = lead.charCodeAt(0);
  if (code < 0xc2 || code > 0xf4) return 0;
  return code < 0xe0 ? 2 : code < 0xf0 ? 3 : 4;
};

const utf8 = new TextDecoder();

function takeCharacter(held: string, byte: string): Decoded {
  if (byte < '\x80' || byte > '\xbf') return after(noKey, byte);
  const whole = held + byte;
  if (whole.length < bytesFrom(held)) return holding(whole);
  return pressed(utf8.decode(Uint8Array.from(whole, (each) => each.charCodeAt(0))));
}

function afterEscape(byte: string): Decoded {
  if (byte === esc || leaving.includes(byte)) return after(esc, byte);
  if (byte === '[' || byte === 'O') return holding(esc + byte);
  if (']PX^_'.includes(byte)) return [{ within: 'string', held: '' }, []];
  // A key together with Alt: none of ours.
  return byte < '\x80' ? pressed(noKey) : after(noKey, byte);
}

/** `ESC O A`: an arrow of another kind. */
const takeSingleShift = (held: string, byte: string): Decoded =>
  byte < ' ' || byte > '~' ? after(noKey, byte) : pressed(held + byte);

function takeControl(held: string, byte: string): Decoded {
  const whole = held + byte;
  // Three bytes of a mouse, any but controls.
  if (held.startsWith('\x1b[M')) {
    if (byte < ' ') return after(noKey, byte);
    return whole.length < 6 ? holding(whole) : pressed(noKey);
  }
  if (byte < ' ' || byte > '~') return after(noKey, byte);
  // A function key of the Linux console.
  if (held === '\x1b[[') return pressed(noKey);
  if (whole === '\x1b[[' || whole === '\x1b[M' || byte < '@') return holding(whole);
  if (whole === '\x1b[200~') return [{ within: 'paste', held: '' }, []];
  return pressed(isReply(whole) ? noKey : whole);
}

/** A reply, the mouse, or that the window was looked at: nobody pressed anything. */
const isReply = (sequence: string): boolean => /^(?:[<=>?]|.*[cnRtyIO]$|201~$)/.test(sequence.slice(2));

/** Reads to BEL or ST, unless CAN, another sequence or a key that leaves breaks it off. */
function takeString(held: string, byte: string): Decoded {
  if (leaving.includes(byte)) return pressed(noKey, byte);
  if (byte === '\x07' || byte === '\x18' || (held === esc && byte === '\\')) return pressed(noKey);
  if (held !== esc) return [{ within: 'string', held: byte === esc ? esc : '' }, []];
  const [state, keys] = take(holding(esc)[0], byte);
  return [state, [noKey, ...keys]];
}

function takePasted(held: string, byte: string): Decoded {
  if (leaving.includes(byte)) return pressed(noKey, byte);
  const end = (held + byte).slice(-pasteEnd.length);
  return end === pasteEnd ? pressed(noKey) : [{ within: 'paste', held: end }, []];
}
