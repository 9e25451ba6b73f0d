import type { ChalkInstance } from 'chalk';
import type { Followed } from '../../core/plan-file.ts';
import type { Artist } from '../../render/figure/index.ts';
import { keyHelp } from '../../session/index.ts';
import { chalkFor } from '../paint.ts';
import type { Voice } from '../voice/index.ts';
import { runAttended } from './attended.ts';
import { makeBell, silent } from './bell.ts';
import { formFor, isPlain, screenOf } from './form.ts';
import { linePainter } from './paint-line.ts';
import { runPlain } from './plain.ts';
import type { CountdownResult } from './result.ts';
import { processWorld, type World } from './world.ts';

export type { CountdownResult } from './result.ts';
export type { Host, Input, Output, World } from './world.ts';

export type CountdownOptions = {
  /** Count down in one line, whatever the size of the window. */
  compact?: boolean;
  /** `false` rings no bell. */
  bell?: boolean;
  /** `false` draws with ASCII alone. */
  unicode?: boolean;
  /** Says aloud what happens. */
  voice?: Voice;
  /** Draws the positions. */
  artist?: Artist;
  /** Colours of the live session; without it, as standard error and FORCE_COLOR say. */
  chalk?: ChalkInstance;
};

/**
 * Counts a routine down in real time: the whole window, or one line, at a terminal; one line a phase elsewhere.
 * Resolves once the terminal is clean. An interruption is a result: the caller exits with the code of its signal.
 * Rejects when something broke on the way, the terminal clean as well.
 */
export async function runCountdown(
  routine: Followed,
  options: CountdownOptions = {},
  world: World = processWorld(),
): Promise<CountdownResult> {
  const { compact = false, unicode = true, chalk = chalkFor(world.output, world.env) } = options;
  if (isPlain(world)) return runPlain(routine, unicode, world);
  // One line has no room for the keys: they are said once, above it.
  if (formFor(screenOf(world.output), compact) === 'compact') {
    world.output.write(`${chalk.dim(keyHelp({ voice: options.voice !== undefined }).join('   '))}\n`);
  }
  const bell = options.bell === false ? silent : makeBell(world.output, world.after);
  const { artist, voice } = options;
  const extras = { ...(artist ? { artist } : {}), ...(voice ? { voice } : {}) };
  return runAttended(routine, { compact, unicode, paint: linePainter(chalk), bell, ...extras }, world);
}
