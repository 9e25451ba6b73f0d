import words from '../../../data/words/page.json';
import units from '../../../data/words/units.json';
import type { Plan } from '../../core/routine.ts';
import type { Answers, Finding } from '../../core/types.ts';
import { fill } from '../../core/words.ts';
import { sortFindings } from '../words/findings.ts';
import { reasonWords } from '../words/reasons.ts';
import { stretchCount } from '../words/totals.ts';
import { apart, type Block, paragraph, type Sheet, section } from './sheet.ts';

/** Title, who to see first, what the answers suggest, and what holds all the way through. */
export function header(plan: Plan, sheet: Sheet): Block[] {
  const { paint, glyphs } = sheet;
  const { first, suggests } = sortFindings(plan.findings);
  const throughout = plan.routine?.throughout ?? [];
  return [
    titleLine(plan, sheet),
    ...section(sheet, words.first, parted(sheet, first, plan.answers), paint.caution),
    ...section(sheet, words.suggests, parted(sheet, suggests, plan.answers)),
    ...section(sheet, words.throughout, paragraph(sheet, throughout.join(glyphs.between), paint.do)),
  ];
}

function titleLine({ routine }: Plan, sheet: Sheet): Block {
  const { paint, glyphs } = sheet;
  const title = routine?.title || words.untitled;
  const facts = routine
    ? [
        fill(units.shortMinutes, { n: routine.minutes }),
        ...(routine.steps.length > 0 ? [stretchCount(routine)] : []),
      ]
    : [];
  return apart(sheet, [title, paint.strong], [facts.join(glyphs.between), paint.dim]);
}

/** Findings below each other, an empty line between them. */
const parted = (sheet: Sheet, findings: readonly Finding[], answers: Answers): Block =>
  findings.flatMap((finding, index) => [
    ...(index > 0 ? [''] : []),
    ...findingLines(sheet, finding, answers),
  ]);

function findingLines(sheet: Sheet, finding: Finding, answers: Answers): Block {
  const reasons = reasonWords(finding, answers).join(sheet.glyphs.between);
  return [...paragraph(sheet, finding.text), ...paragraph(sheet, reasons, sheet.paint.dim)];
}
