import type { Plan } from '../core/routine.ts';
import type { Artist, Pictures } from './figure/index.ts';
import type { Paint } from './paint.ts';

/** How much is said. */
export type Detail = 'short' | 'full';

export type RenderOptions = {
  /** Width of the terminal, in cells; only `text` wraps to it. */
  columns: number;
  paint: Paint;
  /** `false` draws with ASCII alone; otherwise dots, dashes and arrows as they are. */
  unicode?: boolean;
  /** `full` says at each step all that holds for it; otherwise what steps share is said once. */
  detail?: Detail;
  /** Read aloud: no glyph that a reader would speak, nothing lined up by spaces. Only for `text`. */
  aloud?: boolean;
  /** The day it was made, as `2026-11-28`: a page in a note says when it is from. */
  date?: string;
  /** Draws the positions beside the steps; absent means words alone. */
  artist?: Artist;
  /** Drawings made ahead, for a page of HTML: it takes them in place of the artist's. */
  pictures?: Pictures;
  /** Title, minutes and what the answers suggest as YAML above the Markdown. */
  frontMatter?: boolean;
};

/** A plan as one page. Pure: the same plan gives the same bytes. Ends in a newline. */
export type Renderer = (plan: Plan, options: RenderOptions) => string;
