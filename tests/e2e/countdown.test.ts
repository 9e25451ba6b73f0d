import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { Terminal } from '@xterm/headless';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../library.ts';

const folder = mkdtempSync(join(tmpdir(), 'stretch-countdown-'));
const driver = join(folder, 'driver.js');

beforeAll(() => {
  buildSync({
    entryPoints: [join(root, 'tests/e2e/countdown-driver.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile: driver,
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

type Size = { cols: number; rows: number };

/** The countdown in a terminal of its own. */
function start(argument = '', { cols, rows }: Size = { cols: 80, rows: 24 }) {
  const { NO_COLOR, FORCE_COLOR, ACCESSIBLE, ...env } = process.env;
  const pty = spawn(process.execPath, [driver, argument], {
    cols,
    rows,
    env: { ...env, TERM: 'xterm-256color' },
  });
  const screen = new Terminal({ cols, rows, allowProposedApi: true });
  let output = '';
  pty.onData((data) => {
    output += data;
    screen.write(data);
  });
  const exited = new Promise<number>((resolve) => pty.onExit(({ exitCode }) => resolve(exitCode)));
  const shown = async (): Promise<string[]> => {
    await new Promise<void>((resolve) => screen.write('', resolve));
    const { active } = screen.buffer;
    return Array.from(
      { length: rows },
      (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
    );
  };
  const until = async (words: string): Promise<string[]> => {
    for (;;) {
      const lines = await shown();
      if (lines.join('\n').includes(words)) return lines;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const resize = (size: Size): void => {
    screen.resize(size.cols, size.rows);
    pty.resize(size.cols, size.rows);
  };
  return { pty, exited, shown, until, resize, output: () => output };
}

/** In the last line that the driver writes: a process may have ended before all of it came. */
const lastWord = '"isCooked"';

const ways: [string, (run: ReturnType<typeof start>) => void, number, object][] = [
  ['q', ({ pty }) => pty.write('q'), 0, { reason: 'quit' }],
  ['Ctrl-C', ({ pty }) => pty.write('\x03'), 130, { reason: 'interrupted', signal: 'SIGINT' }],
  ['SIGTERM', ({ pty }) => pty.kill('SIGTERM'), 143, { reason: 'interrupted', signal: 'SIGTERM' }],
  ['SIGHUP', ({ pty }) => pty.kill('SIGHUP'), 129, { reason: 'interrupted', signal: 'SIGHUP' }],
  ['SIGQUIT', ({ pty }) => pty.kill('SIGQUIT'), 131, { reason: 'interrupted', signal: 'SIGQUIT' }],
];

describe.each([
  ['the whole window', '', 'find the starting position'],
  ['one line', 'compact', '10 s get ready'],
])('in a real terminal, %s', (_, argument, first) => {
  it.each(ways)('%s leaves it clean', async (_way, leave, code, result) => {
    const run = start(argument);
    await run.until(first);
    leave(run);
    expect(await run.exited).toBe(code);
    const lines = await run.until(lastWord);
    expect(lines.join('\n')).toContain('Ended after 0:00 of 1:31.');
    expect(lines).toContain(JSON.stringify({ ...result, isCooked: true }));
    expect(lines.join('\n')).not.toContain(first);
    const cursor = run.output();
    expect(cursor.lastIndexOf('\x1b[?25h')).toBeGreaterThan(cursor.lastIndexOf('\x1b[?25l'));
  });
});

describe('in a real terminal', () => {
  it('counts to the end', async () => {
    const run = start('short');
    expect(await run.exited).toBe(0);
    expect((await run.until(lastWord)).join('\n')).toContain('{"reason":"finished","isCooked":true}');
  });

  it('fits the smallest window to the cell, and grows with it', async () => {
    const run = start('', { cols: 40, rows: 12 });
    const lines = await run.until('t tingles');
    expect(lines.slice(1, 3)).toEqual(['  1 of 2   right leg', '  Nerve slider, lying']);
    run.pty.write(' ');
    expect((await run.until('space go on')).join('\n')).toMatch(/^ {2}10 s {2}get ready\n {2}paused$/m);
    run.resize({ cols: 60, rows: 16 });
    const grown = await run.until('find the starting position');
    expect(grown.at(1)).toMatch(/^ {2}1 of 2 {3}Nerve slider, lying +right leg$/);
    run.pty.write('q');
    expect(await run.exited).toBe(0);
  });
});
