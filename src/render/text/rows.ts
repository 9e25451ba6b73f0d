import { type Block, hanging, margin, type Painter, type Sheet } from './sheet.ts';
import { wrap } from './wrap.ts';

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

function runIn(
  sheet: Sheet,
  { label, text, labelPainter, painter = (line) => line }: Row,
  indent: number,
): Block {
  const start = /[\p{L}\p{N}]$/u.test(label) ? `${label}:` : label;
  const [first = '', ...rest] = wrap(`${start} ${text}`, sheet.edge - margin - indent - 2);
  const space = ' '.repeat(margin + indent);
  return [
    space + labelPainter(start) + painter(first.slice(start.length)),
    ...rest.map((line) => `${space}  ${painter(line)}`),
  ];
}
