import { redrawKey } from '../../session/index.ts';
import { Interrupted, type Signal } from '../errors.ts';
import type { Terminal } from './countdown/terminal.ts';
import type { Io } from './io.ts';
import { takeKeyboard, whenDrained } from './keyboard.ts';
import {
  clearScreen,
  enterScreen,
  type Frame,
  hideCursor,
  leaveScreen,
  makeFrame,
  once,
  showCursor,
} from './screen.ts';
import { listen, onHangUp, onSignals } from './signals.ts';
import { makeSuspension } from './suspension.ts';

const [ctrlC, ctrlZ] = ['\x03', '\x1a'];

/** What is shown on a screen of its own, and what ends it. */
type Show<Result> = {
  readonly lines: () => readonly string[];
  /** Milliseconds after which it is drawn anew by itself; without them after a key alone. */
  readonly every?: number;
  readonly press: (key: string, end: (result: Result) => void) => void;
  /** What was pasted; without it a paste is nothing. */
  readonly paste?: (text: string) => void;
  /** Called before it is left by a signal or by Ctrl-C. */
  readonly interrupted?: () => void;
};

/** Draws on a screen of its own until something ends it. Leaves the terminal as it was, whatever that is; Ctrl-Z comes back. */
export function onOwnScreen<Result>(
  io: Io,
  { lines, every, press, paste, interrupted }: Show<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const { output, host } = io;
    const draw = (): void => screen.draw(lines());
    let callOff = (): void => {};
    let isGone = false;
    const leave = once(() => {
      isGone = true;
      callOff();
      for (const stop of stops) stop();
      screen.giveBack();
    });
    const end = (settle: () => void): void => {
      leave();
      settle();
    };
    const interrupt = (signal: Signal): void => {
      interrupted?.();
      end(() => reject(new Interrupted(signal)));
    };
    const safely = (run: () => void): void => {
      try {
        run();
      } catch (error) {
        end(() => reject(error));
      }
    };
    const drawn = (run: () => void): void =>
      safely(() => {
        run();
        if (!isGone && every === undefined) draw();
      });
    const pressed = (key: string): void => {
      if (key === ctrlZ) suspension.suspend();
      else if (key === ctrlC) interrupt('SIGINT');
      else if (key === redrawKey) drawn(screen.resized);
      else drawn(() => press(key, (result) => end(() => resolve(result))));
    };
    const tick = (): void =>
      safely(() => {
        draw();
        if (every !== undefined) callOff = io.after(every, tick);
      });
    const screen = makeOwnScreen(io, pressed, draw, paste && ((text) => drawn(() => paste(text))));
    const suspension = makeSuspension(io, screen, {
      onStop: () => suspension.suspend(),
      onWake: draw,
    });
    const stops = [
      suspension.stopListening,
      onSignals(host, interrupt),
      listen(host, 'exit', leave),
      listen(output, 'resize', () => drawn(screen.resized)),
      onHangUp(io, () => interrupt('SIGHUP')),
    ];
    safely(() => {
      screen.take();
      // Nothing is shown before a key that is pressed is heard.
      whenDrained(() => isGone || tick());
    });
  });
}

/** The terminal of a moving drawing: taken and given back as often as it is left. */
type OwnScreen = Omit<Terminal, 'show'> & {
  /** Does nothing while the terminal is given back. */
  draw: (lines: readonly string[]) => void;
  show: () => void;
};

function makeOwnScreen(
  io: Io,
  press: (key: string) => void,
  redraw: () => void,
  paste?: (text: string) => void,
): OwnScreen {
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
