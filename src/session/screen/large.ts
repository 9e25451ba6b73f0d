/** Signs of five rows of points, the rows apart by a stroke; most are three points wide. */
const font: Readonly<Record<string, string>> = {
  ...{ 0: '###/# #/# #/# #/###', 1: ' # /## / # / # /###', 2: '###/  #/###/#  /###' },
  ...{ 3: '###/  #/###/  #/###', 4: '# #/# #/###/  #/  #', 5: '###/#  /###/  #/###' },
  ...{ 6: '###/#  /###/# #/###', 7: '###/  #/  #/ # / # ', 8: '###/# #/###/# #/###' },
  ...{ 9: '###/# #/###/  #/###', ':': ' /#/ /#/ ', ' ': '  /  /  /  /  ' },
  ...{ A: '###/# #/###/# #/# #', B: '## /# #/## /# #/## ', C: '###/#  /#  /#  /###' },
  ...{ D: '## /# #/# #/# #/## ', E: '###/#  /## /#  /###', F: '###/#  /## /#  /#  ' },
  ...{ G: '###/#  /# #/# #/###', H: '# #/# #/###/# #/# #', I: '#/#/#/#/#' },
  ...{ J: '  #/  #/  #/# #/###', K: '# #/# #/## /# #/# #', L: '#  /#  /#  /#  /###' },
  ...{ M: '#   #/## ##/# # #/#   #/#   #', N: '#  #/## #/# ##/#  #/#  #', O: '###/# #/# #/# #/###' },
  ...{ P: '###/# #/###/#  /#  ', Q: '###/# #/# #/###/  #', R: '###/# #/## /# #/# #' },
  ...{ S: '###/#  /###/  #/###', T: '###/ # / # / # / # ', U: '# #/# #/# #/# #/###' },
  ...{ V: '# #/# #/# #/# #/ # ', W: '#   #/#   #/# # #/## ##/#   #', X: '# #/# #/ # /# #/# #' },
  ...{ Y: '# #/# #/ # / # / # ', Z: '###/  #/ # /#  /###' },
};

const rowsOf = (sign: string): readonly string[] => (font[sign] ?? '').split('/');

/** Rows of points a sign has; at scale 1 a point is two cells wide and one high, so that it looks square. */
const high = 5;
const pointCells = 2;

/** The smallest scale: a point is half a cell high, which takes signs of half a cell. */
export const halfScale = 0.5;

/** Whether there is a large form of all of a text. */
export const isLarge = (text: string): boolean => text !== '' && [...text].every((sign) => sign in font);

/** Cells a text takes at a scale, and rows. */
export const largeWidth = (text: string, scale: number): number =>
  ([...text].reduce((sum, sign) => sum + (rowsOf(sign)[0]?.length ?? 0) + 1, 0) - 1) * pointCells * scale;

export const largeHeight = (scale: number): number => Math.ceil(high * scale);

/** A text in large signs, as lines of equal width. `sign`: what a point is made of, but for the smallest scale. */
export function large(text: string, scale: number, sign: string): string[] {
  const rows = Array.from({ length: high }, (_, row) =>
    [...text].map((each) => rowsOf(each)[row] ?? '').join(' '),
  );
  if (scale < 1) return halved(rows);
  const point = (on: string): string => (on === '#' ? sign : ' ').repeat(pointCells * scale);
  return rows.flatMap((row) => Array.from({ length: scale }, () => [...row].map(point).join('')));
}

/** Two rows of points in one row of cells. */
const halved = (rows: readonly string[]): string[] =>
  Array.from({ length: largeHeight(halfScale) }, (_, line) => {
    const [upper = '', lower = ''] = rows.slice(2 * line);
    return [...upper].map((on, at) => halves[Number(on === '#') + 2 * Number(lower[at] === '#')]).join('');
  });

const halves = [' ', '▀', '▄', '█'] as const;
