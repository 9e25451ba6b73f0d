import { type Command, Option } from 'commander';
import type { Library } from '../../core/library.ts';
import { listFormats } from '../../render/list/index.ts';
import { loadLibrary } from '../data.ts';
import { joined } from '../routine/flags.ts';
import { type ListOptions, runList } from './run.ts';

/** `stretch list`. Its flags name what is in the data. */
export function define(command: Command, root: string): void {
  command
    .option('--map', 'draw it: nerve load across, hamstring length up')
    .addOption(new Option('-f, --format <format>', 'how to print it').choices(Object.keys(listFormats)))
    .showHelpAfterError('(stretch list --help says more)');
  const library = loadLibrary(root);
  addFilterFlags(command, library);
  command.action((options: ListOptions) => runList(options, library));
}

function addFilterFlags(command: Command, { files }: Library): void {
  const parts = files.words.bodyParts.map(({ id }) => id).join(', ');
  const kinds = Object.entries(files.words.kinds).map(([id, says]) => (says === id ? id : `${id} (${says})`));
  const patterns = files.patterns.patterns.map(({ id }) => id).join(', ');
  command.optionsGroup('Only some of it, in any combination:');
  const list = (flags: string, text: string) => command.addOption(new Option(flags, text).argParser(joined));
  list('--target <words>', `for these, as calf or sciatic-nerve: ${parts}`);
  list('--kind <ids>', `of these kinds: ${kinds.join(', ')}`);
  list('--equipment <ids>', 'with no more at hand than these: none, or any of wall, chair, step, strap');
  command
    .option('--no-floor', 'without getting down to the floor')
    .option('--max-load <number>', 'with at most this much load on the nerve')
    .option('--for <pattern>', `what a routine may use for: ${patterns}`);
}
