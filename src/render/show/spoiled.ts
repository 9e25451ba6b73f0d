import words from '../../../data/words/show.json';
import type { NeuralLoad } from '../../core/routine.ts';
import type { View } from '../../core/schema/figure.ts';
import type { Spoil } from '../../core/show/what-if.ts';
import {
  figureSizes,
  looksAlike,
  type Scene,
  type Size,
  sizeWithin,
  struck,
  type ViewArtist,
} from '../figure/index.ts';
import { type Block, margin, paragraph } from '../text/sheet.ts';
import { loadDots } from '../words/load.ts';
import { between, type Captioned, drawingRow, toOneScale } from './drawing.ts';
import type { Page } from './words.ts';

/** A row of drawings may be wider than a page of words, up to this many columns. */
const widest = 140;

/** Positions seen from one side: the stretch as it is, and those spoiled ones that look different from there. */
type Group = { view: View | undefined; right: Scene; wrong: { spoil: Spoil; scene: Scene }[] };

type Row = { size: Size; count: number };

/**
 * The spoiled positions drawn, two and more in a row; nothing where that has no room. Where the nerve is slack none of
 * them is a position that somebody slips into, so the numbers stand alone.
 */
export function spoiledBlocks(page: Page): Block[] {
  const { artist, columns } = page.options;
  const row = rowWithin(Math.min(columns, widest) - 2 * margin);
  if (!artist || !row || page.showing.slack !== undefined) return [];
  return groupsOf(page, artist, row.size).flatMap((group) => groupBlocks(group, row, page));
}

function rowWithin(inner: number): Row | undefined {
  const count = Math.floor((inner + between) / (figureSizes.smallest.columns + between));
  const size = sizeWithin(Math.floor((inner - between * (count - 1)) / Math.max(1, count)));
  return size && count > 1 ? { size, count } : undefined;
}

function groupsOf({ showing }: Page, artist: ViewArtist, size: Size): Group[] {
  const { entry, whatIf } = showing;
  const changed = whatIf.filter(({ already }) => !already);
  return [...new Set(changed.map((spoil) => spoil.seenFrom))].flatMap((view) => {
    const seen = view ? { view } : {};
    const right = artist(entry.id, { bare: true, ...seen });
    if (!right) return [];
    const wrong = changed
      .filter((spoil) => spoil.seenFrom === view)
      .flatMap((spoil) => {
        const scene = artist(entry.id, { pose: spoil.pose, bare: true, ...seen });
        return scene && !looksAlike(right, scene, size) ? [{ spoil, scene }] : [];
      });
    return wrong.length > 0 ? [{ view, right, wrong }] : [];
  });
}

/** A group to one scale. The position as it is comes first where that takes no row of its own. */
function groupBlocks({ view, right, wrong }: Group, { size, count }: Row, page: Page): Block[] {
  const { showing, sheet, options } = page;
  const { paint, glyphs } = sheet;
  const rows = (drawings: number): number => Math.ceil(drawings / count);
  const captioned = (scene: Scene, name: string, load: NeuralLoad, loud: boolean): Captioned => ({
    scene,
    caption: [
      { text: `${loud ? glyphs.wrong : glyphs.right} ${name}`, painter: paint.strong },
      { text: loadDots(load, glyphs), painter: loud ? paint.strong : paint.dim },
    ],
  });
  const all = [
    ...(rows(wrong.length + 1) === rows(wrong.length)
      ? [captioned(right, words.asItIs, showing.entry.neuralLoad, false)]
      : []),
    ...wrong.map(({ spoil, scene }) => captioned(struck(scene), spoil.name, spoil.neuralLoad, true)),
  ];
  const drawn = toOneScale(all);
  const blocks = Array.from({ length: rows(drawn.length) }, (_, index) =>
    drawingRow(drawn.slice(index * count, (index + 1) * count), size, options),
  );
  const [first = [], ...rest] = blocks;
  return [[...paragraph(sheet, view ? words.seen[view] : '', paint.dim), ...first], ...rest];
}
