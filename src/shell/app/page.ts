import type { Plan } from '../../core/routine.ts';
import { type FormatName, formats } from '../../render/index.ts';
import type { Detail, RenderOptions } from '../../render/options.ts';
import { plainPaint } from '../../render/paint.ts';
import { dayHere } from '../files/state/day-here.ts';
import { isAccessible } from '../terminal/io.ts';
import { lookOf } from '../terminal/paint.ts';
import type { Place } from './place.ts';

export type PageOptions = { figures?: boolean; frontMatter?: boolean; detail?: Detail };

/** The page for standard output, laid out for the terminal that may be there. */
export async function pageHere(
  plan: Plan,
  format: FormatName,
  options: PageOptions,
  place: Place,
): Promise<string> {
  const { io } = place;
  const looked = format === 'text' && io.isTerminal('results') && !isAccessible(io.env);
  return page(plan, format, options, {
    ...lookOf('results', io),
    date: dayHere(io.today()),
    ...(await drawing(options, looked, place)),
    ...(await printing(options, format, place)),
  });
}

/** The page for a file or the clipboard: the same bytes wherever it is made. */
export async function pageElsewhere(
  plan: Plan,
  format: FormatName,
  options: PageOptions,
  place: Place,
): Promise<string> {
  return page(plan, format, options, {
    columns: 80,
    date: dayHere(place.io.today()),
    paint: plainPaint,
    ...(await printing(options, format, place)),
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
  { library }: Place,
): Promise<Pick<RenderOptions, 'artist'>> {
  if (!figures || !belongs) return {};
  // Only some formats draw.
  return { artist: (await import('../../render/figure/index.ts')).artistFor(library) };
}

/** The pictures of a page to print: those that were made with the program, and what else is asked for. */
async function printing(
  { figures = true }: PageOptions,
  format: FormatName,
  { library, root }: Place,
): Promise<Pick<RenderOptions, 'pictures'>> {
  if (!figures || format !== 'html') return {};
  const { picturesFor } = await import('../files/pictures.ts');
  return { pictures: picturesFor(library, root) };
}
