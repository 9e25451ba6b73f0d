const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML or SVG that shows exactly its characters, between tags and in a quoted attribute alike. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Sentences in which nothing could be markup: most of them. */
const ordinary = /^[^\\`[~$*_<&=%#>+\d-][^\\`[~$*_<&=%#]*$/;

type Rule = (text: string) => string;

const escaped =
  (pattern: RegExp, by: string): Rule =>
  (text) =>
    text.replace(pattern, by);

const anywhere: readonly Rule[] = [
  escaped(/[\\`[~$]/g, '\\$&'),
  escaped(/\*(?! |$)|(?<=\S)\*/g, '\\*'),
  // The letters of all scripts take long to make.
  (text) => (text.includes('_') ? text.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_') : text),
  escaped(/<(?=[A-Za-z/!?])/g, '\\<'),
  escaped(/&(?=#?\w+;)/g, '\\&'),
  escaped(/=(?==)|%(?=%)/g, '\\$&'),
  escaped(/(?<![^\s(])#(?=\S)/g, '\\#'),
];

const atStart: readonly Rule[] = [
  escaped(/^(?:#+(?= |$)|[-+*](?= |$)|-(?=-)|>)/, '\\$&'),
  escaped(/^(\d+)([.)])(?= |$)/, '$1\\$2'),
];

const all = (rules: readonly Rule[], text: string): string =>
  rules.reduce((result, rule) => rule(result), text);

/**
 * A cleaned text as Markdown that shows exactly its characters: what would be markup is escaped, and ordinary
 * sentences stay as they are. Good for the start of a line too.
 */
export const escapeMarkdown = (text: string): string =>
  ordinary.test(text) ? text : all(atStart, all(anywhere, text));

/** A row of a Markdown table that shows exactly these texts: a pipe would end a cell. */
export const tableRow = (texts: readonly string[]): string =>
  `| ${texts.map((text) => escapeMarkdown(text).replaceAll('|', '\\|')).join(' | ')} |`;
