import words from '../../../data/words/show.json';
import type { Moment } from '../../core/body/motion.ts';
import { fill } from '../../core/words.ts';
import {
  type Artist,
  figureLines,
  figureSizes,
  figureWords,
  paintFigure,
  type Size,
} from '../figure/index.ts';
import type { RenderOptions } from '../options.ts';
import { hasColour } from '../paint.ts';
import { margin } from '../text/sheet.ts';
import { cut, wrap } from '../text/wrap.ts';

/** Lines that are not the drawing: the name above, the words below, and air. */
const around = 6;
/** Wider than this a drawing says no more. */
const widest = { columns: 110, rows: 40 };

type Moving = { id: string; name: string; artist: Artist; window: Size };

/** As many whole sentences as so many lines hold; at least the beginning of the first. */
function sentencesWithin(text: string, columns: number, rows: number): string[] {
  const sentences = text.split(/(?<=\.) /);
  const counts = sentences.map((_, index) => sentences.length - index);
  const held = counts.find((count) => wrap(sentences.slice(0, count).join(' '), columns).length <= rows) ?? 1;
  return wrap(sentences.slice(0, held).join(' '), columns).slice(0, rows);
}

/**
 * One frame of a moving stretch: its name, the drawing at this moment or what it shows in words where it would be too
 * small, what to do, how to end. No line too wide.
 */
export function movingLines(
  { id, name, artist, window }: Moving,
  { at, beat, left }: Moment,
  { paint, unicode = true }: Pick<RenderOptions, 'paint' | 'unicode'>,
): string[] {
  const columns = Math.max(1, Math.min(window.columns - 2 * margin, widest.columns));
  const size = { columns, rows: Math.max(1, Math.min(window.rows - around, widest.rows)) };
  const { smallest } = figureSizes;
  const fits = size.columns >= smallest.columns && size.rows >= smallest.rows;
  const scene = artist(id, fits ? { at } : {});
  const drawing = scene
    ? fits
      ? figureLines(scene, size, { unicode, colour: hasColour(paint) }).map((line) =>
          paintFigure(line, paint),
        )
      : sentencesWithin(figureWords(scene), columns, size.rows)
    : [];
  const text = (line: string): string => cut(line, columns)[0];
  const lines = [
    paint.heading(text(scene?.caption ? `${name}, ${scene.caption}` : name)),
    '',
    ...drawing,
    '',
    paint.strong(text(fill(words.beat, { n: left, beat: words.beats[beat] }))),
    paint.dim(text(words.anyKey)),
  ];
  return lines.slice(0, window.rows).map((line) => (line === '' ? '' : ' '.repeat(margin) + line));
}
