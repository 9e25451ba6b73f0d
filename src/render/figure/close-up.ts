import type { CloseUp } from '../../core/schema/figure.ts';
import { arrow, type Way } from './arrows.ts';
import type { Body } from './body.ts';
import type { Leg } from './leg.ts';
import { circle, enlarged, half, larger, lensOf } from './lens.ts';
import { measures } from './measures.ts';
import { outline } from './outline.ts';
import type { Eye, Item } from './scene.ts';
import { along, dot, minus, mix, type Point, turned, unit, type Vec } from './vector.ts';

/** What a close-up is made of: what is drawn in it before it is enlarged, and where. */
export type Near = {
  closeUp: CloseUp;
  body: Body;
  eye: Eye;
  /** `true` where the left side is stretched: everything on the page is mirrored. */
  mirrored: boolean;
  way: Way | undefined;
  /** The legs and the trunk without arms and head, as an eye sees them. */
  items: (eye: Eye) => readonly Item[];
  /** The stretched leg alone with its marks. */
  leg: (eye: Eye) => readonly Item[];
};

/** A part of the body enlarged in a round window beside the body, and a ring round the place it shows. */
export function closeUpItems(near: Near): Item[] {
  const { closeUp, body, eye, mirrored } = near;
  const { of, beside } = closeUp;
  const focus = eye.see(of === 'pelvis' ? pelvisMiddle(body) : footMiddle(body.leg));
  const middle: Point = [focus[0] + beside[0] * (mirrored ? -1 : 1), focus[1] + beside[1]];
  const rim = circle(middle, half);
  return [
    { is: 'line', role: 'prop', points: between(focus, middle) },
    { is: 'shape', role: 'prop', pieces: [rim] },
    ...(of === 'pelvis' ? pelvisItems(near, focus, middle) : footItems(near, middle)),
    { is: 'line', role: 'prop', points: [...rim, ...rim.slice(0, 1)] },
  ];
}

/** From the edge of the place to the edge of the window. */
function between([x, y]: Point, [toX, toY]: Point): Point[] {
  const far = Math.hypot(toX - x, toY - y);
  const at = (share: number): Point => [mix(x, toX, share), mix(y, toY, share)];
  return [at(((half / larger) * 0.6) / far), at(1 - half / far)];
}

const pelvisMiddle = ({ pelvis }: Body): Vec => along(pelvis.at, [pelvis.up, 0.03]);
const footMiddle = ({ ankle, ball }: Leg): Vec => along(ankle, [minus(ball, ankle), 0.6]);

/** Degrees that a pelvis tilts in its close-up through the whole movement: its own are too few to be seen. */
const swing = 38;

/** The corners of a pelvis from the side: up its spine and out of its front, metres. */
const wedge = [
  [0.1, -0.07],
  [0.085, 0.075],
  [-0.055, 0.06],
  [-0.085, -0.02],
] as const;

function pelvisItems({ body, eye, way, items }: Near, focus: Point, middle: Point): Item[] {
  const lens = lensOf(focus, middle);
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
    ...items(eye).flatMap((item) => enlarged(item, lens)),
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

/** An eye that sees a foot from its own side, the shin upright: where it lies across the other its true view hides it. */
function footEye({ ankle, knee, toes }: Leg): Eye {
  const up = unit(minus(knee, ankle));
  const ahead = unit(along(toes, [up, -dot(toes, up)]));
  return {
    see: (at) => [dot(minus(at, ankle), ahead), dot(minus(at, ankle), up)],
    near: () => 0,
  };
}

function footItems({ body: { leg }, eye, way, leg: legItems, mirrored }: Near, middle: Point): Item[] {
  const own = way ? eye : footEye(leg);
  const flip = mirrored && !way ? -1 : 1;
  const see = (at: Vec): Point => {
    const [x, y] = own.see(at);
    return [x * flip, y];
  };
  const looking: Eye = { see, near: own.near };
  const lens = lensOf(see(footMiddle(leg)), middle);
  const bent = along(leg.ball, [leg.toes, 0.035], [unit(minus(leg.knee, leg.ankle)), 0.06]);
  const digits: Item[] = way
    ? []
    : [
        {
          is: 'shape',
          role: 'body',
          pieces: [
            outline(
              [
                { at: leg.ball, radius: measures.ball.radius },
                { at: bent, radius: 0.014 },
              ],
              see,
            ),
          ],
        },
      ];
  const course = (
    way
      ? way.bodies.map((each) => along(leg.ankle, [minus(each.leg.ball, each.leg.ankle), 1.3]))
      : [-0.1, 0.15, 0.4].map((turn) => {
          const up = unit(minus(leg.knee, leg.ankle));
          return along(leg.ankle, [leg.toes, 0.2 * Math.cos(turn)], [up, 0.2 * Math.sin(turn) - 0.02]);
        })
  ).map((at) => lens.to(see(at)));
  return [...[...digits, ...legItems(looking)].flatMap((item) => enlarged(item, lens)), ...arrow(course)];
}
