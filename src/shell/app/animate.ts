import { momentAt } from '../../core/body/motion.ts';
import { clean } from '../../core/clean.ts';
import type { Library, Stretch } from '../../core/library.ts';
import { motionOf } from '../../core/show/motion.ts';
import { artistFor } from '../../render/figure/index.ts';
import { movingLines } from '../../render/show/moving.ts';
import { redrawKey } from '../../session/index.ts';
import { Interrupted, type Signal } from '../errors.ts';
import { once } from '../terminal/display.ts';
import { isPlain, screenOf } from '../terminal/form.ts';
import { processWorld, type World } from '../terminal/io.ts';
import { whenDrained } from '../terminal/keyboard.ts';
import { hasUnicode } from '../terminal/look.ts';
import { makeStage } from '../terminal/moving-stage.ts';
import { chalkFor, paintWith } from '../terminal/paint.ts';
import { say } from '../terminal/say.ts';
import { listen, onSignals } from '../terminal/signals.ts';
import { makeSuspension } from '../terminal/suspension.ts';

/** Milliseconds between frames: about eight a second. */
const between = 120;
const [ctrlC, ctrlZ] = ['\x03', '\x1a'];

/**
 * Shows a stretch moving until a key is pressed; false where it cannot be, so that a still page comes instead.
 * `isRead`: standard output is read by another program, which wants the page.
 */
export async function animate(
  stretch: Stretch,
  library: Library,
  isRead: boolean,
  world: World = processWorld(),
): Promise<boolean> {
  const motion = motionOf(stretch, library);
  if (motion.length === 0) {
    say('This one is held still, so nothing moves.\n');
    return false;
  }
  if (isPlain(world) || isRead) return false;
  const artist = artistFor(library);
  const options = { paint: paintWith(chalkFor(process.stderr, world.env)), unicode: hasUnicode(world.env) };
  const start = world.now();
  await untilKey(world, () => {
    const moment = momentAt(motion, (world.now() - start) / 1000);
    const window = screenOf(world.output);
    return moment
      ? movingLines({ id: stretch.id, name: clean(stretch.name), artist, window }, moment, options)
      : [];
  });
  return true;
}

/** Draws frame after frame on a screen of its own. Leaves the terminal as it was, whatever ends it; Ctrl-Z comes back. */
function untilKey(world: World, lines: () => readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const { input, output, host } = world;
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
    const hangUp = (): void => {
      // A terminal that is gone fails once more when it is given back.
      for (const stream of [output, input]) stream.on('error', () => {});
      interrupt('SIGHUP');
    };
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
        callOff = world.after(between, tick);
      });
    const stage = makeStage(world, press, draw);
    const suspension = makeSuspension(world, stage, {
      onStop: () => suspension.suspend(),
      onWake: draw,
    });
    const stops = [
      suspension.stopListening,
      onSignals(host, interrupt),
      listen(host, 'exit', leave),
      listen(output, 'resize', stage.resized),
      listen(output, 'error', hangUp),
      listen(input, 'error', hangUp),
      listen(input, 'end', hangUp),
    ];
    safely(() => {
      stage.take();
      // Nothing is shown before a key that is pressed is heard.
      whenDrained(() => isGone || tick());
    });
  });
}
