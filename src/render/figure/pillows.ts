import type { Body } from './body.ts';
import { area, plate, type Room } from './prop-shapes.ts';
import type { Item } from './scene.ts';
import { along, minus, type Point, type Vec } from './vector.ts';

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
