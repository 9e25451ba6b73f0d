import words from '../../data/words/figure.json';
import { fill } from '../core/words.ts';
import { type FigureLine, figureLines, paintFigure, type Scene } from './figure/index.ts';
import { hasColour } from './paint.ts';
import { type Block, hanging, margin, paragraph, type Sheet } from './text/sheet.ts';
import { width } from './text/wrap.ts';

/** A kind of line in a drawing, and what it is. */
type KeyItem = { line: string; says: string; scene: Scene };

/** A piece of a line and nothing else, drawn as in any drawing: so the key is always true. */
const piece = (items: Scene['items'], alone: string): Scene => ({
  items,
  bounds: { left: 0, right: 0.3, bottom: -0.06, top: 0.06 },
  words: alone,
  caption: '',
});

const across: [number, number][] = [
  [0, 0],
  [0.3, 0],
];

/** Muscle and nerve as the key shows them: so strong that they can be told apart, the band from the dots. */
const shown = {
  muscle: { role: 'muscle-strong', level: 3 },
  nerve: { role: 'nerve-loaded', level: 2 },
} as const;

/** A scene or a picture, as far as the key asks. */
type Drawn = { items: readonly Pick<Scene['items'][number], 'is' | 'role'>[] };

/** What the marks in some drawings are, in every format: only those that are drawn in one of them. */
export function keyItems(drawn: readonly Drawn[]): KeyItem[] {
  const marks = drawn.flatMap(({ items }) => items).filter(({ is }) => is === 'mark');
  return (['muscle', 'nerve'] as const).flatMap((kind) =>
    marks.some(({ role }) => role.startsWith(kind))
      ? [
          {
            ...words.key[kind],
            scene: piece([{ is: 'mark', ...shown[kind], points: across }], words.key[kind].alone),
          },
        ]
      : [],
  );
}

/** An artist who keeps what was drawn, for the key below it. */
export function remembering<Asked, Each>(
  artist: (id: string, drawing?: Asked) => Each | undefined,
): {
  artist: (id: string, drawing?: Asked) => Each | undefined;
  scenes: Each[];
} {
  const scenes: Each[] = [];
  return {
    scenes,
    artist: (id, drawing) => {
      const scene = artist(id, drawing);
      if (scene) scenes.push(scene);
      return scene;
    },
  };
}

const size = { columns: 3, rows: 1 };
const between = '   ';

/** What the lines in some drawings are, as many on a line as fit. */
export function keyLines(sheet: Sheet, scenes: readonly Scene[]): Block {
  const { paint, unicode, edge } = sheet;
  const items = keyItems(scenes);
  const drawn = items.map(({ says, scene }) => {
    const [line = []] = figureLines(scene, size, { unicode, colour: hasColour(paint) });
    return { text: `${plain(line)} `, painter: () => `${paintFigure(line, paint)} `, says };
  });
  // Glyphs that cannot be told apart say nothing.
  if (new Set(drawn.map(({ text }) => text)).size < drawn.length)
    return paragraph(sheet, inWords(items), paint.dim);
  const lines: (typeof drawn)[] = [];
  const long = (line: typeof drawn): number =>
    margin + width(line.map(({ text, says }) => text + says).join(between));
  for (const item of drawn) {
    const last = lines.at(-1);
    if (last && long([...last, item]) <= edge) last.push(item);
    else lines.push([item]);
  }
  return lines.flatMap((line) => {
    const [only] = line;
    if (only && line.length === 1) return hanging(sheet, only, only.says, paint.dim);
    return [' '.repeat(margin) + line.map(({ painter, says }) => painter() + paint.dim(says)).join(between)];
  });
}

const inWords = (items: readonly KeyItem[]): string =>
  fill(words.keyInWords, {
    items: items.map(({ line, says }) => fill(words.keyItem, { line, says })).join('; '),
  });

const plain = (line: FigureLine): string => line.map(({ text }) => text).join('');
