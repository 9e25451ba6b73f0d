import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayHere } from '../../../src/shell/files/state/diary.ts';
import { leftAfter } from '../../e2e/coached.ts';
import { newHome } from '../../e2e/home.ts';
import { lastOf } from '../../e2e/live.ts';
import { flagsFor } from '../../e2e/program.ts';
import { plain } from '../../library.ts';
import { openWindow } from '../window.ts';

/** What the disk answers from now on to whoever writes; nothing while it is well. */
const disk = vi.hoisted(() => ({ answers: undefined as string | undefined }));

const failing = vi.hoisted(
  () =>
    (name: string) =>
    async (original: () => Promise<Record<string, (...given: unknown[]) => unknown>>) => {
      const real = await original();
      return {
        ...real,
        [name]: (...given: unknown[]) => {
          if (disk.answers) throw Object.assign(new Error(disk.answers), { code: disk.answers });
          return real[name]?.(...given);
        },
      };
    },
);

vi.mock('../../../src/shell/files/state/own-file.ts', failing('appendLine'));
vi.mock('../../../src/shell/files/write-whole.ts', failing('writeWhole'));

afterEach(() => {
  disk.answers = undefined;
  vi.restoreAllMocks();
});

const yesterday = new Date(Date.now() - 86_400_000);
const entry = {
  ...{ formatVersion: 2, id: 'y', at: yesterday.toISOString(), day: dayHere(yesterday), title: 'Mine' },
  ...{ ended: 'finished', seconds: 600, steps: [], before: 2, after: 1, reports: [] },
};
const homeWith = (text = `${JSON.stringify(entry)}\n`): string => {
  const home = newHome({ 'last.json': lastOf(plain) });
  writeFileSync(join(home, 'diary.jsonl'), text);
  return home;
};
const kept = (home: string): [string, string][] =>
  readdirSync(home)
    .sort()
    .map((name) => [name, readFileSync(join(home, name), 'utf8')]);

/** From the page of signs to the first get-ready. */
async function beginFromSigns(terminal: ReturnType<typeof openWindow>): Promise<void> {
  await terminal.answer('0');
  await terminal.waitFor('The same as last time?');
  await terminal.answer('enter');
  await terminal.waitFor('Before you start');
  await terminal.answer('2');
  await terminal.waitFor('get ready');
}

describe('a disk that takes nothing', () => {
  it.each([
    ['full', 'ENOSPC'],
    ['read only', 'EROFS'],
    ['of somebody else', 'EACCES'],
    ['broken', 'EIO'],
  ])('%s: said in one line, the session goes on, and what was kept stays as it was', async (_, code) => {
    const home = homeWith();
    const before = kept(home);
    disk.answers = code;
    const terminal = openWindow([], { env: { STRETCH_HOME: home }, rows: 40 });
    await terminal.waitFor('How was the morning');
    await terminal.answer('1');
    await terminal.waitFor('Any of these now?');
    await beginFromSigns(terminal);
    await terminal.press('n');
    await terminal.press('q');
    expect((await terminal.exit).exitCode).toBe(0);
    const said = terminal.raw().replace(/\s+/g, ' ');
    expect(said.match(/cannot be written, so nothing is kept there/g)?.length ?? 0).toBe(1);
    expect(kept(home).filter(([name]) => name !== 'owner.json')).toEqual(before);
  });
  it('after a first session it is said below its end that it is in no diary, whatever was said above the routine', async () => {
    disk.answers = 'EROFS';
    const env = { STRETCH_HOME: newHome() };
    const terminal = openWindow(['routine', '--coach', '--quiet', '--no-ask', ...flagsFor(plain)], {
      env,
      rows: 40,
    });
    await terminal.waitFor('get ready');
    // Long enough that there is something to write down.
    await terminal.waitFor(leftAfter(3));
    await terminal.press('q');
    await terminal.exit;
    const said = terminal.screen().replace(/\s+/g, ' ');
    expect(said).toMatch(/diary\.jsonl: it cannot be written, so nothing is kept there\./);
    expect(terminal.raw().match(/last\.json: it cannot be written/g)).toHaveLength(1);
  });
  it('a diary of another user is not read, which is said, and nothing is written to it', async () => {
    const home = homeWith();
    const before = readFileSync(join(home, 'diary.jsonl'), 'utf8');
    vi.spyOn(process as { getuid: () => number }, 'getuid').mockReturnValue(54_321);
    const terminal = openWindow([], { env: { STRETCH_HOME: home }, rows: 40 });
    await terminal.waitFor('Any of these now?');
    expect(terminal.screen().replace(/\s+/g, ' ')).toContain(
      'this belongs to somebody else, so it is not read.',
    );
    await beginFromSigns(terminal);
    await terminal.press('q');
    expect((await terminal.exit).exitCode).toBe(0);
    expect(readFileSync(join(home, 'diary.jsonl'), 'utf8')).toBe(before);
  });
});
