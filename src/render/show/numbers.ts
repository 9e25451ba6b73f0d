import words from '../../../data/words/page.json';
import { type Row, rowLines } from '../text/rows.ts';
import type { Block, Sheet } from '../text/sheet.ts';
import { listWords } from '../words/lists.ts';
import { loadDots, loadWords, longerWords } from '../words/load.ts';
import type { Page } from './page.ts';
import { lengthsOf } from './words.ts';

/** Labels and their words. */
export const rowsOf = (
  sheet: Sheet,
  rows: readonly (Pick<Row, 'label' | 'text'> & Partial<Row>)[],
  indent = 0,
): Block => rows.flatMap((row) => rowLines(sheet, { labelPainter: sheet.paint.dim, ...row }, indent));

/** What to feel, when to stop, and what the position does to nerve and muscle. */
export function numberRows({ showing, sheet }: Page): Block {
  const { paint, glyphs, aloud } = sheet;
  const { entry, contributions, feel, stopIf } = showing;
  const { labels } = words;
  const loud = entry.neuralLoad.band === 'low' ? {} : { painter: paint.strong };
  return rowsOf(sheet, [
    { label: labels.feel, text: feel },
    { label: labels.stopIf, text: listWords(stopIf) },
    {
      label: labels.nerve,
      text: aloud ? loadWords(entry.neuralLoad) : loadDots(entry.neuralLoad, glyphs),
      ...loud,
    },
    { label: '', text: contributions.join(glyphs.between), painter: paint.dim },
    ...lengthsOf(showing).map(([label, percent]) => ({ label, text: longerWords(percent) })),
  ]);
}
