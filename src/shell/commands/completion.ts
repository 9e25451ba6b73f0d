import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import help from '../../../data/words/commands.json';
import { notAChoice } from '../../core/problem.ts';
import type { Place } from '../app/place.ts';
import { exitCodes, problemLine, UserError } from '../errors.ts';
import { defined } from './definition.ts';

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** `stretch completion`: the lines that make a shell complete our words. */
export const completion = defined({
  flags: () => [],
  words: () => shells.map((value) => ({ value, says: '' })),
  more: `\n${help.completion.more.join('\n')}`,
  run: ([shell = ''], _, place) => runCompletion(shell, place),
});

/** They are made when the program is built, from a library that knows the four shells. */
function runCompletion(shell: string, { io, root }: Place): void {
  const known = shells.find((each) => each === shell);
  if (!known)
    throw new UserError([problemLine('', notAChoice('completion', shell, shells))], exitCodes.usage);
  io.print(readFileSync(join(root, 'dist', 'completion', known), 'utf8'));
}
