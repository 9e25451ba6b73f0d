import words from '../../../data/words/page.json';
import units from '../../../data/words/units.json';
import type { Plan } from '../../core/routine.ts';
import { fill } from '../../core/words.ts';
import { cleanAll } from '../clean-plan.ts';
import type { Renderer, RenderOptions } from '../options.ts';
import { assumedLine } from '../words/reasons.ts';
import { easierLine, sharedBy } from '../words/shared.ts';
import { stopWords } from '../words/totals.ts';
import { escapeMarkdown } from './escape.ts';
import { frontMatter } from './front-matter.ts';
import { advice, closing, folded, leftOut, opening, sharedWords, totals } from './sections.ts';
import { stepItem } from './step.ts';

/** The page for a note: check boxes, plain Markdown, one line a paragraph. */
export const markdown: Renderer = (given, options) => {
  const plan = cleanAll(given);
  const body = plan.outcome === 'stop' ? stopPage(plan) : routinePage(plan, options);
  const parts = options.frontMatter ? [frontMatter(plan, options.date), ...body] : body;
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

function stopPage(plan: Plan): string[] {
  const { title, say, do: todo } = stopWords(plan);
  return [
    `# ${escapeMarkdown(title)}`,
    ...say.map(escapeMarkdown),
    escapeMarkdown(assumedLine(plan)),
    ...todo.map((line) => `**${escapeMarkdown(line)}**`),
    ...closing(plan),
  ];
}

function routinePage(plan: Plan, { detail = 'short', date = '' }: RenderOptions): string[] {
  const { routine } = plan;
  const minutes = routine ? ` · ${fill(units.shortMinutes, { n: routine.minutes })}` : '';
  const steps = routine?.steps ?? [];
  const short = detail === 'short' && routine !== null;
  const shared = short ? sharedBy(routine) : undefined;
  return [
    `# ${escapeMarkdown(routine?.title || words.untitled)}${minutes}`,
    date === '' ? '' : `*${fill(words.madeOn, { date: escapeMarkdown(date) })}*`,
    ...opening(plan, detail),
    ...(shared ? sharedWords(shared, steps.length) : []),
    // Two lists in a row would be one.
    ...(steps.length > 0 ? [`## ${words.routine}`] : []),
    steps.map((step, index) => stepItem(step, index, shared?.own[index])).join('\n'),
    ...(routine && steps.length > 0 ? [totals(routine), escapeMarkdown(easierLine(routine))] : []),
    ...advice(plan),
    ...closing(plan),
    ...(short ? folded(plan) : leftOut(plan)),
  ];
}
