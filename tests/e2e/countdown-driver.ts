import { execFileSync } from 'node:child_process';
import { newSession } from '../../src/session/index.ts';
import { exitCodes } from '../../src/shell/errors.ts';
import { runCountdown } from '../../src/shell/terminal/countdown/index.ts';
import { processIo } from '../../src/shell/terminal/process-io.ts';
import { routine, seconds } from '../session/fixture.ts';

// The driver stands apart from node_modules, so it brings ora along.
const io = processIo({ import: () => import('ora') });

/** Runs one countdown as a program would, and says what it left behind: `compact`, `short` or nothing as argument. */
async function drive(argument: string | undefined): Promise<void> {
  const given = argument === 'short' ? seconds(0.2, 0.2) : routine;
  const { state: _, ...result } = await runCountdown(
    newSession(given),
    { compact: argument === 'compact' },
    io,
  );
  const settings = execFileSync('stty', ['-a'], { stdio: ['inherit', 'pipe', 'inherit'], encoding: 'utf8' });
  const isCooked = /(?<!-)icanon/.test(settings) && /(?<!-)\becho\b/.test(settings);
  console.log(JSON.stringify({ ...result, isCooked }));
  process.exitCode = result.reason === 'interrupted' ? exitCodes[result.signal] : exitCodes.done;
}

void drive(process.argv[2]);
