import type { Prop } from '../../core/schema/figure.ts';
import type { Body } from './body.ts';
import { measures } from './measures.ts';
import type { Bounds, Item, View } from './scene.ts';
import type { Subject } from './subject.ts';
import { along, minus, type Point, type Vec } from './vector.ts';

type Room = { body: Body; subject: Subject; view: View; see: (at: Vec) => Point; bounds: Bounds };

const line = (points: readonly Point[]): Item => ({ is: 'line', role: 'prop', points });
const seen = ({ see }: Room, ...points: readonly Vec[]): Item => line(points.map(see));

/** An upright or a flat board from one edge to another. */
const closed = (room: Room, ...points: readonly Vec[]): Item => seen(room, ...points, points[0] ?? [0, 0, 0]);

/** The props of a scene, put where the body touches them. */
export const propItems = (room: Room): Item[] =>
  (room.subject.figure.props ?? []).flatMap((prop) => props[prop](room));

const props: Record<Prop, (room: Room) => Item[]> = {
  wall: (room) => upright(room, wallAt(room), 1.75),
  doorway: (room) => {
    const { leg } = room.body;
    return upright(room, Math.max(leg.heel[0], leg.ankle[0]) + measures.heel.radius, 1.3);
  },
  chair: (room) => (room.subject.start === 'seated' ? ownChair(room) : chairAhead(room)),
  counter: (room) => counter(room),
  step: (room) => step(room),
  'strap-calf': (room) =>
    strap(
      room,
      along(
        room.body.leg.knee,
        [minus(room.body.leg.ankle, room.body.leg.knee), 0.72],
        [room.body.leg.shankFront, -0.05],
      ),
    ),
  'strap-foot': (room) =>
    strap(
      room,
      along(
        room.body.leg.ankle,
        [minus(room.body.leg.ball, room.body.leg.ankle), 0.55],
        [minus(room.body.leg.heel, room.body.leg.ankle), 0.5],
      ),
    ),
  bed: (room) => bed(room),
  mat: (room) => mat(room),
  'pillow-head': (room) =>
    pillow(room, along(room.body.spine.head, [[0, 1, 0], -measures.head - 0.01]), 0.16, 0.05),
  'pillow-knee': (room) =>
    pillow(room, along(room.body.leg.knee, [room.body.leg.thighFront, -0.1]), 0.14, 0.07),
  'pillow-between': (room) =>
    pillow(room, along(room.body.leg.knee, [room.body.leg.thighFront, -0.02]), 0.2, 0.09),
  'pillow-calves': (room) => block(room, room.body.leg),
  'pillow-sides': (room) =>
    [room.body.leg, room.body.other].flatMap(({ knee }) => pillow(room, knee, 0.13, 0.07)),
  cushion: (room) => pillow(room, [room.body.leg.knee[0], 0.02, room.body.leg.knee[2]], 0.12, 0.03),
  stick: ({ body, ...room }) => [
    seen(
      { body, ...room },
      along(body.pelvis.at, [body.pelvis.front, -0.11], [body.pelvis.up, -0.12]),
      along(body.spine.head, [body.spine.front, -0.11], [body.spine.up, 0.12]),
    ),
  ],
};

const wallAt = ({ body, subject }: Room): number => {
  const hands = [body.arms.near, body.arms.far].filter((_, index) => subject.hands.to[index] === 'wall');
  const reached = hands.map(({ hand }) => hand[0] + measures.radius.hand);
  return reached.length > 0 ? Math.max(...reached) : body.leg.ball[0] + measures.ball.radius + 0.02;
};

const upright = (room: Room, x: number, height: number): Item[] => [seen(room, [x, 0, 0], [x, height, 0])];

const width = 0.2;

