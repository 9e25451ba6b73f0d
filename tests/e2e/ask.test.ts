import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plain, root } from '../library.ts';
import { questionOf } from '../shell/windows/asked.ts';
import { askingIn, driver, hurry } from './asked.ts';
import { openTerminal } from './terminal.ts';

const ask = askingIn('ask');

/** The beginning of a question, which is on one line in every window. */
const asks = (id: string): string => questionOf(id).ask.slice(0, 25);
/** All answers but this. */
const without = (id: string) => Object.fromEntries(Object.entries(plain).filter(([each]) => each !== id));

describe('an end from outside', () => {
  it.each(['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const)(
    '%s leaves the terminal as it was',
    async (signal) => {
      const { terminal, output, pid, result } = ask();
      await terminal.waitFor(asks('emergency'));
      await terminal.answer('space');
      expect(output()).toBe('');
      expect(terminal.cursorShown()).toBe(false);
      process.kill(pid(), signal);
      expect(await result()).toEqual({ done: false, signal, answers: {} });
    },
  );

  it.each(['ctrl-c', 'ctrl-d'])('%s leaves the terminal as it was', async (key) => {
    const { terminal, output, result } = ask(without('goal'));
    await terminal.waitFor(asks('goal'));
    expect(output()).toBe('');
    await terminal.answer(key);
    expect(await result()).toEqual({ done: false, signal: 'SIGINT', answers: without('goal') });
  });
});

it('comes back after Ctrl-Z', async () => {
  const pidFile = join(tmpdir(), `stretch-stopped-${process.pid}.pid`);
  const env = {
    ...{ PS1: 'shell ready> ', PID_FILE: pidFile },
    ...{ GIVEN: JSON.stringify(without('goal')), HURRY: String(hurry) },
  };
  const terminal = openTerminal('bash', ['--norc', '-i'], { cwd: root, env, hurry });
  await terminal.waitFor('shell ready>');
  await terminal.answer(`node '${driver('ask')}'`, 'enter');
  await terminal.waitFor(asks('goal'));
  await terminal.answer('ctrl-z');
  await terminal.waitFor('Stopped');
  await terminal.press('fg', 'enter');
  await terminal.waitFor(/^(?![\s\S]*Stopped)[\s\S]*❯ /);
  // The same from outside.
  process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGTSTP');
  await terminal.waitFor('Stopped');
  expect(terminal.cursorShown()).toBe(true);
  await terminal.answer('fg', 'enter');
  await terminal.waitFor(/^(?![\s\S]*Stopped)[\s\S]*❯ /);
  await terminal.answer('down', 'enter');
  await terminal.waitFor(questionOf('goal').choices?.[1]?.label.toLowerCase() ?? '');
  await terminal.answer('ctrl-c');
  await terminal.waitFor('"SIGINT"');
  await terminal.answer('exit', 'enter');
  await terminal.exit;
});
