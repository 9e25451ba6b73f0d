import { type Glyphs, glyphsFor } from '../glyphs.ts';
import type { RenderOptions } from '../options.ts';
import type { Paint } from '../paint.ts';
import { width, wrap } from './wrap.ts';

/** What a text page is drawn on. */
export type Sheet = {
  /** Last cell that may be written to, counted from the left edge of the terminal. */
  edge: number;
  /** Too narrow for columns of labels. */
  narrow: boolean;
  paint: Paint;
  glyphs: Glyphs;
  unicode: boolean;
  /** Read aloud: a record is a paragraph, and no column is made of spaces. */
  aloud: boolean;
};

export type Painter = (text: string) => string;

/** Lines that belong together; blocks are parted by an empty line. */
export type Block = string[];

export const margin = 2;
const widest = 96;
const least = 20;

export function sheetFor({ columns, paint, unicode, aloud = false }: RenderOptions): Sheet {
  const usable = Number.isFinite(columns) ? Math.max(least, Math.floor(columns)) : 80;
  return {
    edge: Math.min(widest, usable) - (usable < 60 ? 0 : margin),
    narrow: usable < 60,
    paint,
    glyphs: glyphsFor(unicode, aloud),
    unicode: unicode !== false,
    aloud,
  };
}

const same: Painter = (text) => text;

/** Blocks as a page: parted by empty lines, and set at the left edge where it is read aloud. */
export function pageOf(blocks: readonly Block[], { aloud }: Pick<Sheet, 'aloud'>): string {
  const lines = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  const page = lines.join('\n\n');
  return `\n${aloud ? page.replace(/^ +/gm, '') : page}\n\n`;
}

/** A paragraph, `indent` cells from the page's own margin; lines after the first are set in by `hang` more. */
export function paragraph(sheet: Sheet, text: string, painter: Painter = same, indent = 0, hang = 0): Block {
  const lines = wrap(text, sheet.edge - margin - indent - hang);
  return lines.map((line, index) => ' '.repeat(margin + indent + (index > 0 ? hang : 0)) + painter(line));
}

/** A paragraph that hangs behind a mark; the mark and the words may differ in colour. */
export function hanging(sheet: Sheet, mark: Mark, text: string, painter: Painter = same, indent = 0): Block {
  const inner = width(mark.text);
  const lines = wrap(text, sheet.edge - margin - indent - inner);
  return lines.map((line, index) => {
    const before = index === 0 ? mark.painter(mark.text) : ' '.repeat(inner);
    return ' '.repeat(margin + indent) + before + painter(line);
  });
}

type Mark = { text: string; painter: Painter };

/** One hanging paragraph for each item. */
export const bullets = (sheet: Sheet, items: readonly string[]): Block =>
  items.flatMap((item, index) => [
    // Without its sign an item begins where another ended.
    ...(sheet.aloud && index > 0 ? [''] : []),
    ...hanging(sheet, { text: sheet.glyphs.bullet, painter: sheet.paint.dim }, item),
  ]);

/** A heading with its lines right below it; nothing when there are none. */
export const section = (sheet: Sheet, title: string, lines: Block, painter = sheet.paint.heading): Block[] =>
  lines.length === 0 ? [] : [[...paragraph(sheet, title, painter), ...lines]];

/** Words at the left and at the right edge of one line; below each other where they do not fit. */
export function apart(sheet: Sheet, left: [string, Painter], right: [string, Painter], indent = 0): Block {
  if (sheet.aloud)
    return paragraph(sheet, [left[0], right[0]].filter((part) => part !== '').join('. '), left[1], indent);
  const gap = sheet.edge - margin - indent - width(left[0]) - width(right[0]);
  if (gap < 2 || right[0] === '') {
    return [...paragraph(sheet, left[0], left[1], indent), ...paragraph(sheet, right[0], right[1], indent)];
  }
  return [' '.repeat(margin + indent) + left[1](left[0]) + ' '.repeat(gap) + right[1](right[0])];
}

const labelWidth = 11;

export type Row = {
  label: string;
  text: string;
  labelPainter: Painter;
  painter?: Painter;
};

/** A label and its words: in two columns, or one after the other where it is narrow. Nothing without words. */
export function rowLines(sheet: Sheet, row: Row, indent: number, labels = labelWidth): Block {
  if (row.text === '') return [];
  if (sheet.narrow || sheet.aloud) return runIn(sheet, row, indent);
  const mark = { text: row.label.padEnd(labels), painter: row.labelPainter };
  return hanging(sheet, mark, row.text, row.painter, indent);
}

function runIn(sheet: Sheet, { label, text, labelPainter, painter = same }: Row, indent: number): Block {
  const start = /[\p{L}\p{N}]$/u.test(label) ? `${label}:` : label;
  const [first = '', ...rest] = wrap(`${start} ${text}`, sheet.edge - margin - indent - 2);
  const space = ' '.repeat(margin + indent);
  return [
    space + labelPainter(start) + painter(first.slice(start.length)),
    ...rest.map((line) => `${space}  ${painter(line)}`),
  ];
}
