'use strict';

const fs = require('node:fs');
const path = require('node:path');

/** Keeps what V8 compiled, in the form in which `compiled` of bin/program.js can prove it. */
const keep = (file, make) =>
  writeWhole(file, () => {
    const { source, names, code } = make();
    const once = Buffer.concat([code, Buffer.from(`\n${[...names].join(' ')}`)]);
    return Buffer.concat([once, once, source]);
  });

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

/** An hour, in milliseconds: nobody writes one file for that long. */
const long = 3_600_000;

/** Clears what a program that was killed left of a file it was writing. */
function clearLeft(folder) {
  for (const name of fs.readdirSync(folder).filter((each) => each.endsWith('.tmp'))) {
    const left = path.join(folder, name);
    if (Date.now() - fs.lstatSync(left).mtimeMs > long) fs.rmSync(left, { force: true });
  }
}

module.exports = { keep };
