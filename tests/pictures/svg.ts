import { Terminal } from '@xterm/headless';

/** A cell of a window as it is painted: colours as CSS, without those that are the window's own. */
type Cell = { text: string; ink: string; paper?: string; bold: boolean };

const cell = { width: 8, height: 17, size: 13.3, base: 13 } as const;
const edge = 14;
const colours = { paper: '#16181d', ink: '#d7dae0' } as const;

/** The first sixteen, as dark terminals have them. */
const palette = [
  ...['#16181d', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#d7dae0'],
  ...['#7f848e', '#ef7f88', '#a9d38a', '#f0cf8e', '#74bdf7', '#d08ae4', '#69c7d2', '#ffffff'],
];

/** What a window shows after these bytes, as a drawing: braille as dots and blocks as boxes, so that no font is needed. */
export async function windowSvg(raw: string, columns: number, rows: number, label: string): Promise<string> {
  const window = new Terminal({ cols: columns, rows, allowProposedApi: true });
  await new Promise<void>((done) => window.write(raw, done));
  const lines = cellsOf(window);
  const size = { width: columns * cell.width + 2 * edge, height: rows * cell.height + 2 * edge };
  const inside = lines.flatMap((line, row) => [...boxes(line, row), ...dots(line, row), ...words(line, row)]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" role="img" aria-label="${escaped(label)}">`,
    `<title>${escaped(label)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${colours.paper}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${cell.size}" xml:space="preserve">`,
    ...inside,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function cellsOf(window: Terminal): Cell[][] {
  const { active } = window.buffer;
  return Array.from({ length: window.rows }, (_, row) => {
    const line = active.getLine(active.viewportY + row);
    return Array.from({ length: window.cols }, (__, column) => {
      const at = line?.getCell(column);
      const ink = at?.isFgPalette()
        ? (palette[at.getFgColor()] ?? colours.ink)
        : rgb(at?.isFgRGB(), at?.getFgColor());
      const paper = at?.isBgPalette() ? palette[at.getBgColor()] : undefined;
      const faint = at?.isDim() ? '#8a8f99' : (ink ?? colours.ink);
      const inverse = at?.isInverse()
        ? { ink: colours.paper, paper: faint }
        : { ink: faint, ...(paper ? { paper } : {}) };
      return { text: at?.getChars() ?? '', bold: Boolean(at?.isBold()), ...inverse };
    });
  });
}

const rgb = (is: boolean | undefined, colour = 0): string | undefined =>
  is ? `#${colour.toString(16).padStart(6, '0')}` : undefined;

const x = (column: number): number => edge + column * cell.width;
const y = (row: number): number => edge + row * cell.height;

/** Cells with a colour behind them, and the block characters: full, upper and lower half. */
const boxes = (line: readonly Cell[], row: number): string[] =>
  line.flatMap(({ text, ink, paper }, column) => {
    const box = (fill: string, from: number, to: number): string =>
      `<rect x="${x(column)}" y="${y(row) + from * cell.height}" width="${cell.width + 0.3}" height="${(to - from) * cell.height}" fill="${fill}"/>`;
    const half = { '█': [0, 1], '▀': [0, 0.5], '▄': [0.5, 1] }[text];
    return [...(paper ? [box(paper, 0, 1)] : []), ...(half ? [box(ink, half[0] ?? 0, half[1] ?? 1)] : [])];
  });

/** The eight dots of a braille cell, from the bits of its character. */
const places = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 0],
  [1, 1],
  [1, 2],
  [0, 3],
  [1, 3],
] as const;

const isBraille = (text: string): boolean => /^[\u2800-\u28ff]$/.test(text);

const dots = (line: readonly Cell[], row: number): string[] =>
  line.flatMap(({ text, ink }, column) => {
    if (!isBraille(text)) return [];
    const bits = (text.codePointAt(0) ?? 0) - 0x2800;
    const set = places.filter((_, bit) => bits & (1 << bit));
    const path = set.map(([across, down]) => {
      const cx = x(column) + (across * 2 + 1) * (cell.width / 4);
      const cy = y(row) + (down * 2 + 1) * (cell.height / 8);
      return `M${cx - 1.2} ${cy}a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0`;
    });
    return path.length > 0 ? [`<path d="${path.join('')}" fill="${ink}"/>`] : [];
  });

/** Runs of characters in one colour, each at its own place, so that the columns hold in any font. */
function words(line: readonly Cell[], row: number): string[] {
  const shown = line
    .map((each, column) => ({ ...each, column }))
    .filter(({ text }) => text.trim() !== '' && !isBraille(text) && !/^[█▀▄]$/.test(text));
  const runs = new Map<string, { column: number; text: string }[]>();
  for (const { ink, bold, column, text } of shown) {
    const look = `fill="${ink}"${bold ? ' font-weight="bold"' : ''}`;
    runs.set(look, [...(runs.get(look) ?? []), { column, text }]);
  }
  return [...runs].map(
    ([look, some]) =>
      `<text y="${y(row) + cell.base}" ${look} x="${some.map(({ column }) => x(column)).join(' ')}">${escaped(some.map(({ text }) => text).join(''))}</text>`,
  );
}

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
