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

/** What is clean all through, as nearly all is, is not made anew. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return tidy(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const all = value.map(cleaned);
    return all.every((each, index) => each === value[index]) ? value : all;
  }
  const entries = Object.entries(value);
  const all = entries.map(([key, each]): [string, unknown] => [tidy(key), cleaned(each)]);
  const isSame = all.every(
    ([key, each], index) => key === entries[index]?.[0] && each === entries[index]?.[1],
  );
  return isSame ? value : Object.fromEntries(all);
}
