/** Digits of three by five points, row by row; a colon is one point wide. */
const font: Readonly<Record<string, readonly string[]>> = {
  '0': ['###', '# #', '# #', '# #', '###'],
  '1': [' # ', '## ', ' # ', ' # ', '###'],
  '2': ['###', '  #', '###', '#  ', '###'],
  '3': ['###', '  #', '###', '  #', '###'],
  '4': ['# #', '# #', '###', '  #', '  #'],
  '5': ['###', '#  ', '###', '  #', '###'],
  '6': ['###', '#  ', '###', '# #', '###'],
  '7': ['###', '  #', '  #', ' # ', ' # '],
  '8': ['###', '# #', '###', '# #', '###'],
  '9': ['###', '# #', '###', '  #', '###'],
  ':': [' ', '#', ' ', '#', ' '],
};

/** Rows of a digit at scale 1; a point is two cells wide and one high, so that it looks square. */
const high = 5;
const pointCells = 2;

/** Cells a number takes at a scale. */
const digitsWidth = (number: string, scale: number): number =>
  ([...number].reduce((sum, sign) => sum + (font[sign]?.[0]?.length ?? 0) + 1, 0) - 1) * pointCells * scale;

export const digitsHeight = (scale: number): number => high * scale;

/** The largest scale at which a number fits; 0 where none does. */
export function digitsScale(number: string, columns: number, rows: number): number {
  const most = Math.floor(rows / high);
  for (let scale = most; scale > 0; scale--) if (digitsWidth(number, scale) <= columns) return scale;
  return 0;
}

/** A number in large digits, as lines of equal width. */
export function bigDigits(number: string, scale: number, sign: string): string[] {
  const point = (on: string): string => (on === '#' ? sign : ' ').repeat(pointCells * scale);
  const row = (index: number): string =>
    [...number].map((each) => [...(font[each]?.[index] ?? '')].map(point).join('')).join(point(' '));
  return Array.from({ length: high * scale }, (_, line) => row(Math.floor(line / scale)));
}
