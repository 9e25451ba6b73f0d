'use strict';

const { readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

const root = path.join(__dirname, '..');
const file = path.join(root, 'dist', 'cli.js');
const cache = path.join(root, 'dist', 'cli.cache');

/**
 * Loads the program, with the code V8 compiled at build time where that is there and fits this Node: half of a
 * short run is compiling. Without it, or with another Node's, V8 compiles as always. The bundle is ASCII alone
 * (esbuild escapes the rest), which is read fastest as Latin-1.
 */
function load() {
  const script = new vm.Script(Module.wrap(readFileSync(file, 'latin1')), {
    filename: file,
    cachedData: compiled(),
  });
  const program = new Module(file, module);
  script.runInThisContext()(program.exports, Module.createRequire(file), program, file, path.dirname(file));
  // Code that was compiled ahead cannot import by itself: it is lent this module's import.
  const main = (argv, env) => program.exports.main(root, argv, { import: (name) => import(name), env });
  return { main, script };
}

function compiled() {
  try {
    return readFileSync(cache);
  } catch {
    return undefined;
  }
}

module.exports = { load, cache };
