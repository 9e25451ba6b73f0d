import { arrow } from './arrows.ts';
import type { Leg } from './leg.ts';
import { enlarged, lensOf, type Near } from './lens.ts';
import { measures } from './measures.ts';
import { outline } from './outline.ts';
import type { Eye, Item } from './scene.ts';
import { along, dot, minus, type Point, size, turned, unit, type Vec } from './vector.ts';

export const footMiddle = ({ ankle, ball }: Leg): Vec => along(ankle, [minus(ball, ankle), 0.6]);

/** The stretched leg round its foot, and an arrow through places in the world, as an eye sees them. */
function footWith(leg: Leg, items: readonly Item[], course: readonly Vec[], eye: Eye, middle: Point): Item[] {
  const lens = lensOf(eye.see(footMiddle(leg)), middle);
  return [
    ...items.flatMap((item) => enlarged(item, lens)),
    ...arrow(course.map((at) => lens.to(eye.see(at)))),
  ];
}

/** A foot that moves, from where the whole is seen. */
export function movingFoot({ body, eye, way, leg }: Near, middle: Point): Item[] {
  const bodies = way?.bodies ?? [];
  const course = bodies.map((each) => along(body.leg.ankle, [minus(each.leg.ball, each.leg.ankle), 1.3]));
  return footWith(body.leg, leg(eye), course, eye, middle);
}

/** Degrees above the sole, toward the shin, between which toes are pulled. */
const pull = [-6, 9, 24] as const;

/** A foot whose toes are pulled back, from its own side with the shin upright: its true view hides it. */
export function archedFoot({ body, mirrored, leg: legItems }: Near, middle: Point): Item[] {
  const { leg } = body;
  const eye = footEye(leg, mirrored);
  const up = unit(minus(leg.knee, leg.ankle));
  const toes = [
    { at: leg.ball, radius: measures.ball.radius },
    { at: along(leg.ball, [leg.toes, 0.035], [up, 0.06]), radius: 0.014 },
  ];
  const course = pull.map((degrees) => along(leg.ankle, [turned(leg.toes, up, degrees), 0.2], [up, -0.02]));
  const bent: Item = { is: 'shape', role: 'body', pieces: [outline(toes, eye.see)] };
  return footWith(leg, [bent, ...legItems(eye)], course, eye, middle);
}

function footEye({ ankle, knee, toes }: Leg, mirrored: boolean): Eye {
  const up = unit(minus(knee, ankle));
  const ahead = unit(along(toes, [up, -dot(toes, up)]));
  const flip = mirrored ? -1 : 1;
  return {
    see: (at) => [dot(minus(at, ankle), ahead) * flip, dot(minus(at, ankle), up)],
    near: () => 0,
  };
}

/** A foot that is turned with its leg, with the way from straight to there. */
export function turnedFoot({ body, eye, leg: legItems }: Near, middle: Point): Item[] {
  const { leg } = body;
  const shank = unit(minus(leg.ankle, leg.knee));
  const flat = unit(along(leg.toes, [shank, -dot(leg.toes, shank)]));
  // Straight is where the toes are as far to the side as the shin is.
  const ahead = unit(along([1, 0, 0], [shank, -shank[0]]));
  const far = size(minus(leg.ball, leg.heel)) + 0.06;
  const course = [0.15, 0.5, 0.85].map((share) => {
    const way = unit(along([0, 0, 0], [ahead, 1 - share], [flat, share]));
    return along(leg.heel, [way, far]);
  });
  return footWith(leg, legItems(eye), course, eye, middle);
}
