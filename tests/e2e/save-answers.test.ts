import { readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/routine.ts';
import { plain } from '../library.ts';
import { newHome } from './home.ts';
import { homeAfter, keptIn, liveProcess } from './live.ts';
import { flagsFor, stretch } from './program.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const routine = (...args: string[]) => stretch(['routine', '--no-input', ...args]);

describe.concurrent('--save-answers', () => {
  it('writes what --answers takes: the same routine comes of both', async () => {
    const file = join(newHome(), 'me.json');
    const first = await routine(...flagsFor(plain), '--save-answers', file);
    expect([first.code, first.err]).toEqual([0, `Your answers are in ${file}.\n`]);
    expect(read(file)).toEqual(plain);
    const again = await routine('--answers', file);
    expect([again.code, again.out]).toEqual([0, first.out]);
  });
  it('also where they mean stop', async () => {
    const file = join(newHome(), 'me.json');
    const run = await routine('--emergency', 'saddle', '--save-answers', file);
    expect([run.code, read(file)]).toEqual([4, { emergency: ['saddle'] }]);
  });
  it.each<[string, string[], RegExp, number]>([
    ['no name', ['--save-answers', ''], /--save-answers: there is no name/, 2],
    ['standard output', ['--save-answers', '-'], /--save-answers: there is no name/, 2],
    ['the file of the routine', ['--save-answers', 'a.json', '-o', './a.json'], /name the same file/, 2],
    ['a folder that is not there', ['--save-answers', '/no/where/me.json'], /there is no such folder/, 3],
  ])('%s is refused before anything is asked or written', async (_, args, says, code) => {
    const run = await stretch(['routine', '--no-input', ...flagsFor(plain), ...args], { cwd: newHome() });
    expect([run.code, run.out]).toEqual([code, '']);
    expect(run.err).toMatch(says);
  });
});

describe.concurrent('--answers takes whatever holds answers', () => {
  const home = homeAfter();
  it.each<[string, () => Promise<string>]>([
    ['a plan', async () => (await routine(...flagsFor(plain), '-f', 'json')).out],
    ['the last answers that were kept', async () => JSON.stringify(keptIn(home, 'last.json'))],
    ['answers', async () => JSON.stringify(plain)],
  ])('%s', async (_, textOf) => {
    const file = join(newHome(), 'holds.json');
    writeFileSync(file, await textOf());
    const [run, direct] = await Promise.all([routine('--answers', file), routine(...flagsFor(plain))]);
    expect([run.code, run.out]).toEqual([0, direct.out]);
  });
});

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
