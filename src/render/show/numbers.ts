import pageWords from '../../../data/words/page.json';
import words from '../../../data/words/show.json';
import type { NeuralLoad } from '../../core/routine.ts';
import type { Spoil } from '../../core/show/what-if.ts';
import { type Block, margin, paragraph, type Row, rowLines, type Sheet, section } from '../text/sheet.ts';
import { width } from '../text/wrap.ts';
import { listWords } from '../words/lists.ts';
import { loadDots, loadWords, longerWords } from '../words/load.ts';
import { lengthsOf, type Page, sameLength, slackWords } from './words.ts';

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
  const { labels } = pageWords;
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

/** The position spoiled, one joint at a time: as bars below its own bar. */
export function whatIfBlocks(page: Page): Block[] {
  const { showing, sheet } = page;
  if (showing.whatIf.length === 0) return [];
  return section(sheet, words.whatIf, [
    ...bars(page),
    ...paragraph(sheet, sameLength(showing), sheet.paint.strong),
    ...paragraph(sheet, slackWords(showing), sheet.paint.dim),
  ]);
}

function bars({ showing, sheet }: Page): Block {
  const { entry, whatIf } = showing;
  const rows: [string, string][] = [
    [words.asItIs, sheet.aloud ? loadWords(entry.neuralLoad) : loadDots(entry.neuralLoad, sheet.glyphs)],
    ...whatIf.map((spoil): [string, string] => [
      spoil.name,
      spoil.already ? words.already : addedDots(sheet, entry.neuralLoad, spoil),
    ]),
  ];
  const widest = Math.max(...rows.map(([name]) => width(name)));
  return rows.flatMap(([name, dots]) => barLines(sheet, name, dots, widest));
}

function barLines(sheet: Sheet, name: string, dots: string, widest: number): Block {
  const { narrow, aloud } = sheet;
  if (aloud) return paragraph(sheet, `${name}: ${dots}.`);
  const space = ' '.repeat(margin);
  if (narrow) return [space + name, `${space}  ${dots}`];
  return [`${space}${name}${' '.repeat(widest - width(name) + 2)}${dots}`];
}

/** The dots of a spoiled position, those that came in addition as a caution. */
function addedDots({ glyphs, paint, aloud }: Sheet, { index }: NeuralLoad, { neuralLoad }: Spoil): string {
  if (aloud) return loadWords(neuralLoad);
  const text = loadDots(neuralLoad, glyphs);
  const whole = text.indexOf(' ');
  const [kept, all] = [Math.min(whole, index), Math.min(whole, neuralLoad.index)];
  return text.slice(0, kept) + paint.caution(text.slice(kept, all)) + text.slice(all);
}
