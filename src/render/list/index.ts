import words from '../../../data/words/list.json';
import { entriesOf, type Group, type Listed, type Listing } from '../../core/list/list.ts';
import { fill } from '../../core/words.ts';
import { cleanAll } from '../clean-all.ts';
import { escapeMarkdown, tableRow } from '../escape.ts';
import type { RenderOptions } from '../options.ts';
import { entryJson } from '../show/json.ts';
import { loadNote, loadWords } from '../words/load.ts';
import { listText } from './text.ts';
import {
  cleanListing,
  columnNames,
  countWords,
  emptyWords,
  filterWords,
  gainWords,
  groupName,
  mayWords,
  needWords,
  neverWords,
  orderNote,
  patternWords,
} from './words.ts';

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

/** The library for a note: one table for each body part and kind. */
function listMarkdown(given: Listing): string {
  const listing = cleanListing(given);
  const asked = listing.filters.map(filterWords).join(' ');
  const parts = [
    `# ${escapeMarkdown(countWords(listing))}`,
    asked === '' ? '' : escapeMarkdown(fill(words.asked, { filters: asked })),
    escapeMarkdown(patternWords(listing)),
    ...(listing.groups.length === 0
      ? [escapeMarkdown(emptyWords(listing).join(' '))]
      : [...listing.groups.flatMap(section), escapeMarkdown(`${loadNote} ${orderNote}`)]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const section = (group: Group): string[] => [
  `## ${escapeMarkdown(groupName(group))}`,
  [
    tableRow(Object.values(columnNames)),
    '| --- | --- | ---: | --- | --- |',
    ...group.items.map((item) => tableRow(cells(item))),
  ].join('\n'),
];

function cells(item: Listed): string[] {
  const { id, name, neuralLoad } = item.entry;
  const named = [name || id, neverWords(item), ...mayWords(item)].filter((part) => part !== '').join('; ');
  return [id, named, gainWords(item), loadWords(neuralLoad), needWords(item)];
}
