import words from '../../../data/words/errors.json';
import { clean } from '../../core/clean.ts';
import { fill } from '../../core/words.ts';
import { exitCodes, UserError } from '../errors.ts';

/** Endings of files that hold something else than text: nobody who names one wants text in it. */
const promising: readonly string[] = [
  ...['html', 'htm', 'xhtml', 'pdf', 'ps', 'epub', 'svg', 'png', 'jpg', 'jpeg', 'gif', 'webp'],
  ...['doc', 'docx', 'odt', 'rtf', 'json', 'yaml', 'yml', 'xml', 'csv', 'md', 'markdown'],
];

/** The endings of each format, the usual one first. Text may have any other. */
const endings: Readonly<Record<string, readonly string[]>> = {
  markdown: ['md', 'markdown'],
  html: ['html', 'htm'],
  json: ['json'],
  svg: ['svg'],
};

/**
 * The format that a file asks for by the ending of its name; undefined where the name asks for none of `formats`, and text
 * is meant. Throws a `UserError` for an ending of something we do not write, such as `.pdf`.
 */
export function formatByEnding<Format extends string>(
  file: string,
  formats: Readonly<Record<Format, unknown>>,
): Format | undefined {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  const all = Object.keys(formats) as Format[];
  const format = all.find((each) => endings[each]?.includes(ending));
  if (!format && promising.includes(ending))
    throw new UserError([refusal(file, ending, all)], exitCodes.usage);
  return format;
}

function refusal(file: string, ending: string, formats: readonly string[]): string {
  const shown = formats.flatMap((format) => (endings[format]?.[0] ? [`.${endings[format][0]}`] : []));
  const list = fill(words.save.or, { first: shown.slice(0, -1).join(', '), last: shown.at(-1) ?? '' });
  return fill(words.save.ending, { file: clean(file), ending, list });
}
