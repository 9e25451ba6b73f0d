import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown, type Plugin as Step } from 'rolldown';
import type { DevEnvironment, Plugin } from 'vite';

const root = join(import.meta.dirname, '..');
/** What vitest itself reads, again for each file of tests, and what that shares with the tests. */
const setup = join(root, 'tests', 'setup.ts');
const sharedWithSetup = join(root, 'tests', 'e2e', 'home.ts');

/** Where those of one run are made. */
const place = 'dist/tests-';
export const madeFiles = new RegExp(`/${place}`);

/** Where a module lies is where its source lies. One that exports nothing is no script of CommonJS. */
const asItStands: Step = {
  name: 'as-it-stands',
  load: {
    filter: { id: /\.ts$/ },
    handler(id) {
      const code = readFileSync(id, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href));
      return { code: /^export /m.test(code) ? code : `${code}\nexport {};\n`, moduleType: 'ts' };
    },
  },
};

/**
 * Files of tests, and all of ours that they import, as modules that Node reads by itself: made in a second for all of them.
 * vitest would transform each when it is asked for, while its workers wait, and would look up each name where it is used.
 * Only what nobody mocks can be read so, and only once: not while files are watched.
 */
export function nodeModulesOf(plugins: readonly Step[] = []) {
  let folder = '';
  const made = new Set<string>();
  const fileOf = (id: string): string => relative(root, id).replaceAll('\\', '/').replace(/\.ts$/, '.mjs');

  async function make(files: readonly string[]): Promise<void> {
    mkdirSync(join(root, 'dist'), { recursive: true });
    folder = mkdtempSync(join(root, place));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const bundle = await rolldown({
      input: [...files, sharedWithSetup],
      // Of a package in CommonJS Node does not see every name.
      external: (id) => !/^[./]|^@xterm\//.test(id) && !id.startsWith(root),
      platform: 'node',
      treeshake: false,
      plugins: [asItStands, ...plugins],
    });
    const { output } = await bundle.write({
      dir: folder,
      format: 'esm',
      preserveModules: true,
      preserveModulesRoot: root,
      entryFileNames: '[name].mjs',
      sourcemap: true,
    });
    for (const { fileName } of output) made.add(fileName);
  }

  const plugin: Plugin = {
    name: 'node-modules',
    enforce: 'pre',
    resolveId(source, importer) {
      const id = source.startsWith('.') && importer ? resolve(dirname(importer), source) : source;
      const file = fileOf(id);
      if (id === setup || !made.has(file)) return undefined;
      // Where a test fails its line is shown only of what vitest takes for transformed.
      const { moduleGraph } = this.environment as DevEnvironment;
      moduleGraph.createFileOnlyEntry(id).transformResult = { code: '', map: null };
      return join(folder, file);
    },
  };
  return { make, plugin };
}
