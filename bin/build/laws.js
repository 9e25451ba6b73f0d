'use strict';

const { createHash } = require('node:crypto');
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { dist, root } = require('./places.js');

/**
 * A fingerprint of the laws that stretch files are judged by, and of the knowledge they are held against: what was judged by
 * others is judged again (src/shell/files/faultless.ts).
 */
function laws() {
  const folder = path.join(root, 'data');
  const known = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.json'));
  const print = createHash('sha256').update(readFileSync(path.join(dist, 'checks.js')));
  for (const name of known.sort()) print.update(name).update(readFileSync(path.join(folder, name)));
  writeFileSync(path.join(dist, 'laws'), print.digest('hex'));
}

module.exports = { laws };
