import words from '../../../data/words/list.json';
import type { Group, Listed, Listing } from '../../core/list/list.ts';
import { fill } from '../../core/words.ts';
import { escapeMarkdown, tableRow } from '../escape.ts';
import { loadNote, loadWords } from '../words/load.ts';
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

/** The library for a note: one table for each body part and kind. */
export function listMarkdown(given: Listing): string {
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
