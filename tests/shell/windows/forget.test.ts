import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newHome } from '../../e2e/home.ts';
import { lastOf } from '../../e2e/live.ts';
import { plain } from '../../library.ts';
import { openWindow } from '../window.ts';

const full = (): string => {
  const home = newHome({ 'last.json': lastOf(plain), 'nerve.json': {}, 'stopped.json': {} });
  writeFileSync(join(home, 'notes.txt'), 'mine');
  return home;
};

describe.concurrent('stretch forget', () => {
  it('says what there is, asks, and deletes it; the files of others stay', async () => {
    const home = full();
    const terminal = openWindow(['forget'], { env: { STRETCH_HOME: home } });
    await terminal.waitFor(/your last answers \(last\.json\)[\s\S]*Sure\?[\s\S]*Delete all of it/);
    await terminal.answer('down', 'enter');
    expect((await terminal.exit).exitCode).toBe(0);
    expect(terminal.screen()).toContain('All of it is deleted.');
    expect(readdirSync(home)).toEqual(['notes.txt']);
  });
  it.each(['enter', 'escape'])('%s alone deletes nothing', async (key) => {
    const home = full();
    const terminal = openWindow(['forget'], { env: { STRETCH_HOME: home } });
    await terminal.waitFor(/Sure\?[\s\S]*esc leaves/);
    await terminal.answer(key);
    expect((await terminal.exit).exitCode).toBe(0);
    expect(readdirSync(home)).toHaveLength(4);
  });
  it('read aloud, b is said to end it, and does', async () => {
    const home = full();
    const terminal = openWindow(['forget'], { env: { STRETCH_HOME: home, ACCESSIBLE: '1' } });
    await terminal.waitFor('One number, then enter. b leaves.');
    await terminal.answer('b', 'enter');
    await terminal.exit;
    expect(terminal.screen()).toContain('Nothing was deleted.');
    expect(readdirSync(home)).toHaveLength(4);
  });
});
