import words from '../../../data/words/page.json';
import units from '../../../data/words/units.json';
import type { Plan, Routine } from '../../core/routine.ts';
import type { Answers, Finding } from '../../core/types.ts';
import { fill } from '../../core/words.ts';
import { cleanAll } from '../clean-all.ts';
import type { Detail, Renderer, RenderOptions } from '../options.ts';
import { stretchCount, timeOf, totalWords } from '../words/dose.ts';
import {
  assumedLine,
  leftOutLines,
  showsSafetyNet,
  sortFindings,
  stopWords,
  type Why,
  whyOnce,
} from '../words/findings.ts';
import { loadNote } from '../words/load.ts';
import { easierLine } from '../words/said-once.ts';
import { listBlock, sharedBlocks } from './overview.ts';
import {
  apart,
  type Block,
  bullets,
  hanging,
  pageOf,
  paragraph,
  type Sheet,
  section,
  sheetFor,
} from './sheet.ts';
import { stepBlocks } from './step.ts';

/** The page for a terminal: wrapped to its width, to be followed from the floor. */
export const text: Renderer = (given, { artist, detail = 'short', ...options }) => {
  const plan = cleanAll(given);
  const sheet = sheetFor(options);
  if (plan.outcome === 'stop') return pageOf(stopBlocks(plan, sheet), sheet);
  const blocks = [
    ...header(plan, sheet, detail),
    ...(plan.routine ? stepBlocks(plan.routine, sheet, artist, detail) : []),
    ...footer(plan, sheet, detail),
  ];
  return pageOf(blocks, sheet);
};

/** The steps in a list, as the page has them under its title. */
export function stepList(routine: Routine, options: RenderOptions): string {
  const sheet = sheetFor(options);
  return pageOf([listBlock(cleanAll(routine.steps), sheet)], sheet);
}

/** Title, who to see first, the steps in a list, what the answers suggest, and what holds all the way through. */
function header(plan: Plan, sheet: Sheet, detail: Detail): Block[] {
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

/** What comes after the steps: the time in all, what was left out, advice; in short, what the number means comes last. */
function footer(plan: Plan, sheet: Sheet, detail: Detail): Block[] {
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
const closing = (plan: Plan, sheet: Sheet, notes: Block = []): Block[] => [
  ...(showsSafetyNet(plan) ? section(sheet, words.safetyNet, bullets(sheet, plan.safetyNet)) : []),
  [...paragraph(sheet, plan.disclaimer), ...notes],
];

function leftOut({ routine, findings }: Plan, sheet: Sheet): Block {
  const mark = { text: sheet.glyphs.bullet, painter: sheet.paint.dim };
  return leftOutLines(routine?.leftOut ?? [], findings)
    .map(({ names, because }) => (because ? `${names}${sheet.glyphs.dash}${because}` : names))
    .flatMap((line) => hanging(sheet, mark, line, sheet.paint.dim));
}

/** A stop: what it can mean, what to do now, and no exercise. */
function stopBlocks(plan: Plan, sheet: Sheet): Block[] {
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
