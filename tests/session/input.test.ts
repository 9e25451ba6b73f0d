import { describe, expect, it } from 'vitest';
import {
  type Attention,
  accept,
  attentive,
  type Decoding,
  decode,
  decoding,
  heldKey,
  isPasted,
  lookAnew,
  newScreen,
  patience,
  settleKeys,
  withoutPaste,
} from '../../src/session/index.ts';
import { fc } from '../property.ts';

/** The keys in reads that come one after the other; at the end nothing more comes. */
function keysIn(...reads: readonly (string | Uint8Array)[]): string[] {
  let state: Decoding = decoding;
  const keys: string[] = [];
  for (const read of reads) {
    const [next, more] = decode(state, Buffer.from(read as string));
    state = next;
    keys.push(...more);
  }
  return [...keys, ...settleKeys(state)[1]];
}

/** X10: a button, a column and a row, each 32 more than it is. */
const click = Uint8Array.from([0x1b, 0x5b, 0x4d, 0x20, 0xf7, 0x77]);

describe('keys', () => {
  it.each<[string, string[]]>([
    ['nq', ['n', 'q']],
    ['\r\n\t \x7f', ['\r', '\n', '\t', ' ', '\x7f']],
    ['\x1b[B', ['\x1b[B']],
    ['b\x1b[1;5Cn', ['b', '\x1b[1;5C', 'n']],
    ['\x1bOA\x1bOP', ['\x1bOA', '\x1bOP']],
    ['\x1b', ['\x1b']],
    ['\x1b\x1b[A', ['\x1b', '\x1b[A']],
    ['é🦵', ['é', '🦵']],
    ['', []],
  ])('%j', (sent, keys) => {
    expect(keysIn(sent)).toEqual(keys);
  });
});

