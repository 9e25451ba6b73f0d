import { readdirSync, readlinkSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeStore, type Piece } from '../../../../src/shell/app/kept-command/store.ts';
import { fc } from '../../../property.ts';

afterEach(() => vi.unstubAllEnvs());

/** Every byte with its stream: merging pieces or cutting them changes nothing. */
const bytesOf = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap(({ stream, bytes }) => [...bytes].map((byte) => `${stream} ${byte}`));

/** Pieces that come, and after each how many are taken. */
const steps = fc.array(
  fc.record({
    piece: fc.record({
      stream: fc.constantFrom('out' as const, 'err' as const),
      bytes: fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)),
    }),
    takes: fc.nat(3),
  }),
);

const nowhere = () => {
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, '/no/such/folder');
};

const places: [string, number, () => void][] = [
  ['in memory', 100_000, () => {}],
  ['in a file', 0, () => {}],
  ['the first 64 bytes in memory, the others in a file', 64, () => {}],
  ['with no room for a file', 64, nowhere],
];

describe('what a command wrote', () => {
  it.each(places)('comes back in its order, whenever it is taken: %s', (_where, small, prepare) => {
    prepare();
    fc.assert(
      fc.property(steps, (all) => {
        const store = makeStore(small);
        const taken: Piece[] = [];
        const take = (most: number): void => {
          for (let left = most; left > 0; left--) {
            const piece = store.take();
            if (piece) taken.push(piece);
          }
        };
        for (const { piece, takes } of all) {
          store.push(piece);
          take(takes);
        }
        take(all.length);
        expect(bytesOf(taken)).toEqual(bytesOf(all.map(({ piece }) => piece)));
        expect(store.take()).toBeUndefined();
      }),
    );
  });
  it.each(places)('comes back in pieces of 64 KB at most: %s', (_where, small, prepare) => {
    prepare();
    const store = makeStore(small);
    store.push({ stream: 'out', bytes: Buffer.alloc(90_000) });
    expect([store.take(), store.take(), store.take()].map((piece) => piece?.bytes.length)).toEqual([
      65_536,
      24_464,
      undefined,
    ]);
  });
  it('comes back as one piece where one stream went on', () => {
    const store = makeStore();
    for (const text of ['one ', 'two ', 'three']) store.push({ stream: 'err', bytes: Buffer.from(text) });
    expect(store.take()).toEqual({ stream: 'err', bytes: Buffer.from('one two three') });
  });
  it('is not changed any more once it is taken', () => {
    const store = makeStore();
    store.push({ stream: 'out', bytes: Buffer.from('first') });
    const first = store.take();
    store.push({ stream: 'out', bytes: Buffer.from('other') });
    expect(first?.bytes.toString()).toBe('first');
  });
  it.each<[string, boolean, () => void]>([
    ['may go on coming while there is room', true, () => {}],
    ['should stop coming when there is none', false, nowhere],
  ])('%s', (_name, room, prepare) => {
    prepare();
    expect(makeStore(4).push({ stream: 'out', bytes: Buffer.from('12345') })).toBe(room);
  });
  it('keeps its order when room for a file is found later', () => {
    const store = makeStore(0);
    nowhere();
    store.push({ stream: 'out', bytes: Buffer.from('first, ') });
    vi.unstubAllEnvs();
    store.push({ stream: 'out', bytes: Buffer.from('second') });
    expect([store.take(), store.take()].map((piece) => piece?.bytes.toString())).toEqual([
      'first, ',
      'second',
    ]);
  });
  it.runIf(process.platform === 'linux')('leaves no file open when all of it is taken', () => {
    const before = spills().length;
    const store = makeStore(0);
    store.push({ stream: 'out', bytes: Buffer.from('12345') });
    expect(spills().length).toBe(before + 1);
    store.take();
    expect(spills().length).toBe(before);
  });
});

/** Files this process has open to keep output in. */
const spills = (): string[] =>
  readdirSync('/proc/self/fd')
    .map(pathOf)
    .filter((path) => /\/stretch-\w{6}\/output/.test(path));

function pathOf(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    // The listing itself was open while it listed.
    return '';
  }
}
