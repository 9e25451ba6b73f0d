'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { crc32 } = require('node:zlib');

/**
 * What V8 compiled, kept between two runs: half of a short run is compiling. V8 believes what it is given (one
 * flipped bit crashed it, or made another routine), so nothing reaches it that is not proven to be what was written,
 * for this source and this V8. What is not proven is made anew; what cannot be kept is no fault.
 */

const head = 12;

/** A payload with its proof in front: checksums of the source and of itself, and its length. */
function sealed(source, payload) {
  const proof = Buffer.alloc(head);
  proof.writeUInt32LE(crc32(process.versions.v8, crc32(source)), 0);
  proof.writeUInt32LE(crc32(payload), 4);
  proof.writeUInt32LE(payload.length, 8);
  return Buffer.concat([proof, payload]);
}

/** The payload of a file, when it was made from this source by this V8 and is whole; else undefined. */
function unsealed(source, bytes) {
  if (bytes.length <= head) return undefined;
  const payload = bytes.subarray(head);
  const fits =
    bytes.readUInt32LE(8) === payload.length &&
    bytes.readUInt32LE(0) === crc32(process.versions.v8, crc32(source)) &&
    bytes.readUInt32LE(4) === crc32(payload);
  return fits ? payload : undefined;
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

/** The bytes of a file that nobody else can have written, and when it was written; else undefined. */
function readOwn(file) {
  let opened;
  try {
    opened = fs.openSync(
      file,
      fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0),
    );
    const stats = fs.fstatSync(opened);
    const { uid, mode, mtimeMs } = stats;
    const mine = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    const own = stats.isFile() && mine;
    return own ? { bytes: fs.readFileSync(opened), mtimeMs } : undefined;
  } catch {
    return undefined;
  } finally {
    if (opened !== undefined) fs.closeSync(opened);
  }
}

/** An hour, in milliseconds: nobody writes one file for that long. */
const long = 3_600_000;

/** Clears what a program that was killed left of a file it was writing. */
function clearLeft(folder) {
  for (const name of fs.readdirSync(folder).filter((each) => each.endsWith('.tmp'))) {
    const left = path.join(folder, name);
    if (Date.now() - fs.lstatSync(left).mtimeMs > long) fs.rmSync(left, { force: true });
  }
}

/** Writes a file whole or not at all, readable by its owner alone. `make` is called once there is a place for it. */
function writeWhole(file, make) {
  const beside = `${file}.${process.pid}.tmp`;
  let opened;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    clearLeft(path.dirname(file));
    fs.rmSync(beside, { force: true });
    opened = fs.openSync(beside, 'wx', 0o600);
    fs.writeFileSync(opened, make());
    fs.closeSync(opened);
    fs.renameSync(beside, file);
  } catch {
    if (opened !== undefined) fs.rmSync(beside, { force: true });
  }
}

module.exports = { sealed, unsealed, cacheFolder, cacheFile, readOwn, writeWhole };
