import words from '../../../data/words/list.json';
import type { Listed, Listing } from '../../core/list/list.ts';
import { fill } from '../../core/words.ts';
import type { RenderOptions } from '../options.ts';
import { type Block, hanging, margin, paragraph, type Sheet } from '../text/sheet.ts';
import { width, wrap } from '../text/wrap.ts';
import { loadNote, longer } from '../words/load.ts';
import { greatest, mostGain } from './bars.ts';
import { canvasRows } from './canvas.ts';
import { type Grid, gridFor, isDrawn, type Spot, spotsOf } from './grid.ts';
import { listText, title, wideSheet } from './text.ts';
import { cleanListing, emptyWords, gainWords, neverWords } from './words.ts';

/**
 * The library as a map: nerve load across, hamstring length up. The names come first, so that the map is what is still in
 * the window when all is printed.
 */
export function listMap(given: Listing, options: RenderOptions): string {
  // A map cannot be read aloud; the list has the same numbers.
  if (options.aloud) return listText(given, options);
  const listing = cleanListing(given);
  const sheet = wideSheet(options);
  const items = listing.groups.flatMap((group) => group.items);
  const drawn = items.filter(isDrawn);
  const blocks = [
    title(listing, sheet),
    ...(items.length === 0 ? [emptyWords(listing).flatMap((line) => paragraph(sheet, line))] : []),
    ...(drawn.length > 0 ? map(listing, drawn, offMap(items, sheet), sheet) : [offMap(items, sheet)]),
  ];
  const shown = blocks.filter((block) => block.length > 0);
  return `\n${shown.map((block) => block.join('\n')).join('\n\n')}\n\n`;
}

/** What stands where, what has no spot, and the map itself. */
function map(listing: Listing, drawn: readonly Listed[], off: Block, sheet: Sheet): Block[] {
  const side = Math.max(3, `+${mostGain(listing)}`.length);
  const gutter = margin + side + 2;
  const grid = gridFor(listing, drawn.length, sheet.edge - gutter);
  const spots = spotsOf(drawn, grid);
  return [
    legend(spots, grid, sheet),
    off,
    [...paragraph(sheet, loadNote, sheet.paint.dim), ...paragraph(sheet, words.more, sheet.paint.dim)],
    [
      ...paragraph(sheet, words.map.up, sheet.paint.dim),
      ...framed(canvasRows(grid, spots, sheet.paint, sheet.glyphs), grid, side, sheet),
      ...hanging(
        sheet,
        { text: `${sheet.glyphs.shade}${sheet.glyphs.shade} `, painter: sheet.paint.dim },
        fill(words.map.corner, { low: listing.lowBelow, longer: longer(grid.corner.fromPercent) }),
      ),
    ],
  ];
}

/** The rows with their axes and what the axes say. */
function framed(rows: readonly string[], grid: Grid, side: number, { paint, glyphs }: Sheet): Block {
  const space = ' '.repeat(margin);
  const marks = new Map(grid.marks.map(({ row, percent }) => [row, percent === 0 ? '0' : `+${percent}`]));
  const ticks = grid.ticks.reduce(
    (line, { column, load }) => line.padEnd(column) + String(load).padStart(grid.labelWidth),
    '',
  );
  const below = ' '.repeat(margin + side + 2);
  return [
    ...rows.map((cells, index) => {
      const mark = (marks.get(rows.length - 1 - index) ?? '').padStart(side);
      return `${space}${paint.dim(`${mark} ${glyphs.side}`)}${cells}`.trimEnd();
    }),
    `${space}${' '.repeat(side + 1)}${paint.dim(glyphs.corner + glyphs.rule.repeat(grid.width))}`,
    `${below}${paint.dim(ticks)}`,
    `${below}${paint.dim(words.map.across.padStart(grid.width))}`,
  ];
}

/** What stands at each spot; stretches at the same one share its number. */
function legend(spots: readonly Spot[], grid: Grid, sheet: Sheet): Block {
  const items = spots.flatMap((spot) => spot.items);
  const names = greatest(items, ({ entry }) => width(entry.name || entry.id));
  const ids = greatest(items, ({ entry }) => width(entry.id));
  const numbers = greatest(items, (item) => numberWords(item).length);
  const room = sheet.edge - margin - grid.labelWidth - 2 - numbers - 2;
  const table = {
    sheet,
    room: Math.min(room, names),
    indent: grid.labelWidth + 2,
    withIds: room >= names + ids + 2,
  };
  return spots.flatMap(({ label, items: same }) =>
    same.flatMap((item, index) => {
      const mark = `${(index === 0 ? label : '').padStart(grid.labelWidth)}  `;
      return [
        ...(sheet.narrow ? stacked(item, mark, table) : row(item, mark, table)),
        ...paragraph(sheet, neverWords(item), sheet.paint.strong, table.indent),
      ];
    }),
  );
}

type Table = { sheet: Sheet; room: number; indent: number; withIds: boolean };

function row(item: Listed, mark: string, { sheet, room, indent, withIds }: Table): Block {
  const [first = '', ...rest] = wrap(item.entry.name || item.entry.id, room);
  const name = first + ' '.repeat(Math.max(0, room - width(first)) + 2);
  const id = sheet.paint.dim(item.entry.id);
  return [
    `${' '.repeat(margin)}${sheet.paint.strong(mark)}${name}${numberWords(item)}${withIds ? `  ${id}` : ''}`.trimEnd(),
    ...rest.map((line) => ' '.repeat(margin + indent) + line),
    ...(withIds ? [] : [' '.repeat(margin + indent) + id]),
  ];
}

const stacked = (item: Listed, mark: string, { sheet, indent }: Table): Block => [
  ...hanging(sheet, { text: mark, painter: sheet.paint.strong }, item.entry.name || item.entry.id),
  ...paragraph(sheet, numberWords(item).trim(), sheet.paint.dim, indent),
  ...paragraph(sheet, item.entry.id, sheet.paint.dim, fits(item.entry.id, indent, sheet) ? indent : 0),
];

/** An id is broken only where no line could hold it. */
const fits = (id: string, indent: number, { edge }: Sheet): boolean => margin + indent + width(id) <= edge;

const numberWords = (item: Listed): string =>
  [
    gainWords(item).padStart(longer(99).length),
    fill(words.map.load, { load: String(item.entry.neuralLoad.index).padEnd(2) }),
  ].join(', ');

/** What has no spot, in words. */
function offMap(items: readonly Listed[], sheet: Sheet): Block {
  const names = items.filter((item) => !isDrawn(item)).map(({ entry }) => entry.name);
  if (names.length === 0) return [];
  return paragraph(sheet, fill(words.map.off, { names: names.join('; ') }), sheet.paint.dim);
}
