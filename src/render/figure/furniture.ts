import { measures } from './measures.ts';
import { area, plate, type Room, seen } from './prop-shapes.ts';
import type { Item } from './scene.ts';
import { along, type Vec } from './vector.ts';

/** Metres between the strokes that say a line is a wall, and how far one goes into it. */
const hatch = { apart: 0.17, into: 0.09, rise: 0.07 } as const;

/** The face of a wall from the side, the strokes of its inside behind it. */
export function upright(room: Room, x: number, height: number): Item[] {
  const strokes = Array.from({ length: Math.floor(height / hatch.apart) }, (_, index): Item => {
    const y = (index + 0.4) * hatch.apart;
    return seen(room, [x, y, 0], [x + hatch.into, y + hatch.rise, 0]);
  });
  return [seen(room, [x, 0, 0], [x, height, 0]), ...strokes];
}

/** Half as wide as a chair or a step. */
const width = 0.2;

/** How thick the boards and the legs of a chair are. */
const thick = 0.035;

/** From the side the far legs of a chair stand a little inside the near ones, so that all four are seen. */
const inside = 0.075;

/** Where the hips are on the seat, metres ahead: who stands up from it leaves it where it is. */
const seatAt = ({ body: { pelvis, leg }, subject: { start } }: Room): number =>
  start === 'seated' ? pelvis.at[0] : leg.ankle[0] - measures.thigh + 0.045;

/** The chair one sits on: seat under the hips, back behind them. Who has a heel out in front sits at its edge. */
export function ownChair(room: Room): Item[] {
  const hip = seatAt(room);
  const edge = room.subject.figure.rests?.part === 'heel';
  const [back, front] = edge ? [hip - 0.34, hip + 0.1] : [hip - 0.24, hip + 0.24];
  return chair(room, { back, front, top: 0.88, z: 0 });
}

/** A chair to hold on to: its back is under the hand. */
export function chairAhead(room: Room): Item[] {
  const { near, far } = room.body.arms;
  const hand = room.subject.hands.to[0] === 'chair' ? near.hand : far.hand;
  const x = hand[0] + 0.02;
  return chair(room, { back: x, front: x + 0.4, top: hand[1] - measures.radius.hand, z: hand[2] });
}

/** The upright of its back, the front of its seat, how high its back is, and its middle. */
type Chair = { back: number; front: number; top: number; z: number };

function chair(room: Room, { back, front, top, z }: Chair): Item[] {
  const { seat } = measures;
  const board = seat - thick;
  if (room.view === 'side') {
    const post = (x: number, from: number, high: number): Item =>
      plate(room, [x, from, z], [x, high, z], [x + thick, high, z], [x + thick, from, z]);
    const far = (x: number): Item => seen(room, [x, 0.03, z], [x, board, z]);
    return [
      ...[far(back + thick + inside), far(front - thick - inside)],
      ...[post(back, 0, top), post(front - thick, 0, board)],
      plate(room, [back, board, z], [back, seat, z], [front, seat, z], [front, board, z]),
    ];
  }
  const [one, other] = [z - width, z + width];
  const legs = [back, front].flatMap((x) => [one, other].map((at) => seen(room, [x, 0, at], [x, board, at])));
  const rest = plate(
    room,
    [back, seat + 0.16, one],
    [back, top, one],
    [back, top, other],
    [back, seat + 0.16, other],
  );
  const posts = [one, other].map((at) => seen(room, [back, seat, at], [back, seat + 0.16, at]));
  const top4 = plate(room, [back, seat, one], [back, seat, other], [front, seat, other], [front, seat, one]);
  const rim = plate(
    room,
    [front, board, one],
    [front, seat, one],
    [front, seat, other],
    [front, board, other],
  );
  return [...legs, ...posts, rest, top4, rim];
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

/** A box on the floor: its side, and its top and its front where they are seen. */
function box(room: Room, { left, right, top, near, far }: Box): Item[] {
  const lid = plate(room, [left, top, near], [left, top, far], [right, top, far], [right, top, near]);
  if (room.view === 'above') return [lid];
  const side = plate(room, [left, 0, near], [left, top, near], [right, top, near], [right, 0, near]);
  if (room.view === 'side') return [side];
  const end = (x: number): Item => plate(room, [x, 0, far], [x, top, far], [x, top, near], [x, 0, near]);
  if (room.view === 'front') return [end(right)];
  if (room.view === 'front-high') return [lid, end(right)];
  if (room.view === 'behind') return [end(left)];
  return room.view === 'corner' ? [lid, side, end(right)] : [lid, side, end(left)];
}

/** A wall at the side of a hand, beyond the body. */
export function wallBeside(room: Room): Item[] {
  const { near, far } = room.body.arms;
  const [x, , z] = room.subject.hands.to[0] === 'wall-beside' ? near.hand : far.hand;
  const by = z + Math.sign(z) * measures.radius.hand;
  const [left, right, top] = [x - 0.62, x + 0.55, 1.75];
  const strokes = [0.12, 0.24, 0.36].map((far) =>
    seen(room, [right - far, top, by], [right, top - far * 0.8, by]),
  );
  return [plate(room, [left, 0, by], [left, top, by], [right, top, by], [right, 0, by]), ...strokes];
}

/** A low step under the heel. */
export function step(room: Room): Item[] {
  const { heel, ball } = room.body.leg;
  const [left, right] = [heel[0] - 0.09, Math.max(ball[0], heel[0] + 0.2) + 0.06];
  return box(room, { left, right, top: measures.step, near: heel[2] + 0.14, far: heel[2] - 0.14 });
}

/** A mattress, and a back rest where one half lies. */
export function bed(room: Room): Item[] {
  const { left, right } = room.bounds;
  const deep = -0.14;
  const base = area([
    [left, 0],
    [left, deep],
    [right, deep],
    [right, 0],
  ]);
  if (room.subject.start !== 'reclined') return [base];
  const { pelvis, spine } = room.body;
  const foot = along(pelvis.at, [pelvis.front, -0.13], [pelvis.up, -0.02]);
  const top = along(spine.neck, [spine.front, -0.13], [spine.up, 0.1]);
  const rest: Vec[] = [[foot[0], 0, 0], top, [top[0], 0, 0]];
  return [base, plate(room, ...rest)];
}
