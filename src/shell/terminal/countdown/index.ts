import type { ChalkInstance } from 'chalk';
import { packed } from '../../../render/text/wrap.ts';
import { type Bell, keyHelp, type SessionState } from '../../../session/index.ts';
import { type Io, isAttended } from '../io.ts';
import { chalkFor, linePainter } from '../paint.ts';
import { formFor, isPlain, windowOf } from '../screen.ts';
import type { Ring } from '../sound.ts';
import { type AttendedOptions, runAttended } from './attended.ts';
import { runPlain } from './lines.ts';
import type { CountdownResult } from './loop.ts';

export type { CountdownResult } from './loop.ts';

export type CountdownOptions = Partial<
  Pick<
    AttendedOptions,
    'voice' | 'findVoice' | 'artist' | 'onSave' | 'closing' | 'onWindDown' | 'longestPause'
  >
> & {
  /** Count down in one line, whatever the size of the window. */
  compact?: boolean;
  /** Sounds the bells; without it the terminal's own does. `false` is silent. */
  ring?: ((bell: Ring) => Ring) | false;
  /** `false` draws with ASCII alone. */
  unicode?: boolean;
  /** Colours of the live session; without it, as standard error and FORCE_COLOR say. */
  chalk?: ChalkInstance;
};

/**
 * Counts a session down in real time: the whole window, or one line, at a terminal; one line a phase elsewhere.
 * Resolves once the terminal is clean. An interruption is a result: the caller exits with the code of its signal.
 * Rejects when something broke on the way, the terminal clean as well.
 */
export async function runCountdown(
  start: SessionState,
  options: CountdownOptions,
  io: Io,
): Promise<CountdownResult> {
  const { compact = false, unicode = true, chalk = chalkFor(io.output, io.env), ring, ...rest } = options;
  if (!isAttended(io)) return runPlain(start, unicode, io);
  const plain = isPlain(io);
  // One line has no room for the keys: they are said once, above it.
  if (!plain && formFor(windowOf(io.output), compact) === 'compact') {
    const keys = keyHelp({
      test: start.options.test ?? false,
      drawn: false,
    });
    const lines = packed(keys, windowOf(io.output).columns - 1, '   ');
    io.output.write(`${chalk.dim(lines.join('\n'))}\n`);
  }
  const bell = makeBell(io.output, io.after);
  const sounds = ring === false ? silent : ring ? ring(bell) : bell;
  return runAttended(
    start,
    { ...rest, compact, plain, unicode, paint: linePainter(chalk), ring: sounds },
    io,
  );
}

/** Milliseconds between bells: closer ones sound as one. */
const between = 200;

/** How often the terminal rings for each bell: it has only one tone. */
const bells: Readonly<Record<Bell, number>> = { count: 1, change: 2, switch: 3, done: 4 };

const silent: Ring = () => Promise.resolve();

/** The bells by the terminal's own. `write` is taken at once: ora later puts a hook of its own on the stream. */
export function makeBell(output: Io['output'], after: Io['after']): Ring {
  const write = output.write.bind(output);
  const ring = async (times: number): Promise<void> => {
    write('\x07');
    if (times === 1) return;
    await new Promise<void>((resolve) => after(between, resolve));
    await ring(times - 1);
  };
  return (bell) => ring(bells[bell]);
}
