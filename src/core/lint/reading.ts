import words from '../../../data/words/lint.json';
import type { Ends } from '../body/pose.ts';
import { onceFor } from '../remembered.ts';
import { inSpans } from '../roles.ts';
import type { ReadingFile } from '../schema/reading.ts';
import type { StretchFile } from '../schema/stretch.ts';
import { fill } from '../words.ts';
import { type Finding, finding, type Path } from './finding.ts';

type Rule = ReadingFile['rules'][number];
type Said = { path: Path; text: string; command: boolean };

/** Reads what a stretch tells somebody to do: nothing that loads the nerve beside a pose that does not, nothing that hurts. */
export function readingFaults(
  file: StretchFile,
  { end, start }: Ends,
  text: string,
  { rules, negations }: ReadingFile,
): Finding[] {
  if (!anyOf(rules).test(text)) return [];
  const due = rules
    .filter((rule) => anyOf(rule).test(text))
    .filter(({ pose }) => !pose || (inSpans(end, pose) && inSpans(start, pose)));
  return saidIn(file).flatMap(({ path, text, command }) =>
    due
      .filter((rule) => command || rule.everywhere)
      .flatMap((rule) => {
        const found = findIn(text, rule, negations);
        return found === undefined
          ? []
          : [finding(rule.id, path, fill(words.reads, { found, says: rule.says }), rule.right, rule.level)];
      }),
  );
}

/** What a stretch says, under the names of its fields: alone, in a list, or by further names. */
const sayings = [
  'name',
  'steps',
  'feel',
  'pace',
  'easierBy',
  'harderBy',
  'adjustBy',
  'atHand',
  'stopIf',
] as const;

/** Those that tell nobody to do something. */
const noCommands: readonly string[] = ['atHand', 'stopIf'];

/** All that a stretch says, in small letters as patterns that ignore case see them: to those the long s is an s. */
export function textOf(file: StretchFile): string {
  let text = '';
  for (const field of sayings) {
    const said = file[field];
    if (typeof said === 'string') text += `${said}\n`;
    else if (Array.isArray(said)) for (const each of said) text += `${each}\n`;
    else for (const name in said) text += `${said[name as keyof typeof said]}\n`;
  }
  return text.toLowerCase().replaceAll('\u017f', 's');
}

/** Every sentence of a stretch; `command` where it tells somebody to do something. */
const saidIn = (file: StretchFile): Said[] =>
  sayings.flatMap((field) => {
    const said = file[field];
    const command = !noCommands.includes(field);
    if (said === undefined) return [];
    if (typeof said === 'string') return [{ path: [field], text: said, command }];
    return Object.entries(said).map(([at, text]) => ({
      path: [field, Array.isArray(said) ? Number(at) : at],
      text,
      command,
    }));
  });

/** What a rule finds in a text, unless the same sentence says not to. */
function findIn(
  text: string,
  { finds, unless = [], everywhere }: Rule,
  negations: readonly string[],
): string | undefined {
  for (const sentence of text.split(/(?<=[.;:?])\s+|,? but /u)) {
    if (unless.some((each) => matching(each).test(sentence))) continue;
    for (const each of finds) {
      const found = matching(each).exec(sentence);
      if (found && (everywhere || !isNegated(sentence.slice(0, found.index), negations))) return found[0];
    }
  }
  return undefined;
}

const isNegated = (before: string, negations: readonly string[]): boolean =>
  matching(negating(negations)).test(before);

const negating = onceFor((negations: readonly string[]) => `(?:^|\\W)(?:${negations.join('|')})(?:\\W|$)`);

/** All that a rule finds, or any of several, at once and in small letters: most files have nothing of it. */
const anyOf = onceFor(
  (rules: Rule | readonly Rule[]) => new RegExp(inOne([rules].flat().flatMap(({ finds }) => finds))),
);

/** What begins with a word is looked for only where one begins: that is a fifth of the places. */
function inOne(patterns: readonly string[]): string {
  const begins = (pattern: string): boolean => pattern.startsWith('\\b') && !hasChoice(pattern);
  const words = patterns.filter(begins).map((pattern) => pattern.slice(2));
  const others = patterns.filter((pattern) => !begins(pattern));
  return [...(words.length > 0 ? [`\\b(?:${words.join('|')})`] : []), ...others].join('|');
}

/** Whether a pattern is several, outside its brackets. */
function hasChoice(pattern: string): boolean {
  const outside = pattern.replace(/\([^()]*\)/g, '');
  return outside === pattern ? pattern.includes('|') : hasChoice(outside);
}

const known = new Map<string, RegExp>();

/** The pattern, compiled once: a library of ten thousand files asks for the same few. */
export function matching(pattern: string): RegExp {
  let found = known.get(pattern);
  if (!found) {
    found = new RegExp(pattern, 'iu');
    known.set(pattern, found);
  }
  return found;
}
