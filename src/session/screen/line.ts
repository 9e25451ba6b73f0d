import { cut, width } from '../../render/text/wrap.ts';

/** What a piece of text means; the shell gives it its colour. */
export type Role = 'plain' | 'do' | 'caution' | 'dim' | 'strong';

export type Span = { text: string; role: Role };

/** One line of the screen, from its left edge. */
export type Line = readonly Span[];

/** The glyphs a line is drawn with, so that a terminal without Unicode has its own. */
export type Glyphs = {
  phase: { full: string; half: string; rest: string };
  whole: { full: string; half: string; rest: string };
  between: string;
  more: string;
  /** Where a stretch begins, on the bar of the whole. */
  border: string;
  /** What large glyphs are made of; while one rests, where no word says so. */
  block: string;
  restBlock: string;
  /** Whether there are glyphs of half a cell. */
  halves: boolean;
  /** The way a movement goes, and where on it one is. */
  way: string;
  mark: string;
};

const unicodeGlyphs: Glyphs = {
  phase: { full: '━', half: '╸', rest: '─' },
  whole: { full: '▬', half: '', rest: '─' },
  between: ' · ',
  more: '…',
  border: '┼',
  block: '█',
  restBlock: '░',
  halves: true,
  way: '·',
  mark: '●',
};

const asciiGlyphs: Glyphs = {
  phase: { full: '#', half: '', rest: '-' },
  whole: { full: '=', half: '', rest: '-' },
  between: ' - ',
  more: '...',
  border: '|',
  block: '#',
  restBlock: ':',
  halves: false,
  way: '.',
  mark: 'O',
};

export const glyphsFor = (unicode = true): Glyphs => (unicode ? unicodeGlyphs : asciiGlyphs);

export const span = (text: string, role: Role = 'plain'): Span => ({ text, role });

export const textOf = (line: Line): string => line.map(({ text }) => text).join('');

/** Cells a line takes. */
export const lineWidth = (line: Line): number => line.reduce((sum, { text }) => sum + width(text), 0);

/** A line of at most `most` cells; where something had to go, it ends in the glyph for more. */
export function clip(line: Line, most: number, more: string): Line {
  if (lineWidth(line) <= most) return line;
  const fitted: Span[] = [];
  let room = Math.max(0, most - width(more));
  for (const { text, role } of line) {
    const [taken, rest] = room > 0 ? cut(text, room) : ['', text];
    const fits = width(taken) <= room;
    fitted.push({ text: fits ? taken : '', role });
    room -= fits ? width(taken) : room;
    if (rest !== '' || !fits) break;
  }
  const glyph = cut(more, most)[0];
  return width(glyph) <= most ? [...fitted, span(glyph, 'dim')] : fitted;
}

/** A line with one part at its left edge and one at its right; nothing when both do not fit. */
export function apart(left: Line, right: Line, columns: number): Line | undefined {
  const space = columns - lineWidth(left) - lineWidth(right);
  if (lineWidth(right) === 0) return space >= 0 ? left : undefined;
  return space >= 2 ? [...left, span(' '.repeat(space)), ...right] : undefined;
}

/** A bar of `cells` cells, `done` of it full (0 to 1); a glyph stands at each border (0 to 1). */
export function bar(
  done: number,
  cells: number,
  { full, half, rest }: Glyphs['phase'],
  { at, glyph }: { at: readonly number[]; glyph: string } = { at: [], glyph: '' },
): Line {
  const whole = Math.max(0, cells);
  const halves = Math.min(whole * 2, Math.max(0, Math.round(done * whole * 2)));
  const filled = Math.floor(halves / 2);
  const tip = halves % 2 === 1 ? half : '';
  const borders = new Set(at.map((each) => Math.round(each * whole)));
  const drawn = [...(full.repeat(filled) + tip + rest.repeat(whole - filled - tip.length))].map(
    (each, cell) => (borders.has(cell) ? glyph : each),
  );
  const tipped = filled + tip.length;
  return [span(drawn.slice(0, tipped).join(''), 'do'), span(drawn.slice(tipped).join(''), 'dim')];
}
