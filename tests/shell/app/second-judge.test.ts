import { EventEmitter } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Around, type Bytes, givenOf, judged, lint } from '../../../src/core/lint/index.ts';
import { checked } from '../../../src/shell/app/check-stretches.ts';
import { stretchFilesIn, stretchReader } from '../../../src/shell/files/stretch-files.ts';
import type { Load } from '../../../src/shell/terminal/io.ts';
import { around, hold } from '../../core/lint/around.ts';
import { newFolder } from '../../e2e/home.ts';
import { library, root } from '../../library.ts';
import { fakeIo } from '../io.ts';

const folder = newFolder('many');
afterAll(() => rmSync(folder, { recursive: true }));

/** More than one thread looks at alone; what is wrong stands at both ends, for each begins at its own. */
function filled(): string {
  const mine = { ...hold, sources: ['own'] };
  const wrong: Record<string, object | string | Buffer> = {
    'first-in-a-ring': { ...mine, easier: 'last-in-a-ring' },
    'last-in-a-ring': { ...mine, easier: 'first-in-a-ring' },
    'a-leads-to-the-last': { ...mine, harder: 'z' },
    z: { ...mine, easier: 'a-leads-to-the-last' },
    'a-leads-to-nothing': { ...mine, easier: 'nowhere', statedLoad: 9, name: 'Bounce!' },
    'z-leads-to-a-bad-one': { ...mine, easier: 'a-no-json' },
    'a-no-json': '{',
    'z-says-it-twice': JSON.stringify(mine).replace('{', '{"name":"x",'),
    'a-no-utf8': Buffer.from([0x22, 0xc3, 0x22]),
    'z-too-long': ' '.repeat(1_000_001),
    'a-marked': `\ufeff${JSON.stringify({ ...mine, name: 'Ünï' })}`,
    'Z Bad Name': mine,
  };
  const text = JSON.stringify(mine, null, 2);
  // Most are empty: that is soon judged, by either.
  for (let made = 0; made < 2100; made++)
    writeFileSync(join(folder, `m-${made}.json`), made % 7 < 2 ? text : '');
  for (const [name, content] of Object.entries(wrong)) {
    const isText = typeof content === 'string' || content instanceof Buffer;
    writeFileSync(join(folder, `${name}.json`), isText ? content : JSON.stringify(content));
  }
  mkdirSync(join(folder, 'within'));
  writeFileSync(join(folder, 'within', 'm-1.json'), text.replace(hold.name, 'The later one'));
  return folder;
}

const files = stretchFilesIn(filled());

/** As one thread alone says it. */
function alone() {
  const read = files.map(stretchReader());
  const { findings, stretches } = lint(read.filter(({ fault }) => fault === undefined).map(givenOf), around);
  return { findings, stretches, faults: read.filter(({ fault }) => fault !== undefined).length };
}

type Message = Around | { readonly at: number; readonly files: readonly Bytes[] };
type Told = { at: number; alone: object[] };
type Judge = (message: Message, taken: Int32Array, told: (each: Told) => void, over: () => void) => void;

/** Whoever takes a slice, and says what is in it as long as there may be more. */
function judging(most: number): Judge {
  let judgedSoFar = 0;
  return (message, taken, told, over) => {
    if (!('at' in message) || Atomics.exchange(taken, message.at, 1) !== 0) return;
    if (judgedSoFar++ >= most) return over();
    told({ at: message.at, alone: message.files.map((each) => judged(givenOf(each), around)) });
  };
}

const judges: readonly [string, string, Judge | undefined][] = [
  ['judges what it is given', '', judging(Number.POSITIVE_INFINITY)],
  ['is gone after the first', 'exit', judging(1)],
  ['fails after the first', 'error', judging(1)],
  ['cannot say what it found', 'messageerror', judging(0)],
  ['is gone at once', 'exit', (_message, _taken, _told, over) => over()],
  ['never gets a processor', '', () => {}],
  ['cannot be started', '', undefined],
];

describe('thousands of files are judged by two threads as by one', () => {
  const expected = alone();
  it('of which some are wrong by themselves, and some beside others', () => {
    const rules = new Set(expected.findings.map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(
      expect.arrayContaining(['id', 'json', 'loop', 'stated-load', 'unknown']),
    );
    expect(expected.faults).toBe(2);
    expect(expected.stretches.get('m-1')?.name).toBe('The later one');
  });
  it.each(judges)('where the other %s', async (_name, end, judge) => {
    let started = 0;
    const Worker = function startedWith(_script: string, { workerData }: { workerData: Int32Array }) {
      started++;
      if (!judge) throw new Error('no threads here');
      const worker = new EventEmitter();
      const later = (name: string, value?: unknown) => setImmediate(() => worker.emit(name, value));
      const told = (each: Told) => later('message', structuredClone(each));
      return Object.assign(worker, {
        postMessage: (message: Message) => judge(message, workerData, told, () => later(end)),
        terminate() {},
      });
    };
    const { io } = fakeIo({});
    const load = ((name: string) =>
      name === 'node:worker_threads' ? Promise.resolve({ Worker }) : io.load(name as never)) as Load;
    for (const areUsed of [true, false]) {
      const { findings, stretches } = await checked(
        files,
        { io: { ...io, load }, root, library },
        { areUsed },
      );
      expect(findings.slice(0, expected.faults).map(({ rule }) => rule)).toEqual(['file', 'file']);
      expect(findings.slice(expected.faults)).toEqual(expected.findings);
      expect([...stretches]).toEqual([...expected.stretches]);
    }
    expect(started).toBe(availableParallelism() > 1 ? 2 : 0);
  });
});
