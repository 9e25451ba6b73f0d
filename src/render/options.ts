import type { Plan } from '../core/routine.ts';
import type { Artist } from './figure/index.ts';
import type { Paint } from './paint.ts';

export type RenderOptions = {
  /** Width of the terminal, in cells; only `text` wraps to it. */
  columns: number;
  paint: Paint;
  /** `false` draws with ASCII alone; otherwise dots, dashes and arrows as they are. */
  unicode?: boolean;
  /** Draws the positions beside the steps; absent means words alone. */
  artist?: Artist;
  /** Title, minutes and what the answers suggest as YAML above the Markdown. */
  frontMatter?: boolean;
};

/** A plan as one page. Pure: the same plan gives the same bytes. Ends in a newline. */
export type Renderer = (plan: Plan, options: RenderOptions) => string;
