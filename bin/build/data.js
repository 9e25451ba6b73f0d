'use strict';

const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { dist, root } = require('./places.js');

/** The files of `data/` that the package hands out: `LibraryFiles`. */
const names = [
  ...['questionnaire', 'facts', 'patterns', 'gates', 'conditions', 'irritability', 'warning-signs', 'doses'],
  ...['neural-load', 'muscle-length', 'words', 'coach', 'sources', 'roles'],
];

const stretches = () =>
  readdirSync(path.join(root, 'data', 'stretches'))
    .filter((file) => file.endsWith('.json'))
    .sort();

/** What only a session and the checks read: the command reads them apart (src/shell/files/data.ts). */
const apart = ['coach', 'sources', 'roles'];

/**
 * The shipped knowledge: a browser gets it as one module, CommonJS reads the files that are there anyway, and the command has
 * a line of each part.
 */
function data() {
  const file = (...at) => JSON.parse(readFileSync(path.join(root, 'data', ...at), 'utf8'));
  const id = (name) => name.slice(0, -'.json'.length);
  const all = {
    ...Object.fromEntries(names.map((name) => [name, file(`${name}.json`)])),
    stretches: Object.fromEntries(stretches().map((name) => [id(name), file('stretches', name)])),
  };
  const lines = Object.entries(all).filter(([name]) => !apart.includes(name));
  writeFileSync(
    path.join(dist, 'knowledge'),
    lines.map(([name, part]) => `${name} ${JSON.stringify(part)}\n`).join(''),
  );
  // JSON inside a string is read several times faster than as code.
  const text = JSON.stringify(JSON.stringify(all)).replace(
    /[\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
  );
  writeFileSync(path.join(dist, 'data.mjs'), `export const files = JSON.parse(${text});\n`);
  const entry = (name, from) => `${JSON.stringify(name)}: require('../data/${from}')`;
  const inside = stretches().map((name) => entry(id(name), `stretches/${name}`));
  const entries = [
    ...names.map((name) => entry(name, `${name}.json`)),
    `stretches: { ${inside.join(', ')} }`,
  ];
  writeFileSync(
    path.join(dist, 'data.cjs'),
    `'use strict';\nexports.files = {\n${entries.join(',\n')}\n};\n`,
  );
}

module.exports = { data };
