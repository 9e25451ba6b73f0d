/** The questions alone, in a terminal of their own, with a clock that runs faster. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { root } from '../library.ts';
import { openTerminal, type TerminalOptions } from './terminal.ts';

/** The clock of the questions runs so many times as fast: a test does not have to wait until a key counts. */
export const hurry = 20;

export const driver = (file: string): string => join(root, 'dist', 'test', `${file}.js`);

/** Builds the program that asks, for one test file; returns what starts it. */
export function askingIn(name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'stretch-ask-'));
  beforeAll(() => {
    const flags = ['--bundle', '--platform=node', '--format=cjs', '--target=node20', '--external:inquirer'];
    execFileSync(
      join(root, 'node_modules', '.bin', 'esbuild'),
      ['tests/e2e/ask-driver.ts', ...flags, `--outfile=${driver(name)}`, '--log-level=warning'],
      { cwd: root },
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;
  /** Asks in a terminal, standard output in a file; the shell then says how the terminal was left. */
  return (given: object = {}, options: TerminalOptions = {}) => {
    count += 1;
    const file = join(folder, `${count}.json`);
    const left = 'echo "left with $?, $(stty -a | grep -oE -- \'-?icanon\')"';
    const script = `node '${driver(name)}' > '${file}'; ${left}`;
    const env = {
      GIVEN: JSON.stringify(given),
      PID_FILE: `${file}.pid`,
      HURRY: String(hurry),
      ...options.env,
    };
    const terminal = openTerminal('bash', ['-c', script], { hurry, ...options, cwd: root, env });
    const output = () => readFileSync(file, 'utf8');
    return {
      terminal,
      output,
      /** The process that asks, a child of the shell. */
      pid: () => Number(readFileSync(`${file}.pid`, 'utf8')),
      result: async () => {
        await terminal.exit;
        expect(terminal.screen()).toContain('left with 0, icanon');
        expect(terminal.cursorShown()).toBe(true);
        return JSON.parse(output());
      },
    };
  };
}
