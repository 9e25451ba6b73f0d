import { EventEmitter } from 'node:events';
import { constants } from 'node:os';
import { PassThrough, Writable } from 'node:stream';
import { run } from '../../src/cli.ts';
import { folded } from '../../src/render/text/wrap.ts';
import { heldKey, newScreen } from '../../src/session/index.ts';
import { exitCodes, type Signal } from '../../src/shell/errors.ts';
import type { HostEvent, Io } from '../../src/shell/terminal/io.ts';
import {
  type Exit,
  keys,
  newWindow,
  newWritten,
  type TerminalOptions,
  type TestTerminal,
  views,
} from '../e2e/terminal.ts';
import { library, root } from '../library.ts';
import { fakeIo, settle } from './io.ts';

export type WindowOptions = Pick<TerminalOptions, 'columns' | 'rows' | 'env' | 'alternate'> & {
  /** The moment it is when the window is opened; the one it really is without. */
  begins?: Date;
  /** Milliseconds from one key to the next. */
  apart?: number;
};

/** Milliseconds that pass in the window until a wait is in vain; and real ones while nothing there waits for time. */
const patience = { within: 1_200_000, real: 20_000 };
/** How often all that is due may happen before real time is waited for: most of what is to come needs none. */
const atOnce = 24;

/**
 * `stretch` with these words in a window, within the test: no process, and time that passes only while a test waits for
 * something, from one timer to the next. What is of the process itself (kills, Ctrl-Z, other programs) is for a real one.
 */
export const openWindow = (words: readonly string[], options?: WindowOptions): TestTerminal =>
  inWindow((io) => run(words, io, root, library), options);

/** The same for a part of it. */
export function inWindow(
  start: (io: Io) => Promise<unknown>,
  { columns = 80, rows = 24, env = {}, alternate = true, apart = 15, begins }: WindowOptions = {},
): TestTerminal {
  const window = newWindow(columns, rows, alternate);
  const written = newWritten();
  const fake = fakeIo({
    ...(begins ? { begins } : {}),
    columns,
    rows,
    env: { TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env },
  });
  const { timers } = fake;
  /** How often the window changed. */
  let changes = 0;
  const put = (text: string): void => {
    changes++;
    const data = text.replaceAll('\n', '\r\n');
    // What follows a key is shown at once, and not in a moment of its own: nothing here waits for real time.
    window.input('');
    window.write(data, () => written.add(data));
  };
  const output = screenOf(columns, rows, put);
  const input = Object.assign(new PassThrough(), { isTTY: true, isRaw: false, setRawMode });
  function setRawMode(on: boolean): void {
    input.isRaw = on;
  }
  const host = new EventEmitter();
  const told = new Set<string>();
  const ended: { raised?: Signal; done?: true } = {};
  const io: Io = {
    ...fake.io,
    ...{ input, output, results: output, print: put },
    say: (text) => put(folded(text, output.columns)),
    sayOnce: (text, about) => {
      if (!told.has(about)) put(folded(text, output.columns));
      told.add(about);
    },
    host: {
      on: (name, listener) => host.on(name, listener),
      off: (name, listener) => host.off(name, listener),
      listenerCount: (name) => host.listenerCount(name),
      // What ends a process ends it here.
      raise: (signal) => {
        if (signal in exitCodes) ended.raised = signal as Signal;
      },
      readSize() {},
    },
  };
  void start(io).then(() => {
    ended.done = true;
  });

  /** Lets all happen that is due. */
  const flush = async (): Promise<void> => {
    await settle();
    await settle();
  };
  /** Until it is so: what waits for nothing but time gets it. */
  const until = async (isSo: () => boolean, fail: () => string): Promise<void> => {
    const end = timers.now() + patience.within;
    for (let idle = 0, turns = 0; ; turns++) {
      await flush();
      if (isSo()) return;
      if (timers.now() > end || idle > patience.real) throw new Error(fail());
      if ((await timers.next()) || turns < atOnce) continue;
      const before = Date.now();
      await new Promise((done) => setTimeout(done, 2));
      idle += Date.now() - before;
    }
  };
  const seen = views(window, written);
  const isShown = (what: string | RegExp | (() => boolean)): boolean => {
    if (typeof what === 'function') return what();
    return typeof what === 'string' ? seen.screen().includes(what) : what.test(seen.screen());
  };
  const pressedAt = new Map<string, number>();
  const press = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) {
      // Where no key is read by itself, the terminal makes a signal of it.
      if (name === 'ctrl-c' && !input.isRaw) host.emit('SIGINT');
      else input.write(keys[name] ?? name);
      pressedAt.set(name, timers.now());
      await flush();
      await timers.pass(name === 'escape' ? Math.max(90, apart) : apart);
      await flush();
    }
  };
  return {
    ...seen,
    waitFor(what) {
      let lookedAt = -1;
      const isNew = (): boolean => lookedAt !== changes || typeof what === 'function';
      return until(
        () => {
          const looks = isNew() && written.isWhole();
          lookedAt = changes;
          return looks && isShown(what);
        },
        () => `waited in vain for ${String(what)}; the window shows\n${seen.screen()}`,
      );
    },
    press,
    async answer(...names) {
      const margin = 20;
      const longAgo = timers.now() - (pressedAt.get(names[0] ?? '') ?? Number.NEGATIVE_INFINITY);
      await flush();
      await timers.pass(margin + Math.max(newScreen, heldKey + margin - longAgo));
      await press(...names);
    },
    kill(signal) {
      if (!(signal in exitCodes)) throw new Error(`${signal} is for a process`);
      host.emit(signal as HostEvent);
    },
    hangUp() {
      input.emit('end');
      host.emit('SIGHUP');
    },
    resize(wide, high) {
      changes++;
      window.resize(wide, high);
      Object.assign(output, { columns: wide, rows: high });
      output.emit('resize');
    },
    pid: process.pid,
    get exit(): Promise<Exit> {
      return until(
        () => ended.done === true || ended.raised !== undefined,
        () => `it did not end; the window shows\n${seen.screen()}`,
      ).then(() =>
        ended.raised
          ? { exitCode: 0, signal: constants.signals[ended.raised] }
          : { exitCode: fake.status.code, signal: 0 },
      );
    },
  };
}

const screenOf = (columns: number, rows: number, put: (text: string) => void) =>
  Object.assign(
    new Writable({
      decodeStrings: false,
      write(chunk: string | Buffer, _encoding, done) {
        put(String(chunk));
        done();
      },
    }),
    // Whoever pipes into it (inquirer) would end it; a standard stream is never ended.
    { isTTY: true, columns, rows, end() {} },
  );
