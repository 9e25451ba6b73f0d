import { EventEmitter } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { Chalk } from 'chalk';
import { vi } from 'vitest';
import type { Followed } from '../../../../src/core/followed.ts';
import { newSession, type SessionOptions } from '../../../../src/session/index.ts';
import {
  type CountdownOptions,
  type CountdownResult,
  runCountdown,
  type World,
} from '../../../../src/shell/terminal/countdown/index.ts';

export const showCursor = '\x1b[?25h';

/** The escape character made visible. */
export const visible = (text: string): string => text.replaceAll('\x1b', '␛');

export type Fake = ReturnType<typeof fakeWorld>;

/** A terminal, a process and a clock to play with: nothing waits, time goes where the test sends it. */
export function fakeWorld({ columns = 80, rows = 16, terminal = true, env = {} as World['env'] } = {}) {
  const timers = fakeTimers();
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
  const host = Object.assign(new EventEmitter(), { stop: vi.fn(), readSize: vi.fn() });
  const plainOutput = new Writable({
    write(chunk, _encoding, done) {
      plain.push(String(chunk));
      done();
    },
  });
  const world: World = {
    input,
    output: output as unknown as World['output'],
    plainOutput,
    now: timers.now,
    after: timers.after,
    host,
    env,
  };
  return { world, input, output, host, timers, written, plain: () => plain.join('') };
}

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
    /** Time that passes while the process does not run. */
    sleep(milliseconds: number) {
      now += milliseconds;
    },
  };
}

/** Lets streams and promises do what is due. */
export const settle = (): Promise<void> =>
  new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

export type Running = Fake & {
  ended: Promise<CountdownResult>;
  press: (keys: string) => Promise<void>;
  /** All that was written since the last call, as `visible`. */
  fresh: () => string;
};

/** A countdown under way. */
export async function run(
  routine: Followed,
  fake = fakeWorld(),
  options: CountdownOptions = {},
  session: SessionOptions = {},
): Promise<Running> {
  const start = newSession(routine, { ...(options.voice ? { voice: true } : {}), ...session });
  const ended = runCountdown(start, { chalk: new Chalk({ level: 0 }), ...options }, fake.world);
  ended.catch(() => {});
  await settle();
  return {
    ...fake,
    ended,
    async press(keys) {
      fake.input.write(keys);
      await settle();
    },
    fresh: () => visible(fake.written.splice(0).join('')),
  };
}
