import { describe, expect, it } from 'vitest';
import { matching } from '../../../src/shell/app/pick.ts';
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

describe('without an id, at a terminal', () => {
  it('show: typing finds it, Enter shows it', async () => {
    const window = openWindow(['show', '--no-figures']);
    await window.waitFor('Which stretch?');
    await window.press(...'gastroc');
    await window.waitFor(() => !window.screen().includes('hamstring-supine-strap'));
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
