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
    [
      'a line in quotes',
      () => 'ls -la',
      127,
      '"ls -la". In quotes it is one name. Leave them out: stretch while -- ls -la\n',
    ],
    [
      'a script with its flag in quotes',
      () => './no --fast',
      127,
      'Leave them out: stretch while -- ./no --fast\n',
    ],
    ['spaces around it', () => ' no-such-xyz ', 127, 'there is no command " no-such-xyz ".\n'],
    [
      'a pipe',
      () => 'ls | wc -l',
      127,
      '"ls | wc -l". What a shell has to read is given to one: stretch while -- sh -c "..."\n',
    ],
    ['two in a row', () => 'make && make test', 127, 'stretch while -- sh -c "..."\n'],
    ['a variable for one command', () => 'NO_COLOR=1', 127, 'stretch while -- sh -c "..."\n'],
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
    ['npm test', 'Leave them out: stretch while -- cmd /c npm test\n'],
    ['dir | more', 'stretch while -- cmd /c "..."\n'],
    ['npm', 'A .cmd or .bat file needs cmd in front: stretch while -- cmd /c npm test\n'],
  ])('on Windows %s is told one way to give it', (command, end) => {
    const { sentence } = failureOf({ code: 'ENOENT' }, command, 'win32');
    expect([sentence.split('cmd /c').length, sentence.slice(-end.length)]).toEqual([2, end]);
  });
  it.each([
    ['win32', 'ENOENT', true],
    ['win32', 'EINVAL', true],
    ['linux', 'ENOENT', false],
  ])('on %s with %s tells of cmd /c: %s', (platform, code, told) => {
    expect(failureOf({ code }, 'npm', platform).sentence.includes('cmd /c')).toBe(told);
  });
});
