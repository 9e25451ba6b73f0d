#!/usr/bin/env node
'use strict';

const { load } = require('./program.js');

const env = { ...process.env };
const words = process.argv.slice(2);
// What follows the command that `while` runs is not for us.
const end =
  words[0] === 'while' ? words.findIndex((word, at) => at > 0 && (word === '--' || word[0] !== '-')) : -1;
const own = end < 0 ? words : words.slice(0, end);

// chalk does not read NO_COLOR and util.styleText does not read --no-color: settle it once, before either loads.
// The flag is the last word, then FORCE_COLOR, then NO_COLOR.
if (own.includes('--no-color')) process.env.FORCE_COLOR = '0';
if (process.env.NO_COLOR && process.env.FORCE_COLOR === undefined) process.env.FORCE_COLOR = '0';
if (process.env.FORCE_COLOR !== undefined) delete process.env.NO_COLOR;

load(words).main(process.argv, env);
