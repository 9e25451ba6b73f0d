'use strict';

const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

/**
 * Loads the program with what V8 compiled of it before: half of a short run is compiling. V8 believes what it is given (one
 * flipped bit crashed it, or made another routine), so nothing reaches it that is not proven to be what was written, for
 * this source. What is not proven is made anew; what cannot be kept is no fault.
 */

const root = path.join(__dirname, '..');
const file = path.join(root, 'dist', 'cli.js');
/** What the build compiled: a checkout has it, a package has not. */
const built = path.join(root, 'dist', 'cli.cache');

/** A day, in milliseconds: what was kept follows how the program is used, and costs next to nothing. */
const day = 86_400_000;

/** `stretch due` says so with its status, and is all right. */
const notDue = 5;

/**
 * The bundle is a function of `require` (bin/build/pieces.js), in ASCII alone, which is read fastest as Latin-1. `words`:
 * the arguments; `folder`: where compiled code is kept, null for nowhere.
 */
function load(words, folder = cacheFolder()) {
  const source = fs.readFileSync(file);
  const kept = folder && cacheFile(folder, words);
  const found = (kept && compiled(source, kept)) ?? compiled(source, built);
  const script = new vm.Script(source.latin1Slice(), { filename: file, cachedData: found?.code });
  const held = found && !script.cachedDataRejected ? found : undefined;
  const { main, ran } = script.runInThisContext()(require);
  const isEnough = () => held && (held.file === built || (held.isNew && isWithin(ran, held.ran)));
  const now = () => {
    const names = new Set([...(held?.ran ?? []), ...ran.keys()]);
    return { source, names, code: script.createCachedData() };
  };
  process.once('exit', (code) => {
    // Wrong usage is no way to learn from.
    if (kept && (code === 0 || code === notDue) && !isEnough()) require('./keep-compiled.js').keep(kept, now);
  });
  // Code that was compiled ahead cannot import by itself: it is lent this module's import. What is ours is required, for an
  // import reads all of it first to find out what it exports.
  const lent = async (name) => (name.startsWith('../dist/') ? require(name) : import(placed(name)));
  return { main: (argv, env) => main(root, argv, { import: lent, env }), script, now };
}

/** Where a library is that few runs need; any other is Node's own. */
function placed(name) {
  const { bundled } = require('./bundled.js');
  return Object.hasOwn(bundled, name) ? `../${bundled[name]}` : name;
}

/** Whether there is code for all that ran. */
const isWithin = (ran, names) => [...ran.keys()].every((name) => names.includes(name));

/**
 * What was kept, when it is whole and of this source: the code and the source stand in it in full, the code twice, and
 * are compared, for a checksum costs more to load (zlib) than to read them. Of another V8 it is refused by V8.
 */
function compiled(source, from) {
  let opened;
  try {
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;
    opened = fs.openSync(from, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const stats = fs.fstatSync(opened);
    const length = (stats.size - source.length) / 2;
    if (!isMine(stats) || !(length > 0 && Number.isInteger(length))) return undefined;
    const one = Buffer.allocUnsafeSlow(length);
    if (fs.readSync(opened, one) < length || !comes(one, opened) || !comes(source, opened)) return undefined;
    const end = one.lastIndexOf('\n');
    const ran = one.latin1Slice(end + 1).split(' ');
    return { file: from, isNew: Date.now() - stats.mtimeMs < day, ran, code: one.subarray(0, end) };
  } catch {
    return undefined;
  } finally {
    if (opened !== undefined) fs.closeSync(opened);
  }
}

/** Whether it is a file that nobody else can have written. */
const isMine = (stats) =>
  stats.isFile() &&
  (process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & 0o022) === 0));

/** Whether these bytes come next in a file. In parts: to get memory for all of them takes as long as to read them. */
function comes(bytes, opened) {
  const part = Buffer.allocUnsafeSlow(1 << 18);
  for (let at = 0; at < bytes.length; ) {
    const count = fs.readSync(opened, part, 0, Math.min(part.length, bytes.length - at));
    if (count === 0 || part.compare(bytes, at, at + count, 0, count) !== 0) return false;
    at += count;
  }
  return true;
}

/** Where the system keeps what can be made anew; undefined where nobody says. */
function cacheFolder({ platform = process.platform, env = process.env } = {}) {
  const home = env.HOME || env.USERPROFILE;
  const absolute = (folder) => (folder && path.isAbsolute(folder) ? folder : undefined);
  const base =
    platform === 'win32'
      ? absolute(env.LOCALAPPDATA)
      : platform === 'darwin'
        ? home && path.join(home, 'Library', 'Caches')
        : (absolute(env.XDG_CACHE_HOME) ?? (home && path.join(home, '.cache')));
  return absolute(base) && path.join(base, 'stretch');
}

/** A file of each command, so that each holds what it needs. */
function cacheFile(folder, words) {
  const [first = ''] = words;
  const command =
    /^[a-z]{2,12}$/.test(first) && !words.includes('--help') && !words.includes('-h') ? first : 'help';
  return path.join(folder, `${command}-${process.versions.v8}.cache`);
}

module.exports = { load, built, cacheFolder };
