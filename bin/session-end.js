'use strict';

// Runs the program that config.json names in `onSessionEnd`: hands standard input on to it, and ends it, with all it started,
// when it takes too long. A process of its own, so that nobody waits for either.
const { spawn } = require('node:child_process');

/** Milliseconds it may take. */
const longest = Number(process.argv[2]);
const [program, ...words] = process.argv.slice(3);
const child = spawn(program, words, { stdio: [0, 'ignore', 'ignore'], detached: true, windowsHide: true });
const timer = setTimeout(() => {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}, longest);
child.on('error', () => clearTimeout(timer));
child.on('exit', () => clearTimeout(timer));
