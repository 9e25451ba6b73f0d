'use strict';

/** Libraries that few runs need: what each is called, and the file it is packed into, from the top of the package. */
const bundled = {
  inquirer: 'dist/libraries/inquirer.mjs',
  ora: 'dist/libraries/ora.mjs',
  clipboardy: 'dist/libraries/clipboardy.mjs',
  'ical-generator': 'dist/libraries/ical-generator.mjs',
};

module.exports = { bundled };
