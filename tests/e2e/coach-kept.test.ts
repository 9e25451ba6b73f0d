import { readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { coached, leftAfter } from './coached.ts';
import { diaryOf, homeAfter, keptIn, liveProcess } from './live.ts';
import { bin } from './program.ts';
import { openTerminal, type TestTerminal } from './terminal.ts';

const { place, name } = coached;
/** The first stretch on a side, and below it these words. */
const at = (side: 'left' | 'right', words: string): RegExp =>
  new RegExp(`${place} +${name} +${side} leg[\\s\\S]*${words}`);
const movesRight = at('right', '(?:straighten|bend),');

/** A session in its second phase, the first move of the first stretch, where more than a second was counted. */
async function moving(home: string): Promise<TestTerminal> {
  const terminal = liveProcess(['coach', '--no-ask'], home);
  await terminal.waitFor('space pause');
  await terminal.press('n');
  await terminal.waitFor(movesRight);
  await terminal.waitFor(leftAfter(1, 1));
  return terminal;
}

/** It hurts, and the pain grew slowly. */
async function hurts(terminal: TestTerminal): Promise<void> {
  await terminal.press('p');
  await terminal.waitFor('How did the pain come?');
  await terminal.answer('g');
}

describe.concurrent('a session whose process was killed', () => {
  it('goes on after kill -9 at the phase it had come to, again and again', async () => {
    const home = homeAfter();
    const first = await moving(home);
    await first.press('s');
    await first.waitFor(/left leg[\s\S]*switch sides/);
    // It is shown before it is kept.
    const atTheSwitch = expect.objectContaining({ step: 0, phase: 2 });
    await vi.waitFor(() => expect(keptIn(home, 'session.json')).toEqual(atTheSwitch));
    first.kill('SIGKILL');
    expect((await first.exit).signal).toBe(9);
    for (let times = 0; times < 2; times++) {
      const again = liveProcess(['coach', '--resume'], home);
      await again.waitFor(at('left', 'Before you start'));
      again.kill('SIGKILL');
      await again.exit;
    }
    expect(keptIn(home, 'session.json')).toEqual(atTheSwitch);
  });
  it.each([
    ['gone on with', ['coach', '--no-ask', '--resume']],
    ['left for another one', ['coach', '--no-ask']],
  ])('by kill -9 and %s is in the diary once, whole', async (_, args) => {
    const home = homeAfter();
    const first = await moving(home);
    await hurts(first);
    await vi.waitFor(() => expect(keptIn(home, 'session.json')).toMatchObject({ heard: { hurts: 1 } }));
    first.kill('SIGKILL');
    await first.exit;
    for (let times = 0; times < 2; times++) {
      const again = liveProcess(args, home);
      if (!args.includes('--resume')) {
        await again.waitFor('enter goes on');
        await again.answer('enter');
      }
      await again.waitFor('space pause');
      await again.press('q');
      await again.exit;
    }
    const written = diaryOf(home);
    expect(written.flatMap(({ reports }) => reports)).toMatchObject([{ report: 'hurts' }]);
    expect(written.reduce((sum, { seconds }) => sum + seconds, 0)).toBeGreaterThanOrEqual(1);
  });
});

it('a disk that fills up in the middle of a write leaves what was kept before', async () => {
  const home = homeAfter();
  const first = await moving(home);
  await first.press('q');
  await first.exit;
  const before = keptIn(home, 'session.json');
  // No file may be longer than a block; a session is.
  const command = 'ulimit -f 1; exec "$0" "$1" coach --no-ask --quiet';
  const terminal = openTerminal('bash', ['-c', command, process.execPath, bin], {
    env: { STRETCH_HOME: home },
  });
  await terminal.waitFor('enter goes on');
  await terminal.answer('enter');
  await terminal.waitFor(leftAfter(1));
  await terminal.press('n');
  await terminal.waitFor(movesRight);
  await terminal.press('q');
  await terminal.exit;
  expect(terminal.screen()).toMatch(/cannot be written/);
  expect(keptIn(home, 'session.json')).toEqual(before);
  expect(readdirSync(home).filter((file) => file.endsWith('.tmp'))).toEqual([]);
});
