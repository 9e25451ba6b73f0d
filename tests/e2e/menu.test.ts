import { readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Plan } from '../../src/core/routine.ts';
import { plain } from '../library.ts';
import { newHome } from './home.ts';
import { liveProcess } from './live.ts';
import { flagsFor, stretch } from './program.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const routine = (...args: string[]) => stretch(['routine', '--no-input', ...args]);

it('the menu lists the steps, saves the answers and a page to print, and never over a file of yours', async () => {
  const here = realpathSync(newHome());
  const mine = ['stretch-answers.json', 'stretch-routine.html'];
  for (const name of mine) writeFileSync(join(here, name), 'mine');
  const terminal = liveProcess(['routine', ...flagsFor(plain)], newHome(), { cwd: here, rows: 24 });
  await terminal.waitFor('What next?');
  const json = await routine(...flagsFor(plain), '-f', 'json');
  const made = (JSON.parse(json.out) as Plan).routine?.steps ?? [];
  expect(made.length).toBeGreaterThan(2);
  for (const { name } of made) expect(terminal.screen()).toContain(name);
  await terminal.answer('5');
  await terminal.waitFor('stretch routine --answers stretch-answers-2.json');
  expect(read(join(here, 'stretch-answers-2.json'))).toEqual(plain);
  await terminal.answer('4');
  await terminal.waitFor('stretch-routine-2.html');
  expect(terminal.raw()).toContain(join(here, 'stretch-routine-2.html'));
  expect(readFileSync(join(here, 'stretch-routine-2.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<svg/i);
  for (const name of mine) expect(readFileSync(join(here, name), 'utf8')).toBe('mine');
  await terminal.answer('6');
  expect((await terminal.exit).exitCode).toBe(0);
  expect(readdirSync(here).sort()).toEqual([
    ...['stretch-answers-2.json', 'stretch-answers.json', 'stretch-routine-2.html', 'stretch-routine.html'],
  ]);
});
