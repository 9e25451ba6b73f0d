import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { vi } from 'vitest';
import { folded } from '../../src/render/text/wrap.ts';
import type { Env, Io, Load } from '../../src/shell/terminal/io.ts';

export type FakeOptions = {
  columns?: number;
  rows?: number;
  /** Whether all three streams are a terminal. */
  terminal?: boolean;
  env?: Env;
  /** The moment it is when time begins to pass; the one it really is without. */
  begins?: Date;
  /** What comes on standard input, to be read at once. */
  given?: string;
};

export type Fake = ReturnType<typeof fakeIo>;

/** A terminal, a process and a clock to play with: nothing waits, time goes where the test sends it. */
export function fakeIo({
  columns = 80,
  rows = 16,
  terminal = true,
  env = {},
  given = '',
  begins,
}: FakeOptions = {}) {
  const timers = fakeTimers();
  const since = timers.now();
  const written: string[] = [];
  const plain: string[] = [];
  const input = Object.assign(new PassThrough(), { isTTY: terminal, isRaw: false, setRawMode: vi.fn() });
  input.setRawMode.mockImplementation((on: boolean) => {
    input.isRaw = on;
  });
  const output = Object.assign(new EventEmitter(), {
    isTTY: terminal,
    columns: columns as number | undefined,
    rows: rows as number | undefined,
    hasRoom: true,
    /** So many writes from now on fail. */
    breaks: 0,
    write(text: string) {
      if (this.breaks > 0) {
        this.breaks -= 1;
        throw new Error('the terminal broke');
      }
      written.push(String(text));
      return this.hasRoom;
    },
  });
  const host = Object.assign(new EventEmitter(), { stop: vi.fn(), readSize: vi.fn(), raise: vi.fn() });
  const results = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        plain.push(String(chunk));
        done();
      },
    }),
    terminal ? { isTTY: true, columns, rows } : { isTTY: false },
  );
  let waiting = Buffer.from(given);
  const told = new Set<string>();
  const status = { code: 0 };
  const say = (text: string): void => void written.push(terminal ? folded(text, columns) : text);
  const io: Io = {
    input,
    output: output as unknown as Io['output'],
    results,
    isTerminal: () => terminal,
    read(part) {
      const count = waiting.copy(part);
      waiting = waiting.subarray(count);
      return count;
    },
    say,
    sayOnce(text, about) {
      if (!told.has(about)) say(text);
      told.add(about);
    },
    print: (text) => void plain.push(text),
    outliveReader() {},
    endWith(code) {
      status.code = code;
    },
    now: timers.now,
    after: timers.after,
    today: () => (begins ? new Date(begins.getTime() + timers.now() - since) : new Date()),
    host: {
      on: (name, listener) => host.on(name, listener),
      off: (name, listener) => host.off(name, listener),
      listenerCount: (name) => host.listenerCount(name),
      raise: host.raise,
      stop: host.stop,
      readSize: host.readSize,
    },
    platform: process.platform,
    env,
    givenEnv: env,
    home: () => '',
    node: process.execPath,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    load: ((name: string) => ours[name]?.() ?? import(name)) as Load,
  };
  return {
    ...{ io, input, output, host, timers, written, status },
    plain: () => plain.join(''),
  };
}

/** What is a bundle of its own in the program. */
const ours: Readonly<Record<string, () => Promise<unknown>>> = {
  '../dist/checks.js': () => import('../../src/checks.ts'),
  '../dist/author.js': () => import('../../src/author/index.ts'),
};

function fakeTimers() {
  let now = 1000;
  let waiting: { at: number; call: () => void }[] = [];
  return {
    now: () => now,
    after(milliseconds: number, call: () => void) {
      const timer = { at: now + milliseconds, call };
      waiting.push(timer);
      return () => {
        waiting = waiting.filter((each) => each !== timer);
      };
    },
    pending: () => waiting.length,
    /** Lets time pass, every timer on its instant. */
    async pass(milliseconds: number) {
      const end = now + milliseconds;
      for (;;) {
        const [next] = waiting.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
        if (!next) break;
        waiting = waiting.filter((each) => each !== next);
        now = Math.max(now, next.at);
        next.call();
        await settle();
      }
      now = end;
    },
    /** On to the next timer; false where there is none. */
    async next() {
      const at = Math.min(...waiting.map((timer) => timer.at));
      if (waiting.length === 0) return false;
      await this.pass(Math.max(0, at - now));
      return true;
    },
    /** Time that passes while the process does not run. */
    sleep(milliseconds: number) {
      now += milliseconds;
    },
  };
}

/** Lets streams and promises do what is due. */
export const settle = (): Promise<void> =>
  new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
