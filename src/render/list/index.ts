import { entriesOf, type Listing } from '../../core/list/list.ts';
import { cleanAll } from '../clean-all.ts';
import type { RenderOptions } from '../options.ts';
import { entryJson } from '../show/json.ts';
import { listMarkdown } from './markdown.ts';
import { listText } from './text.ts';
import { cleanListing, emptyWords } from './words.ts';

/** The entries for other programs, in the order of the list: the contract's fields and no other. */
const listJson = (listing: Listing): string =>
  `${JSON.stringify(cleanAll(entriesOf(listing).map(entryJson)), null, 2)}\n`;

/** A listing as one page. Pure: the same listing gives the same bytes. Ends in a newline. */
type ListRenderer = (listing: Listing, options: RenderOptions) => string;

/** Every format of the list by its name. */
export const listFormats = { text: listText, markdown: listMarkdown, json: listJson } satisfies Record<
  string,
  ListRenderer
>;

export type ListFormatName = keyof typeof listFormats;

/** Why a listing is empty, in one line. */
export const whyEmpty = (listing: Listing): string => emptyWords(cleanListing(listing)).join(' ');

export { listMap } from './map.ts';
