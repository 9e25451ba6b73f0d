import type { Library } from '../../core/library.ts';
import { type Asked, readFilters } from '../../core/list/filters.ts';
import { type Listing, listOf } from '../../core/list/list.ts';
import { type ListFormatName, listFormats, listMap, whyEmpty } from '../../render/list/index.ts';
import { type Flag, libraryFlag } from '../app/flags.ts';
import type { Place } from '../app/place.ts';
import { exitCodes, firstOf, problemLine, UserError } from '../errors.ts';
import type { Io } from '../terminal/io.ts';
import { lookOf } from '../terminal/paint.ts';
import { defined } from './definition.ts';

export type ListOptions = Asked & { map?: boolean; format?: ListFormatName };

/** `stretch list`. Its flags name what is in the data. */
export const list = defined<ListOptions>({
  ownStretches: true,
  flags: ({ library }) => [
    { flags: '--map', says: 'draw it: nerve load across, hamstring length up' },
    { flags: '-f, --format <format>', says: 'how to print it', choices: Object.keys(listFormats) },
    libraryFlag,
    ...filterFlags(library),
  ],
  run: (_, options, place) => runList(options, place),
});

function filterFlags({ files }: Library): Flag[] {
  const parts = files.words.bodyParts.map(({ id }) => id);
  const kinds = Object.entries(files.words.kinds);
  const patterns = files.patterns.patterns.map(({ id }) => id);
  const kindWords = kinds.map(([id, says]) => (says === id ? id : `${id} (${says})`));
  const own = { ownWords: true, group: 'Only some of it, in any combination:' } as const;
  return [
    {
      flags: '--target <words>',
      says: `for these, as calf or sciatic-nerve: ${parts.join(', ')}`,
      ...{ choices: parts, list: true, ...own },
    },
    {
      flags: '--kind <ids>',
      says: `of these kinds: ${kindWords.join(', ')}`,
      ...{ choices: kinds.map(([id]) => id), list: true, ...own },
    },
    {
      flags: '--equipment <ids>',
      says: 'with no more at hand than these: none, or any of wall, chair, step, strap',
      ...{ choices: ['none', ...equipmentIds(files)], list: true, ...own },
    },
    { flags: '--no-floor', says: 'without getting down to the floor', ...own },
    { flags: '--max-load <number>', says: 'with at most this much load on the nerve', ...own },
    {
      flags: '--for <pattern>',
      says: `what a routine may use for: ${patterns.join(', ')}`,
      ...{ choices: patterns, ...own },
    },
  ];
}

const equipmentIds = ({ questionnaire }: Library['files']): readonly string[] =>
  questionnaire.questions.find(({ id }) => id === 'equipment')?.choices?.map(({ id }) => id) ?? [];

/** `stretch list`: the library as far as it passes the filters. */
function runList(options: ListOptions, { io, library }: Place): void {
  const { filters, problems } = readFilters(options, library);
  if (options.map && (options.format ?? 'text') !== 'text') {
    throw new UserError(['--map: a map is text. Leave out --format, or leave out --map.'], exitCodes.usage);
  }
  const lines = firstOf(problems.map((problem) => problemLine('', problem)));
  if (lines.length > 0) throw new UserError(lines, exitCodes.usage);
  const listing = listOf(library, filters);
  io.print(page(listing, options, io));
  // A program that reads the JSON gets its empty list; whoever watches gets the reason.
  if (options.format === 'json' && listing.groups.length === 0) io.say(`${whyEmpty(listing)}\n`);
}

function page(listing: Listing, { format = 'text', map }: ListOptions, { results, env }: Io): string {
  const render = map ? listMap : listFormats[format];
  return render(listing, lookOf(results, env));
}
