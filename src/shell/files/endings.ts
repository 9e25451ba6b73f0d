import { clean } from '../../core/clean.ts';
import { exitCodes, UserError } from '../errors.ts';

/** Whoever gives a file such an ending does not want text in it. */
const promising: readonly string[] = [
  ...['html', 'htm', 'xhtml', 'pdf', 'ps', 'epub', 'svg', 'png', 'jpg', 'jpeg', 'gif', 'webp'],
  ...['doc', 'docx', 'odt', 'rtf', 'json', 'yaml', 'yml', 'xml', 'csv', 'md', 'markdown'],
];

/**
 * The format that the name of a file asks for by its ending; nothing for other names, which are text. Refuses an ending
 * that promises what there is not.
 */
export function formatByEnding<Format extends string>(
  file: string,
  endings: Readonly<Record<string, Format>>,
): Format | undefined {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  const format = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
  if (!format && promising.includes(ending))
    throw new UserError([refusal(file, ending, endings)], exitCodes.usage);
  return format;
}

function refusal(file: string, ending: string, endings: Readonly<Record<string, string>>): string {
  // One ending for each format: the first of it.
  const shown = [...new Set(Object.values(endings))].map(
    (format) => `.${Object.keys(endings).find((each) => endings[each] === format)}`,
  );
  const list = `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
  return `${clean(file)}: it cannot be saved as .${ending}. Choose ${list}; any other name is saved as text.`;
}
