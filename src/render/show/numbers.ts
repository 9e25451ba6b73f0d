import type { Showing } from '../../core/show/showing.ts';
import { type Row, rowLines } from '../text/rows.ts';
import type { Block, Sheet } from '../text/sheet.ts';
import { listWords } from '../words/lists.ts';
import { hamstringPercent, loadDots } from '../words/load.ts';
import type { Page } from './page.ts';
import { calfPercents } from './said.ts';

/** Labels and their words. */
export const rowsOf = (
  sheet: Sheet,
  rows: readonly (Pick<Row, 'label' | 'text'> & Partial<Row>)[],
  indent = 0,
): Block => rows.flatMap((row) => rowLines(sheet, { labelPainter: sheet.paint.dim, ...row }, indent));

/** What to feel, when to stop, and what the position does to nerve and muscle. */
export function numberRows({ showing, sheet }: Page): Block {
  const { paint, glyphs } = sheet;
  const { entry, contributions, feel, stopIf } = showing;
  const loud = entry.neuralLoad.band === 'low' ? {} : { painter: paint.caution };
  return rowsOf(sheet, [
    { label: 'feel', text: feel },
    { label: 'stop if', text: listWords(stopIf) },
    { label: 'nerve', text: loadDots(entry.neuralLoad, glyphs), ...loud },
    { label: '', text: contributions.join(glyphs.between), painter: paint.dim },
    ...lengthRows(showing),
  ]);
}

function lengthRows(showing: Showing): Pick<Row, 'label' | 'text'>[] {
  const hamstring = hamstringPercent(showing.entry);
  const longer = [...(hamstring ? [['hamstring', hamstring]] : []), ...calfPercents(showing)];
  return longer.map(([label = '', percent]) => ({ label, text: `${percent} longer than standing` }));
}
