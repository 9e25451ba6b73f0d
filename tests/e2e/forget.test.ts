import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plain } from '../library.ts';
import { newHome } from './home.ts';
import { lastOf } from './live.ts';
import { bin, stretch } from './program.ts';
import { openTerminal } from './terminal.ts';

const full = (): string => {
  const home = newHome({ 'last.json': lastOf(plain), 'nerve.json': {}, 'stopped.json': {} });
  writeFileSync(join(home, 'notes.txt'), 'mine');
  return home;
};

describe.concurrent('stretch forget', () => {
  it('says what there is, asks, and deletes it; the files of others stay', async () => {
    const home = full();
    const terminal = openTerminal(process.execPath, [bin, 'forget'], { env: { STRETCH_HOME: home } });
    await terminal.waitFor(/your last answers \(last\.json\)[\s\S]*Sure\?[\s\S]*Delete all of it/);
    await terminal.press('down', 'enter');
    expect((await terminal.exit).exitCode).toBe(0);
    expect(terminal.screen()).toContain('All of it is deleted.');
    expect(readdirSync(home)).toEqual(['notes.txt']);
  });
  it.each(['enter', 'escape'])('%s alone deletes nothing', async (key) => {
    const home = full();
    const terminal = openTerminal(process.execPath, [bin, 'forget'], { env: { STRETCH_HOME: home } });
    await terminal.waitFor('Sure?');
    await terminal.press(key);
    expect((await terminal.exit).exitCode).toBe(0);
    expect(readdirSync(home)).toHaveLength(4);
  });
  it('without a terminal it deletes nothing unless --yes says so', async () => {
    const home = full();
    const env = { STRETCH_HOME: home };
    expect((await stretch(['forget'], { env })).code).toBe(2);
    expect(readdirSync(home)).toHaveLength(4);
    expect((await stretch(['forget', '--yes'], { env })).code).toBe(0);
    expect(readdirSync(home)).toEqual(['notes.txt']);
  });
  it('says so where nothing is kept', async () => {
    const { code, err } = await stretch(['forget'], { env: { STRETCH_HOME: newHome() } });
    expect([code, err]).toEqual([0, expect.stringContaining('Nothing is kept in ')]);
  });
});
