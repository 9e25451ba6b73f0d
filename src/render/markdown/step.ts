import words from '../../../data/words/page.json';
import units from '../../../data/words/units.json';
import type { PlannedStep } from '../../core/routine.ts';
import { capital, fill, named } from '../../core/words.ts';
import { doseWords } from '../words/dose.ts';
import { ladderWords, listWords } from '../words/lists.ts';
import { hamstringPercent } from '../words/load.ts';
import { sideTimes } from '../words/sides.ts';
import { escapeMarkdown } from './escape.ts';

/** A step as a check box, with what to do and what to watch for below it. */
export function stepItem(step: PlannedStep, index: number): string {
  const name = escapeMarkdown(step.name || step.stretch);
  const title = `- [ ] **${index + 1}. ${name}** · ${escapeMarkdown(sideTimes(step))} · *${escapeMarkdown(numbers(step))}*`;
  return [title, ...details(step).map((line) => `  - ${line}`)].join('\n');
}

function numbers(step: PlannedStep): string {
  const { index, band } = step.neuralLoad;
  const hamstring = hamstringPercent(step);
  return [
    fill(words.nerveNumber, { index, band: named(units.bands, band) }),
    ...(hamstring ? [fill(words.hamstringNumber, { longer: hamstring })] : []),
  ].join(', ');
}

function details(step: PlannedStep): string[] {
  const { labels } = words;
  const labelled: [string, string][] = [
    [labels.dose, doseWords(step)],
    [labels.feel, step.feel],
    [labels.careful, step.warnings.map((warning) => warning.text).join(' ')],
    [labels.ifItTingles, ladderWords(step.ifItTingles)],
    [labels.stopIf, listWords(step.stopIf)],
    [labels.why, listWords(step.why)],
  ];
  return [
    ...step.cues.map(escapeMarkdown),
    ...labelled
      .filter(([, text]) => text !== '')
      .map(([label, text]) => `${capital(label)}: ${escapeMarkdown(text)}`),
  ];
}
