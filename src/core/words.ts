/** A number of things in words: `{n}` in the pair is the number. */
export type Plural = { one: string; many: string };

/** What may stand in the gaps of a sentence. */
type Values = Readonly<Record<string, string | number>>;

/**
 * A sentence of `data/words/` with its gaps filled: `fill('{n} steps', { n: 3 })` is `3 steps`.
 * @throws where a gap has no value: a sentence with a hole is worse than none
 */
export function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (_gap, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in: ${sentence}`);
    return String(value);
  });
}

/** A sentence of another file of `data/`, which somebody else may have written: a gap that has no value stays as it is. */
export const filled = (template: string, values: Values): string =>
  template.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));

/** The form of a pair that fits the number, filled. */
export const counted = (pair: Plural, n: number, values: Values = {}): string =>
  fill(n === 1 ? pair.one : pair.many, { n, ...values });

/** A text with a capital at its start: `stop if` is `Stop if`. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text as it goes on within a line: `Phone a doctor` is `phone a doctor`. "I" and abbreviations stay as they are. */
export const lowered = (text: string): string =>
  /^(I\b|[A-Z]{2})/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** The word for an id; an id that nobody gave a word is shown as it is. */
export const named = (words: Readonly<Record<string, string>>, id: string): string =>
  Object.hasOwn(words, id) ? (words[id] ?? id) : id;
