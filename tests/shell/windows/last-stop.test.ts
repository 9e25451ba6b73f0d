import { describe, expect, it } from 'vitest';
import { newHome } from '../../e2e/home.ts';
import { keptIn, lastOf, live, planOf } from '../../e2e/live.ts';
import { flagsFor } from '../../e2e/program.ts';
import { plain } from '../../library.ts';
import { stretch } from '../run.ts';
import { openWindow } from '../window.ts';

const stopped = { formatVersion: 1, savedAt: new Date().toISOString(), stop: 'numb-or-weak' };
const sign = { emergency: ['saddle'] };
const homeWith = (file: unknown): string =>
  newHome({ 'stopped.json': file, 'last.json': lastOf(plain), 'plan.json': planOf(30) });

const made = (home: string) => ['routine', '--coach', '-o', `${home}/plan.md`, ...flagsFor(plain)];

describe.concurrent('after a session that had to stop', () => {
  it.each<[string, (home: string) => string[]]>([
    ['the last routine', () => ['coach']],
    ['a saved one', (home) => ['coach', `${home}/plan.json`]],
    ['answers that leave nothing to ask', (home) => made(home)],
    ['the same without input', (home) => [...made(home), '--no-input']],
  ])('%s is not coached, exit 4, and the stop stays', async (_, args) => {
    const home = homeWith(stopped);
    const terminal = live(args(home), home, { rows: 100 });
    expect((await terminal.exit).exitCode).toBe(4);
    expect(terminal.screen()).toMatch(/had to stop: Stop here\. Please be seen today\.[\s\S]*questions anew/);
    expect(terminal.raw()).not.toContain('get ready: find');
    expect(keptIn(home, 'stopped.json')).toEqual(stopped);
  });

  it('once the questions were answered anew it is', async () => {
    const home = homeWith(stopped);
    const { goal: _, ...rest } = plain;
    const terminal = live(['routine', '--coach', '--no-ask', ...flagsFor(rest)], home, { rows: 60 });
    await terminal.waitFor(/If that is\s+still so, say it here\./);
    await terminal.waitFor('What is this routine for?');
    expect(terminal.wrapped()).toBe(false);
    await terminal.answer('enter');
    await terminal.waitFor('Is this right?');
    await terminal.answer('enter');
    await terminal.waitFor('space pause');
    await terminal.press('q');
    await terminal.exit;
    expect(keptIn(home, 'stopped.json')).toBeUndefined();
  });

  it.each<[string, unknown, RegExp | undefined]>([
    ['after a stop in a session, that one stays', stopped, /had to stop: Stop here\. Please be seen today\./],
    [
      'after one that cannot be read, it stays too',
      '{"formatVersion":1,"st',
      /had to stop: the reason cannot be read/,
    ],
    ['after another of answers, none is left', { ...stopped, stop: undefined, answers: sign }, undefined],
    ['alone, it is forgotten', undefined, undefined],
  ])('a second stop, of answers, that is no longer so: %s', async (_, file, stays) => {
    const home = file === undefined ? newHome({ 'last.json': lastOf(plain) }) : homeWith(file);
    const second = openWindow(['routine'], { env: { STRETCH_HOME: home }, rows: 60 });
    await second.waitFor('does any of this fit you right now?');
    await second.answer('1', 'enter');
    await second.waitFor('Is that right?');
    await second.answer('1');
    expect((await second.exit).exitCode).toBe(4);
    expect(keptIn(home, 'stopped.json')).toMatchObject({ answers: sign });
    const coached = live([...made(home), '--no-input', '--no-ask'], home, { rows: 100 });
    await coached.waitFor(stays ?? 'space pause');
    if (!stays) await coached.press('q');
    expect((await coached.exit).exitCode).toBe(stays ? 4 : 0);
  });

  it.each<[string, string[], object]>([
    ['stretch alone, after a first time that stopped', [], {}],
    ['with minutes', ['10'], {}],
    ['stretch alone, with a routine of before', [], { 'last.json': lastOf(plain) }],
  ])('%s: says why, and asks anew', async (_, words, before) => {
    const home = newHome({ ...before, 'stopped.json': stopped });
    const terminal = openWindow(words, { env: { STRETCH_HOME: home }, rows: 60 });
    await terminal.waitFor(/had to stop: Stop here\.[\s\S]*If that is\s+still so, say it here\./);
    await terminal.waitFor('does any of this fit you right now?');
    await terminal.press('ctrl-c');
    expect((await terminal.exit).exitCode).toBe(130);
    expect(keptIn(home, 'stopped.json')).toEqual(stopped);
  });

  it.each<[string, unknown]>([
    ['cut off', '{"formatVersion":1,"st'],
    ['empty', ''],
    ['of another kind', {}],
    ['about a stop there is not', { ...stopped, stop: 'constructor' }],
  ])('a kept file that is %s stops it as well, and the way out is open', async (_, file) => {
    const home = homeWith(file);
    const terminal = live(['coach'], home);
    expect((await terminal.exit).exitCode).toBe(4);
    expect(terminal.screen()).toMatch(
      /had to stop: the reason cannot be read\.\n.*questions anew: stretch routine/,
    );
    const routine = live(['routine'], home);
    await routine.waitFor('does any of this fit you right now?');
    await routine.press('ctrl-c');
    expect((await routine.exit).exitCode).toBe(130);
  });

  it('a routine is still printed for a program', async () => {
    const home = homeWith(stopped);
    const args = ['routine', '--no-input', ...flagsFor(plain), '--format', 'json'];
    const { code, out } = await stretch(args, { env: { STRETCH_HOME: home } });
    expect([code, JSON.parse(out).outcome]).toEqual([0, 'routine']);
  });
});
