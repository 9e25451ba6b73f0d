import help from '../../../data/words/commands.json';
import words from '../../../data/words/errors.json';
import type { Library } from '../../core/library.ts';
import { type Asked, readFilters } from '../../core/list/filters.ts';
import { type Listing, listOf } from '../../core/list/list.ts';
import { fill } from '../../core/words.ts';
import { type ListFormatName, listFormats, listMap, whyEmpty } from '../../render/list/index.ts';
import { type Flag, libraryFlag } from '../app/flags.ts';
import type { Place } from '../app/place.ts';
import { exitCodes, firstOf, problemLine, UserError } from '../errors.ts';
import type { Io } from '../terminal/io.ts';
import { lookOf } from '../terminal/paint.ts';
import { defined } from './definition.ts';

type ListOptions = Asked & { map?: boolean; format?: ListFormatName };

/** `stretch list`. Its flags name what is in the data. */
export const list = defined<ListOptions>({
  ownStretches: true,
  flags: ({ library }) => [
    { flags: '--map', says: help.flags.map },
    {
      flags: '-f, --format <format>',
      says: help.flags.format,
      choices: Object.keys(listFormats),
      usualWords: 'text',
    },
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
  const own = { ownWords: true, group: help.groups.filters } as const;
  return [
    {
      flags: '--target <words>',
      says: fill(help.flags.target, { parts: parts.join(', ') }),
      ...{ choices: parts, list: true, ...own },
    },
    {
      flags: '--kind <ids>',
      says: fill(help.flags.kind, { kinds: kindWords.join(', ') }),
      ...{ choices: kinds.map(([id]) => id), list: true, ...own },
    },
    {
      flags: '--equipment <ids>',
      says: help.flags.equipment,
      ...{ choices: ['none', ...equipmentIds(files)], list: true, ...own },
    },
    { flags: '--no-floor', says: help.flags.noFloor, ...own },
    { flags: '--max-load <number>', says: help.flags.maxLoad, ...own },
    {
      flags: '--for <pattern>',
      says: fill(help.flags.for, { patterns: patterns.join(', ') }),
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
    throw new UserError([words.list.mapIsText], exitCodes.usage);
  }
  const lines = firstOf(problems.map((problem) => problemLine('', problem)));
  if (lines.length > 0) throw new UserError(lines, exitCodes.usage);
  const listing = listOf(library, filters);
  io.print(page(listing, options, io));
  // A program that reads the JSON gets its empty list; whoever watches gets the reason.
  if (options.format === 'json' && listing.groups.length === 0) io.say(`${whyEmpty(listing)}\n`);
}

function page(listing: Listing, { format = 'text', map }: ListOptions, io: Io): string {
  const render = map ? listMap : listFormats[format];
  return render(listing, lookOf('results', io));
}
