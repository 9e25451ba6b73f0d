import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { patience } from '../terminal.ts';
import { keep, makeFolder, makeScreen, removeFolder, writes } from './program.ts';

let folder: string;
beforeAll(() => {
  folder = makeFolder();
});
afterAll(() => removeFolder(folder));

const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, milliseconds);
  });

/** Says a word now and another a moment later, the streams in turn. */
const inTurn = `
  const words = ['a', 'b', 'c', 'd'];
  const next = () => {
    const word = words.shift();
    if (!word) return;
    process[words.length % 2 ? 'stdout' : 'stderr'].write(word);
    setTimeout(next, 100);
  };
  next();`;

describe('what it wrote', () => {
  it('is not shown before show is called', async () => {
    const screen = makeScreen();
    const { ended, show } = await keep('console.log("hello")', screen);
    await ended;
    expect(screen.text()).toBe('');
    await show();
    expect(screen.text()).toBe('hello\n');
  });
  it.each([
    ['kept', true],
    ['passed on as it comes', false],
  ])('goes to its own stream in its order: %s', async (_how, wait) => {
    const screen = makeScreen();
    const { ended, show } = await keep(inTurn, screen);
    if (wait) await ended;
    await show();
    expect(screen.turns()).toEqual(['out: a', 'err: b', 'out: c', 'err: d']);
  });
  it('is shown once, however often it is asked for', async () => {
    const screen = makeScreen();
    const { show } = await keep('console.log("once")', screen);
    await Promise.all([show(), show()]);
    await show();
    expect(screen.text()).toBe('once\n');
  });
  it('is passed on while the command still runs', async () => {
    const screen = makeScreen();
    const { over, show, signal } = await keep('console.log("ready"); setInterval(() => {}, 1000)', screen);
    const shown = show();
    await vi.waitFor(() => expect(screen.text()).toBe('ready\n'), patience);
    expect(over()).toBe(false);
    signal('SIGTERM');
    await shown;
  });
  it('is bytes: every one of the 256 comes through', async () => {
    const screen = makeScreen();
    const script = 'process.stdout.write(Buffer.from(Array.from({ length: 256 }, (_, at) => at)))';
    await (await keep(script, screen)).show();
    expect([...screen.text()].map((byte) => byte.charCodeAt(0))).toEqual([...Array(256).keys()]);
  });
  it('waits in the command when there is no room for a file, and nothing of it is lost', async () => {
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, join(folder, 'nowhere'));
    const screen = makeScreen();
    const { over, show } = await keep(writes(8_000_000), screen);
    await pause(1000);
    expect(over()).toBe(false);
    await show();
    vi.unstubAllEnvs();
    expect(screen.text().length).toBe(8_000_000);
  });
  it('waits in the command when its reader is slow', async () => {
    const marker = join(folder, 'written');
    let goOn = (): void => {};
    const patience = new Promise<void>((done) => {
      goOn = done;
    });
    const screen = makeScreen((done) => void patience.then(done));
    const script = `${writes(8_000_000)} require('node:fs').writeFileSync(process.argv[1], '')`;
    const { show } = await keep(script, screen, marker);
    const shown = show();
    await pause(1000);
    expect(existsSync(marker)).toBe(false);
    goOn();
    await shown;
    expect(screen.text().length).toBe(8_000_000);
  });
  // How much is left in the pipe at the exit differs with the size.
  it.each([200_000, 300_000])(
    'is whole when its reader is slow and the command exits: %d bytes',
    async (size) => {
      const screen = makeScreen((done) => void pause(300).then(done));
      const { show } = await keep(writes(size), screen);
      await show();
      expect(screen.text().length).toBe(size);
    },
  );
});
