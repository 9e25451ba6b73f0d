'use strict';

const path = require('node:path');
const { buildSync, transformSync } = require('esbuild');

/**
 * The program as one script in which each piece is a function that is called when something first needs it: what nobody
 * calls V8 neither compiles nor keeps. A piece is what the same commands need; esbuild splits them, as modules in files of
 * their own. `ran`: the names of those that were called.
 */
function pieces(entry, options) {
  const { outputFiles, metafile } = buildSync({
    ...options,
    entryPoints: [entry],
    splitting: true,
    format: 'esm',
    outdir: 'pieces',
    chunkNames: '[hash]',
    minify: false,
    write: false,
  });
  const functions = outputFiles.map(({ path: file, text }) => `${named(file)}() {${asBody(text)}}`);
  const script = `module.exports = (require) => {
    'use strict';
    const pieces = {${functions.join(',\n')}};
    const ran = new Map();
    const need = (name) => {
      if (!ran.has(name)) ran.set(name, pieces[name]());
      return ran.get(name);
    };
    const later = async (name) => need(name);
    return { ...need(${named(entry.replace(/\.ts$/, '.js'))}), ran };
  };`;
  const { code } = transformSync(script, { minify: true, target: options.target });
  // As an expression, which a script has as its value. What stands in brackets V8 compiles at once.
  return { code: code.replace(/^module\.exports=(.*);\n$/s, '($1)'), metafile };
}

const named = (file) => JSON.stringify(`./${path.basename(file)}`);

/**
 * A module as the body of a function. esbuild writes imports first, exports last, each in one way; any other does not
 * parse.
 */
const asBody = (text) =>
  text
    .replace(/^import (?:([^"]+) from )?("[^"]+");$/gm, (_, names, from) => {
      const found = `${from.startsWith('"./') ? 'need' : 'require'}(${from});`;
      return names ? `const ${names.replace('* as ', '').replaceAll(' as ', ': ')} = ${found}` : found;
    })
    .replace(
      /^export (\{[^}]+\});$/m,
      (_, names) => `return ${names.replace(/([\w$]+) as ([\w$]+)/g, '$2: $1')};`,
    )
    .replace(/\bimport\((?="\.\/)/g, 'later(');

module.exports = { pieces };
