import type { Listing } from '../../core/list/list.ts';
import type { RenderOptions } from '../options.ts';
import { listJson } from './json.ts';
import { listMarkdown } from './markdown.ts';
import { listText } from './text.ts';
import { cleanListing, emptyWords } from './words.ts';

/** A listing as one page. Pure: the same listing gives the same bytes. Ends in a newline. */
export type ListRenderer = (listing: Listing, options: RenderOptions) => string;

/** Every format of the list by its name. */
export const listFormats = { text: listText, markdown: listMarkdown, json: listJson } satisfies Record<
  string,
  ListRenderer
>;

export type ListFormatName = keyof typeof listFormats;

/** Why a listing is empty, in one line. */
export const whyEmpty = (listing: Listing): string => emptyWords(cleanListing(listing)).join(' ');

export { listMap } from './map.ts';
