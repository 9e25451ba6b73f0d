import type { Question } from '../../../core/schema/questionnaire.ts';
import { bodyMap, type MapLine, type MapRole, mapLines, mapSize } from '../../../render/body-map.ts';
import { centred, sizeWithin, stillLines } from '../../../render/figure/index.ts';
import { plainPaint } from '../../../render/paint.ts';
import { width } from '../../../render/text/wrap.ts';
import { textWidth } from './layout.ts';
import { noneOfThese } from './turn.ts';
import { type AskPaint, type Beside, type ChoiceLine, type Desk, isChoice, type Line } from './types.ts';

/** Columns between a list and the leg, or two drawings, and those of a window that has room for the leg. */
const [gap, leastColumns] = [3, 80];

const painters: Readonly<Record<MapRole, (paint: AskPaint) => (text: string) => string>> = {
  leg: () => (text) => text,
  word: () => (text) => text,
  marked: (paint) => paint.do,
  at: (paint) => (text) => paint.strong(paint.do(text)),
};

const painted = (line: MapLine, paint: AskPaint): string =>
  line.map(({ text, role }) => painters[role](paint)(text)).join('');

/**
 * The leg beside a list of places on it: places that are marked, or under the cursor, are lit. Undefined where the list
 * holds anything else, or the window has no room.
 */
export function mapBeside(
  lines: readonly Line[],
  lead: number,
  { size, paint, glyphs }: Desk,
): Beside | undefined {
  const choices = lines.filter(isChoice);
  const places = choices.filter(({ value }) => value !== noneOfThese);
  const column = lead + Math.max(0, ...choices.map(({ name }) => width(name))) + gap;
  const isMap = places.every(({ value }) => bodyMap.places.has(value));
  const hasRoom =
    lines.length >= mapSize.rows &&
    choices.every(isOneLine) &&
    column + mapSize.columns < size.columns &&
    size.columns >= leastColumns;
  if (!isMap || !hasRoom || !glyphs.dots) return undefined;
  return {
    column,
    rows: (at, marked) => mapLines({ at, marked }).map((line) => painted(line, paint)),
  };
}

const isOneLine = ({ name }: ChoiceLine): boolean => !name.includes('\n');

/**
 * Draws what a question asks one to do: positions side by side, each with its words below. Empty where too few rows are
 * left, or nothing is drawn.
 */
export function drawnBeside({ shows = [] }: Question, rows: number, desk: Desk): readonly string[] {
  const { artist, glyphs, size, paint } = desk;
  const cells = Math.floor((textWidth(size) - gap * (shows.length - 1)) / shows.length);
  const within = shows.length === 0 || !artist ? undefined : sizeWithin(cells);
  // The row of words below it.
  const room = within && { columns: within.columns, rows: Math.min(within.rows, rows - 1) };
  if (!artist || !room || room.rows < leastRows) return [];
  const drawings = shows.map(({ stretch, pose, says }) => {
    const scene = artist(stretch, { pose });
    const lines = scene
      ? stillLines({ ...scene, caption: '' }, room, { ...plainPaint, ...paint }, glyphs.dots)
      : [];
    return [...lines, centred(says, room.columns)];
  });
  const most = Math.max(...drawings.map((lines) => lines.length));
  if (most > rows) return [];
  const blank = ' '.repeat(room.columns);
  const padded = drawings.map((lines) => [...new Array<string>(most - lines.length).fill(blank), ...lines]);
  return Array.from({ length: most }, (_, row) =>
    padded
      .map((lines) => lines[row] ?? blank)
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

/** Rows below which a position cannot be told from another. */
const leastRows = 11;
