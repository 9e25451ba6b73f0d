import { type Attention, accept, attentive, lookAnew, redrawKey } from '../../../session/index.ts';
import type { Io } from '../../terminal/io.ts';
import { takeKeyboard } from '../../terminal/keyboard.ts';
import { clearScreen, showCursor } from '../../terminal/screen.ts';
import { listen } from '../../terminal/signals.ts';
import { makeSuspension } from '../../terminal/suspension.ts';
import type { Watch } from './watch.ts';

/** What a screen is told of. */
type Hearer = {
  readonly key: (key: string) => void;
  /** The window shows something else. */
  readonly redraw: () => void;
  /** The window has another size. */
  readonly resized: () => void;
};

/** The keyboard while questions are asked, one screen after another. */
export type Keys = {
  /** A screen that has just come up; returns what ends it. The same screen laid out anew is no new one. */
  readonly hear: (hearer: Hearer, isNew: boolean) => () => void;
  readonly stop: () => void;
};

/** Takes the keyboard. Keys that no screen waits for are gone. */
export function takeKeys(io: Io, watch: Watch): Keys {
  const { output, now } = io;
  let hearer: Hearer | undefined;
  let attention: Attention = attentive;
  let leave = (): void => {};
  const redraw = (): void => {
    output.write(clearScreen);
    hearer?.redraw();
  };
  const counts = (key: string): boolean => {
    const [counted, next] = accept(key, now(), attention);
    attention = next;
    return counted;
  };
  const press = (key: string): void => {
    if (key === '\x03' || key === '\x04') watch.end('SIGINT');
    else if (key === '\x1a') suspension.suspend();
    else if (key === redrawKey) redraw();
    else if (counts(key)) hearer?.key(key);
  };
  const take = (): void => {
    try {
      leave = takeKeyboard(io, press);
    } catch {
      // A terminal that has gone cannot be taken.
      watch.end('SIGHUP');
    }
  };
  const giveBack = (): void => {
    leave();
    leave = () => {};
    output.write(showCursor);
  };
  const suspension = makeSuspension(
    io,
    { take, giveBack },
    {
      onStop: () => suspension.suspend(),
      onWake() {
        // What the shell wrote stays above.
        output.write('\n'.repeat(output.rows || 24));
        redraw();
      },
    },
  );
  const ignoreSize = listen(output, 'resize', () => hearer?.resized());
  take();
  return {
    hear(next, isNew) {
      hearer = next;
      if (isNew) attention = lookAnew(now(), attention);
      return () => {
        hearer = undefined;
      };
    },
    stop() {
      ignoreSize();
      suspension.stopListening();
      leave();
    },
  };
}
