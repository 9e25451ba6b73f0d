import { describe, expect, it } from 'vitest';
import { plain } from '../library.ts';
import { leftAfter } from './coached.ts';
import { newHome } from './home.ts';
import { homeAfter, keptIn, lastOf, planOf } from './live.ts';
import { installed } from './program.ts';
import { openTerminal, type TestTerminal } from './terminal.ts';

const prompt = '$ ';

/** An interactive shell in this home, the only place where Ctrl-Z stops anything. */
async function shell(home: string): Promise<TestTerminal> {
  const terminal = openTerminal('bash', ['--norc', '--noprofile', '-i'], {
    cwd: home,
    env: { PS1: prompt, PATH: installed(), STRETCH_HOME: home, HISTFILE: '' },
  });
  await terminal.waitFor(/^\$ ?$/m);
  return terminal;
}
const command = (terminal: TestTerminal, line: string): Promise<void> => terminal.press(line, 'enter');
/** Asks the shell, whose answer ends with this word in a line of its own. */
async function ask(terminal: TestTerminal, line: string, word: string): Promise<string> {
  await command(terminal, `clear; ${line}; echo ${word.slice(0, 2)}""${word.slice(2)}`);
  await terminal.waitFor(new RegExp(`^${word}$`, 'm'));
  return terminal.screen();
}
const isCooked = async (terminal: TestTerminal): Promise<boolean> => {
  const settings = await ask(terminal, 'stty -a', 'settings');
  return /(?<!-)\bicanon/.test(settings) && /(?<!-)\becho\b/.test(settings) && /(?<!-)\bisig/.test(settings);
};
const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

describe.concurrent('Ctrl-Z under job control', () => {
  it('gives the shell a clean terminal; fg shows the session again, paused, and no time has passed', async () => {
    const terminal = await shell(homeAfter());
    await command(terminal, 'stretch coach --no-ask --quiet');
    await terminal.waitFor(leftAfter(1));
    await terminal.press('ctrl-z');
    await terminal.waitFor(/Stopped .*coach[\s\S]*^\$ ?$/m);
    const stopped = Date.now();
    expect(terminal.screen()).not.toContain('get ready');
    expect(terminal.cursorShown()).toBe(true);
    expect(await isCooked(terminal)).toBe(true);
    expect(await ask(terminal, 'jobs', 'listed')).toMatch(/^\[1\]\+ {2}Stopped /m);
    // More than a gap, so that time which was counted would show.
    await wait(Math.max(0, 2200 - (Date.now() - stopped)));
    await command(terminal, 'fg');
    await terminal.waitFor(/paused[\s\S]*space go on/);
    expect(terminal.screen()).toContain(leftAfter(1));
    expect(terminal.screen()).not.toContain('went by unseen');
    expect(terminal.cursorShown()).toBe(false);
    await terminal.answer('space');
    await terminal.waitFor(leftAfter(2));
    await terminal.press('ctrl-c');
    await terminal.waitFor('Ended after 0:0');
    await command(terminal, 'echo "status $?"');
    await terminal.waitFor('status 130');
    expect(await isCooked(terminal)).toBe(true);
    await command(terminal, 'exit');
    await terminal.exit;
  });

  it('and again: twice is as good as once, and q keeps it', async () => {
    const home = homeAfter();
    const terminal = await shell(home);
    await command(terminal, 'stretch coach --no-ask --quiet');
    await terminal.waitFor(leftAfter(1));
    for (let times = 0; times < 2; times++) {
      await terminal.press('ctrl-z');
      await terminal.waitFor(/Stopped .*coach[\s\S]*^\$ ?$/m);
      await command(terminal, 'fg');
      await terminal.waitFor(/paused[\s\S]*space go on/);
    }
    await terminal.press('q');
    await terminal.waitFor(
      /Ended after 0:0\d of .*\nTo go on from here: .*\n(?:Each session[\s\S]*?\n)?\$ ?$/,
    );
    expect(keptIn(home, 'session.json')).toMatchObject({ step: 0, phase: 0 });
    await command(terminal, 'exit');
    await terminal.exit;
  });

  it('while a question waits: it still waits afterwards, and its key answers it', async () => {
    const terminal = await shell(homeAfter());
    await command(terminal, 'stretch coach --quiet');
    await terminal.waitFor('Before you start');
    await terminal.press('ctrl-z');
    await terminal.waitFor(/Stopped .*coach[\s\S]*^\$ ?$/m);
    await command(terminal, 'fg');
    await terminal.waitFor('Before you start');
    await terminal.answer('3');
    await terminal.waitFor('space pause');
    await terminal.press('q');
    await terminal.waitFor('Ended after');
    await command(terminal, 'exit');
    await terminal.exit;
  });

  it.each([
    ['in one line', '--compact', {}, /paused · \d\d s hold/],
    ['in lines for a screen reader', '', { ACCESSIBLE: '1' }, /^paused$/m],
  ])('%s', async (_, flag, env, paused) => {
    const home = newHome({ 'plan.json': planOf(50) });
    const terminal = await shell(home);
    for (const [name, value] of Object.entries(env)) await command(terminal, `export ${name}=${value}`);
    await command(terminal, `stretch coach plan.json --no-ask --quiet ${flag}`);
    await terminal.waitFor(/\d\d s hold|Lie down\./);
    await terminal.press('ctrl-z');
    await terminal.waitFor(/Stopped .*coach[\s\S]*^\$ ?$/m);
    expect(terminal.cursorShown()).toBe(true);
    expect(await isCooked(terminal)).toBe(true);
    await command(terminal, 'clear; fg');
    await terminal.waitFor(paused);
    await terminal.press('q');
    await terminal.waitFor('Ended after');
    expect(await isCooked(terminal)).toBe(true);
    await command(terminal, 'exit');
    await terminal.exit;
  });

  it('stops what stretch while runs as well, and fg goes on with both', async () => {
    const home = newHome({ 'last.json': lastOf(plain) });
    const terminal = await shell(home);
    // The command counts seconds of its own.
    const counting = `sh -c 'for i in 1 2 3 4 5 6 7 8 9; do sleep 0.2; echo $i; done > count; sleep 60'`;
    await command(terminal, `stretch while --quiet -- ${counting}`);
    await terminal.waitFor('space pause');
    await terminal.press('ctrl-z');
    await terminal.waitFor(/Stopped .*while[\s\S]*^\$ ?$/m);
    // Its number alone: a shell that is busy shows the typed line once more.
    const count = async (): Promise<string | undefined> =>
      /^\d+$/m.exec(await ask(terminal, 'wc -l < count', 'counted'))?.[0];
    const before = await count();
    expect(before).toBeDefined();
    await wait(600);
    expect(await count()).toBe(before);
    await command(terminal, 'fg');
    await terminal.waitFor(/paused[\s\S]*space go on/);
    await terminal.press('ctrl-c');
    await terminal.waitFor('Ended after');
    await command(terminal, 'exit');
    await terminal.exit;
  });
});
