import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../files.ts';
import { root } from '../library.ts';
import { codeHash } from './last-time.ts';
import { instrument, type Mutant } from './mutants.ts';
import { type Survivors, survivorsAfter } from './report.ts';

const sources = filesBelow(join(root, 'src', 'core')).map((path) => relative(root, path));

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
  it.each<[string, unknown]>([
    ['b?.filter(Boolean).map(String)', undefined],
    ['b?.filter(Boolean)[0]', undefined],
    ['b?.filter(Boolean).slice(1).at(0) ?? 3 < 2', false],
    ['c?.filter(Boolean).map(String)', ['1']],
  ])('what is nothing ends its chain, also where a part of it may change: %s', (chain, expected) => {
    const source = `const b = undefined; const c = [0, 1]; export const a = ${chain}`;
    const { mutants } = instrument('a.ts', source, 1, false);
    expect(run(source, 0)).toEqual(expected);
    for (const { id } of mutants) expect(() => run(source, id)).not.toThrow();
  });
  it.each(sources)('none is made of %s unless it is the one now', async (file) => {
    const path = join(root, file);
    const source = readFileSync(path, 'utf8');
    const plain = async (code: string): Promise<string> => {
      const made = await transform(code, {
        loader: 'ts',
        define: { __mutant: '0' },
        minifySyntax: true,
        minifyWhitespace: true,
      });
      // What ends a chain early ends it in each of its parts.
      return made.code.replaceAll('?.[', '[').replaceAll('?.', '.');
    };
    const { code } = instrument(path, source, 1, false);
    const changed = code.replace('const __mutant = globalThis.__mutant;', '');
    expect(await plain(changed)).toBe(await plain(source));
  });
  it('an else stays with its if', () => {
    const source = 'const b = []; if (false) b.push(1); else b.push(2); export const a = b';
    expect([0, 1, 2, 3].map((mutant) => run(source, mutant))).toContainEqual([1]);
    expect(run(source, 0)).toEqual([2]);
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

describe('what is known after a run', () => {
  const mutant = (id: number, file: string): Mutant => ({
    ...{ id, file, line: 1, within: 'f', from: `${id}`, to: '0' },
  });
  const [one, two, three] = ['src/core/one.ts', 'src/core/two.ts', 'src/core/three.ts'] as const;
  const all = [mutant(1, one), mutant(2, one), mutant(3, two), mutant(4, two), mutant(5, three)];
  const sources = { [one]: 'a', [two]: 'b', [three]: 'c' };
  const afterRun = (files: readonly string[], kept?: Partial<Survivors>, now: object = sources) =>
    survivorsAfter(
      {
        ...{ all, sources: { ...sources, ...now } },
        tried: all.filter(({ file }) => files.includes(file)),
        caught: new Map([1, 3, 5].map((id) => [id, 'a test'])),
      },
      kept,
      '2026-11-29',
    );
  const whole = afterRun([one, two, three]);

  it('of a run of all, all of it', () => {
    expect(whole).toMatchObject({ mutants: 5, caught: 3, untried: [], tried: sources });
    expect(Object.values(whole.survivors).flat()).toEqual([`${one}, f: 2 -> 0`, `${two}, f: 4 -> 0`]);
  });
  it('of a part, what was not tried stays as it was', () => {
    expect(afterRun([two], whole)).toEqual(whole);
  });
  it.each<[string, string[], Partial<Survivors> | undefined, object, string[], number]>([
    ['a file that changed since', [two], whole, { [one]: 'other' }, [one], 3],
    ['and what it lived through before', [three], whole, { [two]: 'other' }, [two], 3],
    ['a new file', [two], { ...whole, tried: { [one]: 'a', [two]: 'b' } }, {}, [three], 4],
    ['all where nothing was ever tried', [one], undefined, {}, [two, three], 2],
    [
      'all of a list that does not say of what it is',
      [one],
      { survivors: whole.survivors },
      {},
      [two, three],
      2,
    ],
    ['a file changed and tried anew is not one of them', [one], whole, { [one]: 'other' }, [], 5],
  ])('not tried since it changed: %s', (_, files, kept, now, untried, mutants) => {
    const known = afterRun(files, kept, now);
    expect([known.untried, known.mutants]).toEqual([untried, mutants]);
    expect(Object.keys(known.tried).some((file) => untried.includes(file))).toBe(false);
    for (const file of untried) expect(JSON.stringify(known.folders)).not.toContain(file);
  });
  it('a reason that was written is kept for the next time it is tried', () => {
    const because = { ...whole, survivors: { 'it is right': [`${one}, f: 2 -> 0`] } };
    const changed = afterRun([two], because, { [one]: 'other' });
    expect(changed.survivors['it is right']).toEqual([`${one}, f: 2 -> 0`]);
    expect(afterRun([one, two, three], changed).survivors['it is right']).toEqual([`${one}, f: 2 -> 0`]);
  });
  it('code is another when what it does is, and not by a comment, a type, a line or where its parts come from', () => {
    const code = 'export const a = (b: number) => b < 2;';
    const same = '/** Less. */\nexport const a = (b: 1 | 2) =>\n  b < 2; // so\n';
    expect(codeHash(same)).toBe(codeHash(code));
    expect(codeHash(code.replace('2', '3'))).not.toBe(codeHash(code));
    const from = (file: string): string =>
      `import { c, d } from '${file}';\nimport * as e from "f";\nc(d, e, 'g;');`;
    expect(codeHash(from('./x.ts'))).toBe(codeHash(from('../y.ts')));
    expect(codeHash(from('./x.ts').replace('g;', 'h;'))).not.toBe(codeHash(from('./x.ts')));
  });
});
