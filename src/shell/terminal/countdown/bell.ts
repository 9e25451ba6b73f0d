import type { Sign } from '../../../session/index.ts';
import type { Io } from '../io.ts';
import type { Ring } from '../sound.ts';

/** Milliseconds between bells: closer ones sound as one. */
const between = 200;

/** How many bells each sign is: a terminal has only one tone. */
const bells: Readonly<Record<Sign, number>> = { count: 1, change: 2, switch: 3, done: 4 };

export const silent: Ring = () => Promise.resolve();

/** The signs by the terminal's bell. `write` is taken at once: ora later puts a hook of its own on the stream. */
export function makeBell(output: Io['output'], after: Io['after']): Ring {
  const write = output.write.bind(output);
  const ring = async (times: number): Promise<void> => {
    write('\x07');
    if (times === 1) return;
    await new Promise<void>((resolve) => after(between, resolve));
    await ring(times - 1);
  };
  return (sign) => ring(bells[sign]);
}
