import type { Stretch } from '../library.ts';
import { constraintsFor, fitFor } from '../plan/adapt.ts';
import { choiceOf } from '../plan/choice.ts';
import { cuesOf } from '../plan/cues.ts';
import { sidesFor } from '../plan/routine.ts';
import { stepOf } from '../plan/step.ts';
import type { Step } from '../routine.ts';
import type { Side } from '../types.ts';
import { type Context, constraintsNow } from './context.ts';
import { underPain } from './pain.ts';
import type { BodyReports } from './types.ts';

/** The room for a new step: whole seconds, and the sides still to do. `most`: what its shortest dose may take. */
export type Room = { readonly left: number; readonly sides: readonly Side[]; readonly most?: number };

/** Why there is no such step: it is not for this person now, or there is no time for its shortest dose. */
type NoStep = 'not-allowed' | 'no-time';

/** Another stretch as a step for this person now, at its usual dose or the longest shorter one that fits. */
export function stepFor(
  id: string,
  purpose: string,
  { left, sides, most = left }: Room,
  heard: BodyReports,
  context: Context,
): Step | NoStep {
  const { library, known } = context;
  const stretch = library.stretches.get(id);
  if (!known || !stretch) return 'not-allowed';
  const constraints = constraintsNow(known.constraints, heard);
  const fit = fitFor(stretch, constraints, library.files['neural-load']);
  const mine = sidesNow(stretch, sides, context);
  if (!fit.fits || !mine) return 'not-allowed';
  const { adapted } = fit;
  const mineNow = constraintsFor(stretch, constraints);
  const choice = choiceOf(
    { adapted, purpose },
    cuesOf(adapted, library, mineNow),
    { dose: known.doseOf(stretch), sides: mine },
    library.files.doses,
  );
  for (let chosen = choice.chosen; chosen >= 0; chosen--) {
    const room = chosen === 0 ? Math.max(left, most) : left;
    if ((choice.amounts[chosen]?.seconds ?? Number.POSITIVE_INFINITY) > room) continue;
    const step = stepOf({ ...choice, chosen }, 0, library, mineNow);
    return underPain(step, heard, context) ?? 'not-allowed';
  }
  return 'no-time';
}

/** The sides of a stretch that are still to do; nothing when it has none of them. */
function sidesNow(stretch: Stretch, sides: readonly Side[], { known }: Context): readonly Side[] | undefined {
  const own = known ? sidesFor(stretch, known.assessment) : [];
  if (own.length === 0 || sides.length === 0) return own;
  const mine = sides.filter((side) => own.includes(side));
  return mine.length > 0 ? mine : undefined;
}

export const isStep = (step: Step | NoStep): step is Step => typeof step !== 'string';
