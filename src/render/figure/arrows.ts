import { angle } from '../../core/body/pose.ts';
import type { FigureFile } from '../../core/schema/figure.ts';
import type { Pose } from '../../core/types.ts';
import type { Body } from './body.ts';
import type { Leg } from './leg.ts';
import { measures } from './measures.ts';
import type { Eye, Item } from './scene.ts';
import { along, minus, type Point, plus, size, times, unit, type Vec } from './vector.ts';

/** A movement as three instants of it: where it begins, half way, and its end. */
export type Way = { bodies: readonly [Body, Body, Body]; poses: readonly [Pose, Pose] };

/** What may move: where it is, what it turns about, and how far beside it its arrow runs. */
type Part = { at: (body: Body) => Vec; about: (body: Body) => Vec; beside: number };

const toes = (which: 'leg' | 'other'): Part => ({
  at: (body) => body[which].ball,
  about: (body) => body[which].hip,
  beside: 0.14,
});
const hips: Part = { at: ({ pelvis }) => pelvis.at, about: ({ leg }) => leg.knee, beside: 0.18 };
const head: Part = { at: ({ spine }) => spine.head, about: ({ pelvis }) => pelvis.at, beside: 0.2 };
/** The parts that may have an arrow; of two that go as far, the first has it. */
const parts: readonly Part[] = [toes('leg'), toes('other'), head];

/** Metres that a part must go to have an arrow; and the hips, beside one that goes farther. */
const least = { any: 0.07, hips: 0.07 } as const;

const farOf = (part: Part, { bodies }: Way): number => size(minus(part.at(bodies[2]), part.at(bodies[0])));

/** What goes farthest; a head carried along by the hips, as on hands and knees, gives way to them. */
function mostOf(way: Way): Part {
  const most = parts.reduce((best, part) => (farOf(part, way) > farOf(best, way) + 0.03 ? part : best));
  const [from, , to] = way.bodies;
  const carried = size(minus(minus(to.spine.head, from.spine.head), minus(to.pelvis.at, from.pelvis.at)));
  return most === head && carried < farOf(head, way) / 2 ? hips : most;
}

/** An arrow beside what goes farthest in a movement, and one out of the hips where they go far too. */
export function wayArrows(way: Way, body: Body, eye: Eye): Item[] {
  const most = mostOf(way);
  // Hips that go ahead or down do so under what bends over them: an arrow there would lie on the body.
  const [dx = 0, dy = 0] = minus(way.bodies[2].pelvis.at, way.bodies[0].pelvis.at);
  const isBack = dx < 0 && Math.abs(dy) < -dx;
  return [
    ...(farOf(most, way) > least.any ? beside(most, way.bodies, eye) : []),
    ...(most !== hips && isBack && farOf(hips, way) > least.hips ? outOf(way, body, eye) : []),
  ];
}

/** A short arrow out of the hips, the way they go. */
function outOf({ bodies: [from, , to] }: Way, { pelvis }: Body, { see }: Eye): Item[] {
  const way = unit(minus(to.pelvis.at, from.pelvis.at));
  return arrow([0.15, 0.25].map((far) => see(along(pelvis.at, [way, far]))));
}

const samples = [0.12, 0.28, 0.44, 0.6, 0.76, 0.92] as const;

/** The way of a part, beside it: on the side away from what it turns about, and above the floor. */
function beside(part: Part, bodies: Way['bodies'], { see }: Eye): Item[] {
  const through = (place: (body: Body) => Vec, t: number): Point => {
    const [a, b, c] = [(1 - t) * (1 - 2 * t), 4 * t * (1 - t), t * (2 * t - 1)];
    return see(
      plus(plus(times(place(bodies[0]), a), times(place(bodies[1]), b)), times(place(bodies[2]), c)),
    );
  };
  const floor = see([0, 0, 0])[1];
  const stations = samples.map((t) => {
    const at = through(part.at, t);
    const [dx, dy] = toward(through(part.at, t - 0.1), through(part.at, t + 0.1));
    return { at, left: [-dy, dx] as const, out: toward(through(part.about, t), at) };
  });
  // One side for the whole way: outward, and where that does not say, the side the person looks to.
  const ahead = toward(see([0, 0, 0]), see([1, 0, 0]));
  const score = stations.reduce(
    (sum, { left: [x, y], out }) => sum + x * (out[0] + ahead[0] / 3) + y * (out[1] + ahead[1] / 3),
    0,
  );
  const side = score < 0 ? -part.beside : part.beside;
  const points = stations.map(({ at, left }): Point => [at[0] + left[0] * side, at[1] + left[1] * side]);
  return arrow(points.filter(([, y]) => y > floor + 0.02));
}

