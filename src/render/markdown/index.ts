import words from '../../../data/words/page.json';
import units from '../../../data/words/units.json';
import type { Plan } from '../../core/routine.ts';
import { fill } from '../../core/words.ts';
import { cleanAll } from '../clean-plan.ts';
import type { Renderer } from '../options.ts';
import { assumedLine } from '../words/reasons.ts';
import { stopWords } from '../words/totals.ts';
import { escapeMarkdown } from './escape.ts';
import { frontMatter } from './front-matter.ts';
import { advice, closing, leftOut, opening, totals } from './sections.ts';
import { stepItem } from './step.ts';

/** The page for a note: check boxes, plain Markdown, one line a paragraph. */
export const markdown: Renderer = (given, options) => {
  const plan = cleanAll(given);
  const body = plan.outcome === 'stop' ? stopPage(plan) : routinePage(plan);
  const parts = options.frontMatter ? [frontMatter(plan), ...body] : body;
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

function routinePage(plan: Plan): string[] {
  const { routine } = plan;
  const minutes = routine ? ` · ${fill(units.shortMinutes, { n: routine.minutes })}` : '';
  const steps = routine?.steps ?? [];
  return [
    `# ${escapeMarkdown(routine?.title || words.untitled)}${minutes}`,
    ...opening(plan),
    steps.map(stepItem).join('\n'),
    ...(routine && steps.length > 0 ? [totals(routine)] : []),
    ...leftOut(plan),
    ...advice(plan),
    ...closing(plan),
  ];
}
