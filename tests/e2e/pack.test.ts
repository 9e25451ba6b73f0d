import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signs } from '../data/tones.ts';
import { dataFiles, json, root, stretchFiles } from '../library.ts';
import { run } from './program.ts';

const libraries: { bundled: Record<string, string> } = createRequire(import.meta.url)('../../bin/bundled.js');

/** The files that `npm pack` would put into the package. */
async function packed(): Promise<string[]> {
  const got = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts']);
  const [pack] = JSON.parse(got.out) as { files: { path: string }[] }[];
  return (pack?.files ?? []).map((file) => file.path);
}

const needed = [
  'package.json',
  ...['stretch', 'program', 'keep-compiled', 'bundled', 'session-end', 'judge'].map(
    (name) => `bin/${name}.js`,
  ),
  ...['cli.js', 'checks.js', 'author.js', 'knowledge', 'laws', 'stretch.1', 'NOTICE.txt'].map(
    (name) => `dist/${name}`,
  ),
  ...['bash', 'zsh', 'fish', 'powershell'].map((shell) => `dist/completion/${shell}`),
  ...Object.values(libraries.bundled),
  ...['measures', ...stretchFiles].map((name) => `dist/pictures/${name}`),
  'dist/fallbacks/linux/xsel',
  ...['aarch64', 'i686', 'x86_64'].map((kind) => `dist/fallbacks/windows/clipboard_${kind}.exe`),
  ...['index', 'data'].flatMap((entry) => [`dist/${entry}.mjs`, `dist/${entry}.cjs`]),
  ...dataFiles.map((name) => `data/${name}.json`),
  ...stretchFiles.map((name) => `data/stretches/${name}.json`),
  ...signs.map((sign) => `data/sounds/${sign}.wav`),
  ...['README.md', 'LICENSE'].filter((name) => existsSync(join(root, name))),
];

describe('the package', async () => {
  const files = await packed();
  it.each(needed)('has %s in it', (path) => {
    expect(files).toContain(path);
  });
  it('has nothing else in its top folders but what runs and what it knows', () => {
    const folders = [
      ...new Set(files.filter((path) => path.includes('/')).map((path) => path.split('/')[0])),
    ];
    expect(folders.sort()).toEqual(['bin', 'data', 'dist']);
  });
  it('has nothing that only the build, the tests or a checkout need', () => {
    const declarations = ['index', 'data'].flatMap((entry) => [`dist/${entry}.d.mts`, `dist/${entry}.d.cts`]);
    const may = new Set([...needed, ...declarations]);
    expect(files.filter((path) => /^(bin|dist)\//.test(path) && !may.has(path))).toEqual([]);
  });
  it('can be run: the bin is a script for Node', () => {
    expect(readFileSync(join(root, 'bin', 'stretch.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});

describe('the work of others inside the package is named, on its own terms', async () => {
  const { bundles }: { bundles: (how: { write: boolean }) => Promise<string[]> } = createRequire(
    import.meta.url,
  )('../../bin/build/bundles.js');
  const notice = readFileSync(join(root, 'dist', 'NOTICE.txt'), 'utf8');
  const [, ...parts] = notice.split(`\n${'-'.repeat(80)}\n`);
  const inside = (await bundles({ write: false })).map((folder) => {
    const { name, version } = json(folder, 'package.json') as { name: string; version: string };
    return `${name} ${version}`;
  });

  it.each(['commander', 'inquirer', 'chalk', 'ora', 'clipboardy', 'fastest-levenshtein', 'ical-generator'])(
    '%s is inside',
    (name) => {
      expect(inside.filter((each) => each.startsWith(`${name} `))).toHaveLength(1);
    },
  );
  it.each([...new Set(inside), 'XSel (dist/fallbacks/linux/xsel)', 'win-clipboard (dist/fallbacks/windows)'])(
    '%s',
    (name) => {
      expect(parts.filter((part) => part.split('\n').includes(name))).toHaveLength(1);
    },
  );
  it('each part says which licence, and whose: only such as allow this', () => {
    const usual = /^(?:MIT|ISC|Apache-2\.0|HPND-sell-variant)$/m;
    const wrong = parts.filter((part) => !(usual.test(part) && /copyright|whose author/i.test(part)));
    expect(wrong).toEqual([]);
  });
});

describe('what the package says of itself', () => {
  const told = json('package.json') as Record<string, unknown> & { devDependencies: object };
  it('leaves nothing to install, and the libraries it is made of are among what builds it', () => {
    const left = ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'];
    expect(left.filter((key) => key in told)).toEqual([]);
    expect(Object.keys(told.devDependencies)).toEqual(
      expect.arrayContaining([
        ...Object.keys(libraries.bundled),
        'commander',
        'chalk',
        'fastest-levenshtein',
      ]),
    );
  });
  it('may be published, and is called by one name wherever it is imported', () => {
    expect(told).toMatchObject({ name: 'stretch-coach', bin: { stretch: 'bin/stretch.js' } });
    expect('private' in told).toBe(false);
  });
});
