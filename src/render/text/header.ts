import words from '../../../data/words/page.json';
import units from '../../../data/words/units.json';
import type { Plan } from '../../core/routine.ts';
import type { Answers, Finding } from '../../core/types.ts';
import { fill } from '../../core/words.ts';
import type { Detail } from '../options.ts';
import { stretchCount, timeOf } from '../words/dose.ts';
import { sortFindings } from '../words/findings.ts';
import { type Why, whyOnce } from '../words/reasons.ts';
import { listBlock, sharedBlocks } from './overview.ts';
import { apart, type Block, paragraph, type Sheet, section } from './sheet.ts';

/** Title, who to see first, the steps in a list, what the answers suggest, and what holds all the way through. */
export function header(plan: Plan, sheet: Sheet, detail: Detail): Block[] {
  const { paint, glyphs } = sheet;
  const { first, suggests } = sortFindings(plan.findings);
  const { throughout = [], steps = [] } = plan.routine ?? {};
  const short = detail === 'short';
  const why = whyOnce(detail);
  return [
    titleLine(plan, sheet, detail),
    ...section(sheet, words.first, parted(sheet, first, plan.answers, why), paint.caution),
    ...(short ? [listBlock(steps, sheet)] : []),
    ...section(sheet, words.suggests, parted(sheet, suggests, plan.answers, why)),
    ...(short
      ? sharedBlocks(plan.routine, sheet)
      : section(sheet, words.throughout, paragraph(sheet, throughout.join(glyphs.between)))),
  ];
}

function titleLine({ routine }: Plan, sheet: Sheet, detail: Detail): Block {
  const { paint, glyphs } = sheet;
  const title = routine?.title || words.untitled;
  const facts = routine
    ? [
        detail === 'short' && routine.steps.length > 0
          ? timeOf(routine)
          : fill(units.shortMinutes, { n: routine.minutes }),
        ...(routine.steps.length > 0 ? [stretchCount(routine)] : []),
      ]
    : [];
  return apart(sheet, [title, paint.strong], [facts.join(glyphs.between), paint.dim]);
}

/** Findings below each other, an empty line between them; what is one line for itself needs none after another such. */
function parted(sheet: Sheet, findings: readonly Finding[], answers: Answers, why: Why): Block {
  const blocks = findings.map((finding) => findingLines(sheet, finding, why(finding, answers)));
  return blocks.flatMap((lines, index) => {
    const joins = !sheet.aloud && lines.length === 1 && blocks[index - 1]?.length === 1;
    return index > 0 && !joins ? ['', ...lines] : lines;
  });
}

function findingLines(sheet: Sheet, finding: Finding, why: readonly string[]): Block {
  const reasons = why.join(sheet.glyphs.between);
  return [...paragraph(sheet, finding.text), ...paragraph(sheet, reasons, sheet.paint.dim)];
}
