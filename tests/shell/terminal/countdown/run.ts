import { Chalk } from 'chalk';
import type { Step } from '../../../../src/core/routine.ts';
import { newSession, type SessionOptions } from '../../../../src/session/index.ts';
import {
  type CountdownOptions,
  type CountdownResult,
  runCountdown,
} from '../../../../src/shell/terminal/countdown/index.ts';
import { type Fake, fakeIo, settle } from '../../io.ts';

export const showCursor = '\x1b[?25h';

/** The escape character made visible. */
export const visible = (text: string): string => text.replaceAll('\x1b', '␛');

export type Running = Fake & {
  ended: Promise<CountdownResult>;
  press: (keys: string) => Promise<void>;
  /** All that was written since the last call, as `visible`. */
  fresh: () => string;
};

/** A countdown under way. */
export async function run(
  routine: readonly Step[],
  fake = fakeIo(),
  options: CountdownOptions = {},
  session: SessionOptions = {},
): Promise<Running> {
  const start = newSession(routine, { ...(options.voice ? { voice: true } : {}), ...session });
  const ended = runCountdown(start, { chalk: new Chalk({ level: 0 }), ...options }, fake.io);
  ended.catch(() => {});
  await settle();
  return {
    ...fake,
    ended,
    async press(keys) {
      fake.input.write(keys);
      await settle();
    },
    fresh: () => visible(fake.written.splice(0).join('')),
  };
}
