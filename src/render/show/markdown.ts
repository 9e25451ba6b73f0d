import page from '../../../data/words/page.json';
import words from '../../../data/words/show.json';
import type { Showing } from '../../core/show/showing.ts';
import { capital, fill } from '../../core/words.ts';
import { cleanAll } from '../clean-all.ts';
import { escapeMarkdown, tableRow } from '../escape.ts';
import { doseWords, inAll } from '../words/dose.ts';
import { listWords } from '../words/lists.ts';
import { loadNote, loadWords, longerWords } from '../words/load.ts';
import { sourceWords } from '../words/sources.ts';
import {
  lengthsOf,
  linkWords,
  needWords,
  pastLimit,
  type ShowRenderer,
  sameLength,
  slackWords,
  wayWords,
  whomWords,
} from './words.ts';

/** The page for a note: no drawing, one line a paragraph. */
export const showMarkdown: ShowRenderer = (given) => {
  const showing = cleanAll(given);
  const { entry, kind, start, never, feel, stopIf } = showing;
  const parts = [
    `# ${escapeMarkdown(entry.name || entry.id)}`,
    escapeMarkdown([kind, start, ...needWords(showing)].join(' · ')),
    ...(never ? neverParts(showing) : []),
    showing.steps.map((step, index) => `${index + 1}. ${escapeMarkdown(step)}`).join('\n'),
    labelled(page.labels.dose, doseLine(showing)),
    [
      labelled(page.labels.feel, feel),
      labelled(page.labels.stopIf, listWords(stopIf)),
      labelled(page.labels.nerve, nerveLine(showing)),
      ...lengthLines(showing),
      labelled(
        words.labels.easier,
        wayWords(showing.easierBy, showing.easier ? linkWords(showing.easier) : ''),
      ),
      labelled(
        words.labels.harder,
        wayWords(showing.harderBy, showing.harder ? linkWords(showing.harder) : ''),
      ),
    ]
      .filter((line) => line !== '')
      .map((line) => `- ${line}`)
      .join('\n'),
    ...whatIfParts(showing),
    ...list(
      words.notFor,
      showing.notFor.map(({ who, because }) => escapeMarkdown(whomWords(who, because, ' — '))),
    ),
    ...list(
      words.sources,
      showing.sources.map(({ id, source }) => escapeMarkdown(source ? sourceWords(source) : id)),
    ),
    escapeMarkdown(loadNote),
    escapeMarkdown(showing.disclaimer),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

const labelled = (label: string, text: string): string =>
  text === '' ? '' : `**${capital(label)}:** ${escapeMarkdown(text)}`;

const list = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')];

const doseLine = ({ dose }: Showing): string => (dose ? `${doseWords(dose)} · ${inAll(dose)}` : '');

function nerveLine({ entry, contributions }: Showing): string {
  const load = loadWords(entry.neuralLoad);
  return contributions.length > 0
    ? fill(words.nerve, { load, contributions: contributions.join(', ') })
    : load;
}

const lengthLines = (showing: Showing): string[] =>
  lengthsOf(showing).map(([name, percent]) => labelled(name, longerWords(percent)));

const neverParts = (showing: Showing): string[] => [
  `**${words.never}.** ${escapeMarkdown(showing.never?.because ?? '')}`,
  escapeMarkdown(pastLimit(showing)),
  labelled(words.labels.instead, (showing.never?.instead ?? []).map(linkWords).join('; ')),
];

/** The position spoiled in each way, as a table. */
function whatIfParts(showing: Showing): string[] {
  const { entry, whatIf } = showing;
  if (whatIf.length === 0) return [];
  const rows: [string, string][] = [
    [words.asItIs, loadWords(entry.neuralLoad)],
    ...whatIf.map(({ name, already, neuralLoad }): [string, string] => [
      name,
      already ? words.already : loadWords(neuralLoad),
    ]),
  ];
  return [
    `## ${words.whatIf}`,
    [tableRow(Object.values(words.columns)), '| --- | --- |', ...rows.map(tableRow)].join('\n'),
    sameLength(showing),
    escapeMarkdown(slackWords(showing)),
  ];
}
