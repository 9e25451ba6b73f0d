import { type Screen, type SessionState, smallest } from '../../session/index.ts';
import { type Io, isAttended, type Output, wantsLines } from './io.ts';

export type Form = 'full' | 'compact' | 'plain';

/** Plain lines: without a terminal on both sides, at one that cannot move its cursor, or when asked by ACCESSIBLE. */
export const isPlain = (io: Io): boolean => !isAttended(io) || wantsLines(io.env);

/** The window; a size that is missing or 0 counts as 80 by 24. */
export const windowOf = ({ columns, rows }: Output): { columns: number; rows: number } => ({
  columns: Math.min(most.columns, columns || 80),
  rows: Math.min(most.rows, rows || 24),
});

/** No window of a person's is larger; one that says 65535 is not drawn to its edges. */
const most = { columns: 500, rows: 200 } as const;

/** Whether a session begins on a screen of its own, with what was said before out of sight. */
export const isFull = (io: Io, compact: boolean): boolean =>
  !isPlain(io) && formFor(windowOf(io.output), compact) === 'full';

/** One line where that was asked for or nothing more fits. */
export const formFor = ({ columns, rows }: Screen, compact: boolean): Form =>
  compact || columns < smallest.columns || rows < smallest.rows ? 'compact' : 'full';

/** A way to show a session at a terminal. Opened by being made. */
export type Display = {
  show: (state: SessionState) => void;
  /** The window has another size: nothing that was drawn can be relied on. */
  resized: () => void;
  /** Gives the screen and the cursor back. Further calls do nothing. */
  close: () => void;
};

/** The terminal's second screen, so that what was printed before is there again afterwards. */
export const enterScreen = '\x1b[?1049h';
export const leaveScreen = '\x1b[?1049l';
/** Where there is no second screen, what was drawn is still there to be written over. */
export const clearScreen = '\x1b[H\x1b[J';
export const hideCursor = '\x1b[?25l';
export const showCursor = '\x1b[?25h';

/** A function that runs once, however often it is called. */
export function once(run: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    run();
  };
}

/** Draws whole screens, writing only the lines that changed, in one piece. */
export type Frame = {
  /** A frame that a slow terminal has no room for is dropped; `onRoom` is called when there is room again. */
  draw: (lines: readonly string[]) => void;
  /** Forgets what is on the screen: the next frame is drawn whole. */
  forget: () => void;
  /** The next frame is drawn whole over what is there, without a flicker. */
  again: () => void;
  close: () => void;
};

const synchronized = (text: string): string => `\x1b[?2026h${text}\x1b[?2026l`;

export function makeFrame(output: Output, onRoom: () => void): Frame {
  let shown: readonly string[] | undefined;
  let full = false;
  let whole = false;
  const drained = () => {
    full = false;
    onRoom();
  };
  return {
    draw(lines) {
      if (full) return;
      const changes = shown && whole ? wholeLines(lines) : wipe(shown) + changedLines(shown ?? [], lines);
      shown = lines;
      whole = false;
      if (changes === '') return;
      full = !output.write(synchronized(changes));
      if (full) output.once('drain', drained);
    },
    forget() {
      shown = undefined;
    },
    again() {
      whole = true;
    },
    close() {
      output.off('drain', drained);
    },
  };
}

const wipe = (shown: readonly string[] | undefined): string => (shown ? '' : '\x1b[2J');

/** Every line, and nothing below the last. */
const wholeLines = (lines: readonly string[]): string => `${lines.map(lineAt).join('')}\x1b[J`;

/** Cursor to the line, its text, the rest of the line empty. */
const lineAt = (text: string, row: number): string => `\x1b[${row + 1};1H${text}\x1b[K`;

function changedLines(before: readonly string[], after: readonly string[]): string {
  const count = Math.max(before.length, after.length);
  return Array.from({ length: count }, (_, row) => row)
    .filter((row) => (before[row] ?? '') !== (after[row] ?? ''))
    .map((row) => lineAt(after[row] ?? '', row))
    .join('');
}
