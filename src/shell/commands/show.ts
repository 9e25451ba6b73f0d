import help from '../../../data/words/commands.json';
import words from '../../../data/words/errors.json';
import picking from '../../../data/words/pick.json';
import said from '../../../data/words/said.json';
import { clean } from '../../core/clean.ts';
import type { Library, Stretch } from '../../core/library.ts';
import { quote } from '../../core/problem.ts';
import { findStretch } from '../../core/show/find.ts';
import { showingOf } from '../../core/show/showing.ts';
import { fill } from '../../core/words.ts';
import { viewArtistFor } from '../../render/figure/index.ts';
import { plainPaint } from '../../render/paint.ts';
import { type ShowFormatName, showFormats } from '../../render/show/index.ts';
import { libraryFlag } from '../app/flags.ts';
import { canPick, pickOne } from '../app/pick.ts';
import type { Place } from '../app/place.ts';
import { exitCodes, UserError } from '../errors.ts';
import { loadSources } from '../files/data.ts';
import { formatByEnding } from '../files/format-by-ending.ts';
import { checkPage, fileOf, savePage } from '../files/save.ts';
import { type Io, isAccessible } from '../terminal/io.ts';
import { lookOf } from '../terminal/paint.ts';
import { defined } from './definition.ts';

type ShowOptions = {
  format?: ShowFormatName;
  output?: string;
  force?: boolean;
  figures: boolean;
  animate?: boolean;
};

/** `stretch show`. */
export const show = defined<ShowOptions>({
  ownStretches: true,
  words: ({ library }) => [...library.stretches.values()].map(({ id, name }) => ({ value: id, says: name })),
  flags: () => [
    {
      flags: '-f, --format <format>',
      says: help.flags.format,
      usualWords: help.flags.formatAsNamed,
      choices: Object.keys(showFormats),
    },
    { flags: '-o, --output <file>', says: help.flags.output },
    { flags: '--force', says: help.flags.force },
    { flags: '--no-figures', says: help.flags.noFigure },
    { flags: '--animate', says: help.flags.animate },
    libraryFlag,
  ],
  run: (words, options, place) => runShow(words.join(' '), options, place),
});

/** `stretch show`: one stretch as a page, or moving. */
async function runShow(typed: string, options: ShowOptions, place: Place): Promise<void> {
  formatOf(options);
  const file = fileOf(options);
  if (file !== undefined) checkPage(file, { ...options, asks: typed === '' }, place.io);
  const asked = typed === '' ? await picked(place) : typed;
  if (options.animate && isForReading(options)) throw new UserError([words.show.notBoth], exitCodes.usage);
  const stretch = wanted(asked, place.library, isAccessible(place.io.env));
  if (options.animate && (await animated(stretch, place, options))) return;
  page(stretch, options, place);
}

/** The id of a stretch that somebody chooses from all of them, where somebody can. */
function picked({ io, library }: Place): Promise<string> {
  if (!canPick(io)) throw new UserError(whichOne, exitCodes.usage);
  const all = [...library.stretches.values()].map(({ id, name }) => ({ id, says: name }));
  return pickOne(picking.show, all, io);
}

/** Whether what is printed is wanted as such. */
const isForReading = ({ format, output }: ShowOptions): boolean =>
  format !== undefined || output !== undefined;

const whichOne = [words.show.which, words.show.lists];

function wanted(asked: string, library: Library, aloud: boolean): Stretch {
  const found = findStretch(asked, library);
  if ('stretch' in found) return found.stretch;
  const widest = Math.max(...found.near.map(({ id }) => id.length));
  const near = found.near.map(({ id, name }) =>
    clean(aloud ? `${id}: ${name}` : `  ${id.padEnd(widest)}  ${name}`),
  );
  throw new UserError(
    [
      fill(words.show.none, { name: quote(asked) }),
      ...(near.length > 0 ? [words.show.nearest, ...near] : []),
      words.show.lists,
    ],
    exitCodes.usage,
  );
}

/** Whether it was shown moving; a still page comes instead where it cannot be. */
async function animated(stretch: Stretch, { library, io }: Place, options: ShowOptions): Promise<boolean> {
  if (!options.figures) return false;
  // What only a terminal needs is loaded only there.
  const { animate } = await import('../app/animate.ts');
  return animate(stretch, library, { isRead: !io.isTerminal('results') }, io);
}

function page(stretch: Stretch, options: ShowOptions, { io, library, root }: Place): void {
  const file = fileOf(options);
  const showing = showingOf(stretch, library, loadSources(root));
  const look = file !== undefined ? { columns: 80, paint: plainPaint, unicode: true } : lookOf('results', io);
  const text = showFormats[formatOf(options)](showing, {
    ...look,
    ...(draws(options, io) ? { artist: viewArtistFor(library) } : {}),
  });
  if (file === undefined) {
    io.print(text);
    return;
  }
  savePage(file, text, options, io);
  io.say(`${fill(said.saved, { file: clean(file) })}\n`);
}

const draws = (options: ShowOptions, { env }: Io): boolean =>
  formatOf(options) === 'svg' || (options.figures && !isAccessible(env));

const formatOf = ({ format, output = '' }: ShowOptions): ShowFormatName =>
  format ?? formatByEnding(output, showFormats) ?? 'text';
