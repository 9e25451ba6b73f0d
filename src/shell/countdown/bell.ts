import type { World } from './world.ts';

/** Milliseconds between bells: closer ones sound as one. */
const between = 200;

/** Rings so many times; resolves after the last. */
export type Bell = (times: number) => Promise<void>;

export const silent: Bell = () => Promise.resolve();

/** `write` is taken at once: ora later puts a hook of its own on the stream. */
export function makeBell(output: World['output'], after: World['after']): Bell {
  const write = output.write.bind(output);
  const ring: Bell = async (times) => {
    if (times < 1) return;
    write('\x07');
    if (times > 1) await new Promise<void>((resolve) => after(between, resolve));
    await ring(times - 1);
  };
  return ring;
}
