import words from '../../../data/words/errors.json';
import { clean } from '../../core/clean.ts';
import { fill } from '../../core/words.ts';
import { exitCodes, UserError } from '../errors.ts';

/** Whoever gives a file such an ending does not want text in it. */
const promising: readonly string[] = [
  ...['html', 'htm', 'xhtml', 'pdf', 'ps', 'epub', 'svg', 'png', 'jpg', 'jpeg', 'gif', 'webp'],
  ...['doc', 'docx', 'odt', 'rtf', 'json', 'yaml', 'yml', 'xml', 'csv', 'md', 'markdown'],
];

/** What a name may end in for each format; the first is the usual one. Text has any other. */
const endings: Readonly<Record<string, readonly string[]>> = {
  markdown: ['md', 'markdown'],
  html: ['html', 'htm'],
  json: ['json'],
  svg: ['svg'],
};

/**
 * The format, of these, that the name of a file asks for by its ending; nothing for other names, which are text.
 * Refuses an ending that promises what there is not.
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
