import words from '../../../data/words/page.json';
import units from '../../../data/words/units.json';
import type { PlannedStep } from '../../core/routine.ts';
import { capital, fill, named } from '../../core/words.ts';
import { doseWords } from '../words/dose.ts';
import { ladderWords, listWords } from '../words/lists.ts';
import { hamstringPercent } from '../words/load.ts';
import type { OwnWords } from '../words/shared.ts';
import { sideTimes } from '../words/sides.ts';
import { escapeMarkdown } from './escape.ts';

/** Every parser takes what stands four spaces in as part of the item above it; with two, some lay it flat. */
const nested = '    ';

/**
 * A step as a check box, with what to do and what to watch for below it. Its first line has one form, to be read back:
 * box, number, name, times. Without what is its own all is said.
 */
export function stepItem(step: PlannedStep, index: number, own?: OwnWords): string {
  const name = escapeMarkdown(step.name || step.stretch);
  const title = `- [ ] **${index + 1}. ${name}** · ${escapeMarkdown(sideTimes(step))} · *${escapeMarkdown(numbers(step))}*`;
  const cues = (own?.cues ?? step.cues).map((cue, at) => `${at + 1}. ${escapeMarkdown(cue)}`);
  return [title, ...[...cues, ...details(step, own)].map((line) => nested + line)].join('\n');
}

function numbers(step: PlannedStep): string {
  const { index, band } = step.neuralLoad;
  const hamstring = hamstringPercent(step);
  return [
    fill(words.nerveNumber, { index, band: named(units.bands, band) }),
    ...(hamstring ? [fill(words.hamstringNumber, { longer: hamstring })] : []),
  ].join(', ');
}

function details(step: PlannedStep, own: OwnWords | undefined): string[] {
  const { labels } = words;
  const all: [string, string][] = [
    [labels.dose, doseWords(step)],
    [labels.feel, own?.feel ?? step.feel],
    [labels.careful, (own?.careful ?? step.warnings.map(({ text }) => text)).join(' ')],
    [labels.ifItTingles, own?.tingles ?? ladderWords(step.ifItTingles)],
    [labels.stopIf, listWords(own?.stopIf ?? step.stopIf)],
    [labels.why, own ? '' : listWords(step.why)],
  ];
  return all
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `- ${capital(label)}: ${escapeMarkdown(text)}`);
}
