'use strict';

// Part of the build: runs the program once, unseen, and keeps what V8 compiled on the way.
const { execFileSync } = require('node:child_process');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { keep } = require('../keep-compiled.js');
const { load, built } = require('../program.js');

const answers = {
  emergency: 'none',
  age: '16-64',
  conditions: 'none',
  'see-someone': 'none',
  goal: 'flexibility',
  'felt-at': 'thigh,sole',
  'feels-like': 'pull,tingling',
  side: 'right',
  worst: '3',
  'started-by': 'end-range',
  settles: 'at-once',
  duration: 'weeks',
  floor: 'easy',
  balance: 'steady',
  equipment: 'wall,chair',
  minutes: '10',
};

/**
 * In a process of its own, without a terminal, with a home and settings of its own: at a terminal the program would print, keep
 * these answers as the last ones of whoever builds it, and plan with their settings and stretches.
 */
function compile() {
  const home = mkdtempSync(path.join(tmpdir(), 'stretch-build-'));
  const env = { ...process.env, STRETCH_HOME: home, XDG_CONFIG_HOME: home, APPDATA: home };
  for (const name of ['STRETCH_CONFIG', 'STRETCH_LIBRARY']) delete env[name];
  try {
    execFileSync(process.execPath, [__filename], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function once() {
  rmSync(built, { force: true });
  const { main, now } = load([], null);
  process.on('exit', () => keep(built, now));
  const flags = Object.entries(answers).flatMap(([id, value]) => [`--${id}`, value]);
  main([process.argv[0], __filename, 'routine', '--no-input', '--format', 'markdown', ...flags]);
}

if (require.main === module) once();

module.exports = { compile };
