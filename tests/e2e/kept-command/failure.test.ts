import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOf } from '../../../src/shell/app/kept-command/child.ts';
import { startKept } from '../../../src/shell/app/kept-command/index.ts';
import { io, keep, makeFolder, makeScreen, removeFolder } from './program.ts';

let folder: string;
beforeAll(() => {
  folder = makeFolder();
});
afterAll(() => removeFolder(folder));

describe('a command that cannot be started', () => {
  const file = (name: string, text: string, mode: number): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    chmodSync(path, mode);
    return path;
  };
  it.each<[string, () => string, number, string]>([
    ['no such command', () => 'no-such-xyz', 127, 'there is no command "no-such-xyz".'],
    ['no such path', () => './no/such', 127, 'there is no command "./no/such".'],
    ['a path through a file', () => './package.json/x', 127, 'there is no command "./package.json/x".'],
    ['an empty name', () => '', 127, 'there is no command "".'],
    ['control characters', () => 'x\u001b[31m\ny', 127, 'there is no command "x[31m y".'],
    ['a folder', () => './src', 126, '"./src" is a folder, not a command.'],
    ['a plain file', () => './package.json', 126, '"./package.json" is not a program you may run.'],
    [
      'a script for a program that is not there',
      () => file('lost', '#!/no/such/program\n', 0o755),
      126,
      'cannot be run: its first line names a program that is not there.',
    ],
  ])('%s', async (_name, command, status, sentence) => {
    const screen = makeScreen();
    const { ended, over, show, signal } = await startKept(command(), [], io, screen);
    expect(over()).toBe(true);
    expect(await ended).toEqual({ status });
    signal('SIGTERM');
    expect(screen.text()).toBe('');
    await show();
    await show();
    expect(screen.turns()).toEqual([expect.stringMatching(/^err: stretch while: [^\n]*\n$/)]);
    expect(screen.text()).toContain(sentence);
  });
  it('for too many arguments says so, and breaks nothing', async () => {
    const screen = makeScreen();
    const { ended, show } = await keep('', screen, 'x'.repeat(10_000_000));
    await show();
    expect(await ended).toEqual({ status: 126 });
    expect(screen.text()).toContain('cannot be started (E2BIG).');
  });
  it.each([
    ['win32', 'ENOENT', true],
    ['win32', 'EINVAL', true],
    ['linux', 'ENOENT', false],
  ])('on %s with %s tells of cmd /c: %s', (platform, code, told) => {
    expect(failureOf({ code }, 'npm', platform).sentence.includes('cmd /c')).toBe(told);
  });
});
