import words from '../../../data/words/page.json';
import type { Plan, Routine } from '../../core/routine.ts';
import type { Answers, Finding } from '../../core/types.ts';
import { sortFindings } from '../words/findings.ts';
import { leftOutLines } from '../words/left-out.ts';
import { loadNote } from '../words/load.ts';
import { reasonWords } from '../words/reasons.ts';
import { showsSafetyNet, totalWords } from '../words/totals.ts';
import { escapeMarkdown } from './escape.ts';

/** Who to see first, what the answers suggest, and what holds all the way through: one paragraph each. */
export function opening({ findings, routine, answers }: Plan): string[] {
  const { first, suggests } = sortFindings(findings);
  const throughout = routine?.throughout ?? [];
  return [
    ...paragraphs(words.first, first, answers),
    ...paragraphs(words.suggests, suggests, answers),
    ...(throughout.length > 0
      ? [`**${words.throughout}:** ${throughout.map(escapeMarkdown).join(' · ')}`]
      : []),
  ];
}

const paragraphs = (title: string, findings: readonly Finding[], answers: Answers): string[] =>
  findings.map((finding, index) => `${index === 0 ? `**${title}.** ` : ''}${findingWords(finding, answers)}`);

function findingWords(finding: Finding, answers: Answers): string {
  const reasons = reasonWords(finding, answers).map(escapeMarkdown).join(' · ');
  const text = escapeMarkdown(finding.text);
  return reasons === '' ? text : `${text} *(${reasons})*`;
}

export const totals = (routine: Routine): string => `**${totalWords(routine)}** ${loadNote}`;

export const advice = ({ advice: items }: Plan): string[] => list(words.advice, items.map(escapeMarkdown));

export function leftOut({ routine }: Plan): string[] {
  const lines = leftOutLines(routine?.leftOut ?? []);
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
