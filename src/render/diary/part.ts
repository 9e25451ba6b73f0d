import type { Sheet } from '../text/sheet.ts';

export type Table = { head: readonly string[]; rows: readonly (readonly string[])[] };

/** A part of the page: as sentences that say all of it, as a table where it is one, and drawn where there is room. */
export type Part = {
  id: string;
  title: string;
  lines: readonly string[];
  table?: Table;
  /** Sentences that belong to the last of the lines. */
  under?: readonly string[];
  /** Lines of a text page, and sentences below them. */
  drawn?: (sheet: Sheet) => readonly string[];
  below?: readonly string[];
};
