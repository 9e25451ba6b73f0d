import type { View } from '../../core/schema/figure.ts';
import type { Body } from './body.ts';
import { footBalls, type Leg, lowest } from './leg.ts';
import { line, plate } from './prop-shapes.ts';
import type { Bounds, Eye, Item } from './scene.ts';
import type { Subject } from './subject.ts';
import type { Vec } from './vector.ts';

const lying: readonly Subject['start'][] = ['supine', 'prone', 'hands-and-knees', 'long-sitting'];

/**
 * The floor: a line from the side and from straight before or behind, from the corner a mat under who lies and the
 * ground under who does not, none from above; and a shadow under each foot on it that is not seen from the side.
 */
export function floorOf(
  view: View,
  { start }: Subject,
  body: Body,
  eye: Eye,
  { left, right }: Bounds,
): Item[] {
  if (view === 'above' || start === 'side-lying') return [];
  if (view.endsWith('corner') || view === 'front-high')
    return lying.includes(start) ? [matUnder(body, eye)] : [groundUnder(body, eye), ...shadows(body, eye)];
  const by = 0.04;
  const ground = line([
    [left - by, 0],
    [right + by, 0],
  ]);
  return view === 'side' ? [ground] : [ground, ...shadows(body, eye)];
}

function matUnder({ spine, leg, other }: Body, eye: Eye): Item {
  const on = [spine.head, leg.ball, other.ball];
  const [least, most] = [Math.min(...on.map(([x]) => x)) - 0.12, Math.max(...on.map(([x]) => x)) + 0.06];
  return flat(eye, least, most, -0.25, 0.25);
}

function groundUnder({ leg, other, pelvis }: Body, eye: Eye): Item {
  const on = [pelvis.at, leg.ball, leg.heel, other.ball, other.heel];
  const [xs, zs] = [on.map(([x]) => x), on.map(([, , z]) => z)];
  return flat(
    eye,
    Math.min(...xs) - 0.32,
    Math.max(...xs) + 0.16,
    Math.min(...zs) - 0.26,
    Math.max(...zs) + 0.26,
  );
}

const flat = (eye: Eye, left: number, right: number, far: number, near: number): Item =>
  plate(eye, [left, 0, far], [right, 0, far], [right, 0, near], [left, 0, near]);

/** How high a foot may be that still has a shadow, metres: a heel on a low step has one on the floor below. */
const high = 0.3;

const shadows = ({ leg, other }: Body, eye: Eye): Item[] =>
  [leg, other].filter((each) => lowest(footBalls(each)) < high).map((each) => shadow(each, eye));

const corners = 12;

/** A flat round place under a foot, wider than it. */
function shadow({ heel, ball }: Leg, { see }: Eye): Item {
  const [x, z] = [(heel[0] + ball[0]) / 2, (heel[2] + ball[2]) / 2];
  const [long, wide] = [Math.abs(ball[0] - heel[0]) / 2 + 0.07, Math.abs(ball[2] - heel[2]) / 2 + 0.07];
  const piece = Array.from({ length: corners }, (_, index) => {
    const turn = (2 * Math.PI * index) / corners;
    const at: Vec = [x + long * Math.cos(turn), 0, z + wide * Math.sin(turn)];
    return see(at);
  });
  return { is: 'shape', role: 'shadow', pieces: [piece] };
}

/** Metres of a dash of the middle line, and from one to the next. */
const dash = { long: 0.06, apart: 0.13 } as const;

/** A broken upright line through the middle of the body: what crosses it is across. */
export function midline({ pelvis }: Body, { see }: Eye, { bottom, top }: Bounds): Item[] {
  const [x] = see(pelvis.at);
  return Array.from({ length: Math.floor((top - bottom) / dash.apart) }, (_, index) => {
    const y = bottom + index * dash.apart + dash.long / 2;
    return line([
      [x, y],
      [x, y + dash.long],
    ]);
  });
}
