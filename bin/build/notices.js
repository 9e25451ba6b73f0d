'use strict';

const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { dist, root } = require('./places.js');

/** What the shells are answered with is printed by it (dist/completion). */
const printed = ['node_modules/@bomb.sh/tab'];

/** Programs that clipboardy brings, for a system that has none of its own. */
const brought = [
  {
    name: 'XSel (dist/fallbacks/linux/xsel)',
    licence: 'HPND-sell-variant',
    text: readFileSync(path.join(__dirname, 'licences', 'xsel.txt'), 'utf8'),
  },
  {
    name: 'win-clipboard (dist/fallbacks/windows)',
    licence: 'MIT',
    text: 'As clipboardy, whose author built it. Source: https://github.com/sindresorhus/win-clipboard\n',
  },
];

/** dist/NOTICE.txt: whose work is inside the package, and on which terms. `folders`: those of the packages. */
function notices(folders) {
  const read = [...folders, ...printed].map(packageAt);
  const all = [...read.map((each) => ({ ...each, text: each.text ?? usualText(each, read) })), ...brought];
  const onTerms = new Map();
  for (const { name, licence, text } of all) {
    const terms = `${licence}\n\n${text.trim()}\n`;
    onTerms.set(terms, new Set([...(onTerms.get(terms) ?? []), name]));
  }
  const parts = [...onTerms].map(([terms, names]) => `${[...names].sort().join('\n')}\n${terms}`);
  const line = `\n${'-'.repeat(80)}\n\n`;
  writeFileSync(
    path.join(dist, 'NOTICE.txt'),
    `This package has the work of others in it, each on its own terms.\n${line}${parts.join(line)}`,
  );
}

function packageAt(folder) {
  const at = path.join(root, folder);
  const { name, version, license, author } = JSON.parse(readFileSync(path.join(at, 'package.json'), 'utf8'));
  const file = readdirSync(at).find((each) => /^(?:licen[cs]e|copying)\b/i.test(each));
  return {
    name: `${name} ${version}`,
    licence: license,
    author: author?.name ?? author,
    text: file && readFileSync(path.join(at, file), 'utf8'),
  };
}

const copyright = /^.*copyright (?:\(c\)|\d{4}).*$/im;

/** Some packages name their licence and forget its text: it is the same for all but for the name in it. */
function usualText({ name, licence, author }, others) {
  const same = others.find((other) => other.licence === licence && copyright.test(other.text ?? ''));
  if (!same || !author) throw new Error(`${name} has neither a licence nor a usual one (${licence})`);
  return same.text.replace(copyright, `Copyright (c) ${author}`);
}

module.exports = { notices };
