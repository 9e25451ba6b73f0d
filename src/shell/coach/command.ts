import type { Command } from 'commander';
import { followPlan } from '../../core/plan-file.ts';
import { loadLibrary, readGivenJson, shownPath } from '../data.ts';
import { exitCodes, firstOf, problemLine, UserError } from '../errors.ts';
import { countDown, type LiveOptions } from '../routine/countdown.ts';

/** `stretch coach FILE`: counts a saved routine down. */
export function define(command: Command, root: string): void {
  command
    .option('--compact', 'in one line')
    .option('--voice', 'say aloud what to do')
    .option('--quiet', 'without a bell')
    .option('--no-figures', 'without drawings')
    .showHelpAfterError('(stretch coach --help says more)')
    .action((file: string | undefined, options: LiveOptions) => runCoach(file, options, root));
}

async function runCoach(file: string | undefined, options: LiveOptions, root: string): Promise<void> {
  if (file === undefined) throw new UserError(whichOne, exitCodes.usage);
  const { routine, problems } = followPlan(readGivenJson(file));
  const lines = problems.map((problem) => problemLine(shownPath(file), problem));
  if (lines.length > 0) throw new UserError(firstOf(lines), exitCodes.badFile);
  await countDown(routine, loadLibrary(root), options);
}

const whichOne = [
  'Which routine? Save one first: stretch routine -o plan.json',
  'Then: stretch coach plan.json',
];
