'use strict';

const { execFileSync } = require('node:child_process');
const { rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { dist, root } = require('./places.js');

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
  const { output } = await bundle.generate({ format: 'es' });
  const declarations = documented(output[0].code);
  for (const kind of ['mts', 'cts']) {
    writeFileSync(path.join(dist, `index.d.${kind}`), declarations);
    const from = `./index.${kind === 'mts' ? 'mjs' : 'cjs'}`;
    writeFileSync(
      path.join(dist, `data.d.${kind}`),
      `import type { LibraryFiles } from '${from}';\n\n/** The knowledge that the command ships: for \`readLibrary\`. */\nexport declare const files: LibraryFiles;\n`,
    );
  }
  rmSync(emitted, { recursive: true });
}

/** rolldown prints what is said of a field at the end of the line before it, where no editor looks for it. */
const documented = (code) => code.replace(/(?<=\S) ?(\/\*\* [^\n]*? \*\/) */g, '\n$1\n');

module.exports = { types };
