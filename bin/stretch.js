#!/usr/bin/env node
'use strict';

const { load } = require('./program.js');

// chalk does not read NO_COLOR and util.styleText does not read --no-color: settle it once, before either loads.
// The flag is the last word, then FORCE_COLOR, then NO_COLOR.
if (process.argv.includes('--no-color')) process.env.FORCE_COLOR = '0';
if (process.env.NO_COLOR && process.env.FORCE_COLOR === undefined) process.env.FORCE_COLOR = '0';
if (process.env.FORCE_COLOR !== undefined) delete process.env.NO_COLOR;

load().main(process.argv);
