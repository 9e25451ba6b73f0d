import words from '../../../data/words/show.json';
import type { Showing } from '../../core/show/showing.ts';
import { fill } from '../../core/words.ts';
import { cleanAll } from '../clean-all.ts';
import type { Glyphs } from '../glyphs.ts';
import { apart, type Block, bullets, pageOf, paragraph, section, sheetFor } from '../text/sheet.ts';
import { loadNote } from '../words/load.ts';
import { sourceWords } from '../words/sources.ts';
import { numberRows, rowsOf, whatIfBlocks } from './numbers.ts';
import { spoiledBlocks } from './spoiled.ts';
import { keyBlock, stepsBlocks } from './steps.ts';
import {
  linkWords,
  needWords,
  type Page,
  pastLimit,
  type ShowRenderer,
  showCommand,
  wayWords,
  whomWords,
} from './words.ts';

/** The page for a terminal: the drawing beside the steps, the numbers, and the same position spoiled. */
export const showText: ShowRenderer = (given, options) => {
  const sheet = sheetFor(options);
  const page: Page = { showing: inSigns(cleanAll(given), sheet.glyphs), sheet, options };
  const blocks = [
    head(page),
    ...neverBlocks(page),
    ...stepsBlocks(page),
    keyBlock(page),
    numberRows(page),
    ...whatIfBlocks(page),
    ...spoiledBlocks(page),
    ...notFor(page),
    links(page),
    ...sources(page),
    foot(page),
  ];
  return pageOf(blocks, sheet);
};

/** The degrees of the contributions in glyphs the terminal has. */
const inSigns = (showing: Showing, { degrees }: Glyphs): Showing => ({
  ...showing,
  contributions: showing.contributions.map((each) => each.replaceAll('°', degrees)),
});

function head({ showing, sheet }: Page): Block {
  const { paint, glyphs } = sheet;
  const { entry, kind, start } = showing;
  return [
    ...apart(sheet, [entry.name || entry.id, paint.heading], [[kind, start].join(glyphs.between), paint.dim]),
    ...paragraph(sheet, needWords(showing).join(glyphs.between), paint.dim),
  ];
}

/** Why it is shown all the same, and what to do instead. */
function neverBlocks({ showing, sheet }: Page): Block[] {
  const { never } = showing;
  if (!never) return [];
  const rows = never.instead.map(({ name, id }) => ({
    label: words.labels.instead,
    text: linkWords({ name, id }),
  }));
  return [
    ...section(
      sheet,
      words.never,
      [...paragraph(sheet, never.because), ...paragraph(sheet, pastLimit(showing), sheet.paint.dim)],
      sheet.paint.caution,
    ),
    rowsOf(sheet, rows),
  ];
}

function notFor({ showing, sheet }: Page): Block[] {
  const lines = showing.notFor.map(({ who, because }) => whomWords(who, because, sheet.glyphs.dash));
  return section(sheet, words.notFor, bullets(sheet, lines));
}

function links({ showing, sheet }: Page): Block {
  const { easier, easierBy, harder, harderBy } = showing;
  return rowsOf(sheet, [
    { label: words.labels.easier, text: wayWords(easierBy, easier ? linkWords(easier) : '') },
    { label: words.labels.harder, text: wayWords(harderBy, harder ? linkWords(harder) : '') },
  ]);
}

function sources({ showing, sheet }: Page): Block[] {
  const lines = showing.sources.map(({ id, source }) => (source ? sourceWords(source) : id));
  return section(
    sheet,
    words.sources,
    bullets(sheet, lines).map((line) => sheet.paint.dim(line)),
    sheet.paint.dim,
  );
}

function foot({ showing, sheet, options }: Page): Block {
  const { dim } = sheet.paint;
  const moving = showing.frames.length > 0 && options.artist !== undefined;
  return [
    ...(moving ? paragraph(sheet, fill(words.animate, { command: showCommand(showing.entry.id) }), dim) : []),
    ...paragraph(sheet, loadNote, dim),
    ...paragraph(sheet, showing.disclaimer, dim),
  ];
}
