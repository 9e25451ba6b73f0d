import type { Stretch } from '../library.ts';
import type { View } from '../schema/figure.ts';
import type { Joint } from '../types.ts';

/** Joints that move out of the plane that is seen from the side. */
const sideways: readonly Joint[] = ['hipAbduction', 'hipExternalRotation'];

/**
 * From where it can be seen that this joint is out of place; nothing where the stretch's own view shows it. From above it
 * is seen where a leg points, but not of a leg that is stood on, or lain beside.
 */
export function seenFrom({ figure, start }: Stretch, joint: Joint): View | undefined {
  const own = figure?.view;
  if (!sideways.includes(joint) || own === 'front' || own === 'above') return undefined;
  const below = start === 'standing' && figure?.rests?.on === 'floor';
  return below || start === 'side-lying' ? 'front' : 'above';
}
