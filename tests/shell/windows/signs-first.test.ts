import { describe, expect, it } from 'vitest';
import { newHome } from '../../e2e/home.ts';
import { keptIn, lastOf, live, planOf } from '../../e2e/live.ts';
import { plain } from '../../library.ts';

/** When the questions were answered here, in hours before now; undefined: never. */
const times: readonly [string, number | undefined, isAsked: boolean][] = [
  ['just now', 0.1, false],
  ['an hour ago', 1, false],
  ['some hours ago', 3, true],
  ['some days ago', 72, true],
  ['weeks ago', 500, true],
  ['by a clock that was ahead', -2, true],
  ['never', undefined, true],
];

const homeOf = (hours: number | undefined): string => {
  const savedAt = new Date(Date.now() - (hours ?? 0) * 3_600_000).toISOString();
  return newHome({
    'plan.json': planOf(30),
    ...(hours === undefined ? {} : { 'last.json': { ...lastOf(plain), savedAt } }),
  });
};

/** Every way to a session of answers of before, but that of `stretch` alone, which has its own screen. */
const ways: readonly [string, (home: string) => string[], needsLast: boolean][] = [
  ['coach', () => ['coach'], true],
  ['coach plan.json', (home) => ['coach', `${home}/plan.json`], false],
];

/** The page that names the signs, or after a week all of them one by one. */
const signs = /Any of these now\?|Before anything else: does any of this fit you right now\?/;

describe.each(ways)('before %s', (_way, words, needsLast) => {
  describe.each(times.filter(([, hours]) => hours !== undefined || !needsLast))(
    'of somebody who answered %s',
    (_when, hours, isAsked) => {
      it(isAsked ? 'the warning signs are asked' : 'nobody is asked for the signs again', async () => {
        const home = homeOf(hours);
        const terminal = live(words(home), home, { rows: 40 });
        await terminal.waitFor(isAsked ? signs : 'Before you start');
        expect(signs.test(terminal.screen())).toBe(isAsked);
        expect(terminal.raw()).not.toContain('space pause');
        await terminal.press('ctrl-c');
        await terminal.exit;
      });
      it('--no-ask asks nothing', async () => {
        const home = homeOf(hours);
        const terminal = live([...words(home), '--no-ask'], home, { rows: 40 });
        await terminal.waitFor(/space pause|enter goes on/);
        expect(signs.test(terminal.raw())).toBe(false);
        await terminal.press('ctrl-c');
        await terminal.exit;
      });
    },
  );
});

describe('a saved routine, hours after its questions', () => {
  it('none of the signs: it begins', async () => {
    const home = homeOf(5);
    const terminal = live(['coach', `${home}/plan.json`], home, { rows: 40 });
    await terminal.waitFor('Any of these now?');
    await terminal.press('enter');
    await terminal.answer('0');
    await terminal.waitFor('Before you start');
    await terminal.press('ctrl-c');
    await terminal.exit;
  });
  it('a sign that is marked opens all the questions, and a stop is a stop', async () => {
    const home = homeOf(5);
    const terminal = live(['coach', `${home}/plan.json`], home, { rows: 40 });
    await terminal.waitFor('Any of these now?');
    await terminal.answer('1', 'enter');
    await terminal.waitFor('Before anything else: does any of this fit you right now?');
    expect(terminal.raw()).toContain('All of them once more, one by one');
    await terminal.answer('1', 'enter');
    await terminal.waitFor('Stop here.');
    expect(keptIn(home, 'session.json')).toBeUndefined();
    expect(terminal.raw()).not.toContain('space pause');
  });
});
