import type { Source } from '../../core/schema/sources.ts';

const checkedWords: Readonly<Record<Source['checked'], string>> = {
  read: 'read',
  title: 'only its title was seen',
  partly: 'read in part, a detail from memory',
  memory: 'from memory',
  heuristic: 'our own choice, tested by no trial',
};

/** How well a source was checked, for a reader. */
export const checkedWord = ({ checked }: Source): string => checkedWords[checked];

/** Who and where: `Andrade and others, 2018, Sci Rep`; empty where nothing of it is known. */
export const creditWords = ({ authors, year, where }: Source): string =>
  [authors, year, where].filter((part) => part !== undefined && part !== '').join(', ');

/** A source on one line: `Stretching aimed at the sciatic nerve (Andrade and others, 2018, Sci Rep; read)`. */
export const sourceWords = (source: Source): string =>
  `${source.title} (${[creditWords(source), checkedWord(source)].filter((part) => part !== '').join('; ')})`;
