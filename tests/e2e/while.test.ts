import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { plain } from '../library.ts';
import { newHome } from './home.ts';
import { diaryOf, homeAfter, keptIn, lastOf, liveProcess } from './live.ts';
import { bin, run, stretch } from './program.ts';
import { patience, type TestTerminal } from './terminal.ts';

const while_ = (home: string, ...command: readonly string[]): TestTerminal =>
  liveProcess(['while', '--', ...command], home);
const sh = (script: string): string[] => ['sh', '-c', script];
/** A session that has begun beside a command. */
async function beside(script: string, home = homeAfter()): Promise<TestTerminal> {
  const terminal = while_(home, ...sh(script));
  await terminal.waitFor('space pause');
  return terminal;
}
/** What was written on the page, not on the screen of the coach. */
const pageOf = (terminal: TestTerminal): string =>
  terminal
    .raw()
    .split('\u001b[?1049')
    .filter((part) => !part.startsWith('h'))
    .map((part) => part.replace(/^l/, ''))
    .join('');
const lasting = 'while [ ! -e "$0" ]; do sleep 0.05; done';

describe.concurrent('stretch while', () => {
  it.each([0, 3, 255])(
    'passes exit status %i on, with the output in its order, after the coach',
    async (status) => {
      const home = homeAfter();
      const terminal = await beside(
        `echo one; sleep 0.4; echo two >&2; sleep 0.4; echo three; sleep 0.8; exit ${status}`,
        home,
      );
      expect((await terminal.exit).exitCode).toBe(status);
      expect(pageOf(terminal)).toMatch(
        /^Ended after 0:0\d of .*\r\n(?:Each session[\s\S]*?\r\n)?one\r\ntwo\r\nthree\r\n$/,
      );
      expect(terminal.cursorShown()).toBe(true);
    },
  );
  it('ends with the side that is under way when the command is done, and says so', async () => {
    const home = homeAfter();
    const terminal = await beside('sleep 1.6; echo made', home);
    await terminal.press('n');
    await terminal.waitFor(/made is[\s\S]*done,[\s\S]*exit status 0\.[\s\S]*then: done/);
    expect(pageOf(terminal)).toBe('');
    await terminal.press('s');
    expect((await terminal.exit).exitCode).toBe(0);
    expect(terminal.screen()).toMatch(/^Ended after 0:0\d of .*\n(?:Each session[\s\S]*?\n)?made$/);
    expect(diaryOf(home)).toMatchObject([{ ended: 'finished' }]);
  });
  it('q ends the coach alone: the output follows as it comes', async () => {
    const home = homeAfter();
    const flag = `${newHome()}/flag`;
    const terminal = while_(home, 'sh', '-c', `echo first; ${lasting}; echo last; exit 5`, flag);
    await terminal.waitFor('space pause');
    await terminal.press('q');
    await terminal.waitFor('Your command is still running. Its output follows as it comes.\nfirst');
    expect(terminal.cursorShown()).toBe(true);
    expect(terminal.screen()).not.toContain('last');
    await stretch(['while', '--', 'touch', flag]);
    expect((await terminal.exit).exitCode).toBe(5);
    expect(terminal.screen()).toMatch(/first\nlast$/);
  });
  it('Ctrl-C ends what a shell waits for as well, as it would without us', async () => {
    const terminal = await beside('sleep 60; echo never');
    await terminal.press('ctrl-c');
    expect(await terminal.exit).toEqual({ exitCode: 130, signal: 0 });
    expect(terminal.screen()).not.toContain('never');
  });
  it.each([
    ['cat', 'cat </dev/tty'],
    ['read', 'read x </dev/tty'],
    ['stty', 'stty -echo </dev/tty'],
  ])(
    'a command that asks on the terminal (%s) fails at once, and the keys stay with the coach',
    async (_, script) => {
      const terminal = await beside(`${script} && echo read; echo "status $?"; sleep 60`);
      await terminal.press('space');
      await terminal.waitFor('paused');
      await terminal.press('ctrl-c');
      expect((await terminal.exit).exitCode).toBe(130);
      expect(terminal.screen()).toMatch(/\/dev\/tty/);
      expect(terminal.screen()).toMatch(/^status [12]$/m);
      expect(terminal.screen()).not.toMatch(/^read$/m);
    },
  );
  it('a second Ctrl-C waits for nothing', async () => {
    const terminal = await beside('trap "" INT; echo deaf; sleep 60');
    await terminal.press('ctrl-c');
    await terminal.waitFor(/^deaf$/m);
    await terminal.press('ctrl-c');
    expect((await terminal.exit).signal).toBe(2);
  });
  it.each<[string, (terminal: TestTerminal) => unknown, number]>([
    ['Ctrl-C', (terminal) => terminal.press('ctrl-c'), 130],
    ['SIGTERM', (terminal) => terminal.kill('SIGTERM'), 143],
  ])('%s reaches the command, whose last words are shown', async (_, press, exitCode) => {
    const terminal = await beside('trap "echo caught; exit 9" INT TERM; while :; do sleep 0.05; done');
    await press(terminal);
    expect(await terminal.exit).toEqual({ exitCode, signal: 0 });
    expect(terminal.screen()).toMatch(
      /^Ended after 0:0\d of .*\n(?:Each session[\s\S]*?nothing\.\n)?(?:To go on from here.*\n|Terminated\n)*caught$/,
    );
  });
  it('w and y stop the coach; the command goes on and its exit status is ours', async () => {
    const flag = `${newHome()}/flag`;
    const terminal = while_(homeAfter(), 'sh', '-c', `${lasting}; exit 6`, flag);
    await terminal.waitFor('space pause');
    await terminal.press('w');
    await terminal.waitFor('gone numb');
    await terminal.answer('y');
    await terminal.waitFor(/Phone a doctor today[\s\S]*still running/);
    await stretch(['while', '--', 'touch', flag]);
    expect((await terminal.exit).exitCode).toBe(6);
  });
  it('without a terminal SIGINT reaches the command too', async () => {
    const script = 'trap "echo caught; exit 9" INT; echo ready; while :; do sleep 0.05; done';
    // A session of its own has no terminal that would send it.
    const child = spawn(process.execPath, [bin, 'while', '--', 'sh', '-c', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    });
    let out = '';
    child.stdout.on('data', (part: Buffer) => {
      out += part.toString();
    });
    await vi.waitFor(() => expect(out).toBe('ready\n'), patience);
    child.kill('SIGINT');
    const code = await new Promise((done) => child.once('close', done));
    expect([code, out]).toEqual([9, 'ready\ncaught\n']);
  });
  it.each([
    ['a command that is over at once', ['sh', '-c', 'echo made; exit 4'], 4, /^made$/],
    [
      'one that is not there',
      ['no-such-command'],
      127,
      /^stretch while: there is no command "no-such-command"\.$/,
    ],
  ])('%s is coached by nobody', async (_, command, status, screen) => {
    const terminal = while_(homeAfter(), ...command);
    expect((await terminal.exit).exitCode).toBe(status);
    expect(terminal.screen()).toMatch(screen);
    expect(terminal.raw()).not.toContain('?1049h');
  });
  it('with answers that stop it: the stop is said, the command runs, its exit status is ours', async () => {
    const home = homeAfter({ ...plain, seeSomeone: ['foot-drop'] });
    const terminal = while_(home, ...sh('sleep 0.6; echo made; exit 7'));
    expect((await terminal.exit).exitCode).toBe(7);
    expect(terminal.raw()).toMatch(/Do not stretch\.[\s\S]*made/);
    expect(terminal.raw()).not.toContain('get ready');
  });
  const caught = `trap 'echo caught; exit 9' INT TERM; echo first; ${lasting}`;
  it.each<[string, (terminal: TestTerminal) => unknown, number]>([
    ['Ctrl-C', (terminal) => terminal.press('ctrl-c'), 130],
    ['SIGTERM', (terminal) => terminal.kill('SIGTERM'), 143],
  ])('%s after the coach reaches the command too, whose last words are shown', async (_, press, exitCode) => {
    const terminal = while_(homeAfter(), 'sh', '-c', caught, `${newHome()}/flag`);
    await terminal.waitFor('space pause');
    await terminal.press('q');
    await terminal.waitFor(/^first$/m);
    await press(terminal);
    expect(await terminal.exit).toEqual({ exitCode, signal: 0 });
    expect(terminal.screen()).toMatch(/caught$/m);
  });
  it('Ctrl-C before the coach has begun shows what there is', async () => {
    const home = newHome();
    const terminal = while_(
      homeAfter(),
      'sh',
      '-c',
      `trap 'echo caught; exit 9' INT; echo > ${home}/begun; ${lasting}`,
      `${home}/flag`,
    );
    await vi.waitFor(() => expect(existsSync(`${home}/begun`)).toBe(true), { interval: 5 });
    await terminal.press('ctrl-c');
    await terminal.exit;
    expect(terminal.screen()).toMatch(/caught$/m);
  });
  it('the command has the environment as it was given, and its flags are its own', async () => {
    const home = newHome();
    const script = `printf '%s ' "$NO_COLOR" "$FORCE_COLOR" "$@" > ${home}/seen`;
    const terminal = liveProcess(['while', '--', 'sh', '-c', script, 'sh', '--no-color'], homeAfter(), {
      env: { NO_COLOR: '1' },
    });
    await terminal.exit;
    expect(readFileSync(`${home}/seen`, 'utf8')).toBe('1  --no-color ');
  });
  it.each<[string, string, (terminal: TestTerminal) => Promise<void>]>([
    ['none of them: it begins', 'space pause', async (terminal) => terminal.answer('0')],
    [
      'one of them: no session beside it',
      'No session beside this, then.',
      async (terminal) => terminal.answer('1', 'enter'),
    ],
  ])('asks for the signs, hours after the questions; %s', async (_, shown, answer) => {
    const savedAt = new Date(Date.now() - 5 * 3_600_000).toISOString();
    const home = newHome({ 'last.json': { ...lastOf(plain), savedAt } });
    const flag = `${newHome()}/flag`;
    const terminal = while_(home, 'sh', '-c', `${lasting}; echo made`, flag);
    await terminal.waitFor('Any of these now?');
    await answer(terminal);
    await terminal.waitFor(shown);
    writeFileSync(flag, '');
    if (shown === 'space pause') await terminal.press('q');
    await terminal.waitFor(/^made$/m);
    expect((await terminal.exit).exitCode).toBe(0);
  });
  it('asks somebody new first what would speak against it', async () => {
    const home = newHome();
    const terminal = while_(home, ...sh('sleep 60'));
    await terminal.waitFor('does any of this fit you right now?');
    expect(terminal.screen()).toContain('Your command is running.');
    await terminal.press('ctrl-c');
    expect((await terminal.exit).exitCode).toBe(130);
    expect(keptIn(home, 'last.json')).toBeUndefined();
  });
});

