import words from '../../../data/words/page.json';
import type { Plan, Routine } from '../../core/routine.ts';
import { fill } from '../../core/words.ts';
import { leftOutLines } from '../words/left-out.ts';
import { loadNote } from '../words/load.ts';
import { showsSafetyNet, totalWords } from '../words/totals.ts';
import { type Block, bullets, hanging, paragraph, type Sheet, section } from './sheet.ts';

/** What comes after the steps: the time in all, what was left out, advice. */
export function footer(plan: Plan, sheet: Sheet): Block[] {
  const { routine } = plan;
  return [
    ...(routine && routine.steps.length > 0 ? [totals(routine, sheet)] : []),
    ...section(sheet, words.leftOut, leftOut(routine, sheet)),
    ...section(sheet, words.advice, bullets(sheet, plan.advice)),
    ...closing(plan, sheet),
    paragraph(sheet, words.paste, sheet.paint.dim),
  ];
}

/** What every page ends with: when to get help, and what this is not. */
export const closing = (plan: Plan, sheet: Sheet): Block[] => [
  ...(showsSafetyNet(plan) ? section(sheet, words.safetyNet, bullets(sheet, plan.safetyNet)) : []),
  paragraph(sheet, plan.disclaimer),
];

const totals = (routine: Routine, sheet: Sheet): Block => [
  ...paragraph(sheet, totalWords(routine), sheet.paint.strong),
  ...paragraph(sheet, loadNote, sheet.paint.dim),
];

function leftOut(routine: Routine | null, sheet: Sheet): Block {
  const { lines, more } = leftOutLines(routine?.leftOut ?? []);
  const mark = { text: sheet.glyphs.bullet, painter: sheet.paint.dim };
  const shown = lines.map(({ names, because }) =>
    because ? `${names}${sheet.glyphs.dash}${because}` : names,
  );
  if (more > 0) shown.push(fill(words.moreLeftOut, { n: more }));
  return shown.flatMap((line) => hanging(sheet, mark, line, sheet.paint.dim));
}
