import problemWords from '../../../data/words/problems.json';
import { type Test, testOf } from '../condition.ts';
import type { DataFiles } from '../library.ts';
import { onceFor } from '../remembered.ts';
import type { Condition } from '../schema/condition.ts';
import type { Irritability } from '../types.ts';
import { fill } from '../words.ts';

const { library: words } = problemWords;

/** The stages of an assessment, in their order. A fact is known from its own stage on, and asked no earlier. */
export const stages = ['answers', 'scores', 'irritability', 'patterns', 'signs'] as const;

export type Stage = (typeof stages)[number];

/** When a fact is known, and what it stands for; without `when` the stage itself finds it out. */
type Known = { readonly stage: Stage; readonly when?: Condition };

/** A fact as it is looked up: the test of its condition, and its bit among all facts. */
export type KnownFact = Known & {
  readonly test: Test | undefined;
  readonly word: number;
  readonly bit: number;
};

/** Facts in a word of bits: whole numbers that small are no objects. */
const bitsInWord = 30;

/** What is known of no fact yet, a bit each. */
export const noFacts = ({ size }: FactTable): number[] => new Array(Math.ceil(size / bitsInWord)).fill(0);

export type FactTable = ReadonlyMap<string, KnownFact>;

/** The files that say which facts there are. */
export type FactFiles = Pick<DataFiles, 'questionnaire' | 'facts' | 'patterns'>;

export const irritabilityFact = (grade: Exclude<Irritability, 'none'>): string => `irritability-${grade}`;

/** The fact that it is more easily stirred today than the answers say. */
export const stirredSince = 'stirred-since';

/** The facts that code finds out at each stage. */
const workedOut: readonly (readonly [Stage, readonly string[]])[] = [
  ['scores', ['neural', 'nerve-leads']],
  ['irritability', [...(['low', 'moderate', 'high'] as const).map(irritabilityFact), stirredSince]],
  ['signs', ['limited', 'referred', 'urgent']],
];

/** The questions whose choices are facts by their own ids. */
const ofTheirOwnNames: readonly string[] = ['conditions', 'age', 'goal'];

/** Every fact with its one stage. Throws a `RangeError` when two share a name, or one builds on itself. */
export const factTable = onceFor(makeTable);

function makeTable({ questionnaire, facts, patterns }: FactFiles): FactTable {
  const table = new Map<string, KnownFact>();
  const add: Add = (id, fact) => {
    if (table.has(id)) throw new RangeError(fill(words.twoFacts, { id }));
    const [word, bit] = [Math.floor(table.size / bitsInWord), 1 << (table.size % bitsInWord)];
    table.set(id, { ...fact, test: fact.when && testOf(fact.when), word, bit });
  };
  for (const { id: question, choices = [] } of questionnaire.questions) {
    if (!ofTheirOwnNames.includes(question)) continue;
    for (const { id } of choices) add(id, { stage: 'answers', when: { question, has: [id] } });
  }
  for (const [stage, ids] of workedOut) for (const id of ids) add(id, { stage });
  // A pattern may have the name of the fact it follows from (`neural`, `strain`): then they are one.
  for (const { id } of patterns.patterns) {
    if (!table.has(id) && !Object.hasOwn(facts.facts, id)) add(id, { stage: 'patterns' });
  }
  addNamed(facts.facts, table, add);
  return table;
}

type Add = (id: string, fact: Known) => void;

/** The named facts, each of the latest stage it builds on. */
function addNamed(facts: FactFiles['facts']['facts'], table: FactTable, add: Add): void {
  const under: string[] = [];
  const visit = (id: string): void => {
    const when = facts[id]?.when;
    if (!when) return;
    if (under.includes(id)) throw new RangeError(fill(words.ring, { id }));
    under.push(id);
    const named = factsIn(when);
    for (const inner of named) if (!table.has(inner)) visit(inner);
    under.pop();
    add(id, { stage: latestOf(named, table), when });
  };
  for (const id of Object.keys(facts)) {
    if (!table.has(id)) visit(id);
    else if (table.get(id)?.when !== facts[id]?.when) throw new RangeError(fill(words.twoFacts, { id }));
  }
}

/** The facts a condition names. */
function factsIn(condition: Condition): string[] {
  if ('fact' in condition) return [condition.fact];
  if ('not' in condition) return factsIn(condition.not);
  if ('all' in condition) return condition.all.flatMap(factsIn);
  return 'any' in condition ? condition.any.flatMap(factsIn) : [];
}

/** The first stage at which a condition can be judged. Throws a `RangeError` naming a fact there is not. */
export const stageOf = (condition: Condition, table: FactTable): Stage => latestOf(factsIn(condition), table);

const latestOf = (facts: readonly string[], table: FactTable): Stage =>
  facts.reduce<Stage>((latest, id) => later(latest, knownFact(id, table).stage), 'answers');

export function knownFact(id: string, table: FactTable): KnownFact {
  const fact = table.get(id);
  if (!fact) throw new RangeError(fill(words.dangling.fact, { id }));
  return fact;
}

export const isAfter = (one: Stage, other: Stage): boolean => stages.indexOf(one) > stages.indexOf(other);

const later = (one: Stage, other: Stage): Stage => (isAfter(other, one) ? other : one);
