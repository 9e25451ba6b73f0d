import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import words from '../../../../data/words/config.json';
import { clean } from '../../../core/clean.ts';
import type { Fields } from '../../../core/read-values.ts';
import type { CoachFile } from '../../../core/schema/coach.ts';
import { fill, filled } from '../../../core/words.ts';
import type { Paint } from '../../../render/paint.ts';
import { wrap } from '../../../render/text/wrap.ts';
import type { Answered, SessionState } from '../../../session/index.ts';
import { keptPath } from '../../files/state/kept.ts';
import { canRun, findProgram } from '../../terminal/find-program.ts';
import type { Place } from '../place.ts';

/** What is said after a session, below the line that it is over: how it felt, or why it stopped and what to do. */
export function afterwards(
  { answers, stop, heard, reports, cutFrom }: SessionState,
  coach: CoachFile,
  { safetyNet, disclaimer }: { safetyNet: readonly string[]; disclaimer: string },
  { columns, paint }: { columns: number; paint: Paint },
): string {
  const lines = (texts: readonly string[], colour: (text: string) => string = (text) => text): string[] =>
    texts.flatMap((text) => wrap(text, columns - 4).map((line) => `  ${colour(line)}`));
  const { tingled, hurt, both, cut, lessNext } = coach.after;
  const words = stop === undefined ? undefined : coach.stops[stop];
  const isHurt = reports.some(({ report, takenBack }) => report === 'hurts' && !takenBack);
  const gentler = heard.tingled ? (isHurt ? both : tingled) : isHurt ? hurt : undefined;
  const stirred = gentler !== undefined || isUp(answers);
  const net = ['', ...lines(safetyNet), '', ...lines([disclaimer], paint.dim)];
  const told = [
    ...lines(comparison(answers, coach)),
    ...(words
      ? [...lines([words.title], paint.stop), '', ...lines(words.say), ...lines(words.do, paint.strong)]
      : []),
    ...(!words && stirred
      ? lines([...(gentler ? [gentler] : []), ...(cutFrom === undefined ? [] : [cut]), lessNext])
      : []),
    ...(words || stirred ? net : []),
  ];
  return told.length === 0 ? '' : `\n${told.join('\n')}\n\n`;
}

const isUp = ({ before, after }: Answered): boolean => Number(after) > Number(before);

/** The worst feeling before and after, 0 to 10. */
function comparison({ before, after }: Answered, { after: says }: CoachFile): string[] {
  if (after === undefined) return [];
  if (before === undefined) return [filled(says.alone, { after })];
  const difference = Number(after) - Number(before);
  const template = difference > 0 ? says.more : difference < 0 ? says.less : says.same;
  return [filled(template, { before, after })];
}

/** Milliseconds a program of the person may take; then it is ended, with all that it started. */
const longest = 60_000;

/** A program and its words as a list, for whoever gave them as one text. */
function asList(command: string, args: readonly string[]): string[] {
  const parts = clean(command).trim().split(/\s+/);
  return args.length > 0 || parts.length < 2
    ? []
    : [fill(words.hook.oneWord, { list: JSON.stringify(parts) })];
}

/**
 * Gives the entry of a session, as JSON on standard input, to the program that the config file names. It is started
 * without a shell and never waited for. A failure is said in one line, and changes nothing.
 */
export async function tellProgram(entry: Fields, { io, config, root }: Place): Promise<void> {
  const [command, ...args] = config.onSessionEnd ?? [];
  if (command === undefined) return;
  const name = clean(basename(command).slice(0, 60));
  const program = isAbsolute(command)
    ? canRun(command) && command
    : findProgram([{ command }], io.env)?.command;
  if (!program)
    return io.say(`${[fill(words.hook.missing, { name }), ...asList(command, args)].join(' ')}\n`);
  let input: number | undefined;
  try {
    // A file that has no name any more: no pipe that has to be filled while we end.
    const path = `${keptPath(io, 'diary')}.${process.pid}.tmp`;
    rmSync(path, { force: true });
    input = openSync(path, 'wx+', 0o600);
    writeSync(input, `${JSON.stringify(entry)}\n`, 0);
    const { spawn } = await io.load('node:child_process');
    const child = spawn(io.node, [join(root, 'bin', 'session-end.js'), String(longest), program, ...args], {
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
