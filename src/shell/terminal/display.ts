import type { SessionState } from '../../session/index.ts';

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
