import { type IPty, spawn } from '@lydell/node-pty';
import { Terminal } from '@xterm/headless';
import { heldKey, newScreen } from '../../src/session/index.ts';
import { newHome } from './home.ts';

export type TerminalOptions = {
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
  cwd?: string;
  /** `false`: a terminal without a second screen. */
  alternate?: boolean;
  /** How many times as fast as ours the clock of the program runs. */
  hurry?: number;
};

export type Exit = { readonly exitCode: number; readonly signal: number };

/** A program in a real pseudo-terminal, seen as a person sees it. */
export type TestTerminal = {
  /** The text in the window, without empty lines at its end. */
  screen(): string;
  /** Whether a line ran over the right edge, so that the terminal broke it. */
  wrapped(): boolean;
  /** Everything that was ever written and is in the window, escape codes included. */
  raw(): string;
  /** Waits until the window shows this in a whole frame; the error shows what it shows instead. */
  waitFor(what: string | RegExp | (() => boolean), milliseconds?: number): Promise<void>;
  /** Presses keys one by one: names from `keys`, anything else as typed text. Wait for a prompt first. */
  press(...keys: string[]): Promise<void>;
  /** The same, the first once a screen that has just come up hears keys, also one that answered the screen before. */
  answer(...keys: string[]): Promise<void>;
  /** Whether the cursor is shown. */
  cursorShown(): boolean;
  kill(signal: NodeJS.Signals): void;
  /** Closes the window. */
  hangUp(): void;
  resize(columns: number, rows: number): void;
  readonly pid: number;
  /** Settled when the program has ended and the window shows all it wrote. */
  readonly exit: Promise<Exit>;
};

export const keys: Readonly<Record<string, string>> = {
  enter: '\r',
  space: ' ',
  up: '\u001b[A',
  down: '\u001b[B',
  escape: '\u001b',
  backspace: '\u007f',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
  'ctrl-l': '\u000c',
  'ctrl-z': '\u001a',
};

/** What does not come in so many milliseconds never does: a slow machine takes longer, and is not at fault. */
export const patience = 60_000;

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Starts a program in a terminal of its own. The environment is the given one, PATH and an empty home. */
export function openTerminal(
  command: string,
  args: readonly string[],
  {
    columns = 80,
    rows = 24,
    env = {},
    cwd = process.cwd(),
    alternate = true,
    hurry = 1,
  }: TerminalOptions = {},
): TestTerminal {
  const window = newWindow(columns, rows, alternate);
  const { PATH, HOME } = process.env;
  const base = { PATH, HOME, TERM: 'xterm-256color', LANG: 'C.UTF-8', STRETCH_HOME: newHome() };
  const child = spawn(command, [...args], { cols: columns, rows, cwd, env: { ...base, ...env } });
  const written = newWritten();
  child.onData((data) => {
    window.write(data, () => written.add(data));
  });
  return { ...views(window, written), ...controls(child, window, hurry) };
}

export function newWindow(cols: number, rows: number, alternate: boolean): Terminal {
  const window = new Terminal({ cols, rows, allowProposedApi: true });
  for (const final of alternate ? [] : ['h', 'l'])
    window.parser.registerCsiHandler({ prefix: '?', final }, ([mode]) => mode === 1049);
  return window;
}

/** What was written. `isWhole`: not in the middle of a frame that is written in one piece. */
export function newWritten() {
  const [begins, ends] = ['\u001b[?2026h', '\u001b[?2026l'];
  const parts: string[] = [];
  let end = '';
  return {
    add(part: string): void {
      parts.push(part);
      // Up to the last mark, which may come in two parts.
      const since = end + part;
      end = since.slice(Math.max(0, since.lastIndexOf(begins), since.lastIndexOf(ends)));
    },
    isWhole: (): boolean => !end.startsWith(begins),
    all(): string {
      if (parts.length > 1) parts.splice(0, parts.length, parts.join(''));
      return parts[0] ?? '';
    },
  };
}
export type Written = ReturnType<typeof newWritten>;

type Views = Pick<TestTerminal, 'screen' | 'wrapped' | 'raw' | 'waitFor' | 'cursorShown'>;

export function views(window: Terminal, written: Written): Views {
  const screen = (): string => screenText(window);
  const raw = written.all;
  const shows = (what: string | RegExp | (() => boolean)): boolean => {
    if (typeof what === 'function') return what();
    return typeof what === 'string' ? screen().includes(what) : what.test(screen());
  };
  return {
    screen,
    wrapped: () => linesOf(window).some((line) => line?.isWrapped),
    raw,
    cursorShown: () => raw().lastIndexOf('\u001b[?25h') >= raw().lastIndexOf('\u001b[?25l'),
    async waitFor(what, milliseconds = patience) {
      const end = Date.now() + milliseconds;
      while (!written.isWhole() || !shows(what)) {
        if (Date.now() > end)
          throw new Error(`waited in vain for ${String(what)}; the window shows\n${screen()}`);
        await pause(10);
      }
    },
  };
}

function linesOf(window: Terminal) {
  const { active } = window.buffer;
  return Array.from({ length: window.rows }, (_, row) => active.getLine(active.viewportY + row));
}

const screenText = (window: Terminal): string =>
  linesOf(window)
    .map((line) => line?.translateToString(true))
    .join('\n')
    .trimEnd();

type Controls = Pick<TestTerminal, 'press' | 'answer' | 'kill' | 'hangUp' | 'resize' | 'pid' | 'exit'>;

function controls(child: IPty, window: Terminal, hurry: number): Controls {
  let received = 0;
  const pressedAt = new Map<string, number>();
  const press = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) {
      child.write(keys[name] ?? name);
      pressedAt.set(name, Date.now());
      // An escape byte is told from the start of an arrow key by the time after it.
      await pause(name === 'escape' ? 90 : 15);
    }
  };
  /** What is in the window now has been there for long enough, and the key has not been pressed for long enough. */
  const untilHeard = async (name = ''): Promise<void> => {
    // In real time a loaded computer may hand a key on late, and it would count from then.
    const margin = hurry > 1 ? 20 : 100;
    const longAgo = Math.max(0, Date.now() - (pressedAt.get(name) ?? 0));
    await pause(margin + Math.max(newScreen / hurry, heldKey / hurry + margin - longAgo));
  };
  child.onData(({ length }) => {
    received += length;
  });
  return {
    pid: child.pid,
    exit: new Promise((done) => {
      child.onExit(async ({ exitCode, signal }) => {
        // What was written last may still be on its way to the window: until nothing comes any more.
        for (let before = -1; before !== received; ) {
          before = received;
          await pause(60);
        }
        window.write('', () => done({ exitCode, signal: signal ?? 0 }));
      });
    }),
    press,
    async answer(...names) {
      await untilHeard(names[0]);
      await press(...names);
    },
    kill: (signal) => process.kill(child.pid, signal),
    // It has that, though its types do not say so.
    hangUp: () => (child as IPty & { destroy(): void }).destroy(),
    resize(columns, rows) {
      window.resize(columns, rows);
      child.resize(columns, rows);
    },
  };
}
