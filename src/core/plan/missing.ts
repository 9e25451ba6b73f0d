import type { Facts } from '../condition.ts';
import { isMet } from '../condition.ts';
import type { Library } from '../library.ts';
import type { Routine } from '../routine.ts';
import type { Finding } from '../types.ts';
import { isLate } from './routine.ts';

/** What the goal is made of and this routine has not, although there would be time; each in words. */
export function missingParts(routine: Routine, facts: Facts, library: Library): Finding[] {
  const goal = library.files.patterns.goals.find((each) => facts.fact(each.id));
  if (!goal?.parts || routine.steps.length === 0) return [];
  if (isMet(library.files.doses.easeFirst, facts)) return [];
  const late = routine.leftOut.filter(isLate);
  const stretches = [...routine.steps, ...late].flatMap(
    ({ stretch }) => library.stretches.get(stretch) ?? [],
  );
  return goal.parts
    .filter(
      ({ targets }) =>
        !stretches.some(
          (each) => each.kind === 'static' && each.targets.some((target) => targets.includes(target)),
        ),
    )
    .map(({ missing }) => ({
      code: 'part-missing',
      severity: 'info',
      because: [`goal=${goal.id}`],
      text: missing,
      sources: goal.sources,
    }));
}
