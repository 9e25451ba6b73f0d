import words from '../../../data/words/page.json';
import type { Plan, Routine } from '../../core/routine.ts';
import type { Answers, Finding } from '../../core/types.ts';
import { escapeMarkdown } from '../escape.ts';
import type { Detail } from '../options.ts';
import { totalWords } from '../words/dose.ts';
import { leftOutLines, showsSafetyNet, sortFindings, type Why, whyOnce } from '../words/findings.ts';
import { listWords } from '../words/lists.ts';
import { loadNote } from '../words/load.ts';
import { ladderLine, reasonsOnce, type Shared, stepsSaid } from '../words/said-once.ts';

/** Who to see first, what the answers suggest, and what holds all the way through: one paragraph each. */
export function opening({ findings, routine, answers }: Plan, detail: Detail): string[] {
  const { first, suggests } = sortFindings(findings);
  const throughout = routine?.throughout ?? [];
  const why = whyOnce(detail);
  return [
    ...paragraphs(words.first, first, answers, why),
    ...paragraphs(words.suggests, suggests, answers, why),
    ...(throughout.length > 0
      ? [`**${words.throughout}:** ${throughout.map(escapeMarkdown).join(' · ')}`]
      : []),
  ];
}

const paragraphs = (title: string, findings: readonly Finding[], answers: Answers, why: Why): string[] =>
  findings.map(
    (finding, index) =>
      `${index === 0 ? `**${title}.** ` : ''}${findingWords(finding, why(finding, answers))}`,
  );

function findingWords(finding: Finding, why: readonly string[]): string {
  const reasons = why.map(escapeMarkdown).join(' · ');
  const text = escapeMarkdown(finding.text);
  return reasons === '' ? text : `${text} *(${reasons})*`;
}

/** What all steps share, said once: what to do when it tingles, and when to stop. */
export function sharedWords({ ladder, stops }: Shared, steps: number): string[] {
  const stop = stops.map(
    ({ steps: numbers, says }) => `- ${stepsSaid(numbers, steps)}: ${escapeMarkdown(listWords(says))}`,
  );
  return [
    ...(ladder.length > 0 ? [`**${words.ifItTingles}:** ${escapeMarkdown(ladderLine(ladder))}`] : []),
    ...(stop.length > 0 ? [`**${words.stopFor}:**`, stop.join('\n')] : []),
  ];
}

/** Why each step is there and what was left out, folded away where a page can fold. */
export function folded(plan: Plan): string[] {
  const steps = plan.routine?.steps ?? [];
  const why = reasonsOnce(plan).map(
    ({ steps: numbers, says }) => `- ${stepsSaid(numbers, steps.length)}: ${escapeMarkdown(listWords(says))}`,
  );
  const body = [why.join('\n'), ...leftOut(plan)].filter((part) => part !== '');
  if (body.length === 0) return [];
  return [`<details>\n<summary>${words.whyEach}</summary>`, ...body, '</details>'];
}

export const totals = (routine: Routine): string => `**${totalWords(routine)}** ${loadNote}`;

export const advice = ({ advice: items }: Plan): string[] => list(words.advice, items.map(escapeMarkdown));

export function leftOut({ routine, findings }: Plan): string[] {
  const lines = leftOutLines(routine?.leftOut ?? [], findings);
  const shown = lines.map(({ names, because }) => escapeMarkdown(because ? `${names} — ${because}` : names));
  return list(words.leftOut, shown);
}

/** When to get help, and what this is not. */
export const closing = (plan: Plan): string[] => [
  ...(showsSafetyNet(plan) ? list(words.safetyNet, plan.safetyNet.map(escapeMarkdown)) : []),
  escapeMarkdown(plan.disclaimer),
];

const list = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`## ${title}`, items.map((item) => `- ${item}`).join('\n')];
