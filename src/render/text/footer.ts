import words from '../../../data/words/page.json';
import type { Plan } from '../../core/routine.ts';
import type { Detail } from '../options.ts';
import { leftOutLines } from '../words/left-out.ts';
import { loadNote } from '../words/load.ts';
import { easierLine } from '../words/shared.ts';
import { showsSafetyNet, totalWords } from '../words/totals.ts';
import { type Block, bullets, hanging, paragraph, type Sheet, section } from './sheet.ts';

/** What comes after the steps: the time in all, what was left out, advice; in short, what the number means comes last. */
export function footer(plan: Plan, sheet: Sheet, detail: Detail): Block[] {
  const { routine } = plan;
  const advice = section(sheet, words.advice, bullets(sheet, plan.advice));
  const numbered = routine !== null && routine.steps.length > 0;
  const easier = paragraph(sheet, routine ? easierLine(routine) : '', sheet.paint.dim);
  const note = numbered ? paragraph(sheet, loadNote, sheet.paint.dim) : [];
  if (detail === 'short') {
    const more = paragraph(sheet, words.more, sheet.paint.dim);
    return [...advice, ...closing(plan, sheet, [...note, ...more, ...easier])];
  }
  return [
    ...(numbered ? [[...paragraph(sheet, totalWords(routine), sheet.paint.strong), ...note]] : []),
    ...section(sheet, words.leftOut, leftOut(plan, sheet)),
    ...advice,
    ...closing(plan, sheet),
    [...paragraph(sheet, words.paste, sheet.paint.dim), ...easier],
  ];
}

/** What every page ends with: when to get help, and what this is not; `notes` right below it. */
export const closing = (plan: Plan, sheet: Sheet, notes: Block = []): Block[] => [
  ...(showsSafetyNet(plan) ? section(sheet, words.safetyNet, bullets(sheet, plan.safetyNet)) : []),
  [...paragraph(sheet, plan.disclaimer), ...notes],
];

function leftOut({ routine, findings }: Plan, sheet: Sheet): Block {
  const mark = { text: sheet.glyphs.bullet, painter: sheet.paint.dim };
  return leftOutLines(routine?.leftOut ?? [], findings)
    .map(({ names, because }) => (because ? `${names}${sheet.glyphs.dash}${because}` : names))
    .flatMap((line) => hanging(sheet, mark, line, sheet.paint.dim));
}
