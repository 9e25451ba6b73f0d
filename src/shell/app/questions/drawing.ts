import type { Question } from '../../../core/schema/questionnaire.ts';
import { sizeWithin, stillLines } from '../../../render/figure/index.ts';
import { plainPaint } from '../../../render/paint.ts';
import { textWidth } from './layout.ts';
import type { Desk } from './types.ts';

/** Columns between two drawings. */
const gap = 3;

/**
 * What a question asks to be done, drawn: a position beside the other, what each is below it. Nothing where fewer rows are
 * left than it takes to know it by, and where nobody draws.
 */
export function drawnBeside({ shows = [] }: Question, rows: number, desk: Desk): readonly string[] {
  const { artist, signs, size, paint } = desk;
  const cells = Math.floor((textWidth(size) - gap * (shows.length - 1)) / shows.length);
  const within = shows.length === 0 || !artist ? undefined : sizeWithin(cells);
  // The row of words below it.
  const room = within && { columns: within.columns, rows: Math.min(within.rows, rows - 1) };
  if (!artist || !room || room.rows < least) return [];
  const drawings = shows.map(({ stretch, pose, says }) => {
    const scene = artist(stretch, { pose });
    const lines = scene
      ? stillLines({ ...scene, caption: '' }, room, { ...plainPaint, ...paint }, signs.dots)
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
const least = 11;

const centred = (text: string, columns: number): string =>
  text.padStart(Math.floor((columns + text.length) / 2)).padEnd(columns);
