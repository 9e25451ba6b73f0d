'use strict';

const { readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const { bundled } = require('./bundled.js');
const { cacheFile, cacheFolder, readOwn, sealed, unsealed, writeWhole } = require('./compiled.js');

const root = path.join(__dirname, '..');
const file = path.join(root, 'dist', 'cli.js');
/** What the build compiled: a checkout has it, a package has not. */
const built = path.join(root, 'dist', 'cli.cache');

/** A day, in milliseconds: what was kept follows how the program is used, and costs next to nothing. */
const day = 86_400_000;

/**
 * Loads the program, with the code V8 compiled before where that is there and proven. The bundle is ASCII alone
 * (esbuild escapes the rest), which is read fastest as Latin-1. `words`: the arguments; `folder`: where compiled
 * code is kept, null for nowhere.
 */
function load(words, folder = cacheFolder()) {
  const source = readFileSync(file);
  const kept = folder && cacheFile(folder, words);
  const found = compiled(source, built) ?? (kept && compiled(source, kept));
  const script = new vm.Script(Module.wrap(source.latin1Slice()), {
    filename: file,
    cachedData: found?.payload,
  });
  const fits = found !== undefined && !script.cachedDataRejected;
  if (kept && !(fits && (found.file === built || Date.now() - found.mtimeMs < day))) {
    keepAtExit(script, source, kept);
  }
  const program = new Module(file, module);
  script.runInThisContext()(program.exports, Module.createRequire(file), program, file, path.dirname(file));
  // Code that was compiled ahead cannot import by itself: it is lent this module's import.
  const lent = (name) => import(name in bundled ? `../${bundled[name]}` : name);
  const main = (argv, env) => program.exports.main(root, argv, { import: lent, env });
  return { main, script, source };
}

function compiled(source, from) {
  const read = readOwn(from);
  const payload = read && unsealed(source, read.bytes);
  return payload && { payload, mtimeMs: read.mtimeMs, file: from };
}

/** `stretch due` says so with its status, and is all right. */
const notDue = 5;

/** Keeps what was compiled on the way, for the next run. Wrong usage is no way to learn from. */
function keepAtExit(script, source, kept) {
  process.once('exit', (code) => {
    if (code === 0 || code === notDue) writeWhole(kept, () => sealed(source, script.createCachedData()));
  });
}

module.exports = { load, built };
