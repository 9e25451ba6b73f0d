import type { Library } from '../library.ts';
import type { Condition } from '../schema/condition.ts';
import type { Pattern } from '../schema/patterns.ts';

/** Whether a condition holds: `undefined` where further answers would decide. */
export type Judge = (condition: Condition) => boolean | undefined;

/** Judges conditions by what is true of everybody with a pattern, and nothing else. */
export function judgeFor(pattern: Pattern, { files }: Library): Judge {
  const known = knownOf(pattern);
  const judge: Judge = (condition) => {
    if ('all' in condition) return every(condition.all.map(judge));
    if ('any' in condition) return negated(every(condition.any.map((part) => negated(judge(part)))));
    if ('not' in condition) return negated(judge(condition.not));
    if (known.some((each) => implies(each, condition))) return true;
    const named = 'fact' in condition ? files.facts.facts[condition.fact] : undefined;
    return named && judge(named.when);
  };
  return judge;
}

const negated = (value: boolean | undefined): boolean | undefined =>
  value === undefined ? undefined : !value;

const every = (parts: readonly (boolean | undefined)[]): boolean | undefined =>
  parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;

/** What each way to a pattern asks for; where there are two ways, what both do. */
function knownOf({ id, names, fits, score }: Pattern): Condition[] {
  const ways = [...(names ? [partsOf(names)] : []), ...(fits || score ? [partsOf(fits)] : [])];
  const shared = ways.flat().filter((part) => ways.every((way) => way.some((each) => implies(each, part))));
  const facts = [
    id,
    ...(shared.some((part) => 'fact' in part && part.fact === 'nerve-leads') ? ['neural'] : []),
  ];
  // The nerve can lead only where it has a part (assess.ts).
  return [...shared, ...facts.map((fact) => ({ fact }))];
}

/** The parts of a condition that hold whenever it does: one that is not made of several is its own. */
function partsOf(condition: Condition | undefined): Condition[] {
  if (!condition) return [];
  return 'all' in condition ? condition.all.flatMap(partsOf) : [condition];
}

function implies(known: Condition, asked: Condition): boolean {
  if (JSON.stringify(known) === JSON.stringify(asked)) return true;
  if (!('question' in known) || !('has' in asked) || known.question !== asked.question) return false;
  const among = 'has' in known ? known.has : 'only' in known ? known.only : undefined;
  return among?.every((choice) => asked.has.includes(choice)) ?? false;
}
