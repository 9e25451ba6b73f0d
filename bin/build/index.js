'use strict';

// The build: `npm run build` makes all that runs. With `types`: the declarations, which only the package needs.
const { bundles, fallbacks, manualAndPictures } = require('./bundles.js');
const { compile } = require('./compile.js');
const { completions } = require('./completions.js');
const { data } = require('./data.js');
const { laws } = require('./laws.js');
const { notices } = require('./notices.js');
const { types } = require('./types.js');

async function build() {
  const used = await bundles();
  fallbacks();
  data();
  laws();
  await completions();
  notices(used);
  manualAndPictures();
  compile();
}

void (process.argv[2] === 'types' ? types() : build());
