'use strict';

// Part of the release: the tag must be of this version, and package.json learns from where it is published.
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

/** What package.json is in a release that this tag of this place asks for; throws where the two do not fit. */
function released(told, { GITHUB_REF_NAME: tag, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: place }) {
  if (tag !== `v${told.version}`) {
    throw new Error(`the tag is ${tag}, package.json says ${told.version}: one of them is wrong`);
  }
  if (!server || !place)
    throw new Error('GITHUB_SERVER_URL and GITHUB_REPOSITORY say where this is: set both');
  const page = `${server}/${place}`;
  return {
    ...told,
    homepage: `${page}#readme`,
    bugs: { url: `${page}/issues` },
    repository: { type: 'git', url: `git+${page}.git` },
  };
}

if (require.main === module) {
  const file = path.join(__dirname, '..', '..', 'package.json');
  const told = released(JSON.parse(readFileSync(file, 'utf8')), process.env);
  writeFileSync(file, `${JSON.stringify(told, undefined, 2)}\n`);
}

module.exports = { released };
