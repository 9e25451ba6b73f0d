import type { SessionState } from '../../../session/index.ts';
import type { Io } from '../io.ts';
import { takeKeyboard } from '../keyboard.ts';
import { makeStage, type StageOptions } from './stage.ts';

export type TerminalCalls = {
  press: (key: string) => void;
  /** Something needs the session to be shown again. */
  redraw: () => void;
  fail: (error: unknown) => void;
};

/** The terminal of a session: its keyboard and its screen, taken and given back together. */
export type Terminal = {
  /** Does nothing while the terminal is given back, nor once the session has ended. */
  show: (state: SessionState) => void;
  resized: () => void;
  take: () => void;
  /** Leaves the terminal as it was found. Further calls do nothing. */
  giveBack: () => void;
};

export function makeTerminal(
  io: Io,
  options: StageOptions,
  { press, redraw, fail }: TerminalCalls,
): Terminal {
  const stage = makeStage(io, options, redraw, fail);
  let leaveKeyboard: (() => void) | undefined;
  return {
    show(state) {
      // After the end the screen is given back at once: a last frame would only flash.
      if (leaveKeyboard && state.status.is !== 'ended') stage.show(state);
    },
    resized() {
      stage.resized();
      redraw();
    },
    take() {
      leaveKeyboard ??= takeKeyboard(io, press);
    },
    giveBack() {
      const leave = leaveKeyboard;
      leaveKeyboard = undefined;
      try {
        stage.close();
      } finally {
        leave?.();
      }
    },
  };
}
