import words from '../../../data/words/lint.json';
import { flatPose } from '../body/pose.ts';
import { inSpans } from '../roles.ts';
import type { ReadingFile } from '../schema/reading.ts';
import type { StretchFile } from '../schema/stretch.ts';
import { fill } from '../words.ts';
import { type Finding, finding, type Path } from './finding.ts';

type Rule = ReadingFile['rules'][number];
type Said = { path: Path; text: string; command: boolean };

/** Reads what a stretch tells somebody to do: nothing that loads the nerve beside a pose that does not, nothing that hurts. */
export function readingFaults(file: StretchFile, { rules, negations }: ReadingFile): Finding[] {
  const said = saidIn(file);
  const text = said
    .map((each) => each.text)
    .join('\n')
    .toLowerCase();
  if (!anyOf(rules).test(text)) return [];
  const poses = [file.pose, file.from ?? file.pose].map(flatPose);
  const due = rules
    .filter((rule) => anyOf(rule).test(text))
    .filter(({ pose }) => !pose || poses.every((each) => inSpans(each, pose)));
  return said.flatMap(({ path, text, command }) =>
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

/** Every sentence of a stretch; `command` where it tells somebody to do something. */
function saidIn(file: StretchFile): Said[] {
  const { name, steps, feel, stopIf, pace, easierBy, harderBy, adjustBy = {}, atHand = [] } = file;
  const one = (path: Path, text: string | undefined, command = true): Said[] =>
    text === undefined ? [] : [{ path, text, command }];
  return [
    ...one(['name'], name),
    ...steps.flatMap((text, index) => one(['steps', index], text)),
    ...one(['feel'], feel),
    ...one(['pace', 'there'], pace?.there),
    ...one(['pace', 'back'], pace?.back),
    ...one(['easierBy'], easierBy),
    ...one(['harderBy'], harderBy),
    ...Object.entries(adjustBy).flatMap(([joint, text]) => one(['adjustBy', joint], text)),
    ...atHand.flatMap((text, index) => one(['atHand', index], text, false)),
    ...stopIf.flatMap((text, index) => one(['stopIf', index], text, false)),
  ];
}

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
  negations.some((each) => matching(`(?:^|\\W)${each}(?:\\W|$)`).test(before));

const all = new WeakMap<Rule | readonly Rule[], RegExp>();

/** All that a rule finds, or any of several, at once and in small letters: most files have nothing of it. */
function anyOf(rules: Rule | readonly Rule[]): RegExp {
  const found = all.get(rules) ?? new RegExp(inOne([rules].flat().flatMap(({ finds }) => finds)));
  all.set(rules, found);
  return found;
}

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
