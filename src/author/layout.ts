import words from '../../data/words/new.json';
import { clean } from '../core/clean.ts';
import { fill } from '../core/words.ts';
import { glyphsFor } from '../render/glyphs.ts';
import type { Paint } from '../render/paint.ts';
import { wrap } from '../render/text/wrap.ts';

/** A window, and how things look in it. */
export type Look = {
  readonly columns: number;
  readonly rows: number;
  readonly paint: Paint;
  readonly unicode: boolean;
};

export const indent = '  ';

export const wrapped = (
  text: string,
  { columns }: Pick<Look, 'columns'>,
  painter: (text: string) => string = same,
): string[] => wrap(clean(text), Math.max(10, columns - 4)).map((line) => indent + painter(line));

export const same = (text: string): string => text;

/** What stands before a line: a pointer at the one under the cursor, as many spaces at the others. */
export const pointer = (isHere: boolean, unicode: boolean): string =>
  isHere ? (unicode ? '\u276f ' : '> ') : '  ';

/** As many rows as there is room for, around the one under the cursor; a line says how many more there are. */
export function around(rows: readonly (readonly string[])[], cursor: number, look: Look): string[] {
  const isAll = rows.flat().length <= look.rows;
  const [first, last] = shownOf(rows, cursor, isAll || look.rows < leastWithMore ? look.rows : look.rows - 1);
  const shown = rows.slice(first, last + 1).flat();
  return isAll || look.rows < leastWithMore
    ? shown
    : [...shown, moreLine(first, rows.length - 1 - last, look)];
}

/** In a smaller window the lines themselves need each row. */
const leastWithMore = 4;

function moreLine(above: number, below: number, look: Look): string {
  const said = [
    above > 0 ? fill(words.more.above, { n: above }) : '',
    below > 0 ? fill(words.more.below, { n: below }) : '',
  ];
  return look.paint.dim(indent + said.filter((each) => each !== '').join(glyphsFor(look.unicode).between));
}

/** The first and the last of the rows that fit. */
function shownOf(rows: readonly (readonly string[])[], cursor: number, room: number): [number, number] {
  let [first, last] = [cursor, cursor];
  let height = rows[cursor]?.length ?? 0;
  for (let grows = true; grows; ) {
    grows = false;
    for (const next of [last + 1, first - 1]) {
      const more = rows[next]?.length;
      if (more === undefined || height + more > room) continue;
      height += more;
      [first, last] = [Math.min(first, next), Math.max(last, next)];
      grows = true;
    }
  }
  return [first, last];
}
