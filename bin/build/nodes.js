'use strict';

// The Nodes that `npm run test:pack` tries the package on, from npm into dist/nodes: `npm run nodes`.
const { execFileSync } = require('node:child_process');
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { dist } = require('./places.js');

const folder = path.join(dist, 'nodes');
/** What npm calls Node on this computer. */
const computer = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const name = computer === 'darwin-arm64' ? `node-bin-${computer}` : `node-${computer}`;
const wanted = ['20', '22', '24', 'latest'].map((version) => `node-${version}@npm:${name}@${version}`);

mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
const npm = ['install', '--no-audit', '--no-fund', '--no-save', '--ignore-scripts', ...wanted];
execFileSync('npm', npm, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
