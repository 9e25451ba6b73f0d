import { statSync } from 'node:fs';
import { clean } from '../../../core/clean.ts';

/** A command that could not be started: the exit status a shell would give, and one sentence that says why. */
export type Failure = { status: 126 | 127; sentence: string };

export function failureOf(error: unknown, command: string, platform: string = process.platform): Failure {
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  const name = `"${clean(command)}"`;
  if (command === '' || code === 'ENOENT' || code === 'ENOTDIR') return notFound(command, name, platform);
  if (kindOf(command) === 'folder') return cannot(`${name} is a folder, not a command.`);
  if (code === 'EACCES') return cannot(`${name} is not a program you may run.`);
  return cannot(`${name} cannot be started (${code}).${windowsHint(platform)}`);
}

function notFound(command: string, name: string, platform: string): Failure {
  // The file is there, so it is the program it wants that is not.
  return kindOf(command) === 'file'
    ? cannot(`${name} cannot be run: its first line names a program that is not there.`)
    : { status: 127, sentence: say(`there is no command ${name}.${windowsHint(platform)}`) };
}

const cannot = (why: string): Failure => ({ status: 126, sentence: say(why) });

const say = (why: string): string => `stretch while: ${why}\n`;

const windowsHint = (platform: string): string =>
  platform === 'win32' ? ' A .cmd or .bat file needs cmd in front: stretch while -- cmd /c npm test' : '';

/** What is at a path. A name without a slash is looked for on the PATH, not here. */
function kindOf(command: string): 'folder' | 'file' | 'nothing' {
  if (!command.includes('/')) return 'nothing';
  try {
    return statSync(command).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}
