import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/core/types.ts';
import { newHome } from '../../e2e/home.ts';
import { homeAfter, lastOf, live } from '../../e2e/live.ts';
import { plain } from '../../library.ts';
import { stretch } from '../run.ts';

const readings = ['measure', '--left', '31,29,30', '--right', '50,44,47'];
const kept = (home: string): unknown[] => {
  try {
    return readFileSync(join(home, 'diary.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
};

describe('readings by flag', () => {
  it('are kept, all three, and shown as a band with its error', async () => {
    const home = homeAfter();
    const { out, code } = await stretch(readings, { home });
    expect(code).toBe(0);
    expect(kept(home)).toEqual([
      expect.objectContaining({ kind: 'measure', kneeAngle: { left: [31, 29, 30], right: [50, 44, 47] } }),
    ]);
    expect(out).toMatch(/left: 22 to 38 degrees short of straight\.\n.*right: 39 to 55 degrees/);
    expect(out).toContain('The left is straighter.');
    expect(out).toContain('what you tolerate as much as length');
  });
  it.each([['1,2'], ['1,2,3,4'], ['1,2,91'], ['a,b,c'], ['-1,2,3']])('%s are none', async (left) => {
    const home = homeAfter();
    const { code, err } = await stretch(['measure', `--left=${left}`], { home });
    expect([code, err, kept(home)]).toEqual([2, expect.stringContaining('--left'), []]);
  });
});

describe('it is not offered, and one line says why', () => {
  it.each<[string, Answers, RegExp]>([
    ['below the knee', { feltAt: ['calf'] }, /below the knee|nerve/],
    ['the low back', { feltAt: ['low-back'] }, /low back|nerve/],
    ['strong', { worst: 7 }, /strong|looked at/],
    ['hypermobile', { conditions: ['hypermobile'] }, /bendy/],
    ['numb feet', { conditions: ['numb-feet'] }, /less feeling|looked at/],
  ])('%s', async (_, given, why) => {
    const home = homeAfter({ ...plain, ...given });
    const { out, code } = await stretch(readings, { home });
    expect(out).toMatch(/^Not measured: [^\n]+\.\n$/);
    expect(out).toMatch(why);
    expect([code, kept(home)]).toEqual([0, []]);
  });
  it('by the last weekly answers too, whatever the kept ones say', async () => {
    const home = newHome({
      'last.json': { ...lastOf(plain), savedAt: new Date(Date.now() - 2 * 86_400_000).toISOString() },
    });
    const at = new Date(Date.now() - 3_600_000).toISOString();
    const weekly = {
      feltAt: ['calf'],
      feelsLike: ['tingling'],
      worst: 3,
      settles: 'at-once',
      startedBy: 'end-range',
    };
    const line = { formatVersion: 2, id: 'w', kind: 'answers', at, day: at.slice(0, 10), weekly };
    writeFileSync(join(home, 'diary.jsonl'), `${JSON.stringify(line)}\n`);
    expect((await stretch(readings, { home })).out).toMatch(/^Not measured: /);
  });
  it('without answers, or where nobody can be asked, it says what to do', async () => {
    expect(await stretch(['measure'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('stretch routine'),
    });
    expect(await stretch(['measure'], { home: homeAfter() })).toMatchObject({
      code: 2,
      err: expect.stringContaining('--left'),
    });
  });
});

describe('guided', () => {
  const start = async (home: string) => {
    const terminal = live(['measure'], home);
    await terminal.waitFor('Any of these now?');
    return terminal;
  };
  it('asks for the signs, the place and the day, counts three times on both sides, and keeps the readings', async () => {
    const home = homeAfter();
    const terminal = await start(home);
    await terminal.answer('0');
    await terminal.waitFor('Where will you lie?');
    // How it goes is read before the clock runs.
    expect(terminal.screen().replace(/\s+/g, ' ')).toContain('The level of a phone shows the angle');
    await terminal.answer('1');
    await terminal.waitFor('How bad is it now');
    await terminal.answer('2', 'enter');
    for (const [side, read] of [
      ['Left', '31'],
      ['Right', '33'],
    ] as const) {
      await terminal.waitFor('Knee-straight angle');
      for (const n of [1, 2, 3]) {
        await terminal.waitFor(`${side} leg, reading ${n} of 3`);
        await terminal.answer(...read, 'enter');
      }
    }
    expect((await terminal.exit).exitCode).toBe(0);
    expect(kept(home)).toEqual([
      expect.objectContaining({ kneeAngle: { left: [31, 31, 31], right: [33, 33, 33] } }),
    ]);
  });
  it('no Enter passes the signs, nor where one lies', async () => {
    const terminal = await start(homeAfter());
    await terminal.answer('enter');
    await terminal.waitFor('Mark a line with space, or press 0.');
    await terminal.answer('0');
    await terminal.waitFor('Where will you lie?');
    await terminal.answer('enter');
    await terminal.waitFor('Choose a line with the arrows.');
    terminal.hangUp();
    await terminal.exit;
  });
  it('a sign ends it with the status of a stop; 4 of 10 today is too much', async () => {
    const home = homeAfter();
    const terminal = await start(home);
    await terminal.answer('3', 'enter');
    expect((await terminal.exit).exitCode).toBe(4);
    const other = await start(home);
    await other.answer('0');
    await other.waitFor('Where will you lie?');
    await other.answer('1');
    await other.waitFor('How bad is it now');
    await other.answer('4', 'enter');
    await other.exit;
    expect(other.screen()).toContain('Not measured');
    expect(kept(home)).toEqual([]);
  });
});
