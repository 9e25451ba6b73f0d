import type { SessionState } from '../../../session/index.ts';
import type { Io } from '../io.ts';
import { takeKeyboard } from '../keyboard.ts';
import { type Display, type Form, formFor, windowOf } from '../screen.ts';
import { compactDisplay, loadOra, type MakeOra } from './compact.ts';
import { type FullOptions, fullDisplay } from './full.ts';
import { linesDisplay } from './lines.ts';

type TerminalCalls = {
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
  options: DisplayOptions,
  { press, redraw, fail }: TerminalCalls,
): Terminal {
  const displays = makeDisplays(io, options, redraw, fail);
  let leaveKeyboard: (() => void) | undefined;
  return {
    show(state) {
      // After the end the screen is given back at once: a last frame would only flash.
      if (leaveKeyboard && state.status.is !== 'ended') displays.show(state);
    },
    resized() {
      displays.resized();
      redraw();
    },
    take() {
      leaveKeyboard ??= takeKeyboard(io, press);
    },
    giveBack() {
      const leave = leaveKeyboard;
      leaveKeyboard = undefined;
      try {
        displays.close();
      } finally {
        leave?.();
      }
    },
  };
}

/** `plain`: lines, whatever the size of the window. */
export type DisplayOptions = FullOptions & { compact: boolean; plain?: boolean };

/** The displays of one session, whichever fits the window. */
type Displays = {
  /** Shows a session in the form that fits, opening its display when it is not open. */
  show: (state: SessionState) => void;
  resized: () => void;
  /** Gives the screen back; the next `show` takes it again. */
  close: () => void;
};

/** `redraw` is called once ora has come, should a small window have called for it; `fail` when it cannot be loaded. */
function makeDisplays(
  { output, load }: Io,
  options: DisplayOptions,
  redraw: () => void,
  fail: (error: unknown) => void,
): Displays {
  let open: { form: Form; display: Display } | undefined;
  let ora: MakeOra | 'coming' | undefined;
  const need = (): void => {
    ora ??= 'coming';
    loadOra(load).then((made) => {
      ora = made;
      redraw();
    }, fail);
  };
  const close = (): void => {
    open?.display.close();
    open = undefined;
  };
  const make = (form: Form): Display | undefined => {
    if (form === 'full') return fullDisplay(output, options);
    if (form === 'plain') return linesDisplay(output);
    if (ora === undefined) need();
    return typeof ora === 'function'
      ? compactDisplay(output, ora, options.paint, options.unicode)
      : undefined;
  };
  return {
    show(state) {
      const form = options.plain ? 'plain' : formFor(windowOf(output), options.compact);
      if (open?.form !== form) {
        close();
        const display = make(form);
        if (display) open = { form, display };
      }
      open?.display.show(state);
    },
    resized: () => open?.display.resized(),
    close,
  };
}
