import type { Step } from '../../core/routine.ts';
import { doseWords } from '../words/dose.ts';
import { ladderWords, listWords } from '../words/lists.ts';
import { hamstringPercent } from '../words/load.ts';
import { said } from '../words/said.ts';
import { sideTimes } from '../words/sides.ts';
import { escapeMarkdown } from './escape.ts';

/** A step as a check box, with what to do and what to watch for below it. */
export function stepItem(step: Step, index: number): string {
  const name = escapeMarkdown(step.name || step.stretch);
  const title = `- [ ] **${index + 1}. ${name}** · ${escapeMarkdown(sideTimes(step))} · *${escapeMarkdown(numbers(step))}*`;
  return [title, ...details(step).map((line) => `  - ${line}`)].join('\n');
}

function numbers(step: Step): string {
  const { index, band } = step.neuralLoad;
  const hamstring = hamstringPercent(step);
  return `nerve ${index} (${band})${hamstring ? `, hamstring ${hamstring}` : ''}`;
}

function details(step: Step): string[] {
  const labelled: [string, string][] = [
    ['Dose:', doseWords(step)],
    ['Feel:', step.feel],
    [said.careful, step.warnings.map((warning) => warning.text).join(' ')],
    ['If it tingles:', ladderWords(step.ifItTingles)],
    ['Stop if:', listWords(step.stopIf)],
    ['Why:', listWords(step.why)],
  ];
  return [
    ...step.cues.map(escapeMarkdown),
    ...labelled
      .filter(([, words]) => words !== '')
      .map(([label, words]) => `${label} ${escapeMarkdown(words)}`),
  ];
}
