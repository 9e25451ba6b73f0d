import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newHome } from '../../e2e/home.ts';
import { lastOf } from '../../e2e/live.ts';
import { plain } from '../../library.ts';
import { stretch } from '../run.ts';

const full = (): string => {
  const home = newHome({ 'last.json': lastOf(plain), 'nerve.json': {}, 'stopped.json': {} });
  writeFileSync(join(home, 'notes.txt'), 'mine');
  return home;
};

describe.concurrent('stretch forget', () => {
  it('without a terminal it deletes nothing unless --yes says so', async () => {
    const home = full();
    const env = { STRETCH_HOME: home };
    expect((await stretch(['forget'], { env })).code).toBe(2);
    expect(readdirSync(home)).toHaveLength(4);
    expect((await stretch(['forget', '--yes'], { env })).code).toBe(0);
    expect(readdirSync(home)).toEqual(['notes.txt']);
  });
  it('takes along what a write left that was cut off, and nothing that only looks like it', async () => {
    const home = full();
    for (const name of ['session.json.4711.tmp', 'session.json.bak', 'notes.json.4711.tmp']) {
      writeFileSync(join(home, name), '{');
    }
    await stretch(['forget', '--yes'], { env: { STRETCH_HOME: home } });
    expect(readdirSync(home).sort()).toEqual(['notes.json.4711.tmp', 'notes.txt', 'session.json.bak']);
  });
  it('does not say that all is deleted when it is not: exit 3', async () => {
    const home = full();
    mkdirSync(join(home, 'diary.jsonl'));
    const { code, err } = await stretch(['forget', '--yes'], { env: { STRETCH_HOME: home } });
    expect([code, err]).toEqual([3, expect.stringContaining('Not all of it is gone.')]);
    expect(err).not.toContain('All of it is deleted');
  });
  it('says from which day to which the diary goes, also where an earlier day was written last', async () => {
    const home = newHome();
    const begins = new Date(2026, 4, 6);
    await stretch(['diary', 'add', '10'], { home, begins });
    await stretch(['diary', 'add', '10', '--on', '2026-05-01'], { home, begins: new Date(+begins + 60_000) });
    const { err } = await stretch(['forget', '--yes'], { home });
    expect(err).toContain('2 entries, from 2026-05-01 to 2026-05-06');
  });
  it('says so where nothing is kept', async () => {
    const { code, err } = await stretch(['forget'], { env: { STRETCH_HOME: newHome() } });
    expect([code, err]).toEqual([0, expect.stringContaining('Nothing is kept in ')]);
  });
});
