'use strict';

// Part of the build: the package as others import it, as ES module and as CommonJS. With `types`, its declarations.
const { execFileSync } = require('node:child_process');
const { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { buildSync } = require('esbuild');

const root = path.join(__dirname, '..');
const dist = path.join(root, 'dist');
/** The files of `data/` that the package hands out: `LibraryFiles`. */
const names = [
  ...['questionnaire', 'facts', 'patterns', 'gates', 'conditions', 'irritability', 'warning-signs', 'doses'],
  ...['neural-load', 'muscle-length', 'words', 'coach', 'sources', 'roles'],
];

const stretches = () =>
  readdirSync(path.join(root, 'data', 'stretches'))
    .filter((file) => file.endsWith('.json'))
    .sort();

/** The entries: one file each that imports nothing, so that a browser takes it as it is. */
function bundles() {
  const shared = { bundle: true, minify: true, platform: 'neutral', mainFields: ['module', 'main'] };
  const index = { ...shared, entryPoints: [path.join(root, 'src', 'index.ts')], target: 'es2022' };
  buildSync({ ...index, format: 'esm', outfile: path.join(dist, 'index.mjs'), logLevel: 'warning' });
  buildSync({ ...index, format: 'cjs', outfile: path.join(dist, 'index.cjs'), logLevel: 'warning' });
}

/** The shipped knowledge: a browser gets it as one module, CommonJS reads the files that are there anyway. */
function data() {
  const file = (...at) => JSON.parse(readFileSync(path.join(root, 'data', ...at), 'utf8'));
  const id = (name) => name.slice(0, -'.json'.length);
  const all = {
    ...Object.fromEntries(names.map((name) => [name, file(`${name}.json`)])),
    stretches: Object.fromEntries(stretches().map((name) => [id(name), file('stretches', name)])),
  };
  // JSON inside a string is read several times faster than as code.
  const text = JSON.stringify(JSON.stringify(all)).replace(
    /[\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
  );
  writeFileSync(path.join(dist, 'data.mjs'), `export const files = JSON.parse(${text});\n`);
  const entry = (name, from) => `${JSON.stringify(name)}: require('../data/${from}')`;
  const inside = stretches().map((name) => entry(id(name), `stretches/${name}`));
  const lines = [...names.map((name) => entry(name, `${name}.json`)), `stretches: { ${inside.join(', ')} }`];
  writeFileSync(path.join(dist, 'data.cjs'), `'use strict';\nexports.files = {\n${lines.join(',\n')}\n};\n`);
}

/** One file of declarations an entry, in both spellings that Node's ways of importing ask for. */
async function types() {
  const emitted = path.join(dist, 'types');
  const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const flags = [
    '--noCheck',
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
    '--outDir',
    emitted,
  ];
  execFileSync(process.execPath, [tsc, ...flags], { cwd: root, stdio: 'inherit' });
  const [{ rolldown }, { dts }] = await Promise.all([import('rolldown'), import('rolldown-plugin-dts')]);
  const bundle = await rolldown({
    input: { index: path.join(emitted, 'src', 'index.d.ts') },
    plugins: [dts({ dtsInput: true, tsconfig: false })],
  });
  await bundle.write({ dir: emitted, format: 'es' });
  for (const kind of ['mts', 'cts']) {
    copyFileSync(path.join(emitted, 'index.d.ts'), path.join(dist, `index.d.${kind}`));
    const from = `./index.${kind === 'mts' ? 'mjs' : 'cjs'}`;
    writeFileSync(
      path.join(dist, `data.d.${kind}`),
      `import type { LibraryFiles } from '${from}';\n\n/** The knowledge that the command ships: for \`readLibrary\`. */\nexport declare const files: LibraryFiles;\n`,
    );
  }
  rmSync(emitted, { recursive: true });
}

/** The lines that make each shell ask `stretch complete`. The library that knows the shells prints them. */
async function completions() {
  const { default: shells } = await import('@bomb.sh/tab');
  const folder = path.join(dist, 'completion');
  mkdirSync(folder, { recursive: true });
  const { log } = console;
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    // Read twice, as a shell does that starts another, nothing of it may be in its own way.
    console.log = (text) => writeFileSync(path.join(folder, shell), `${text.replace(/^readonly /gm, '')}\n`);
    shells.setup('stretch', 'stretch', shell);
  }
  console.log = log;
}

if (process.argv[2] === 'types') void types();
else {
  bundles();
  data();
  void completions();
}