/** How long and how wide the head of an arrow is, metres. */
const thin = { long: 0.12, wide: 0.06 } as const;

/** A thin arrow along a course on the page; its head goes on from the end. */
export function arrow(points: readonly Point[]): Item[] {
  const [before, last] = [points.at(-2), points.at(-1)];
  if (!before || !last) return [];
  return [{ is: 'line', role: 'arrow', points }, tip(last, toward(before, last), thin)];
}

type Head = { long: number; wide: number };

const toward = ([x, y]: Point, [toX, toY]: Point): Point => {
  const far = Math.hypot(toX - x, toY - y) || 1;
  return [(toX - x) / far, (toY - y) / far];
};

/** A full triangle that begins at a place. */
const tip = ([x, y]: Point, [dx, dy]: Point, { long, wide }: Head): Item => ({
  is: 'shape',
  role: 'arrow',
  pieces: [
    [
      [x - dy * wide, y + dx * wide],
      [x + dx * long, y + dy * long],
      [x + dy * wide, y - dx * wide],
    ],
  ],
});

const fat = { clear: 0.07, shaft: 0.15, half: 0.03, head: { long: 0.12, wide: 0.085 } } as const;

type Push = NonNullable<FigureFile['push']>;

const ways: Readonly<Record<Push['way'], Vec>> = {
  up: [0, 1, 0],
  down: [0, -1, 0],
  back: [-1, 0, 0],
  'ahead-down': [0.94, -0.34, 0],
  'ahead-up': [0.87, 0.49, 0],
  across: [0, 0, -1],
};

const pushed: Readonly<Record<Push['by'], (body: Body) => Vec>> = {
  heel: ({ leg }) => leg.heel,
  hips: ({ pelvis }) => along(pelvis.at, [pelvis.front, measures.radius.hip]),
  knee: ({ leg }: { leg: Leg }) => leg.knee,
  chest: ({ spine }) => along(spine.waist, [spine.up, measures.upperBack * 0.6], [spine.front, 0.13]),
};

/** A straight fat arrow where something is pushed, lifted or drawn. */
export function pushArrow({ by, way }: Push, body: Body, { see }: Eye): Item[] {
  const at = pushed[by](body);
  const clear = see(along(at, [ways[way], fat.clear]));
  const [dx, dy] = toward(see(at), clear);
  const end: Point = [clear[0] + dx * fat.shaft, clear[1] + dy * fat.shaft];
  const corner = ([x, y]: Point, side: number): Point => [x - dy * side, y + dx * side];
  const shaft = [
    corner(clear, fat.half),
    corner(end, fat.half),
    corner(end, -fat.half),
    corner(clear, -fat.half),
  ];
  return [{ is: 'shape', role: 'arrow', pieces: [shaft] }, tip(end, [dx, dy], fat.head)];
}

/** Degrees that a head must turn to have its gaze drawn. */
const nod = 10;

/** Whether a head turns more than it travels: then its gaze says more than its way. */
export function isNodding(poses: readonly Pose[], way: Way | undefined): boolean {
  const turns = poses.map((pose) => angle(pose, 'neckFlexion'));
  return Math.max(...turns) - Math.min(...turns) >= nod && (!way || mostOf(way) !== head);
}

/** Metres from the middle of the head where the gaze begins, its gap, and where its arrow is. */
const sight = [0.19, 0.25, 0.29, 0.34] as const;

/** Where a face looks: a short broken line with an arrow. */
export function gazeOf({ spine: { head: from, face } }: Body, { see }: Eye): Item[] {
  const [a, b, c, d] = sight.map((far) => see(along(from, [face, far])));
  if (!a || !b || !c || !d) return [];
  return [
    { is: 'line', role: 'arrow', points: [a, b] },
    { is: 'line', role: 'arrow', points: [c, d] },
    tip(d, toward(c, d), { long: 0.08, wide: 0.045 }),
  ];
}
