import { clean } from '../core/clean.ts';

/** Words of plain characters with one space between: most strings, and nothing to do. */
const tidied = /^[!-~]+(?: [!-~]+)*$/;

const tidy = (text: string): string => (tidied.test(text) ? text : clean(text).replace(/ {2,}/g, ' ').trim());

/**
 * A value with every string in it made safe to show: no control or bidi characters, no line breaks, no runs of
 * spaces. Each renderer does this once, first, so no string can be forgotten.
 */
export function cleanAll<Value>(value: Value): Value {
  return cleaned(value) as Value;
}

/** Cleans a value; one that is clean already, as nearly all are, is returned as it is. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return tidy(value);
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? cleanedList(value) : cleanedFields(value as Record<string, unknown>);
}

function cleanedList(list: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const clean = cleaned(list[index]);
    if (clean !== list[index]) copy ??= list.slice(0, index);
    copy?.push(clean);
  }
  return copy ?? list;
}

function cleanedFields(fields: Record<string, unknown>): object {
  let copy: [string, unknown][] | undefined;
  const names = Object.keys(fields);
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? '';
    const value = fields[name];
    const key = tidyName(name);
    const each = typeof value === 'number' ? value : cleaned(value);
    if (key !== name || each !== value)
      copy ??= names.slice(0, index).map((before) => [before, fields[before]]);
    copy?.push([key, each]);
  }
  return copy ? Object.fromEntries(copy) : fields;
}

/** Names that had nothing to clean: they are the same few in thousands of things. */
const tidyNames = new Set<string>();
const mostNames = 1000;

function tidyName(name: string): string {
  if (tidyNames.has(name)) return name;
  const key = tidy(name);
  if (key === name && tidyNames.size < mostNames) tidyNames.add(name);
  return key;
}
