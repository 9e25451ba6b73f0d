import type { NeuralLoad } from '../../core/routine.ts';
import type { Spoil } from '../../core/show/what-if.ts';
import { figureLines, figureSizes, type Scene } from '../figure/index.ts';
import { type Block, margin, paragraph, type Sheet, section } from '../text/sheet.ts';
import { width } from '../text/width.ts';
import { loadDots } from '../words/load.ts';
import { type Captioned, drawingRow } from './drawing.ts';
import type { Page } from './page.ts';
import { addedPoints, said, sameLength, slackWords } from './said.ts';

/** From this width on, right stands beside wrong. */
const roomy = 100;
const drawnBeside = 3;

/** The same position spoiled, one joint at a time: as bars below the bar of the position itself. */
export function whatIfBlocks(page: Page): Block[] {
  const { showing, sheet } = page;
  if (showing.whatIf.length === 0) return [paragraph(sheet, slackWords(showing), sheet.paint.dim)];
  return [
    ...section(sheet, said.whatIf, [
      ...bars(page),
      ...paragraph(sheet, sameLength(showing), sheet.paint.strong),
    ]),
    drawings(page),
  ];
}

function bars({ showing, sheet }: Page): Block {
  const { entry, whatIf } = showing;
  const rows: [string, string][] = [
    [said.asItIs, loadDots(entry.neuralLoad, sheet.glyphs)],
    ...whatIf.map((spoil): [string, string] => [
      spoil.name,
      spoil.already ? said.already : addedDots(sheet, entry.neuralLoad, spoil),
    ]),
  ];
  const widest = Math.max(...rows.map(([name]) => width(name)));
  return rows.flatMap(([name, dots]) => barLines(sheet, name, dots, widest));
}

function barLines({ narrow }: Sheet, name: string, dots: string, widest: number): Block {
  const space = ' '.repeat(margin);
  if (narrow) return [space + name, `${space}  ${dots}`];
  return [`${space}${name}${' '.repeat(widest - width(name) + 2)}${dots}`];
}

/** The dots of a spoiled position, those that came in addition as a caution. */
function addedDots({ glyphs, paint }: Sheet, { index }: NeuralLoad, { neuralLoad }: Spoil): string {
  const text = loadDots(neuralLoad, glyphs);
  const whole = text.indexOf(' ');
  const [kept, all] = [Math.min(whole, index), Math.min(whole, neuralLoad.index)];
  return text.slice(0, kept) + paint.caution(text.slice(kept, all)) + text.slice(all);
}

/** The position as it is, beside the spoiled ones that look different from here, the worst first. */
function drawings({ showing, sheet, options }: Page): Block {
  const { entry, whatIf } = showing;
  const right = options.artist?.(entry.id);
  if (!right || options.columns < roomy) return [];
  const size = figureSizes.smallest;
  const picture = (scene: Scene): string =>
    figureLines(scene, size)
      .map((line) => line.map(({ text }) => text).join(''))
      .join('\n');
  const wrong = [...whatIf]
    .sort((one, other) => addedPoints(showing, other) - addedPoints(showing, one))
    .flatMap((spoil) => {
      const scene = options.artist?.(entry.id, { pose: spoil.pose });
      return scene && picture(scene) !== picture(right) ? [{ spoil, scene }] : [];
    });
  if (wrong.length === 0) return [];
  const caption = (name: string, load: NeuralLoad, painter: (text: string) => string) => [
    { text: name, painter: sheet.paint.strong },
    { text: loadDots(load, sheet.glyphs), painter },
  ];
  const row: Captioned[] = [
    { scene: right, caption: caption(said.asItIs, entry.neuralLoad, sheet.paint.dim) },
    ...wrong.slice(0, drawnBeside - 1).map(({ spoil, scene }) => ({
      scene,
      caption: caption(spoil.name, spoil.neuralLoad, sheet.paint.caution),
    })),
  ];
  return drawingRow(row, size, options);
}
