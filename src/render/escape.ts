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

/** Nothing in it could be markup: most sentences. */
const ordinary = /^[^\\`[~$*_<&=%#>+\d-][^\\`[~$*_<&=%#]*$/;

const anywhere: readonly (readonly [RegExp, string])[] = [
  [/[\\`[~$]/g, '\\$&'],
  [/\*(?! |$)|(?<=\S)\*/g, '\\*'],
  [/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_'],
  [/<(?=[A-Za-z/!?])/g, '\\<'],
  [/&(?=#?\w+;)/g, '\\&'],
  [/=(?==)|%(?=%)/g, '\\$&'],
  [/(?<![^\s(])#(?=\S)/g, '\\#'],
];

const atStart: readonly (readonly [RegExp, string])[] = [
  [/^(?:#+(?= |$)|[-+*](?= |$)|-(?=-)|>)/, '\\$&'],
  [/^(\d+)([.)])(?= |$)/, '$1\\$2'],
];

const replaceAll = (text: string, rules: readonly (readonly [RegExp, string])[]): string =>
  rules.reduce((result, [pattern, by]) => result.replace(pattern, by), text);

/**
 * A cleaned text as Markdown that shows exactly its characters: what would be markup is escaped, and ordinary
 * sentences stay as they are. Good for the start of a line too.
 */
export const escapeMarkdown = (text: string): string =>
  ordinary.test(text) ? text : replaceAll(replaceAll(text, anywhere), atStart);

/** A row of a Markdown table that shows exactly these texts: a pipe would end a cell. */
export const tableRow = (texts: readonly string[]): string =>
  `| ${texts.map((text) => escapeMarkdown(text).replaceAll('|', '\\|')).join(' | ')} |`;
