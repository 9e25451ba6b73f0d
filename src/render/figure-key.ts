import words from '../../data/words/figure.json';
import { fill } from '../core/words.ts';
import { type FigureLine, figureLines, paintFigure, type Scene } from './figure/index.ts';
import { type Block, hanging, margin, paragraph, type Sheet } from './text/sheet.ts';
import { width } from './text/width.ts';

/** A kind of line in a drawing, and what it is. */
type KeyItem = { line: string; says: string; scene: Scene };

type Mark = Extract<Scene['items'][number], { is: 'mark' }>;

/** A short piece of a muscle or of the nerve and nothing else, drawn as in any drawing: so the key is always true. */
const piece = ({ role, level }: Pick<Mark, 'role' | 'level'>, alone: string): Scene => ({
  items: [
    {
      ...{ is: 'mark', role, level },
      points: [
        [0, 0],
        [0.3, 0],
      ],
    },
  ],
  bounds: { left: 0, right: 0.3, bottom: -0.06, top: 0.06 },
  words: alone,
  caption: '',
});

/** What the lines in a drawing are, in every format. */
export const keyItems: readonly KeyItem[] = [
  {
    ...words.key.muscle,
    scene: piece({ role: 'muscle-strong', level: 3 }, words.key.muscle.alone),
  },
  {
    ...words.key.nerve,
    scene: piece({ role: 'nerve-loaded', level: 2 }, words.key.nerve.alone),
  },
];

const inWords = fill(words.keyInWords, {
  items: keyItems.map(({ line, says }) => fill(words.keyItem, { line, says })).join('; '),
});

const size = { columns: 3, rows: 1 };
const between = '   ';

/** One line that says how muscle and nerve are drawn; two where it is narrow. */
export function keyLines(sheet: Sheet): Block {
  const { paint, unicode, edge } = sheet;
  const drawn = keyItems.map(({ says, scene }) => {
    const [line = []] = figureLines(scene, size, unicode);
    return { text: `${plain(line)} `, painter: () => `${paintFigure(line, paint)} `, says };
  });
  // Signs that cannot be told apart say nothing.
  if (new Set(drawn.map(({ text }) => text)).size < drawn.length) return paragraph(sheet, inWords, paint.dim);
  const whole = drawn.map(({ text, says }) => text + says).join(between);
  if (margin + width(whole) > edge)
    return drawn.flatMap((each) => hanging(sheet, each, each.says, paint.dim));
  return [' '.repeat(margin) + drawn.map(({ painter, says }) => painter() + paint.dim(says)).join(between)];
}

const plain = (line: FigureLine): string => line.map(({ text }) => text).join('');
