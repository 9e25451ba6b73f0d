import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { flagsFor } from '../../e2e/program.ts';
import { plain } from '../../library.ts';
import { stretch } from '../run.ts';
import { openWindow } from '../window.ts';

const folder = mkdtempSync(join(tmpdir(), 'stretch-coach-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'plan.json');

describe('stretch coach', () => {
  it('counts a saved routine down, drawn and with its keys', async () => {
    expect((await stretch(['routine', '-o', file, ...flagsFor(plain)])).code).toBe(0);
    const terminal = openWindow(['coach', '--quiet', file], { columns: 90, rows: 30 });
    await terminal.waitFor('Any of these now?');
    await terminal.answer('0');
    await terminal.waitFor('Before you start');
    await terminal.answer('enter');
    await terminal.waitFor('get ready');
    expect(terminal.screen()).toMatch(/[\u2801-\u28ff]/);
    await terminal.press('f');
    await terminal.waitFor(/^[^\u2801-\u28ff]*$/);
    await terminal.press('?');
    await terminal.waitFor('Why this one:');
    await terminal.press('s');
    await terminal.waitFor(/switch sides|2 of \d/);
    await terminal.press('q');
    expect((await terminal.exit).exitCode).toBe(0);
    expect(terminal.cursorShown()).toBe(true);
  });
  it('names what is wrong in a file, and where', async () => {
    writeFileSync(
      file,
      '{"routine":{"steps":[{"stretch":"x","kind":"static","phases":[{"name":"hold","seconds":-3}]}]}}',
    );
    const { code, err } = await stretch(['coach', file]);
    expect(code).toBe(3);
    expect(err).toContain(
      'plan.json: routine.steps[0].phases[0].seconds: expected a whole number from 1 to 3600, got -3.',
    );
  });
  it('without a file it says how to get one', async () => {
    const { code, err } = await stretch(['coach']);
    expect([code, err.includes('stretch routine -o plan.json')]).toEqual([2, true]);
  });
});
