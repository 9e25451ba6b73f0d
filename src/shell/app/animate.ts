import said from '../../../data/words/said.json';
import { momentAt } from '../../core/body/motion.ts';
import { clean } from '../../core/clean.ts';
import type { Library, Stretch } from '../../core/library.ts';
import { motionOf } from '../../core/show/frames.ts';
import { artistFor } from '../../render/figure/index.ts';
import { movingLines } from '../../render/show/animation.ts';
import type { Io } from '../terminal/io.ts';
import { onOwnScreen } from '../terminal/own-screen.ts';
import { lookOf } from '../terminal/paint.ts';
import { isPlain, windowOf } from '../terminal/screen.ts';

/** Milliseconds between frames: about eight a second. */
const between = 120;

/**
 * Shows a stretch moving until a key is pressed; false where it cannot be, so that a still page comes instead.
 * `isRead`: standard output is read by another program, which wants the page.
 */
export async function animate(
  stretch: Stretch,
  library: Library,
  { isRead }: { isRead: boolean },
  io: Io,
): Promise<boolean> {
  const motion = motionOf(stretch, library);
  if (motion.length === 0) {
    io.say(`${said.heldStill}\n`);
    return false;
  }
  if (isPlain(io) || isRead) return false;
  const artist = artistFor(library);
  const { paint, unicode } = lookOf('output', io);
  const start = io.now();
  await onOwnScreen<void>(io, {
    lines: () => {
      const moment = momentAt(motion, (io.now() - start) / 1000);
      const window = windowOf(io.output);
      const look = { paint, unicode };
      return moment
        ? movingLines({ id: stretch.id, name: clean(stretch.name), artist, window }, moment, look)
        : [];
    },
    every: between,
    press: (_key, end) => end(),
  });
  return true;
}
