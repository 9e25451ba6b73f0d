import type { Facts } from '../condition.ts';
import type { Condition } from '../schema/condition.ts';
import type { Answers } from '../types.ts';
import {
  type FactFiles,
  type FactTable,
  isAfter,
  type KnownFact,
  knownFact,
  noFacts,
  type Stage,
  stages,
} from './stages.ts';

/** The facts about one set of answers at one stage of the assessment: a value that never changes. */
export type StagedFacts = Facts & {
  readonly stage: Stage;
  /** The facts of the next stage, with what it found out. */
  readonly with: (stage: Stage, found: readonly string[]) => StagedFacts;
};

/**
 * The facts that follow from answers alone, each worked out when first asked for. A fact of a later stage throws a
 * `RangeError` with its name: it is not false, it is not known yet.
 */
export const factsOf = (table: FactTable, answers: Answers, given: Answers): StagedFacts =>
  factsAt('answers', { table, answers, given, found: [] }, { worked: noFacts(table), held: noFacts(table) });

type Ground = {
  readonly table: FactTable;
  readonly answers: Answers;
  readonly given: Answers;
  readonly found: readonly string[];
};

/** Which facts were worked out, and which of them hold: a bit each. */
type SoFar = { readonly worked: number[]; readonly held: number[] };

function factsAt(stage: Stage, ground: Ground, { worked, held }: SoFar): StagedFacts {
  const { table, answers, given, found } = ground;
  const facts: StagedFacts = {
    answers,
    given,
    stage,
    fact(id) {
      const fact = knownFact(id, table);
      const { word, bit } = fact;
      if (((worked[word] ?? 0) & bit) !== 0) return ((held[word] ?? 0) & bit) !== 0;
      const holds = workOut(id, fact);
      worked[word] = (worked[word] ?? 0) | bit;
      if (holds) held[word] = (held[word] ?? 0) | bit;
      return holds;
    },
    // What was worked out stays true: nothing later changes an earlier fact.
    with: (next, more) =>
      factsAt(
        following(stage, next, more, table),
        { table, answers, given, found: more.length > 0 ? [...found, ...more] : found },
        { worked: worked.slice(), held: held.slice() },
      ),
  };
  function workOut(id: string, { stage: from, test }: KnownFact): boolean {
    if (isAfter(from, stage)) {
      throw new RangeError(`"${id}" is asked at the stage "${stage}", and known only from "${from}" on`);
    }
    return test ? test(facts) : found.includes(id);
  }
  return facts;
}

/** The next stage, when it is the one named and all that was found belongs to it. */
function following(stage: Stage, next: Stage, found: readonly string[], table: FactTable): Stage {
  const due = stages[stages.indexOf(stage) + 1];
  if (next !== due) throw new RangeError(`after the stage "${stage}" comes ${due ?? 'none'}, not "${next}"`);
  const stray = found.find((id) => knownFact(id, table).stage !== next);
  if (stray !== undefined) throw new RangeError(`"${stray}" is no fact of the stage "${next}"`);
  return next;
}

/** The condition behind a fact, so that a reason can name the answers and not the fact. */
export const conditionOf =
  ({ facts, patterns }: Omit<FactFiles, 'questionnaire'>) =>
  (id: string): Condition | undefined =>
    id === 'neural' ? patterns.nerveFeatures.any : facts.facts[id]?.when;
