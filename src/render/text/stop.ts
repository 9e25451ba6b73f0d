import type { Plan } from '../../core/routine.ts';
import { assumedLine } from '../words/reasons.ts';
import { stopWords } from '../words/totals.ts';
import { closing } from './footer.ts';
import { type Block, paragraph, type Sheet } from './sheet.ts';

/** A stop: what it can mean, what to do now, and no exercise. */
export function stopBlocks(plan: Plan, sheet: Sheet): Block[] {
  const { title, say, do: todo } = stopWords(plan);
  const assumed = assumedLine(plan);
  return [
    paragraph(sheet, title, sheet.paint.stop),
    ...say.map((line) => paragraph(sheet, line)),
    ...(assumed === '' ? [] : [paragraph(sheet, assumed, sheet.paint.dim)]),
    ...todo.map((line) => paragraph(sheet, line, sheet.paint.strong)),
    ...closing(plan, sheet),
  ];
}
