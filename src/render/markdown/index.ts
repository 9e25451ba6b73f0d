import words from '../../../data/words/page.json';
import units from '../../../data/words/units.json';
import type { Plan, PlannedStep } from '../../core/routine.ts';
import { capital, fill, named } from '../../core/words.ts';
import { cleanAll } from '../clean-all.ts';
import { escapeMarkdown } from '../escape.ts';
import type { Renderer, RenderOptions } from '../options.ts';
import { doseWords, sideTimes } from '../words/dose.ts';
import { assumedLine, stopWords, suggestionLine } from '../words/findings.ts';
import { ladderWords, listWords } from '../words/lists.ts';
import { hamstringPercent } from '../words/load.ts';
import { easierLine, type OwnWords, sharedBy } from '../words/said-once.ts';
import { advice, closing, folded, leftOut, opening, sharedWords, totals } from './sections.ts';

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

/** A JSON string is a YAML string: quoted, so that no character in it means anything. */
const quoted = (text: string): string => JSON.stringify(text);

/** Title, minutes and what the answers suggest, as YAML. Strings must have been cleaned. */
function frontMatter(plan: Plan, date = ''): string {
  const stopped = plan.outcome === 'stop';
  const suggests = stopped ? undefined : suggestionLine(plan);
  const routine = stopped ? null : plan.routine;
  return [
    '---',
    `title: ${quoted(stopped ? stopWords(plan).title : routine?.title || words.untitled)}`,
    ...(date === '' ? [] : [['date', quoted(date)].join(': ')]),
    ...(routine ? [`minutes: ${Number(routine.minutes)}`] : []),
    ...(suggests ? [`suggests: ${quoted(suggests)}`] : []),
    '---',
  ].join('\n');
}

/** Every parser takes what stands four spaces in as part of the item above it; with two, some lay it flat. */
const nested = '    ';

/**
 * A step as a check box, with what to do and what to watch for below it. Its first line has one form, to be read back:
 * box, number, name, times. Without what is its own all is said.
 */
function stepItem(step: PlannedStep, index: number, own?: OwnWords): string {
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
