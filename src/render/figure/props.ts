import type { Prop } from '../../core/schema/figure.ts';
import { bed, chairAhead, counter, ownChair, step, upright, wallBeside } from './furniture.ts';
import { measures } from './measures.ts';
import { block, mat, pillow, plate, type Room, seen } from './prop-shapes.ts';
import type { Item } from './scene.ts';
import { along, minus, type Vec } from './vector.ts';

/** Where among the parts of the body a prop is drawn: behind all, before the far limbs only, or before all. */
export type Layer = 'behind' | 'between' | 'before';

const layers: Readonly<Partial<Record<Prop, Layer>>> = {
  'pillow-knee': 'between',
  'pillow-between': 'between',
  'strap-calf': 'before',
  'strap-foot': 'before',
  stick: 'before',
};

/** The props of a scene by their layer, put where the body touches them. */
export function propItems(room: Room): Record<Layer, Item[]> {
  const items: Record<Layer, Item[]> = { behind: [], between: [], before: [] };
  for (const prop of room.subject.figure.props ?? [])
    items[layers[prop] ?? 'behind'].push(...props[prop](room));
  return items;
}

/** One sits on it, or has the hands on its seat to do so. */
const isOwn = ({ subject: { start, hands } }: Room): boolean =>
  start === 'seated' || hands.to.includes('seat');

const props: Readonly<Record<Prop, (room: Room) => Item[]>> = {
  wall: (room) => upright(room, wallAt(room), 1.75),
  'wall-beside': wallBeside,
  doorway: (room) => {
    const { leg } = room.body;
    return upright(room, Math.max(leg.heel[0], leg.ankle[0]) + measures.heel.radius, 1.3);
  },
  chair: (room) => (isOwn(room) ? ownChair(room) : chairAhead(room)),
  counter,
  step,
  'strap-calf': (room) => strap(room, calfLoop(room)),
  'strap-foot': (room) => strap(room, footLoop(room)),
  bed,
  mat,
  'pillow-head': headPillow,
  'pillow-knee': (room) =>
    pillow(room, along(room.body.leg.knee, [room.body.leg.thighFront, -0.1]), 0.14, 0.07),
  'pillow-between': (room) =>
    pillow(room, along(room.body.leg.knee, [room.body.leg.thighFront, -0.02]), 0.2, 0.09),
  'pillow-calves': (room) => block(room, room.body.leg),
  'pillow-sides': (room) =>
    [room.body.leg, room.body.other].flatMap(({ knee }) => pillow(room, knee, 0.13, 0.07)),
  cushion: (room) => pillow(room, [room.body.leg.knee[0], 0.02, room.body.leg.knee[2]], 0.12, 0.03),
  stick,
};

const wallAt = ({ body, subject }: Room): number => {
  const hands = [body.arms.near, body.arms.far].filter((_, index) => subject.hands.to[index] === 'wall');
  const reached = hands.map(({ hand }) => hand[0] + measures.radius.hand);
  return reached.length > 0 ? Math.max(...reached) : body.leg.ball[0] + measures.ball.radius + 0.02;
};

/** On its side one sees the pillow round the head; on the back it lies below it, on the floor. */
function headPillow(room: Room): Item[] {
  const { head } = room.body.spine;
  if (room.subject.start === 'side-lying') return pillow(room, head, 0.15, 0.19);
  return pillow(room, [head[0], 0.035, head[2]], 0.17, 0.05);
}

const calfLoop = ({ body: { leg } }: Room): Vec =>
  along(leg.knee, [minus(leg.ankle, leg.knee), 0.72], [leg.shankFront, -0.05]);

/** The middle of the sole. */
const footLoop = ({ body: { leg } }: Room): Vec =>
  along(leg.ankle, [minus(leg.ball, leg.ankle), 0.55], [minus(leg.heel, leg.ankle), 0.5]);

const strap = (room: Room, loop: Vec): Item[] => {
  const { near, far } = room.body.arms;
  return [seen(room, near.hand, loop, far.hand)];
};

/** Along the back, past the tail bone and the head: thick enough to be told from the back itself. */
function stick(room: Room): Item[] {
  const { pelvis, spine } = room.body;
  const [low, high] = [
    along(pelvis.at, [pelvis.front, -0.115], [pelvis.up, -0.16]),
    along(spine.head, [spine.front, -0.115], [spine.up, 0.2]),
  ];
  const thick: Vec = [spine.front[0] * -0.028, spine.front[1] * -0.028, 0];
  return [plate(room, low, high, along(high, [thick, 1]), along(low, [thick, 1]))];
}
