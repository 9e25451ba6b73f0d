'use strict';

const { execFileSync } = require('node:child_process');
const { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { build, buildSync } = require('esbuild');
const { bundled } = require('../bundled.js');
const { pieces } = require('./pieces.js');
const { dist, root } = require('./places.js');

const node = { bundle: true, platform: 'node', target: 'node20', logLevel: 'warning', metafile: true };

/** Parts of libraries that nobody here can reach, and that are most of them. */
const unused = path.join(__dirname, 'unused');

/** Everything that runs, nothing left to install; the folders of the packages of which something is in it. */
async function bundles({ write = true } = {}) {
  const built = await Promise.all(
    [checks, author, ...libraries(), ...entries()].map((options) =>
      build({ ...node, absWorkingDir: root, minify: true, plugins: [withoutUnused], ...options, write }),
    ),
  );
  const metas = [command(write), ...built.map(({ metafile }) => metafile)];
  return [...new Set(metas.flatMap(packagesOf))].sort();
}

/** Forms that no schema of ours asks for: addresses, times, ids of others, numbers of accounts. */
const formsOfOthers =
  /^export const (email|ipv[46]|cidrv[46]|duration|cuid2?|ulid|xid|ksuid|nanoid|guid|base64|base64url|e164|iban|creditCard|date) = (?:\/.*\/|.*anchor\(.*\));$/gm;

/** The same where the form is worked out. */
const workedOut =
  /^export (?:const (uuid|mac) = \(.*\) => \{|function (emoji|nanoidOfLength|time|datetime)\(.*\) \{)[\s\S]*?^\};?$/gm;

/** One that had would throw where it is first asked. */
const noFormsOfOthers = (text) =>
  `const absent = { test() { throw new Error('this form is not built in'); } };
${text.replace(formsOfOthers, 'export const $1 = absent;').replace(workedOut, 'export const $1$2 = absent.test;')}`;

/** How zod writes code of its own and runs it: ours is told not to, a page may forbid it. */
const noCode = () => "export class Doc { constructor() { throw new Error('no code is written here'); } }\n";

/** Its sentences about what is wrong: ours are said (src/core/lint/shape.ts), by what it found and where. */
const noSentences = () => 'export default () => ({ localeError: () => undefined });\n';

/** Its lists of what is wrong in forms that nobody here reads. */
const noOtherLists = (text) => text.replace(/^ *_lazyMethod\(proto, "(?:format|flatten)".*$/gm, '');

/** Our schemas check. That zod can also write them as JSON Schemas is a fifth of it, which only the tests need. */
const withoutUnused = {
  name: 'without-unused',
  setup({ onLoad }) {
    const without = (filter, changed) =>
      onLoad({ filter }, ({ path: file }) => {
        const text = readFileSync(file, 'utf8');
        if (changed(text) === text) throw new Error(`${file} has another form`);
        return { contents: changed(text) };
      });
    without(/[\\/]zod[\\/]v4[\\/]core[\\/]regexes\.js$/, noFormsOfOthers);
    without(/[\\/]zod[\\/]v4[\\/]core[\\/]doc\.js$/, noCode);
    without(/[\\/]zod[\\/]v4[\\/]classic[\\/]errors\.js$/, noOtherLists);
    without(/[\\/]zod[\\/]v4[\\/]locales[\\/]en\.js$/, noSentences);
    onLoad(
      { filter: /[\\/]zod[\\/]v4[\\/]core[\\/](?:json-schema-processors|to-json-schema)\.js$/ },
      ({ path: file }) => {
        const names = [...readFileSync(file, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)];
        const unused = "const unused = () => { throw new Error('no JSON Schema is written here'); };\n";
        return {
          contents: `${unused}export { ${names.map(([, name]) => `unused as ${name}`).join(', ')} };`,
        };
      },
    );
  },
};

/** The command. */
function command(write) {
  const { code, metafile } = pieces('src/cli.ts', {
    ...node,
    absWorkingDir: root,
    alias: {
      'node:child_process': path.join(unused, 'child-process.js'),
      '#supports-color': path.join(unused, 'supports-color.js'),
    },
    external: Object.keys(bundled),
  });
  if (write) {
    mkdirSync(dist, { recursive: true });
    // What the program before drew and read goes with it.
    for (const made of ['pictures', 'knowledge'])
      rmSync(path.join(dist, made), { recursive: true, force: true });
    writeFileSync(path.join(dist, 'cli.js'), code);
  }
  return metafile;
}

/** What the command loads to check files of somebody else. */
const checks = { entryPoints: ['src/checks.ts'], outfile: 'dist/checks.js', format: 'cjs' };

/** What it loads to write such a file with somebody. */
const author = { entryPoints: ['src/author/index.ts'], outfile: 'dist/author.js', format: 'cjs' };

/** The libraries that few runs need, a file each: read whole, they load in a third of the time. */
const libraries = () =>
  Object.entries(bundled).map(([name, outfile]) => ({
    entryPoints: [name],
    outfile,
    format: 'esm',
    // What is CommonJS within asks for Node's own modules.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    alias: { '@inquirer/external-editor': path.join(unused, 'editor.js') },
  }));

/** The package as others import it: one file each that imports nothing, so that a browser takes it as it is. */
const entries = () =>
  ['mjs', 'cjs'].map((ending) => ({
    entryPoints: ['src/index.ts'],
    outfile: `dist/index.${ending}`,
    format: ending === 'mjs' ? 'esm' : 'cjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
  }));

/** The programs that clipboardy brings, where it looks for them: beside the folder of its own file. */
function fallbacks() {
  const to = path.join(dist, 'fallbacks');
  rmSync(to, { recursive: true, force: true });
  cpSync(path.join(root, 'node_modules', 'clipboardy', 'fallbacks'), to, { recursive: true });
}

/** The manual page and the pictures of the pages, by what the program is made of. */
function manualAndPictures() {
  const file = path.join(dist, 'manual-and-pictures.js');
  buildSync({
    ...node,
    absWorkingDir: root,
    entryPoints: ['src/manual-and-pictures.ts'],
    format: 'cjs',
    outfile: file,
  });
  execFileSync(process.execPath, [file], { stdio: 'inherit' });
}

/** The folders of packages of which something is left in a bundle. */
const packagesOf = ({ outputs }) =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(([file]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  );

module.exports = { bundles, fallbacks, manualAndPictures };
