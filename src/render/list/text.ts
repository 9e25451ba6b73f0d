import words from '../../../data/words/list.json';
import type { Group, Listed, Listing } from '../../core/list/list.ts';
import { fill } from '../../core/words.ts';
import type { RenderOptions } from '../options.ts';
import {
  apart,
  type Block,
  margin,
  pageOf,
  paragraph,
  rowLines,
  type Sheet,
  sheetFor,
} from '../text/sheet.ts';
import { width, wrap } from '../text/wrap.ts';
import { loadNote, loadWords, longer } from '../words/load.ts';
import { type Bars, barsFor, greatest, mostGain } from './bars.ts';
import {
  cleanListing,
  columnNames,
  countWords,
  emptyWords,
  filterWords,
  gainWords,
  groupName,
  mayWords,
  needWords,
  neverWords,
  orderNote,
  otherGain,
  patternWords,
} from './words.ts';

/** A table may be wider than a page of words, up to this many columns. */
const widest = 140;
const gap = 2;
const barGap = 3;

/** Where things stand: names in the first column, both bars in the second, the rest beside them or below. */
type Table = { listing: Listing; sheet: Sheet; bars: Bars; names: number; columns: number; beside: number };

/** The library for a terminal, by body part and kind. */
export function listText(given: Listing, options: RenderOptions): string {
  const listing = cleanListing(given);
  const sheet = wideSheet(options);
  const blocks = [
    title(listing, sheet),
    ...(listing.groups.length === 0
      ? [emptyWords(listing).flatMap((line) => paragraph(sheet, line))]
      : [...(sheet.aloud ? spoken : groups)(tableFor(listing, sheet)), ...legend(listing, sheet)]),
  ];
  return pageOf(blocks, sheet);
}

export function wideSheet(options: RenderOptions): Sheet {
  const sheet = sheetFor(options);
  return sheet.narrow ? sheet : { ...sheet, edge: Math.min(options.columns, widest) - margin };
}

export function title(listing: Listing, sheet: Sheet): Block {
  const asked = listing.filters.map(filterWords).join(' ');
  return [
    ...apart(sheet, [countWords(listing), sheet.paint.strong], [asked, sheet.paint.dim]),
    ...paragraph(sheet, patternWords(listing)),
  ];
}

function tableFor(listing: Listing, sheet: Sheet): Table {
  const bars = barsFor(listing, sheet, sheet.edge < 76 && !sheet.narrow ? 5 : 8);
  const columns = bars.gainWidth + barGap + bars.loadWidth;
  const items = listing.groups.flatMap((group) => group.items);
  const room = sheet.edge - margin - columns - gap;
  const names = Math.min(
    room,
    greatest(items, (item) => width(nameOf(item))),
  );
  const beside = room - names - gap;
  const fits = items.every(({ entry }) => width(entry.id) <= beside);
  return { listing, sheet, bars, names, columns, beside: fits ? beside : 0 };
}

const groups = (table: Table): Block[] =>
  table.listing.groups.map((group) => [
    ...head(group, table),
    ...group.items.flatMap((item) => (table.sheet.narrow ? stacked(item, table) : row(item, table))),
  ]);

/** One stretch a paragraph, the numbers as words. */
const spoken = (table: Table): Block[] =>
  table.listing.groups.flatMap((group) => [
    paragraph(table.sheet, groupName(group), table.sheet.paint.heading),
    ...group.items.map((item) => paragraph(table.sheet, spokenWords(item, table))),
  ]);

function spokenWords(item: Listed, table: Table): string {
  const values = { gain: gainWords(item), load: loadWords(item.entry.neuralLoad) };
  const parts = [nameOf(item), fill(words.spoken, values), factsOf(item, table).join(', '), neverWords(item)];
  return parts.flatMap((part) => (part === '' ? [] : [`${part}.`])).join(' ');
}

const nameOf = ({ entry }: Listed): string => entry.name || entry.id;

const atMargin = (indent: number): string => ' '.repeat(margin + indent);

