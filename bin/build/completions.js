'use strict';

const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { dist } = require('./places.js');

/** The lines that make each shell ask `stretch complete`. The library that knows the shells prints them. */
async function completions() {
  const { default: shells } = await import('@bomb.sh/tab');
  const folder = path.join(dist, 'completion');
  mkdirSync(folder, { recursive: true });
  const { log } = console;
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    // Read twice, as a shell does that starts another, nothing of it may be in its own way.
    console.log = (text) => writeFileSync(path.join(folder, shell), `${text.replace(/^readonly /gm, '')}\n`);
    shells.setup('stretch', 'stretch', shell);
  }
  console.log = log;
}

module.exports = { completions };
