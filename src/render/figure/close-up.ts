import type { CloseUp } from '../../core/schema/figure.ts';
import { arrow } from './arrows.ts';
import type { Body } from './body.ts';
import { archedFoot, footMiddle, movingFoot, turnedFoot } from './close-up-foot.ts';
import { midline } from './floor.ts';
import { circle, enlarged, half, larger, lensOf, type Near } from './lens.ts';
import { eyeOf, type Item } from './scene.ts';
import { along, minus, mix, type Point, turned, type Vec } from './vector.ts';

type Kind = {
  /** The middle of what it shows. */
  of: (body: Body) => Vec;
  /** Half as wide as its window. */
  half: number;
  /** What is in it, when its window has its middle there. */
  items: (near: Near, middle: Point) => Item[];
};

/** Half as wide as a window that shows both legs, metres. */
const wide = 0.45;

const kinds: Readonly<Record<CloseUp['of'], Kind>> = {
  pelvis: { of: pelvisMiddle, half, items: pelvisItems },
  foot: { of: ({ leg }) => footMiddle(leg), half, items: movingFoot },
  arch: { of: ({ leg }) => footMiddle(leg), half, items: archedFoot },
  turn: { of: ({ leg }) => footMiddle(leg), half, items: turnedFoot },
  legs: { of: legsMiddle, half: wide, items: legsFromFeet },
};

/** A part of the body in a round window beside the body, enlarged or seen from where it shows what is meant. */
export function closeUpItems(near: Near): Item[] {
  const { closeUp, body, eye, mirrored } = near;
  const { of, beside } = closeUp;
  const focus = eye.see(kinds[of].of(body));
  const middle: Point = [focus[0] + beside[0] * (mirrored ? -1 : 1), focus[1] + beside[1]];
  const rim = circle(middle, kinds[of].half);
  return [
    { is: 'line', role: 'prop', points: between(focus, middle, kinds[of].half) },
    { is: 'shape', role: 'prop', pieces: [rim] },
    ...kinds[of].items(near, middle),
    { is: 'line', role: 'prop', points: [...rim, ...rim.slice(0, 1)] },
  ];
}

/** From the edge of the place to the edge of the window. */
function between([x, y]: Point, [toX, toY]: Point, edge: number): Point[] {
  const far = Math.hypot(toX - x, toY - y);
  const at = (share: number): Point => [mix(x, toX, share), mix(y, toY, share)];
  return [at(((half / larger) * 0.6) / far), at(1 - edge / far)];
}

function pelvisMiddle({ pelvis }: Body): Vec {
  return along(pelvis.at, [pelvis.up, 0.03]);
}

/** Half way up the thighs, where legs cross. */
function legsMiddle({ pelvis, leg }: Body): Vec {
  return along(pelvis.at, [minus(leg.knee, pelvis.at), 0.62]);
}

/** How large the legs are in their window: both fit in. */
const legsScale = 0.95;

/** The legs as somebody at the feet sees them; where they do not lie across each other, with a line through the middle. */
function legsFromFeet({ body, mirrored, isCrossed, whole }: Near, middle: Point): Item[] {
  const eye = eyeOf('front', mirrored);
  const focus: Point = [eye.see(body.pelvis.at)[0], eye.see(legsMiddle(body))[1]];
  const lens = lensOf(focus, middle, legsScale, wide);
  const [bottom, top] = [focus[1] - wide, focus[1] + wide];
  const line = isCrossed ? [] : midline(body, eye, { left: 0, right: 0, bottom, top });
  return [...whole(eye), ...line].flatMap((item) => enlarged(item, lens));
}

/** Degrees that a pelvis tilts in its close-up through the whole movement: its own are too few to be seen. */
const swing = 38;

/** The corners of a pelvis from the side: up its spine and out of its front, metres. */
const wedge = [
  [0.1, -0.07],
  [0.085, 0.075],
  [-0.055, 0.06],
  [-0.085, -0.02],
] as const;

function pelvisItems({ body, eye, way, core }: Near, middle: Point): Item[] {
  const lens = lensOf(eye.see(pelvisMiddle(body)), middle);
  const leans = way ? ([way.bodies[0].lean, way.bodies[2].lean] as const) : ([body.lean, body.lean] as const);
  const more = Math.max(0, swing / (Math.abs(leans[1] - leans[0]) || 1) - 1);
  const centre = (leans[0] + leans[1]) / 2;
  /** The pelvis at a lean of the movement, tilted further. */
  const tilted = (lean: number): { up: Vec; front: Vec } => {
    const by = lean - body.lean + more * (lean - centre);
    const { up, front } = body.pelvis;
    return { up: turned(up, front, by), front: turned(front, [-up[0], -up[1], -up[2]], by) };
  };
  const at = (lean: number, high: number, out: number): Vec => {
    const { up, front } = tilted(lean);
    return along(body.pelvis.at, [up, high], [front, out]);
  };
  const bone = wedge.map(([high, out]) => lens.to(eye.see(at(body.lean, high, out))));
  const course = [0, 0.25, 0.5, 0.75, 1].map((t) =>
    lens.to(eye.see(at(mix(leans[0], leans[1], t), 0.1, 0.14))),
  );
  return [
    ...core(eye).flatMap((item) => enlarged(item, lens)),
    { is: 'shape', role: 'hair', pieces: [bone] },
    ...vertebrae(body, at(body.lean, 0.1, -0.045)).map(
      (place): Item => ({
        is: 'shape',
        role: 'hair',
        pieces: [circle(lens.to(eye.see(place)), 0.024)],
      }),
    ),
    ...arrow(course),
  ];
}

/** Four places up the low back from the top of the pelvis. */
function vertebrae({ spine }: Body, top: Vec): Vec[] {
  const waist = along(spine.waist, [spine.front, -0.045]);
  return [0.22, 0.44, 0.66, 0.88].map((share) => along(top, [minus(waist, top), share]));
}
