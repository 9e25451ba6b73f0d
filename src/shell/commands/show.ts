import { isatty } from 'node:tty';
import { type Command, Option } from 'commander';
import { clean } from '../../core/clean.ts';
import type { Library, Stretch } from '../../core/library.ts';
import { quote } from '../../core/problem.ts';
import { findStretch } from '../../core/show/find.ts';
import { showingOf } from '../../core/show/showing.ts';
import { plainPaint } from '../../render/paint.ts';
import { type ShowFormatName, showFormats } from '../../render/show/index.ts';
import { viewArtistFor } from '../../render/view-artist.ts';
import { exitCodes, UserError } from '../errors.ts';
import { loadLibrary, loadSources } from '../files/data.ts';
import { formatByEnding } from '../files/endings.ts';
import { saveFile } from '../files/save.ts';
import { columnsOf, hasUnicode, isAccessible } from '../terminal/look.ts';
import { chalkFor, paintWith } from '../terminal/paint.ts';
import { print } from '../terminal/print.ts';
import { say } from '../terminal/say.ts';

/** `stretch show`. */
export function define(command: Command, root: string): void {
  command
    .addOption(
      new Option('-f, --format <format>', 'how to print it (default: text, or as the file is named)').choices(
        Object.keys(showFormats),
      ),
    )
    .option('-o, --output <file>', 'write to a file, or - for standard output')
    .option('--no-figures', 'words alone, without the drawing')
    .option('--animate', 'show it moving, at the pace of its dose; any key ends it')
    .showHelpAfterError('(stretch show --help says more)');
  command.action((words: string[], options: ShowOptions) => runShow(words.join(' '), options, root));
}

export type ShowOptions = {
  format?: ShowFormatName;
  output?: string;
  figures: boolean;
  animate?: boolean;
};

/** `stretch show`: one stretch as a page, or moving. */
export async function runShow(asked: string, options: ShowOptions, root: string): Promise<void> {
  if (asked === '') throw new UserError(whichOne, exitCodes.usage);
  formatOf(options);
  if (options.animate && isForReading(options)) throw new UserError([notBoth], exitCodes.usage);
  const library = loadLibrary(root);
  const stretch = wanted(asked, library);
  if (options.animate && (await animated(stretch, library, options))) return;
  show(stretch, options, library, root);
}

/** Whether what is printed is wanted as such. */
const isForReading = ({ format, output }: ShowOptions): boolean =>
  format !== undefined || output !== undefined;

const notBoth =
  '--animate: it moves at a terminal only. Leave out --format and --output, or leave out --animate.';

const whichOne = [
  'Which stretch? Say its id: stretch show hamstring-standing-elevated',
  'stretch list names them all.',
];

function wanted(asked: string, library: Library): Stretch {
  const found = findStretch(asked, library);
  if ('stretch' in found) return found.stretch;
  const widest = Math.max(...found.near.map(({ id }) => id.length));
  const near = found.near.map(({ id, name }) => clean(`  ${id.padEnd(widest)}  ${name}`));
  throw new UserError(
    [
      `There is no stretch ${quote(asked)}.`,
      ...(near.length > 0 ? ['The nearest:', ...near] : []),
      'stretch list names them all.',
    ],
    exitCodes.usage,
  );
}

/** Whether it was shown moving; a still page comes instead where it cannot be. */
async function animated(stretch: Stretch, library: Library, options: ShowOptions): Promise<boolean> {
  if (!options.figures) return false;
  // What only a terminal needs is loaded only there.
  const { animate } = await import('../app/animate.ts');
  return animate(stretch, library, !isatty(1));
}

const isToFile = ({ output }: ShowOptions): boolean => output !== undefined && output !== '-';

function show(stretch: Stretch, options: ShowOptions, library: Library, root: string): void {
  const toFile = isToFile(options);
  const showing = showingOf(stretch, library, loadSources(root));
  const page = showFormats[formatOf(options)](showing, {
    columns: toFile ? 80 : columnsOf(process.stdout),
    paint: toFile ? plainPaint : paintWith(chalkFor(process.stdout, process.env)),
    unicode: toFile || hasUnicode(process.env),
    ...(draws(options) ? { artist: viewArtistFor(library) } : {}),
  });
  if (!toFile) {
    print(page);
    return;
  }
  saveFile(options.output ?? '', page);
  say(`Saved to ${clean(options.output ?? '')}.\n`);
}

const draws = (options: ShowOptions): boolean =>
  formatOf(options) === 'svg' || (options.figures && !isAccessible(process.env));

const endings: Readonly<Record<string, ShowFormatName>> = {
  md: 'markdown',
  markdown: 'markdown',
  json: 'json',
  svg: 'svg',
};

const formatOf = ({ format, output = '' }: ShowOptions): ShowFormatName =>
  format ?? formatByEnding(output, endings) ?? 'text';
