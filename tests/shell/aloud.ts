/** What a screen reader speaks as "black circle", or as nothing that helps; and what is lined up by spaces. */
const spokenSigns = /[●○◯◉▸▪▶►·•✓✗→←↑↓\u2500-\u259f\u2800-\u28ff]/;
const gap = /\S {2,}\S/;

/** The lines that a screen reader would speak wrongly. */
export const spokenIn = (text: string): string[] =>
  text.split('\n').filter((line) => spokenSigns.test(line) || gap.test(line));
