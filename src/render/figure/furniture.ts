import { closed, line, type Room, seen } from './lines.ts';
import { measures } from './measures.ts';
import type { Item } from './scene.ts';
import { along } from './vector.ts';

export const upright = (room: Room, x: number, height: number): Item[] => [
  seen(room, [x, 0, 0], [x, height, 0]),
];

/** Half as wide as a chair or a step. */
const width = 0.2;

/** Both sides of something where both are seen, one in the middle otherwise. */
const sidesOf = ({ view }: Room, z: number): number[] => (view === 'side' ? [z] : [z - width, z + width]);

/** Where the hips are on the seat, metres ahead: who stands up from it leaves it where it is. */
const seatAt = ({ body: { pelvis, leg }, subject: { start } }: Room): number =>
  start === 'seated' ? pelvis.at[0] : leg.ankle[0] - measures.thigh + 0.045;

/** The chair one sits on: seat under the hips, back behind them. Who has a heel out in front sits at its edge. */
export function ownChair(room: Room): Item[] {
  const hip = seatAt(room);
  const edge = room.subject.figure.rests?.part === 'heel';
  const [back, front] = edge ? [hip - 0.34, hip + 0.1] : [hip - 0.24, hip + 0.24];
  const { seat } = measures;
  const sides = sidesOf(room, 0);
  const frames = sides.flatMap((z) => [
    seen(room, [back, 0, z], [back, 0.88, z]),
    seen(room, [back, seat, z], [front, seat, z], [front, 0, z]),
  ]);
  return [...frames, ...rungs(room, sides, [back, 0.88], [front, seat])];
}

/** What joins both sides, each place `x, y`. */
const rungs = (
  room: Room,
  [near = 0, far]: readonly number[],
  ...places: readonly [number, number][]
): Item[] => (far === undefined ? [] : places.map(([x, y]) => seen(room, [x, y, near], [x, y, far])));

/** A chair to hold on to: its back is under the hand. */
export function chairAhead(room: Room): Item[] {
  const { near, far } = room.body.arms;
  const hand = room.subject.hands.to[0] === 'chair' ? near.hand : far.hand;
  const x = hand[0] + 0.02;
  const top = hand[1] - measures.radius.hand;
  const { seat } = measures;
  const sides = sidesOf(room, hand[2]);
  const frames = sides.flatMap((z) => [
    seen(room, [x, 0, z], [x, top, z]),
    seen(room, [x, seat, z], [x + 0.38, seat, z], [x + 0.38, 0, z]),
  ]);
  return [...frames, ...rungs(room, sides, [x, top], [x, seat])];
}

/** Something steady to hold on to, at the height of a kitchen top. */
export function counter(room: Room): Item[] {
  const { near, far } = room.body.arms;
  const [x, y, z] = room.subject.hands.to[0] === 'counter' ? near.hand : far.hand;
  const top = y - measures.radius.hand;
  const both = room.subject.hands.to.every((hand) => hand === 'counter');
  // Ahead of the feet it begins under the hands; from the corner it keeps clear of the foot in front.
  const [back, front] = both ? [0.06, 0.4] : room.view === 'side' ? [0.3, 0.3] : [0.42, 0.12];
  return box(room, { left: x - back, right: x + front, top, near: z + 0.06, far: z - 0.24 });
}

type Box = { left: number; right: number; top: number; near: number; far: number };

/** A box on the floor: its side, and its top where that is seen. */
function box(room: Room, { left, right, top, near, far }: Box): Item[] {
  if (room.view === 'above')
    return [closed(room, [left, top, near], [left, top, far], [right, top, far], [right, top, near])];
  const side = closed(room, [left, 0, near], [left, top, near], [right, top, near], [right, 0, near]);
  if (!room.view.endsWith('corner')) return [side];
  return [side, seen(room, [left, top, near], [left, top, far], [right, top, far], [right, top, near])];
}

/** A wall at the side of a hand, beyond the body. */
export function wallBeside(room: Room): Item[] {
  const { near, far } = room.body.arms;
  const [x, , z] = room.subject.hands.to[0] === 'wall-beside' ? near.hand : far.hand;
  const by = z + Math.sign(z) * measures.radius.hand;
  const [left, right, top] = [x - 0.62, x + 0.55, 1.75];
  return [closed(room, [left, 0, by], [left, top, by], [right, top, by], [right, 0, by])];
}

/** A low step under the heel. */
export function step(room: Room): Item[] {
  const { heel, ball } = room.body.leg;
  const [left, right] = [heel[0] - 0.09, Math.max(ball[0], heel[0] + 0.2) + 0.06];
  const [near, far] = [heel[2] + 0.14, heel[2] - 0.14];
  const top = measures.step;
  if (room.view !== 'front') return box(room, { left, right, top, near, far });
  return [closed(room, [left, 0, far], [left, top, far], [left, top, near], [left, 0, near])];
}

/** A mattress, and a back rest where one half lies. */
export function bed(room: Room): Item[] {
  const { left, right } = room.bounds;
  const thick = -0.14;
  const base = line([
    [left, 0],
    [left, thick],
    [right, thick],
    [right, 0],
    [left, 0],
  ]);
  if (room.subject.start !== 'reclined') return [base];
  const { pelvis, spine } = room.body;
  const foot = along(pelvis.at, [pelvis.front, -0.13], [pelvis.up, -0.02]);
  const top = along(spine.neck, [spine.front, -0.13], [spine.up, 0.1]);
  return [base, seen(room, [foot[0], 0, 0], top, [top[0], 0, 0])];
}
