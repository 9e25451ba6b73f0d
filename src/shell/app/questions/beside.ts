import { bodyMap, type MapLine, type MapRole, mapLines, mapSize } from '../../../render/body-map.ts';
import { width } from '../../../render/text/width.ts';
import { noneOfThese } from './turn.ts';
import type { AskPaint, Beside, ChoiceLine, Desk, Line } from './types.ts';
import { isChoice } from './types.ts';

/** Columns between the longest line and the drawing, and those of a window that has room for both. */
const [gap, least] = [3, 80];

const painters: Readonly<Record<MapRole, (paint: AskPaint) => (text: string) => string>> = {
  leg: () => (text) => text,
  word: () => (text) => text,
  marked: (paint) => paint.do,
  at: (paint) => (text) => paint.strong(paint.do(text)),
};

const painted = (line: MapLine, paint: AskPaint): string =>
  line.map(({ text, role }) => painters[role](paint)(text)).join('');

/**
 * The leg beside a list of places on it: the place of the line under the cursor is lit, marked ones stay lit. Nothing
 * where the list holds anything else, or the window has no room for it.
 */
export function mapBeside(
  lines: readonly Line[],
  lead: number,
  { size, paint, signs }: Desk,
): Beside | undefined {
  const choices = lines.filter(isChoice);
  const places = choices.filter(({ value }) => value !== noneOfThese);
  const column = lead + Math.max(0, ...choices.map(({ name }) => width(name))) + gap;
  const isMap = places.every(({ value }) => bodyMap.places.has(value));
  const hasRoom =
    lines.length >= mapSize.rows &&
    choices.every(isOneLine) &&
    column + mapSize.columns < size.columns &&
    size.columns >= least;
  if (!isMap || !hasRoom || !signs.dots) return undefined;
  return {
    column,
    rows: (at, marked) => mapLines({ at, marked }).map((line) => painted(line, paint)),
  };
}

const isOneLine = ({ name }: ChoiceLine): boolean => !name.includes('\n');
