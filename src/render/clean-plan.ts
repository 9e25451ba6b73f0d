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

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return tidy(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [tidy(key), cleaned(each)]));
}
