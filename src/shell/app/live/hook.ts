import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import words from '../../../../data/words/config.json';
import { clean } from '../../../core/clean.ts';
import type { Fields } from '../../../core/read.ts';
import { fill } from '../../../core/words.ts';
import { keptPath } from '../../files/state/kept.ts';
import { canRun, findProgram } from '../../terminal/find-program.ts';
import type { Place } from '../place.ts';

/** Milliseconds a program of the person may take; then it is ended, with all that it started. */
const longest = 60_000;

/**
 * Gives the entry of a session to the program that is named in the config file, as JSON on its standard input. It is started
 * without a shell and never waited for; what it writes goes nowhere. What fails is said in one line, and changes nothing.
 */
export async function tellProgram(entry: Fields, { io, config, root }: Place): Promise<void> {
  const [command, ...args] = config.onSessionEnd ?? [];
  if (command === undefined) return;
  const name = clean(basename(command).slice(0, 60));
  const program = isAbsolute(command)
    ? canRun(command) && command
    : findProgram([{ command }], io.env)?.command;
  if (!program) return io.say(`${fill(words.hook.missing, { name })}\n`);
  let input: number | undefined;
  try {
    // A file that has no name any more: no pipe that has to be filled while we end.
    const path = `${keptPath(io, 'diary')}.${process.pid}.tmp`;
    rmSync(path, { force: true });
    input = openSync(path, 'wx+', 0o600);
    writeSync(input, `${JSON.stringify(entry)}\n`, 0);
    const { spawn } = await io.load('node:child_process');
    const child = spawn(io.node, [join(root, 'bin', 'keeper.js'), String(longest), program, ...args], {
      ...{ stdio: [input, 'ignore', 'ignore'], detached: true, windowsHide: true },
      env: { ...io.givenEnv },
    });
    child.on('error', () => {});
    child.unref();
    if (io.platform !== 'win32') rmSync(path, { force: true });
  } catch {
    io.say(`${fill(words.hook.failed, { name })}\n`);
  } finally {
    if (input !== undefined) closeSync(input);
  }
}
