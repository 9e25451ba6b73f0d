import type { Library } from '../../core/library.ts';
import { type Asked, readFilters } from '../../core/list/filters.ts';
import { type Listing, listOf } from '../../core/list/list.ts';
import { type ListFormatName, listFormats, listMap, whyEmpty } from '../../render/list/index.ts';
import { columnsOf } from '../columns.ts';
import { exitCodes, firstOf, problemLine, UserError } from '../errors.ts';
import { chalkFor, paintWith } from '../paint.ts';
import { print } from '../print.ts';
import { say } from '../say.ts';
import { hasUnicode } from '../unicode.ts';

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
