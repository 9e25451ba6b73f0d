import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newHome } from '../../e2e/home.ts';
import { homeAfter, keptIn } from '../../e2e/live.ts';
import { flagsFor } from '../../e2e/program.ts';
import { plain } from '../../library.ts';
import { stretch } from '../run.ts';

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
    const run = await stretch(['routine', '--no-input', ...flagsFor(plain), ...args]);
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
