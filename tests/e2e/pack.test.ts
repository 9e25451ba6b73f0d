import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signs } from '../data/tones.ts';
import { dataFiles, root, stretchFiles } from '../library.ts';
import { run } from './program.ts';

/** The files that `npm pack` would put into the package. */
async function packed(): Promise<string[]> {
  const got = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts']);
  const [pack] = JSON.parse(got.out) as { files: { path: string }[] }[];
  return (pack?.files ?? []).map((file) => file.path);
}

const needed = [
  'package.json',
  'bin/stretch.js',
  'dist/cli.js',
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
  it('has no source, test, bench or sweep in it', () => {
    expect(
      files.filter((path) =>
        /(^|\/)(src|tests)\/|(?<!\.d)\.[mc]?tsx?$|dist\/(?!cli\.js$|(?:index|data)\.(?:[mc]js|d\.[mc]ts)$)/.test(
          path,
        ),
      ),
    ).toEqual([]);
  });
  it('can be run: the bin is a script for Node', () => {
    expect(readFileSync(join(root, 'bin', 'stretch.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});
