import { type Command, Option } from 'commander';
import type { Library } from '../../core/library.ts';
import { type Asked, readFilters } from '../../core/list/filters.ts';
import { type Listing, listOf } from '../../core/list/list.ts';
import { type ListFormatName, listFormats, listMap, whyEmpty } from '../../render/list/index.ts';
import { joined } from '../app/flags.ts';
import { exitCodes, firstOf, problemLine, UserError } from '../errors.ts';
import { loadLibrary } from '../files/data.ts';
import { columnsOf, hasUnicode } from '../terminal/look.ts';
import { chalkFor, paintWith } from '../terminal/paint.ts';
import { print } from '../terminal/print.ts';
import { say } from '../terminal/say.ts';

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

export type ListOptions = Asked & { map?: boolean; format?: ListFormatName };

/** `stretch list`: the library as far as it passes the filters. */
export function runList(options: ListOptions, library: Library): void {
  const { filters, problems } = readFilters(options, library);
  if (options.map && (options.format ?? 'text') !== 'text') {
    throw new UserError(['--map: a map is text. Leave out --format, or leave out --map.'], exitCodes.usage);
  }
  const lines = firstOf(problems.map((problem) => problemLine('', problem)));
  if (lines.length > 0) throw new UserError(lines, exitCodes.usage);
  const listing = listOf(library, filters);
  print(page(listing, options));
  // A program that reads the JSON gets its empty list; whoever watches gets the reason.
  if (options.format === 'json' && listing.groups.length === 0) say(`${whyEmpty(listing)}\n`);
}

function page(listing: Listing, { format = 'text', map }: ListOptions): string {
  const render = map ? listMap : listFormats[format];
  return render(listing, {
    columns: columnsOf(process.stdout),
    paint: paintWith(chalkFor(process.stdout, process.env)),
    unicode: hasUnicode(process.env),
  });
}
