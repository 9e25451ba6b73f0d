import type { Terminal } from './countdown/terminal.ts';
import { clearScreen, enterScreen, hideCursor, leaveScreen, showCursor } from './display.ts';
import { type Frame, makeFrame } from './frame.ts';
import type { Io } from './io.ts';
import { takeKeyboard } from './keyboard.ts';

/** The terminal of a moving drawing: taken and given back as often as it is left. */
export type Stage = Omit<Terminal, 'show'> & {
  /** Does nothing while the terminal is given back. */
  draw: (lines: readonly string[]) => void;
  show: () => void;
};

export function makeStage(
  io: Io,
  press: (key: string) => void,
  redraw: () => void,
  paste?: (text: string) => void,
): Stage {
  const { output } = io;
  let taken: { frame: Frame; leaveKeyboard: () => void } | undefined;
  return {
    draw: (lines) => taken?.frame.draw(lines),
    show: redraw,
    resized: () => taken?.frame.forget(),
    take() {
      if (taken) return;
      taken = { frame: makeFrame(output, redraw), leaveKeyboard: takeKeyboard(io, press, paste) };
      output.write(enterScreen + hideCursor);
    },
    giveBack() {
      const left = taken;
      taken = undefined;
      if (!left) return;
      left.frame.close();
      try {
        output.write(clearScreen + showCursor + leaveScreen);
      } finally {
        left.leaveKeyboard();
      }
    },
  };
}
