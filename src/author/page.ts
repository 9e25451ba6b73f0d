import { clean } from '../core/clean.ts';
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

/** Before the line under the cursor, and as wide before every other. */
export const pointer = (isHere: boolean, unicode: boolean): string =>
  isHere ? (unicode ? '\u276f ' : '> ') : '  ';

/** As many of some rows as there is room for, the one under the cursor among them. */
export function around(rows: readonly (readonly string[])[], cursor: number, room: number): string[] {
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
  return rows.slice(first, last + 1).flat();
}
