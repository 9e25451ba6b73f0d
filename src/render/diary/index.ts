import words from '../../../data/words/diary-page.json';
import type { DiaryReport } from '../../core/diary/report.ts';
import { escapeMarkdown, tableRow } from '../escape.ts';
import { element, type Html, list, paragraph, section } from '../html/elements.ts';
import { page } from '../html/index.ts';
import type { RenderOptions } from '../options.ts';
import { diaryCsv, diaryJson } from './data.ts';
import type { Part, Table } from './part.ts';
import { asOf, diaryText, partsOf } from './text.ts';

/** A diary as one page. Pure: the same report gives the same bytes. */
type DiaryRenderer = (report: DiaryReport, options: RenderOptions & { lines?: boolean }) => string;

/** Every format of the diary by its name. */
export const diaryFormats = {
  text: diaryText,
  json: diaryJson,
  csv: diaryCsv,
  markdown: diaryMarkdown,
  html: diaryHtml,
} satisfies Record<string, DiaryRenderer>;

export type DiaryFormatName = keyof typeof diaryFormats;

export { measureText } from './text.ts';

/** The diary for a note: tables and lists. */
function diaryMarkdown(report: DiaryReport): string {
  const parts = partsOf(report).flatMap((part) => [`## ${escapeMarkdown(part.title)}`, markdownOf(part)]);
  return `${[`# ${escapeMarkdown(words.title)}`, escapeMarkdown(asOf(report)), ...parts].join('\n\n')}\n`;
}

const markdownOf = ({ lines, under = [], table }: Part): string =>
  table
    ? markdownTable(table)
    : [
        ...lines.map((line) => `- ${escapeMarkdown(line)}`),
        ...under.map((line) => `    - ${escapeMarkdown(line)}`),
      ].join('\n');

const markdownTable = ({ head, rows }: Table): string =>
  [
    tableRow(head),
    `| ${head.map((_, index) => (index === 0 ? '---' : '---:')).join(' | ')} |`,
    ...rows.map(tableRow),
  ].join('\n');

/** The diary as a page: one file, no script, nothing fetched. */
function diaryHtml(report: DiaryReport): string {
  const main = partsOf(report).flatMap((part) => section(part.title, part.id, htmlOf(part)));
  return page(words.title, 'diary', [
    element('header', [element('h1', words.title), ...paragraph(asOf(report), 'facts')]),
    element('main', main),
  ]);
}

const htmlOf = ({ lines, under = [], table }: Part): Html[] => {
  if (table) return [htmlTable(table)];
  const last = lines.at(-1) ?? '';
  if (under.length === 0) return list(lines);
  const items = [
    ...lines.slice(0, -1).map((line) => element('li', line)),
    element('li', [last, ...list(under)]),
  ];
  return [element('ul', items)];
};

const htmlTable = ({ head, rows }: Table): Html =>
  element('table', [
    element('thead', [
      element(
        'tr',
        head.map((text) => element('th', text, { scope: 'col' })),
      ),
    ]),
    element(
      'tbody',
      rows.map((cells) =>
        element(
          'tr',
          cells.map((text, index) =>
            element(index === 0 ? 'th' : 'td', text, index === 0 ? { scope: 'row' } : {}),
          ),
        ),
      ),
    ),
  ]);
