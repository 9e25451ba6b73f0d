import { clean } from '../../../core/clean.ts';
import { hasUnicode, type Io, wantsLines } from '../../terminal/io.ts';
import { onOwnScreen } from '../../terminal/own-screen.ts';
import { paintFor } from '../../terminal/paint.ts';
import { windowOf } from '../../terminal/screen.ts';
import { readLine, writeLines } from '../questions/lines.ts';
import { restore, watchSignals } from '../questions/watch.ts';
import type { Author, Desk, State } from './desk.ts';

type Asking = {
  readonly desk: Desk;
  readonly author: Author;
  readonly io: Io;
  /** Called with every state: it may be the last. */
  readonly keeps: (state: State) => void;
};

/** Asks until it is to be written, or left. Throws `Interrupted`. */
export const asked = (state: State, asking: Asking): Promise<State> =>
  wantsLines(asking.io.env) ? onLines(state, asking) : onScreen(state, asking);

function onScreen(first: State, { desk, author, io, keeps }: Asking): Promise<State> {
  let state = first;
  const paint = paintFor(io.output, io.env);
  const become = (next: State): State => {
    state = next;
    keeps(next);
    return next;
  };
  return onOwnScreen<State>(io, {
    lines: () => author.view(state, desk, { ...windowOf(io.output), paint, unicode: hasUnicode(io.env) }),
    press: (key, end) => {
      const next = become(author.pressed(state, { key }, desk));
      if (next.status !== 'asking') end(next);
    },
    paste: (paste) => void become(author.pressed(state, { paste }, desk)),
    interrupted: () => keeps(state),
  });
}

/** A line in, lines out: nothing on the screen changes. */
async function onLines(first: State, { desk, author, io, keeps }: Asking): Promise<State> {
  const watch = watchSignals(io);
  const write = (lines: readonly string[]): void => writeLines(lines.map(clean), io);
  let state = first;
  let isNew = true;
  try {
    while (state.status === 'asking') {
      if (isNew) write(['', ...author.spoken(state, desk)]);
      const { state: next, says } = author.heard(state, await readLine(io, watch), desk);
      if (says.length > 0) write(says);
      isNew = next.at !== state.at || next.cursor !== state.cursor;
      state = next;
      keeps(state);
    }
    return state;
  } finally {
    restore(io);
    watch.stop();
  }
}
