import type { Library } from '../../core/library.ts';
import type { Plan } from '../../core/routine.ts';
import { type FormatName, formats } from '../../render/index.ts';
import type { Detail, RenderOptions } from '../../render/options.ts';
import { plainPaint } from '../../render/paint.ts';
import { dayHere } from '../files/state/day-here.ts';
import { isAccessible } from '../terminal/look.ts';
import { lookOf } from '../terminal/paint.ts';
import type { Place } from './place.ts';

export type PageOptions = { figures?: boolean; frontMatter?: boolean; detail?: Detail };

/** The page for standard output, laid out for the terminal that may be there. */
export async function pageHere(
  plan: Plan,
  format: FormatName,
  options: PageOptions,
  { library, io }: Place,
): Promise<string> {
  const looked = format === 'text' && io.isTerminal('results') && !isAccessible(io.env);
  return page(plan, format, options, {
    ...lookOf('results', io),
    date: dayHere(io.today()),
    ...(await drawing(options, looked || format === 'html', library)),
  });
}

/** The page for a file or the clipboard: the same bytes wherever it is made. */
export async function pageElsewhere(
  plan: Plan,
  format: FormatName,
  options: PageOptions,
  { library, io }: Place,
): Promise<string> {
  return page(plan, format, options, {
    columns: 80,
    date: dayHere(io.today()),
    paint: plainPaint,
    ...(await drawing(options, format === 'html', library)),
  });
}

const page = async (
  plan: Plan,
  format: FormatName,
  { frontMatter = false, detail = 'short' }: PageOptions,
  look: RenderOptions,
): Promise<string> => (await formats[format]())(plan, { ...look, frontMatter, detail });

/** Drawings belong on a page and on a terminal that is looked at, not in text for another program. */
async function drawing(
  { figures = true }: PageOptions,
  belongs: boolean,
  library: Library,
): Promise<Pick<RenderOptions, 'artist'>> {
  if (!figures || !belongs) return {};
  // Only some formats draw.
  return { artist: (await import('../../render/figure/index.ts')).artistFor(library) };
}
