import { clean } from '../../core/clean.ts';
import type { Library, Stretch } from '../../core/library.ts';
import { momentAt, motionOf } from '../../core/show/motion.ts';
import { artistFor } from '../../render/figure/index.ts';
import { movingLines } from '../../render/show/moving.ts';
import { enterScreen, hideCursor, leaveScreen, once, showCursor } from '../countdown/display.ts';
import { isPlain, screenOf } from '../countdown/form.ts';
import { makeFrame } from '../countdown/frame.ts';
import { takeKeyboard } from '../countdown/keyboard.ts';
import { listen, onSignals } from '../countdown/listeners.ts';
import { processWorld, type World } from '../countdown/world.ts';
import { Interrupted, type Signal } from '../errors.ts';
import { chalkFor, paintWith } from '../paint.ts';
import { say } from '../say.ts';
import { hasUnicode } from '../unicode.ts';

/** Milliseconds between frames: about eight a second. */
const between = 120;

/** Shows a stretch moving until a key is pressed; false where it cannot be, so that a still page comes instead. */
export async function animate(
  stretch: Stretch,
  library: Library,
  world: World = processWorld(),
): Promise<boolean> {
  if (isPlain(world)) return false;
  const motion = motionOf(stretch, library);
  if (motion.length === 0) {
    say('This one is held still, so nothing moves.\n');
    return false;
  }
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

/** Draws frame after frame on a screen of its own. Leaves the terminal as it was, whatever ends it. */
function untilKey(world: World, lines: () => readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const { input, output, host } = world;
    const draw = (): void => frame.draw(lines());
    const frame = makeFrame(output, draw);
    let callOff = (): void => {};
    const leave = once(() => {
      callOff();
      for (const stop of stops) stop();
      frame.close();
      output.write(showCursor + leaveScreen);
    });
    const interrupt = (signal: Signal): void => {
      leave();
      reject(new Interrupted(signal));
    };
    const press = (key: string): void => {
      if (key === '\x03') interrupt('SIGINT');
      leave();
      resolve();
    };
    const fail = (error: unknown): void => {
      leave();
      reject(error);
    };
    const tick = (): void => {
      try {
        draw();
        callOff = world.after(between, tick);
      } catch (error) {
        fail(error);
      }
    };
    const stops = [
      takeKeyboard(input, press),
      onSignals(host, interrupt),
      listen(host, 'exit', leave),
      listen(output, 'resize', frame.forget),
      listen(output, 'error', () => interrupt('SIGHUP')),
      listen(input, 'end', () => interrupt('SIGHUP')),
    ];
    output.write(enterScreen + hideCursor);
    tick();
  });
}
