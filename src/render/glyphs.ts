/** The few glyphs the pages draw with, so that a terminal without Unicode has its own. */
export type Glyphs = {
  full: string;
  empty: string;
  between: string;
  dash: string;
  bullet: string;
  /** After an angle. */
  degrees: string;
  /** A bar, and the rest of its length. */
  bar: string;
  rule: string;
  /** The axes of a map and what is shaded in it. */
  side: string;
  corner: string;
  shade: string;
  /** Before what is right in a drawing, and before what is wrong. */
  right: string;
  wrong: string;
};

const unicodeGlyphs: Glyphs = {
  ...{ full: '●', empty: '○', between: ' · ', dash: ' — ', bullet: '· ', degrees: '°' },
  ...{ bar: '━', rule: '─', side: '│', corner: '└', shade: '░', right: '✓', wrong: 'x' },
};
const asciiGlyphs: Glyphs = {
  ...{ full: '#', empty: '.', between: ' - ', dash: ' - ', bullet: '- ', degrees: ' deg' },
  ...{ bar: '=', rule: '-', side: '|', corner: '+', shade: ':', right: 'ok', wrong: 'x' },
};

/** Words and stops alone, where every other glyph would be spoken. */
const spokenGlyphs: Glyphs = {
  ...{ full: '', empty: '', between: ', ', dash: ': ', bullet: '', degrees: ' degrees' },
  ...{ bar: '', rule: '', side: '', corner: '', shade: '', right: 'right:', wrong: 'wrong:' },
};

export function glyphsFor(unicode: boolean | undefined, aloud = false): Glyphs {
  if (aloud) return spokenGlyphs;
  return unicode === false ? asciiGlyphs : unicodeGlyphs;
}

/** The size of a cell in dots. */
export const cellDots = { wide: 2, high: 4 } as const;

/** The dots of a braille glyph, row by row, the left before the right. */
export const dotBits = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80] as const;

/** The glyph of some dots. An empty cell is a space: some fonts draw the empty braille glyph. */
export const braille = (bits: number): string => (bits === 0 ? ' ' : String.fromCharCode(0x2800 + bits));
