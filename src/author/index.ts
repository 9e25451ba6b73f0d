/**
 * A stretch of one's own as it is being written: a bundle of its own (`dist/author.js`), for whoever has such files already
 * waits for what checks them alone.
 */

export { fixed } from '../core/lint/fix.ts';
export { renamed } from './flow.ts';
export { pressed } from './keys.ts';
export { heard, spoken } from './spoken.ts';
export { progressOf, start } from './state.ts';
export { view } from './view.ts';
export { begun, keptWork, written } from './work.ts';
