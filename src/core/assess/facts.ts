import { type Facts, isMet } from '../condition.ts';
import type { Condition } from '../schema/condition.ts';
import type { Answers } from '../types.ts';
import {
  type FactFiles,
  type FactTable,
  isAfter,
  type KnownFact,
  knownFact,
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
  factsAt('answers', { table, answers, given, found: [] }, new Uint8Array(table.size));

type Ground = {
  readonly table: FactTable;
  readonly answers: Answers;
  readonly given: Answers;
  readonly found: readonly string[];
};

/** What is known of each fact, by its place. */
const known = { yes: 1, no: 2 } as const;

function factsAt(stage: Stage, ground: Ground, worked: Uint8Array): StagedFacts {
  const { table, answers, given, found } = ground;
  const facts: StagedFacts = {
    answers,
    given,
    stage,
    fact(id) {
      const fact = knownFact(id, table);
      const before = worked[fact.place];
      if (before) return before === known.yes;
      const value = workOut(id, fact);
      worked[fact.place] = value ? known.yes : known.no;
      return value;
    },
    // What was worked out stays true: nothing later changes an earlier fact.
    with: (next, more) =>
      factsAt(following(stage, next, more, table), { ...ground, found: [...found, ...more] }, worked.slice()),
  };
  function workOut(id: string, { stage: from, when }: KnownFact): boolean {
    if (isAfter(from, stage)) {
      throw new RangeError(`"${id}" is asked at the stage "${stage}", and known only from "${from}" on`);
    }
    return when ? isMet(when, facts) : found.includes(id);
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
