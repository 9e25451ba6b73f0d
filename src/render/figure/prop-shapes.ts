import type { View } from '../../core/schema/figure.ts';
import type { Body } from './body.ts';
import type { Bounds, Item } from './scene.ts';
import type { Subject } from './subject.ts';
import { along, minus, type Point, type Vec } from './vector.ts';

/** What a prop is placed by: the body, how it is seen, and the room the body takes on the page. */
export type Room = { body: Body; subject: Subject; view: View; see: (at: Vec) => Point; bounds: Bounds };

export const line = (points: readonly Point[]): Item => ({ is: 'line', role: 'prop', points });

/** A line through places in the world. */
export const seen = ({ see }: Pick<Room, 'see'>, ...points: readonly Vec[]): Item => line(points.map(see));

/** A flat part of a prop, its corners in turn; it hides what is behind it. Convex. */
export const plate = ({ see }: Pick<Room, 'see'>, ...corners: readonly Vec[]): Item => area(corners.map(see));

/** An area of a prop on the page; convex. */
export const area = (points: readonly Point[]): Item => ({ is: 'shape', role: 'prop', pieces: [points] });

const corners = 14;

/** A pillow round a place. Seen from the side it is flat where it lies on the floor. */
export function pillow({ see, view, subject }: Room, at: Vec, long: number, high: number): Item[] {
  const [x, y] = see(at);
  const floor = view === 'side' && subject.start !== 'side-lying' ? 0 : Number.NEGATIVE_INFINITY;
  return [
    area(
      Array.from({ length: corners }, (_, index): Point => {
        const turn = (2 * Math.PI * index) / corners;
        return [x + long * Math.cos(turn), Math.max(floor, y + high * Math.sin(turn))];
      }),
    ),
  ];
}

/** A stack of pillows under the calves. */
export function block(room: Room, { knee, ankle, shankFront }: Body['leg']): Item[] {
  const under = (share: number): Vec => along(knee, [minus(ankle, knee), share], [shankFront, -0.07]);
  const [a, b] = [under(0.12), under(0.85)];
  return [plate(room, [a[0], 0, 0], a, b, [b[0], 0, 0])];
}

/** A mat seen from above, round everything. */
export function mat({ bounds: { left, right, bottom, top } }: Room): Item[] {
  const by = 0.07;
  const [l, r, b, t] = [left - by, right + by, bottom - by, top + by];
  return [
    area([
      [l, b],
      [r, b],
      [r, t],
      [l, t],
    ]),
  ];
}
