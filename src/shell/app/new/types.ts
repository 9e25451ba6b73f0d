import type { Load } from '../../terminal/io.ts';

/** What writes a stretch is in a bundle of its own: its types come from there. */
export type Author = Awaited<ReturnType<typeof loadAuthor>>;

const loadAuthor = (load: Load) => load('../dist/author.js');

export type Desk = Parameters<Author['view']>[1];
export type State = ReturnType<Author['start']>;
export type Work = State['work'];
