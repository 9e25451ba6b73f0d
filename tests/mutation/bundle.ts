import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { filesBelow } from '../files.ts';
import { instrument, type Mutant } from './mutants.ts';

/** The tests as one script: each file is loaded when it is asked for. */
export type Bundle = { code: string; mutants: Mutant[] };

/** What is mutated: the core, without the shapes of the data files. */
const mutated = /src[/\\]core[/\\](?!schema[/\\]).*\.ts$/;

/** Bundles test files with every mutant in the core; `cover` asks which places are reached instead. */
export async function bundle(root: string, files: readonly string[], cover: boolean): Promise<Bundle> {
  const mutants: Mutant[] = [];
  const sources = new Map<string, string>();
  const changed: Plugin = {
    name: 'mutants',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^vitest$/ }, () => ({ path: join(root, 'tests', 'mutation', 'shim.ts') }));
      onLoad({ filter: /\.ts$/ }, ({ path }) => ({
        contents: sources.get(path) ?? plain(path),
        loader: 'ts',
      }));
    },
  };
  for (const path of core(root)) {
    const file = relative(root, path);
    const found = instrument(file, readFileSync(path, 'utf8'), mutants.length + 1, cover);
    mutants.push(...found.mutants);
    sources.set(path, found.code);
  }
  const entries = files.map(
    (file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(join(root, file))})`,
  );
  const shim = `shim: () => require(${JSON.stringify(join(root, 'tests', 'mutation', 'shim.ts'))})`;
  const { outputFiles } = await build({
    stdin: {
      contents: `module.exports = { ${[shim, ...entries].join(',\n')} };`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    external: ['@vitest/expect', 'chai'],
    plugins: [changed],
    logLevel: 'error',
  });
  return { code: outputFiles[0]?.text ?? '', mutants };
}

const plain = (path: string): string =>
  readFileSync(path, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));

const core = (root: string): string[] =>
  filesBelow(join(root, 'src', 'core')).filter((path) => mutated.test(path));
