import type { Output } from './world.ts';

/** Draws whole screens, writing only the lines that changed, in one piece. */
export type Frame = {
  /** A frame that a slow terminal has no room for is dropped; `onRoom` is called when there is room again. */
  draw: (lines: readonly string[]) => void;
  /** Forgets what is on the screen: the next frame is drawn whole. */
  forget: () => void;
  close: () => void;
};

const synchronized = (text: string): string => `\x1b[?2026h${text}\x1b[?2026l`;

export function makeFrame(output: Output, onRoom: () => void): Frame {
  let shown: readonly string[] | undefined;
  let full = false;
  const drained = () => {
    full = false;
    onRoom();
  };
  return {
    draw(lines) {
      if (full) return;
      const changes = (shown ? '' : '\x1b[2J') + changedLines(shown ?? [], lines);
      shown = lines;
      if (changes === '') return;
      full = !output.write(synchronized(changes));
      if (full) output.once('drain', drained);
    },
    forget() {
      shown = undefined;
    },
    close() {
      output.off('drain', drained);
    },
  };
}

/** Cursor to the line, its text, the rest of the line empty. */
function changedLines(before: readonly string[], after: readonly string[]): string {
  const count = Math.max(before.length, after.length);
  return Array.from({ length: count }, (_, row) => row)
    .filter((row) => (before[row] ?? '') !== (after[row] ?? ''))
    .map((row) => `\x1b[${row + 1};1H${after[row] ?? ''}\x1b[K`)
    .join('');
}
