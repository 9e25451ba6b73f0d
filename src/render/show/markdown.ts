import type { Link, Showing } from '../../core/show/showing.ts';
import { cleanAll } from '../clean-plan.ts';
import { escapeMarkdown } from '../markdown/escape.ts';
import { clock } from '../time.ts';
import { doseWords } from '../words/dose.ts';
import { listWords } from '../words/lists.ts';
import { hamstringPercent, loadNote } from '../words/load.ts';
import { sourceWords } from '../words/sources.ts';
import type { ShowRenderer } from './page.ts';
import {
  calfPercents,
  needWords,
  pastLimit,
  said,
  sameLength,
  slackWords,
  wayWords,
  whomWords,
} from './said.ts';

/** The page for a note: no drawing, one line a paragraph. */
export const showMarkdown: ShowRenderer = (given) => {
  const showing = cleanAll(given);
  const { entry, kind, start, never, feel, stopIf } = showing;
  const parts = [
    `# ${escapeMarkdown(entry.name || entry.id)}`,
    escapeMarkdown([kind, start, ...needWords(showing)].join(' · ')),
    ...(never ? neverParts(showing) : []),
    showing.steps.map((step, index) => `${index + 1}. ${escapeMarkdown(step)}`).join('\n'),
    labelled('Dose', doseLine(showing)),
    [
      labelled('Feel', feel),
      labelled('Stop if', listWords(stopIf)),
      labelled('Nerve', nerveLine(showing)),
      ...lengthLines(showing),
      labelled('Easier', wayWords(showing.easierBy, linkWords(showing.easier))),
      labelled('Harder', wayWords(showing.harderBy, linkWords(showing.harder))),
    ]
      .filter((line) => line !== '')
      .map((line) => `- ${line}`)
      .join('\n'),
    ...whatIfParts(showing),
    ...list(
      said.notFor,
      showing.notFor.map(({ who, because }) => escapeMarkdown(whomWords(who, because, ' — '))),
    ),
    ...list(
      said.sources,
      showing.sources.map(({ id, source }) => escapeMarkdown(source ? sourceWords(source) : id)),
    ),
    escapeMarkdown(loadNote),
    escapeMarkdown(showing.disclaimer),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

const labelled = (label: string, text: string): string =>
  text === '' ? '' : `**${label}:** ${escapeMarkdown(text)}`;

const list = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')];

const doseLine = ({ dose }: Showing): string =>
  dose ? `${doseWords(dose)} · ${clock(dose.seconds)} in all` : '';

function nerveLine({ entry, contributions }: Showing): string {
  const { index, band } = entry.neuralLoad;
  const reasons = contributions.length > 0 ? ` (${contributions.join(', ')})` : '';
  return `${index}, ${band}${reasons}`;
}

function lengthLines(showing: Showing): string[] {
  const hamstring = hamstringPercent(showing.entry);
  const lines = [...(hamstring ? [['Hamstring', hamstring]] : []), ...calfPercents(showing)];
  return lines.map(([name = '', percent]) => labelled(capital(name), `${percent} longer than standing`));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const linkWords = (link: Link | undefined): string => (link ? `${link.name} (${link.id})` : '');

const neverParts = (showing: Showing): string[] => [
  `**${said.never}.** ${escapeMarkdown(showing.never?.because ?? '')}`,
  escapeMarkdown(pastLimit(showing)),
  labelled('Instead', (showing.never?.instead ?? []).map(linkWords).join('; ')),
];

/** The same position spoiled, as a table. */
function whatIfParts(showing: Showing): string[] {
  const { entry, whatIf } = showing;
  if (whatIf.length === 0) return [];
  const rows: [string, string][] = [
    [said.asItIs, `${entry.neuralLoad.index}, ${entry.neuralLoad.band}`],
    ...whatIf.map(({ name, already, neuralLoad: { index, band } }): [string, string] => [
      name,
      already ? said.already : `${index}, ${band}`,
    ]),
  ];
  const table = rows.map(([name, load]) => `| ${cell(name)} | ${cell(load)} |`);
  return [
    `## ${said.whatIf}`,
    ['| position | nerve |', '| --- | --- |', ...table].join('\n'),
    sameLength(showing),
    escapeMarkdown(slackWords(showing)),
  ];
}

/** A pipe would end the cell. */
const cell = (text: string): string => escapeMarkdown(text).replaceAll('|', '\\|');