/** The name of a group, and above the bars what they stand for. */
function head(group: Group, { sheet, bars, names }: Table): Block {
  const { paint } = sheet;
  const titles = paint.dim(`${columnNames.gain.padEnd(bars.gainWidth + barGap)}${columnNames.load}`);
  const name = groupName(group);
  const before = names - width(name) + gap;
  if (!sheet.narrow && before >= gap)
    return [`${atMargin(0)}${paint.heading(name)}${' '.repeat(before)}${titles}`];
  return [...paragraph(sheet, name, paint.heading), atMargin(sheet.narrow ? 2 : names + gap) + titles];
}

const barsOf = (item: Listed, { bars }: Table): string =>
  `${bars.gain(item)}${' '.repeat(barGap)}${bars.load(item)}`;

/** The name and its bars side by side; what else there is beside them, or below. */
function row(item: Listed, table: Table): Block {
  const { names, columns, beside } = table;
  const left = wrap(nameOf(item), names);
  const right = beside > 0 ? details(item, table, beside) : [];
  const rows: Block = [];
  for (let index = 0; index < Math.max(left.length, right.length, 1); index++) {
    const name = left[index] ?? '';
    const middle = index === 0 ? barsOf(item, table) : ' '.repeat(columns);
    const space = ' '.repeat(names - width(name) + gap);
    rows.push(`${atMargin(0)}${name}${space}${middle}${' '.repeat(gap)}${right[index] ?? ''}`.trimEnd());
  }
  return beside > 0 ? rows : [...rows, ...below(item, table)];
}

const below = (item: Listed, table: Table): Block =>
  details(item, table, table.sheet.edge - margin - 2).map((line) => atMargin(2) + line);

/** The name above its bars, where it is narrow; an id is broken only where no line could hold it. */
function stacked(item: Listed, table: Table): Block {
  const { sheet } = table;
  const { id } = item.entry;
  const [, ...facts] = factsOf(item, table);
  return [
    ...paragraph(sheet, nameOf(item)),
    atMargin(2) + barsOf(item, table),
    ...paragraph(sheet, id, sheet.paint.dim, width(id) + margin + 2 > sheet.edge ? 0 : 2),
    ...factLines(facts, sheet.glyphs.between, sheet.edge - margin - 2).map(
      (line) => atMargin(2) + sheet.paint.dim(line),
    ),
    ...paragraph(sheet, neverWords(item), sheet.paint.strong, 2),
  ];
}

/** What to type, what to have at hand, and what to know, in lines of at most `room` cells. */
function details(item: Listed, table: Table, room: number): string[] {
  const { paint, glyphs } = table.sheet;
  const lines = factLines(factsOf(item, table), glyphs.between, room).map((line) => paint.dim(line));
  for (const line of wrap(neverWords(item), room)) lines.push(paint.strong(line));
  return lines;
}

/** Facts in as few lines as hold them, each kept whole where it can be. */
function factLines(facts: readonly string[], between: string, room: number): string[] {
  const lines: string[] = [];
  for (const fact of facts) {
    const last = lines[lines.length - 1];
    const longer = `${last}${between}${fact}`;
    if (last !== undefined && width(longer) <= room) lines[lines.length - 1] = longer;
    else for (const line of wrap(fact, room)) lines.push(line);
  }
  return lines;
}

/** The id first. */
function factsOf(item: Listed, { listing }: Table): string[] {
  const facts = [item.entry.id];
  const needs = needWords(item);
  if (needs !== '') facts.push(needs);
  const gain = otherGain(item, listing);
  if (gain !== undefined) facts.push(gain);
  facts.push(...mayWords(item));
  return facts;
}

/** What the two bars say, and how the list is sorted. */
function legend(listing: Listing, sheet: Sheet): Block[] {
  const { paint } = sheet;
  const row = (label: string, text: string): Block =>
    rowLines(sheet, { label, text, labelPainter: paint.dim }, 0);
  return [
    [
      ...row(columnNames.gain, fill(words.gainLegend, { longer: longer(mostGain(listing)) })),
      ...row(columnNames.load, fill(words.loadLegend, { low: listing.lowBelow })),
      ...paragraph(sheet, `${loadNote} ${orderNote}`, paint.dim),
    ],
    paragraph(sheet, words.more, paint.dim),
  ];
}