describe('what is one key that does nothing', () => {
  it.each<[string, string | Uint8Array]>([
    ['the answer to a colour query, to BEL', '\x1b]11;rgb:1e1e/1e1e/2e2e\x07'],
    ['the same, to ST', '\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\'],
    ['XTVERSION', '\x1bP>|xterm(390)\x1b\\'],
    ['APC, PM and SOS', '\x1b_Gi=1;OK\x1b\\'],
    ['a privacy message', '\x1b^set\x1b\\'],
    ['a start of string', '\x1bXset\x1b\\'],
    ['a bracketed paste', '\x1b[200~set\rq\x1b[201~'],
    ['a paste with an arrow in it', '\x1b[200~s\x1b[At\x1b[201~'],
    ['a click, X10', click],
    ['a click, SGR', '\x1b[<0;12;7M'],
    ['where the cursor is', '\x1b[12;40R'],
    ['what the terminal can do', '\x1b[?62;22c'],
    ['the window was looked at', '\x1b[I'],
    ['a function key of the Linux console', '\x1b[[A'],
    ['a letter with Alt', '\x1bq'],
    ['a reply that broke off', '\x1b]11;rgb:1e'],
    ['a sequence that broke off', '\x1b[1;'],
    ['half a character', Uint8Array.from([0xf0, 0x9f])],
    ['a byte that begins none', Uint8Array.from([0xff])],
  ])('%s', (_, sent) => {
    expect(keysIn(sent)).toEqual(['']);
  });
  it.each<[string, string, string[]]>([
    ['a reply that another sequence breaks off', '\x1b]11;rgb:\x1b[Bt', ['', '\x1b[B', 't']],
    ['a reply that CAN breaks off', '\x1b]11;\x18t', ['', 't']],
    ['a control in the middle of a sequence', '\x1b[1;\rt', ['', '\r', 't']],
  ])('%s, and what comes after it counts', (_, sent, keys) => {
    expect(keysIn(sent)).toEqual(keys);
  });
});

it.each(['\x03', '\x04', '\x1a', '\x1c'])('%j gets through whatever it stands in', (way) => {
  for (const begun of ['\x1b', '\x1b]11;', '\x1bP', '\x1b[', '\x1b[M', '\x1b[1;', '\x1bO', '\x1b[200~set'])
    expect(keysIn(begun + way).at(-1)).toBe(way);
});

/** Bytes as terminals send them, and as nobody does. */
const sent = fc
  .array(
    fc.oneof(
      fc.constantFrom('\x1b', '\x1b[', '\x1b]11;', '\x07', '\x1b\\', '\x1b[200~', '\x1b[201~', '\x1b[M', 'A'),
      fc.constantFrom(
        '\x1b[B',
        '\x1bOA',
        '\x03',
        '\r',
        't',
        '1',
        'é',
        '🦵',
        '\x1b[<0;1;2M',
        '\x1b[[',
        '\x18',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => Buffer.from(parts.join('')));
const bytes = fc.oneof(
  sent,
  fc.uint8Array({ maxLength: 24 }).map((each) => Buffer.from(each)),
);

it('however the bytes are cut into reads, the keys are the same', () => {
  fc.assert(
    fc.property(bytes, fc.array(fc.nat(24), { maxLength: 6 }), (all, cuts) => {
      const at = [0, ...cuts.filter((cut) => cut < all.length).sort((one, other) => one - other), all.length];
      const reads = at.slice(1).map((end, index) => all.subarray(at[index], end));
      expect(keysIn(...reads)).toEqual(keysIn(all));
    }),
    { numRuns: 2000 },
  );
});

it('nothing is held for ever, and Ctrl-C counts after anything', () => {
  fc.assert(
    fc.property(bytes, (all) => {
      const [state] = decode(decoding, all);
      expect(patience(state) === undefined).toBe(state.held === '' && state.within === 'keys');
      expect(settleKeys(state)[0]).toEqual(decoding);
      expect(decode(state, Buffer.from('\x03'))[1].at(-1)).toBe('\x03');
    }),
  );
});

describe('several letters in one read are a paste', () => {
  it.each<[string, string[]]>([
    ['set', ['']],
    ['set\r', ['']],
    ['s e t', ['']],
    ['s\x03t', ['', '\x03']],
    ['s\x1b[At', ['', '\x1b[A']],
    ['t1', ['']],
    ['123', ['']],
  ])('%j', (read, keys) => {
    expect(withoutPaste(keysIn(read))).toEqual(keys);
  });
  it.each(['t', 'tt', '10', '1\r', ' ', '  ', '++', 't\r', '1 ', '\x1b[B\x1b[B ', 'q\x03'])(
    '%j is typed',
    (read) => {
      expect(isPasted(keysIn(read))).toBe(false);
      expect(withoutPaste(keysIn(read))).toEqual(keysIn(read));
    },
  );
});

describe('whether a key counts', () => {
  /** The screen came up at 1000; Enter, pressed then, led to it. */
  const asked = lookAnew(1000, accept('\r', 1000, attentive)[1]);
  const byItself = lookAnew(1000, attentive);
  it.each<[string, Attention, [string, number, boolean][]]>([
    ['nothing at once', byItself, [[' ', 1000, false], [' ', 1000 + newScreen - 1, false], [' ', 1250, true]]], // biome-ignore format: a table
    ['another key after a quarter of a second', asked, [['\x1b[B', 1249, false], ['\x1b[B', 1250, true]]], // biome-ignore format: a table
    ['the key that answered, after 0.8 s without it', asked, [['\r', 1000 + heldKey, true], ['\r', 1810, true]]], // biome-ignore format: a table
    ['a key that is held: never', asked, [['\r', 1700, false], ['\r', 1730, false], ['\r', 2500, false], ['\r', 3299, false], ['\r', 4099, true]]], // biome-ignore format: a table
    ['a key that is let go and pressed again', asked, [['\r', 1400, false], ['\r', 2200, true]]], // biome-ignore format: a table
    ['the others while it is held', asked, [['\r', 1500, false], [' ', 1510, true], ['\r', 1530, false]]], // biome-ignore format: a table
    ['Ctrl-C at once', asked, [['\x03', 1000, true]]], // biome-ignore format: a table
  ])('%s', (_, before, presses) => {
    let attention = before;
    for (const [key, at, counts] of presses) {
      const [counted, next] = accept(key, at, attention);
      attention = next;
      expect([key, at, counted]).toEqual([key, at, counts]);
    }
  });
  it('a key held over several screens answers one', () => {
    let attention: Attention = lookAnew(0, attentive);
    let answered = 0;
    // The first repeat comes after up to 0.7 s, the others every 30 ms.
    const times = [500, 1200, ...Array.from({ length: 300 }, (_, index) => 1230 + 30 * index)];
    for (const at of times) {
      const [counted, next] = accept('\r', at, attention);
      attention = counted ? lookAnew(at, next) : next;
      if (counted) answered += 1;
    }
    expect(answered).toBe(1);
  });
});
