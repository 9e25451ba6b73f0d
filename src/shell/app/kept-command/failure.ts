import { statSync } from 'node:fs';
import words from '../../../../data/words/errors.json';
import { clean } from '../../../core/clean.ts';
import { fill } from '../../../core/words.ts';

const { command: says } = words;

/** A command that could not be started: the exit status a shell would give, and one sentence that says why. */
export type Failure = { status: 126 | 127; sentence: string };

export function failureOf(error: unknown, command: string, platform: string): Failure {
  const { code = says.unknownCode } = error as NodeJS.ErrnoException;
  const name = clean(command);
  if (command === '' || code === 'ENOENT' || code === 'ENOTDIR') return notFound(command, name, platform);
  if (kindOf(command) === 'folder') return cannot(fill(says.folder, { name }));
  if (code === 'EACCES') return cannot(fill(says.notAllowed, { name }));
  return cannot(hinted(fill(says.notStarted, { name, code }), platform));
}

function notFound(command: string, name: string, platform: string): Failure {
  // The file is there, so it is the program it wants that is not.
  return kindOf(command) === 'file'
    ? cannot(fill(says.interpreter, { name }))
    : { status: 127, sentence: say(hinted(fill(says.none, { name }), platform)) };
}

const cannot = (why: string): Failure => ({ status: 126, sentence: say(why) });

const say = (why: string): string => `${fill(says.said, { why })}\n`;

const hinted = (why: string, platform: string): string =>
  platform === 'win32' ? fill(says.onWindows, { why }) : why;

/** What is at a path. A name without a slash is looked for on the PATH, not here. */
function kindOf(command: string): 'folder' | 'file' | 'nothing' {
  if (!command.includes('/')) return 'nothing';
  try {
    return statSync(command).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}
