import said from '../../../data/words/said.json';
import { momentAt } from '../../core/body/motion.ts';
import { clean } from '../../core/clean.ts';
import type { Library, Stretch } from '../../core/library.ts';
import { motionOf } from '../../core/show/frames.ts';
import { artistFor } from '../../render/figure/index.ts';
import { movingLines } from '../../render/show/moving.ts';
import { redrawKey } from '../../session/index.ts';
import { Interrupted, type Signal } from '../errors.ts';
import { once } from '../terminal/display.ts';
import { isPlain, screenOf } from '../terminal/form.ts';
import type { Io } from '../terminal/io.ts';
import { whenDrained } from '../terminal/keyboard.ts';
import { makeStage } from '../terminal/moving-stage.ts';
import { lookOf } from '../terminal/paint.ts';
import { listen, onHangUp, onSignals } from '../terminal/signals.ts';
import { makeSuspension } from '../terminal/suspension.ts';

/** Milliseconds between frames: about eight a second. */
const between = 120;
const [ctrlC, ctrlZ] = ['\x03', '\x1a'];

/**
 * Shows a stretch moving until a key is pressed; false where it cannot be, so that a still page comes instead.
 * `isRead`: standard output is read by another program, which wants the page.
 */
export async function animate(stretch: Stretch, library: Library, isRead: boolean, io: Io): Promise<boolean> {
  const motion = motionOf(stretch, library);
  if (motion.length === 0) {
    io.say(`${said.heldStill}\n`);
    return false;
  }
  if (isPlain(io) || isRead) return false;
  const artist = artistFor(library);
  const { paint, unicode } = lookOf(io.output, io.env);
  const start = io.now();
  await untilKey(io, () => {
    const moment = momentAt(motion, (io.now() - start) / 1000);
    const window = screenOf(io.output);
    return moment
      ? movingLines({ id: stretch.id, name: clean(stretch.name), artist, window }, moment, { paint, unicode })
      : [];
  });
  return true;
}

/** Draws frame after frame on a screen of its own. Leaves the terminal as it was, whatever ends it; Ctrl-Z comes back. */
function untilKey(io: Io, lines: () => readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const { output, host } = io;
    const draw = (): void => stage.draw(lines());
    let callOff = (): void => {};
    let isGone = false;
    const leave = once(() => {
      isGone = true;
      callOff();
      for (const stop of stops) stop();
      stage.giveBack();
    });
    const end = (settle: () => void): void => {
      leave();
      settle();
    };
    const interrupt = (signal: Signal): void => end(() => reject(new Interrupted(signal)));
    const press = (key: string): void => {
      if (key === ctrlZ) suspension.suspend();
      else if (key === ctrlC) interrupt('SIGINT');
      else if (key === redrawKey) stage.resized();
      else end(resolve);
    };
    const safely = (run: () => void): void => {
      try {
        run();
      } catch (error) {
        end(() => reject(error));
      }
    };
    const tick = (): void =>
      safely(() => {
        draw();
        callOff = io.after(between, tick);
      });
    const stage = makeStage(io, press, draw);
    const suspension = makeSuspension(io, stage, {
      onStop: () => suspension.suspend(),
      onWake: draw,
    });
    const stops = [
      suspension.stopListening,
      onSignals(host, interrupt),
      listen(host, 'exit', leave),
      listen(output, 'resize', stage.resized),
      onHangUp(io, () => interrupt('SIGHUP')),
    ];
    safely(() => {
      stage.take();
      // Nothing is shown before a key that is pressed is heard.
      whenDrained(() => isGone || tick());
    });
  });
}
