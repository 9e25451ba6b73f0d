import { describe, expect, it } from 'vitest';
import { instrument } from './mutants.ts';

/** What each change makes of a source. */
const changes = (source: string): string[] =>
  instrument('a.ts', source, 1, false).mutants.map(({ from, to }) => `${from} -> ${to}`);

/** What a source exports as `a`, while a mutant is the one now. */
const run = (source: string, mutant: number): unknown => {
  const { code } = instrument('a.ts', source, 1, false);
  return new Function(
    `globalThis.__mutant = ${mutant}; ${code.replace('export const a', 'const a')}; return a;`,
  )();
};

describe('the changes that are made', () => {
  it.each<[string, string[]]>([
    ['export const a = b < 2', ['2 -> 3', 'b < 2 -> (b) <= (2)', 'b < 2 -> (b) >= (2)']],
    ['export const a = b && c', ['b && c -> (b) || (c)']],
    ['export const a = !b', ['!b -> b']],
    ['export const a = b ? c : d', ['b ? c : d -> c', 'b ? c : d -> d']],
    ['export const a = b.filter(c)', ['b.filter(c) -> b']],
    ['export const a = Math.min(b, c)', ['Math.min(b, c) -> Math.max(b, c)']],
    ['if (b) c();', ['b -> true', 'b -> false', 'c(); -> ;']],
    ["export const a: 'x' | 'y' = b", []],
  ])('%s', (source, expected) => {
    expect(changes(source).sort()).toEqual([...expected].sort());
  });
  it('none is made unless it is the one now', () => {
    const source = 'export const a = [1, 2].some((each) => each > 1) && !(2 + 3 < 4)';
    const { mutants } = instrument('a.ts', source, 1, false);
    expect(run(source, 0)).toBe(true);
    const made = mutants.map(({ id }) => run(source, id));
    expect(made.filter((value) => value !== true).length).toBeGreaterThan(5);
  });
  it('each is known by the declaration it is in, and a bare value by what it is a part of', () => {
    const source = 'const a = (b) => { const c = b < 2; return c; }; function d() { return e(3); } f(4);';
    const { mutants } = instrument('a.ts', source, 1, false);
    expect(mutants.map(({ within, from, of }) => [within, from, of])).toEqual([
      ['a', '2', 'b < 2'],
      ['a', 'b < 2', undefined],
      ['a', 'b < 2', undefined],
      ['d', '3', 'e(3)'],
      ['', '4', 'f(4)'],
      ['', 'f(4);', undefined],
    ]);
  });
  it('a place tells that it is reached, and stays as it is', () => {
    const { code, mutants } = instrument('a.ts', 'export const a = 1 < 2', 7, true);
    expect(code).toContain('__reached(7, 7)');
    expect(mutants.map(({ id }) => id)).toEqual([7, 8, 9, 10]);
  });
});
