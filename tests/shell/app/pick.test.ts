import { describe, expect, it } from 'vitest';
import { lineOf, matching } from '../../../src/shell/app/pick.ts';
import { library } from '../../library.ts';
import { stretch } from '../run.ts';
import { openWindow } from '../window.ts';

describe('what was typed of a stretch', () => {
  const all = [
    { id: 'calf-gastroc-wall', says: 'Calf stretch at the wall' },
    { id: 'hamstring-supine-strap', says: 'Lying hamstring stretch with a strap' },
  ];
  it.each([
    ['', 2],
    ['wall', 1],
    ['STRAP lying', 1],
    ['stretch', 2],
    ['calf strap', 0],
    ['.*', 0],
  ])('%j finds %i', (typed, found) => {
    expect(matching(typed, all)).toHaveLength(found);
  });
});

describe('a line of the list', () => {
  const all = [...library.stretches.values()].map(({ id, name }) => ({ id, says: name }));
  it.each([74, 60])('of %i cells has the whole name', (room) => {
    const line = lineOf(all, room, '\u2026');
    expect(all.map((each) => line(each).trimEnd())).toEqual(all.map(({ says }) => says));
  });
  it('has the id too where every line has room for it', () => {
    const line = lineOf(all, 114, '\u2026');
    for (const each of all) expect(line(each)).toMatch(new RegExp(`^${each.says} {2,}${each.id}$`));
  });
  it('says where a name goes on, and stays within its room', () => {
    const line = lineOf(all, 34, '\u2026');
    for (const each of all) {
      expect([each.says, expect.stringMatching(/^.{1,33}\u2026$/)]).toContainEqual(line(each));
      expect(line(each).length).toBeLessThanOrEqual(34);
    }
  });
});

describe('without an id, at a terminal', () => {
  it('show: typing finds it, Enter shows it', async () => {
    const window = openWindow(['show', '--no-figures']);
    await window.waitFor('Which stretch?');
    await window.press(...'gastroc');
    await window.waitFor(() => !window.screen().includes('Buttock stretch'));
    await window.press('enter');
    expect((await window.exit).exitCode).toBe(0);
    expect(window.raw()).toContain('Calf');
  });
  it('learn: the first page is one Enter away', async () => {
    const window = openWindow(['learn', '--no-figures']);
    await window.waitFor('Which page?');
    await window.press('enter');
    expect((await window.exit).exitCode).toBe(0);
  });
  it('Ctrl-C leaves', async () => {
    const window = openWindow(['show']);
    await window.waitFor('Which stretch?');
    await window.press('ctrl-c');
    expect((await window.exit).exitCode).toBe(130);
  });
  it.each(['ACCESSIBLE', 'TERM'])('%s: nothing moves, and what to type is said', async (name) => {
    const env = { ACCESSIBLE: '1', TERM: 'dumb' }[name] ?? '';
    const { code, err } = await stretch(['show'], { terminal: true, env: { [name]: env } });
    expect([code, err]).toEqual([2, expect.stringContaining('Say its id')]);
  });
});
