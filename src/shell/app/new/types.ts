import type { Load } from '../../terminal/io.ts';

/** What writes a stretch is in the bundle that checks them: its words and its types come from there. */
export type Checks = Awaited<ReturnType<typeof loadChecks>>;

const loadChecks = (load: Load) => load('../dist/checks.js');

export type Desk = Parameters<Checks['view']>[1];
export type State = ReturnType<Checks['start']>;
export type Work = State['work'];
