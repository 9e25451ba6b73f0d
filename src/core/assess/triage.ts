import { type Facts, isMet, metIn } from '../condition.ts';
import type { Library } from '../library.ts';
import type { Sign } from '../schema/assess.ts';
import type { Answers, Outcome, TriageLevel } from '../types.ts';
import { triageLevels } from '../vocabulary.ts';
import { factsOf } from './facts.ts';
import { factTable } from './stages.ts';

export const triageRank = (level: TriageLevel): number => triageLevels.indexOf(level);

type Triage = { level: TriageLevel; outcome: Outcome; signs: Sign[] };

/** The signs that hold, the gravest first; the gravest sets the level, and any stop stops. */
export function triageOf(signs: readonly Sign[], facts: Facts): Triage {
  const held = metIn(signs, facts);
  const level = held.reduce<TriageLevel>(
    (highest, sign) => (triageRank(sign.level) > triageRank(highest) ? sign.level : highest),
    'none',
  );
  const stops = held.some((sign) => sign.effect === 'stop');
  const limited = held.some((sign) => sign.effect === 'limited');
  held.sort((one, other) => triageRank(other.level) - triageRank(one.level));
  return { level, outcome: stops ? 'stop' : limited ? 'limited' : 'routine', signs: held };
}

/** Whether the answers so far already mean stop, without any careful guess. */
export function stopsHere({ files }: Pick<Library, 'files'>, given: Answers): boolean {
  const facts = factsOf(factTable(files), given, given);
  return files['warning-signs'].signs.some((sign) => sign.effect === 'stop' && isMet(sign.when, facts));
}
