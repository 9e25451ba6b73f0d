import type { Artist } from '../../render/figure/index.ts';
import type { SessionState } from '../machine/state.ts';
import { clip, glyphsFor, type Line, span } from './line.ts';
import { bars, head, keys, laidOut, type Page, spareRows } from './page.ts';
import { readingsOf } from './readings.ts';
import { smallLines } from './small-screen.ts';
import { stageLines } from './stage.ts';
import { widestWords } from './stage-words.ts';

/** A window in cells. `unicode: false` draws with ASCII alone. */
export type Screen = {
  columns: number;
  rows: number;
  unicode?: boolean;
  /** `false` where the terminal shows none: what is far is then drawn with fewer dots. */
  colour?: boolean;
  /** Draws the positions; absent means words alone. */
  artist?: Artist;
};

/** The smallest window the view is made for; below it there is `compactLine`. */
export const smallest = { columns: 40, rows: 12 } as const;

const margin = 2;
/** A drawing wider than this says no more. */
const widestStage = 180;
/** The narrowest window whose head and bars are as wide as a drawing with words beside it. */
const wide = 120;

/** The whole screen: no line wider than its columns, no more lines than its rows. Pure. */
export function view(
  state: SessionState,
  { columns, rows, unicode = true, colour = true, artist }: Screen,
): Line[] {
  const drawn = artist !== undefined && state.figure;
  const most = columns - 2 * margin;
  const stageColumns = Math.min(most, widestStage);
  const inner = Math.max(1, drawn && columns >= wide ? stageColumns : Math.min(most, widestWords));
  const glyphs = glyphsFor(unicode);
  const paused = state.status.is === 'paused';
  const page: Page = { ...readingsOf(state), state, inner, rows, glyphs, unicode, colour, artist, paused };
  const around = laidOut([head(page), bars(page), keys(page)]).length + spareRows(page);
  const stage = stageLines(page, { columns: stageColumns, rows: rows - around - 1 });
  const lines =
    stage.length > 0 ? laidOut([head(page), stage, bars(page), keys(page)]) : smallLines(page, rows);
  const indent = span(' '.repeat(margin));
  const fits = Math.min(columns, margin + Math.max(inner, stage.length > 0 ? stageColumns : 0));
  return tight(lines, rows).map((line) =>
    line.length === 0 ? [] : clip([indent, ...line], fits, glyphs.more),
  );
}

/** Takes out empty lines, the lowest first, until the rest fits; the last resort is to cut. */
function tight(lines: readonly Line[], rows: number): Line[] {
  const kept = [...lines];
  while (kept.length > rows) {
    const empty = kept.findLastIndex((line) => line.length === 0);
    kept.splice(empty < 0 ? kept.length - 1 : empty, 1);
  }
  return kept;
}
