import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../library.ts';
import { stretch } from './program.ts';
import { openTerminal } from './terminal.ts';

const { PATH = '' } = process.env;
const has = (name: string): boolean => PATH.split(delimiter).some((folder) => existsSync(join(folder, name)));
const helper = '/usr/share/bash-completion/bash_completion';

/** `stretch` as a command of the PATH. */
const folder = mkdtempSync(join(tmpdir(), 'stretch-bin-'));
symlinkSync(join(root, 'bin', 'stretch.js'), join(folder, 'stretch'));
afterAll(() => rmSync(folder, { recursive: true }));

const script = (shell: string): string => join(root, 'dist', 'completion', shell);

/** The shells of this machine: how each starts with nothing of anybody's, and what makes it complete our words. */
const shells = [
  {
    name: 'bash',
    there: has('bash') && existsSync(helper),
    args: ['--norc', '--noprofile'],
    before: `source ${helper}; source ${script('bash')}; source ${script('bash')}`,
  },
  {
    name: 'bash alone',
    there: has('bash'),
    args: ['--norc', '--noprofile'],
    before: `source ${script('bash')}`,
  },
  {
    name: 'zsh',
    there: has('zsh'),
    args: ['-f'],
    before: `autoload -Uz compinit; compinit -u -D; source ${script('zsh')}; source ${script('zsh')}`,
  },
  { name: 'fish', there: has('fish'), args: ['--no-config'], before: `source ${script('fish')}` },
];

describe.each(shells)('in $name', ({ name, there, args, before }) => {
  it.runIf(there).each([
    ['stretch forg', 'stretch forget'],
    ['stretch show sciatic-slider-sea', 'stretch show sciatic-slider-seated'],
    ['stretch learn five', 'stretch learn five-positions'],
    ['stretch routine --front', 'stretch routine --front-matter'],
    ['stretch routine --felt-at sole,ank', 'stretch routine --felt-at sole,ankle'],
    ['stretch routine --goal night', 'stretch routine --goal night-cramp'],
  ])('%s and Tab is %s', async (typed, whole) => {
    const terminal = openTerminal(name.split(' ')[0] ?? name, args, {
      columns: 100,
      env: { PATH: `${folder}${delimiter}${PATH}`, HOME: folder, PS1: 'ready> ', fish_greeting: '' },
    });
    // Two halves, so that what is waited for is not what was typed.
    await terminal.press(`${before}; echo re''ady-now\r`);
    await terminal.waitFor('ready-now');
    await terminal.press(typed, '\t');
    await terminal.waitFor(whole);
    terminal.hangUp();
    await terminal.exit;
  });
});

it.runIf(has('bash'))('a Tab in bash runs nothing that was typed', async () => {
  const terminal = openTerminal('bash', ['--norc', '--noprofile'], {
    env: { PATH: `${folder}${delimiter}${PATH}`, HOME: folder, PS1: 'ready> ' },
  });
  await terminal.press(`source ${script('bash')}; echo re''ady-now\r`);
  await terminal.waitFor('ready-now');
  await terminal.press(
    `stretch diary add $(touch ${join(folder, 'ran')}) forg`,
    '\t',
    '\u0015',
    `echo do''ne-now\r`,
  );
  await terminal.waitFor('done-now');
  expect(existsSync(join(folder, 'ran'))).toBe(false);
  terminal.hangUp();
  await terminal.exit;
});

it.each(['bash', 'zsh', 'fish', 'powershell'])('the lines for %s ask the program', async (name) => {
  const { code, out } = await stretch(['completion', name]);
  expect([code, out]).toEqual([0, readFileSync(script(name), 'utf8')]);
  expect(out).toMatch(/stretch complete (?:'--'|--)/);
});

describe('the manual', () => {
  const page = readFileSync(join(root, 'dist', 'stretch.1'), 'utf8');
  it('has every command, and none, and nothing that roff takes for its own', () => {
    expect(page).toMatch(/\n\.SH SYNOPSIS\n\.B stretch \[minutes\]\n/);
    for (const name of [
      'routine',
      'coach',
      'nerve',
      'while',
      'list',
      'show',
      'learn',
      'new',
      'lint',
      'import',
      'forget',
    ]) {
      expect(page).toContain(`.SS stretch ${name}`);
    }
    expect(
      page.split('\n').filter((line) => /^[.']/.test(line) && !/^\.(?:TH|SH|SS|TP|B|br)\b/.test(line)),
    ).toEqual([]);
  });
});
