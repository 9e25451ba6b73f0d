/**
 * What reads stretch files that somebody else wrote: a bundle of its own (`dist/checks.js`), loaded by the few commands that
 * need it, because the schemas weigh more than all the rest.
 */

export { version } from '../package.json';
export { fixed } from './core/lint/fix.ts';
export { type Imported, imported } from './core/lint/import.ts';
export { givenOf, judged } from './core/lint/index.ts';
export { lintJson, lintSarif, lintText } from './render/lint.ts';
