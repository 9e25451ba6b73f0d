import type { Showing } from '../../core/show/showing.ts';
import type { RenderOptions } from '../options.ts';
import type { Sheet } from '../text/sheet.ts';

/** A showing as one page. Pure: the same showing gives the same bytes. Ends in a newline. */
export type ShowRenderer = (showing: Showing, options: RenderOptions) => string;

/** What a text page of one stretch is made from. */
export type Page = { showing: Showing; sheet: Sheet; options: RenderOptions };
