import type { View } from '../../core/schema/figure.ts';
import type { Body } from './body.ts';
import { closed, line } from './lines.ts';
import type { Bounds, Eye, Item } from './scene.ts';
import type { Subject } from './subject.ts';

const lying: readonly Subject['start'][] = ['supine', 'prone', 'hands-and-knees', 'long-sitting'];

/** The floor: a line from the side, from the corner a mat under who lies, none from above. */
export function floorOf(
  view: View,
  { start }: Subject,
  body: Body,
  eye: Eye,
  { left, right }: Bounds,
): Item[] {
  if (view === 'above' || start === 'side-lying') return [];
  // From the corner what one stands on or holds shows the floor; a mat's edges would only cross its lines.
  if (view.endsWith('corner')) return lying.includes(start) ? [matUnder(body, eye)] : [];
  const by = 0.04;
  return [
    line([
      [left - by, 0],
      [right + by, 0],
    ]),
  ];
}

function matUnder({ spine, leg, other }: Body, eye: Eye): Item {
  const on = [spine.head, leg.ball, other.ball];
  const [least, most] = [Math.min(...on.map(([x]) => x)) - 0.15, Math.max(...on.map(([x]) => x)) + 0.1];
  const wide = 0.32;
  return closed(eye, [least, 0, -wide], [most, 0, -wide], [most, 0, wide], [least, 0, wide]);
}
