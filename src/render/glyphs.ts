/** The few signs the pages draw with, so that a terminal without Unicode has its own. */
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

export const glyphsFor = (unicode: boolean | undefined): Glyphs =>
  unicode === false ? asciiGlyphs : unicodeGlyphs;
