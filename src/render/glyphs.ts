/** The few signs the pages draw with, so that a terminal without Unicode has its own. */
export type Glyphs = { full: string; empty: string; between: string; dash: string; bullet: string };

const unicodeGlyphs: Glyphs = { full: '●', empty: '○', between: ' · ', dash: ' — ', bullet: '· ' };
const asciiGlyphs: Glyphs = { full: '#', empty: '.', between: ' - ', dash: ' - ', bullet: '- ' };

export const glyphsFor = (unicode: boolean | undefined): Glyphs =>
  unicode === false ? asciiGlyphs : unicodeGlyphs;
