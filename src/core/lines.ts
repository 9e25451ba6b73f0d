import words from '../../data/words/plan.json';
import { type Facts, metIn } from './condition.ts';
import type { Library } from './library.ts';
import type { Line, Text } from './schema/condition.ts';
import { fill } from './words.ts';

/** The lines that are true of this person, in their order. */
export const linesFor = (lines: readonly Line[], facts: Facts): string[] => metIn(lines, facts).map(wordsOf);

/** The words of a line. */
export const wordsOf = (line: Line): string => (typeof line === 'string' ? line : line.says);

/** Sentences for this person, one after the other. */
export const textFor = (text: Text, facts: Facts): string =>
  typeof text === 'string' ? text : linesFor(text, facts).join(' ');

/** A reason for this person: `it comes with little, and it takes long to settle`. */
export function reasonFor(text: Text, facts: Facts): string {
  if (typeof text === 'string') return text;
  const reasons = linesFor(text, facts);
  const last = reasons.at(-1) ?? '';
  return reasons.length < 2 ? last : fill(words.reasons, { reasons: reasons.slice(0, -1).join(', '), last });
}

/** What to watch for, and what to do then: for everybody, then for what is true of this person, where that is known. */
export const safetyNetFor = (facts: Facts | undefined, { files }: Library): string[] => {
  const { safetyNet } = files['warning-signs'];
  return facts ? linesFor(safetyNet, facts) : safetyNet.filter((line) => typeof line === 'string');
};
