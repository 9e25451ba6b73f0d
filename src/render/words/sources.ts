import words from '../../../data/words/sources.json';
import type { Source } from '../../core/schema/common.ts';

/** Who and where: `Andrade and others, 2018, Sci Rep`; empty where nothing of it is known. */
export const creditWords = ({ authors, year, where }: Source): string =>
  [authors, year, where].filter((part) => part !== undefined && part !== '').join(', ');

/** A source in as few words as it can be looked up by: `Andrade and others 2018: nature.com/...`, or its title. */
export function findWords(source: Source): string {
  const { title, authors, year } = source;
  const place = placeOf(source);
  const who = authors === undefined && place !== undefined ? title : authors;
  const credit = [who, year].filter((part) => part !== undefined && part !== '').join(' ');
  return [credit, place ?? title].filter((part) => part !== '').join(': ');
}

/** A source on one line: `Stretching aimed at the sciatic nerve (Andrade and others, 2018, Sci Rep; read)`. */
export function sourceWords(source: Source): string {
  // Without an author it is found by its address alone.
  const place = source.authors === undefined ? (placeOf(source) ?? '') : '';
  const facts = [creditWords(source), place, words[source.checked]].filter((part) => part !== '');
  return `${source.title} (${facts.join('; ')})`;
}

/** An address as one would type it. */
const placeOf = ({ url }: Source): string | undefined => url?.replace(/^https:\/\/(?:www\.)?/, '');