/** The chair one sits on: seat under the hips, back behind them. */
function ownChair(room: Room): Item[] {
  const [hip] = room.body.pelvis.at;
  const [back, front] = [hip - 0.2, hip + 0.24];
  const { seat } = measures;
  const frame = (z: number): Item[] => [
    seen(room, [back, 0, z], [back, 0.88, z]),
    seen(room, [back, seat, z], [front, seat, z], [front, 0, z]),
  ];
  const across = [seen(room, [back, 0.88, -width], [back, 0.88, width])];
  return room.view !== 'side' ? [...frame(-width), ...frame(width), ...across] : frame(0);
}

/** A chair to hold on to: its back is under the hand. */
function chairAhead(room: Room): Item[] {
  const { near, far } = room.body.arms;
  const hand = room.subject.hands.to[0] === 'chair' ? near.hand : far.hand;
  const x = hand[0] + 0.02;
  const z = hand[2];
  return [
    seen(room, [x, 0, z], [x, hand[1] - measures.radius.hand, z]),
    seen(room, [x, measures.seat, z], [x + 0.38, measures.seat, z], [x + 0.38, 0, z]),
  ];
}

/** Something steady to hold on to, at the height of a kitchen top. */
function counter(room: Room): Item[] {
  const { near, far } = room.body.arms;
  const [x, y, z] = room.subject.hands.to[0] === 'counter' ? near.hand : far.hand;
  const top = y - measures.radius.hand;
  return [seen(room, [x - 0.3, 0, z], [x - 0.3, top, z], [x + 0.3, top, z], [x + 0.3, 0, z])];
}

/** A low step under the heel. */
function step(room: Room): Item[] {
  const { heel, ball } = room.body.leg;
  const [left, right] = [heel[0] - 0.09, Math.max(ball[0], heel[0] + 0.2) + 0.06];
  const z = heel[2];
  const top = measures.step;
  if (room.view !== 'front')
    return [closed(room, [left, 0, z], [left, top, z], [right, top, z], [right, 0, z])];
  return [closed(room, [left, 0, z - 0.2], [left, top, z - 0.2], [left, top, z + 0.2], [left, 0, z + 0.2])];
}

const strap = (room: Room, loop: Vec): Item[] => {
  const { near, far } = room.body.arms;
  return [seen(room, near.hand, loop, far.hand)];
};

/** A mattress, and a back rest where one half lies. */
function bed(room: Room): Item[] {
  const { left, right } = room.bounds;
  const thick = -0.14;
  const base = [
    line([
      [left, 0],
      [left, thick],
      [right, thick],
      [right, 0],
      [left, 0],
    ]),
  ];
  if (room.subject.start !== 'reclined') return base;
  const { pelvis, spine } = room.body;
  const foot = along(pelvis.at, [pelvis.front, -0.13], [pelvis.up, -0.02]);
  const top = along(spine.neck, [spine.front, -0.13], [spine.up, 0.1]);
  return [...base, seen(room, [foot[0], 0, 0], top, [top[0], 0, 0])];
}

/** A mat seen from above, round everything. */
function mat({ bounds: { left, right, bottom, top } }: Room): Item[] {
  const by = 0.07;
  const [l, r, b, t] = [left - by, right + by, bottom - by, top + by];
  return [
    line([
      [l, b],
      [r, b],
      [r, t],
      [l, t],
      [l, b],
    ]),
  ];
}

const corners = 14;

function pillow({ see }: Room, at: Vec, long: number, high: number): Item[] {
  const [x, y] = see(at);
  return [
    line(
      Array.from({ length: corners + 1 }, (_, index): Point => {
        const turn = (2 * Math.PI * index) / corners;
        return [x + long * Math.cos(turn), y + high * Math.sin(turn)];
      }),
    ),
  ];
}

/** A stack of pillows under the calves. */
function block(room: Room, { knee, ankle, shankFront }: Body['leg']): Item[] {
  const under = (share: number): Vec => along(knee, [minus(ankle, knee), share], [shankFront, -0.07]);
  const [a, b] = [under(0.12), under(0.85)];
  return [closed(room, [a[0], 0, 0], a, b, [b[0], 0, 0])];
}
