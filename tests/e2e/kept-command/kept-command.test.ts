import { describe, expect, it, vi } from 'vitest';
import { patience } from '../terminal.ts';
import { keep, leaves, makeScreen } from './program.ts';

const posix = process.platform !== 'win32';

describe('how a command ended', () => {
  const ends = async (status: number, script: string): Promise<void> => {
    const { ended, over } = await keep(script, makeScreen());
    expect(over()).toBe(false);
    expect(await ended).toEqual({ status });
    expect(over()).toBe(true);
  };
  it.each([0, 3, 255])('with status %d: the same', (status) => ends(status, `process.exit(${status})`));
  it.runIf(posix).each([
    ['SIGTERM', 143],
    ['SIGKILL', 137],
  ])('by %s: status %d', (name, status) => ends(status, `process.kill(process.pid, '${name}')`));
});

describe('what it is given', () => {
  it('an empty standard input', async () => {
    const screen = makeScreen();
    const { show } = await keep(`console.log(require('node:fs').readFileSync(0).length)`, screen);
    await show();
    expect(screen.text()).toBe('0\n');
  });
  it('its arguments as they are: no shell reads them', async () => {
    const screen = makeScreen();
    const { show } = await keep('console.log(process.argv[1])', screen, '$HOME; `x` "y" *');
    await show();
    expect(screen.text()).toBe('$HOME; `x` "y" *\n');
  });
  it.runIf(process.platform === 'linux')('a session of its own, and no terminal to ask on', async () => {
    const screen = makeScreen();
    const script = `
      const { openSync, readFileSync } = require('node:fs');
      const [, , group, session] = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
      let tty = 'a terminal';
      try { openSync('/dev/tty'); } catch ({ code }) { tty = code; }
      console.log(group === String(process.pid), session === String(process.pid), tty);`;
    await (await keep(script, screen)).show();
    expect(screen.text()).toBe('true true ENXIO\n');
  });
});

describe.runIf(posix)('a signal', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s reaches the command', async (name) => {
    const screen = makeScreen();
    const script = `process.on('${name}', () => process.exit(5)); console.log('ready'); setInterval(() => {}, 1000)`;
    const { ended, show, signal } = await keep(script, screen);
    void show();
    await vi.waitFor(() => expect(screen.text()).toBe('ready\n'), patience);
    signal(name);
    expect(await ended).toEqual({ status: 5 });
  });
  it('reaches all that the command runs', async () => {
    const screen = makeScreen();
    const inner = `process.on('SIGTERM', () => { console.log('heard'); process.exit(); }); console.log('ready'); setInterval(() => {}, 1000)`;
    const script = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(inner)}], { stdio: 'inherit' })`;
    const { ended, show, signal } = await keep(script, screen);
    void show();
    await vi.waitFor(() => expect(screen.text()).toBe('ready\n'), patience);
    signal('SIGTERM');
    await ended;
    await show();
    expect(screen.text()).toBe('ready\nheard\n');
  });
  it('that comes too late does nothing', async () => {
    const { ended, signal } = await keep('', makeScreen());
    await ended;
    signal('SIGTERM');
    expect(await ended).toEqual({ status: 0 });
  });
});

describe('something left in the background with the pipes open', () => {
  it.each([
    ['and silent: the command ends a moment after its own exit', '', 2000],
    ['and never silent: the command ends soon after', 'setInterval(console.log, 20, "more")', 5000],
  ])('%s', async (_name, background, within) => {
    const screen = makeScreen();
    const started = performance.now();
    const { ended, show } = await keep(leaves(background), screen);
    expect(await ended).toEqual({ status: 3 });
    await show();
    expect(performance.now() - started).toBeLessThan(within);
    expect(screen.text()).toMatch(/^done\n/);
  });
  // A computer that is very busy may be silent for longer than we wait.
  it('that has something to say yet is heard', { retry: 3 }, async () => {
    const screen = makeScreen();
    const { show } = await keep(leaves('let at = 0; setInterval(() => console.log(at++), 20)'), screen);
    await show();
    expect(screen.text()).toContain('\n50\n');
  });
});
