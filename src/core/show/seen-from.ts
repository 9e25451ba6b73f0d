import type { Stretch } from '../library.ts';
import type { View } from '../schema/figure.ts';
import type { Joint } from '../types.ts';

/** Joints that move out of the plane that is seen from the side. */
const sideways: readonly Joint[] = ['hipAbduction', 'hipExternalRotation'];

/**
 * From where it can be seen that this joint is out of place; nothing where the stretch's own view shows it. From behind one
 * sees a leg cross the middle, from in front where the toes point, and of who lies on the side both.
 */
export function seenFrom({ figure, start }: Stretch, joint: Joint): View | undefined {
  const own = figure?.view;
  if (!sideways.includes(joint) || own === 'front' || own === 'front-high' || own === 'above')
    return undefined;
  return joint === 'hipAbduction' && start !== 'side-lying' ? 'behind' : 'front';
}
