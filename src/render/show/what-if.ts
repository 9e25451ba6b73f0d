import words from '../../../data/words/show.json';
import type { NeuralLoad } from '../../core/routine.ts';
import type { Spoil } from '../../core/show/what-if.ts';
import { type Block, margin, paragraph, type Sheet, section } from '../text/sheet.ts';
import { width } from '../text/width.ts';
import { loadDots, loadWords } from '../words/load.ts';
import type { Page } from './page.ts';
import { sameLength, slackWords } from './words.ts';

/** The same position spoiled, one joint at a time: as bars below the bar of the position itself. */
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