it('says to somebody new that the command is done, while the questions still wait', async () => {
  const home = newHome();
  const flag = `${newHome()}/flag`;
  const terminal = while_(home, 'sh', '-c', `${lasting}; echo made; exit 3`, flag);
  await terminal.waitFor('does any of this fit you right now?');
  writeFileSync(flag, '');
  await wait(300);
  expect(terminal.screen()).not.toContain('Your command is done.');
  await terminal.answer(...new Array<string>(12).fill('down'), 'space', 'enter');
  await terminal.waitFor('Your command is done. To see its output now, press Ctrl-C.');
  await terminal.press('ctrl-c');
  expect((await terminal.exit).exitCode).toBe(130);
  expect(terminal.screen()).toMatch(/^made$/m);
});

describe.concurrent('stretch while without a terminal', () => {
  it('takes the command along when it is ended', async () => {
    const home = newHome();
    const script = `'${process.execPath}' '${bin}' while -- sh -c 'echo $$ > ${home}/pid; exec sleep 60' & us=$!
      while [ ! -s ${home}/pid ]; do sleep 0.05; done; kill -TERM $us; wait $us; echo "status $?"
      kill -0 "$(cat ${home}/pid)" 2>/dev/null && echo alive || echo gone`;
    const { out } = await run('bash', ['-c', script]);
    expect(out).toBe('status 143\ngone\n');
  });
  const alone = (...command: readonly string[]) => stretch(['while', '--', ...command], { input: 'typed\n' });
  it.each([0, 3])('runs the command as if it stood there alone: status %i', async (status) => {
    const { code, out, err } = await alone(...sh(`cat; echo wrong >&2; exit ${status}`));
    expect({ code, out, err }).toEqual({ code: status, out: 'typed\n', err: 'wrong\n' });
  });
  it('says what is not there: status 127', async () => {
    expect(await alone('no-such-command')).toMatchObject({
      code: 127,
      out: '',
      err: 'stretch while: there is no command "no-such-command".\n',
    });
  });
  it('as a shell says it when a signal ended it', async () => {
    expect((await alone(...sh('kill -TERM $$'))).code).toBe(143);
  });
  it.each<[string, string[]]>([
    ['with dashes before it', ['while', '--quiet', '--', 'printf', '%s ', '--quiet', '-x', '--', '--help']],
    ['without', ['while', '--quiet', 'printf', '%s ', '--quiet', '-x', '--', '--help']],
  ])('leaves the flags of the command to it, %s', async (_, args) => {
    expect((await stretch(args)).out).toBe('--quiet -x -- --help ');
  });
  it('no command at all is wrong usage', async () => {
    const { code, err } = await stretch(['while']);
    expect([code, err]).toEqual([2, expect.stringContaining('while: say the command.')]);
  });
  it('the command needs nothing of what is kept', async () => {
    const home = newHome({ 'last.json': 'broken' });
    const { code } = await stretch(['while', '--', 'true'], { env: { STRETCH_HOME: home } });
    expect([code, existsSync(`${home}/session.json`)]).toEqual([0, false]);
  });
});
