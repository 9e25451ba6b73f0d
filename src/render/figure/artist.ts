import type { Library, Stretch } from '../../core/library.ts';
import type { View } from '../../core/schema/figure.ts';
import type { Pose, Side } from '../../core/types.ts';
import { gazeOf, isNodding, pushArrow, type Way, wayArrows } from './arrows.ts';
import { type Body, bodyOf } from './body.ts';
import { closeUpItems } from './close-up.ts';
import { captionOf, describe } from './describe.ts';
import { floorOf, midline } from './floor.ts';
import { marksOf } from './marks.ts';
import { bodyBalls, bodyItems, coreItems, legItems } from './parts.ts';
import { propItems } from './props.ts';
import {
  type Bounds,
  boundsOf,
  type Eye,
  eyeOf,
  type Item,
  merged,
  mirrored,
  reachOf,
  type Scene,
} from './scene.ts';
import { type Subject, subjectAt } from './subject.ts';

/**
 * How to draw a stretch: absent `pose` is the listed one; `at` is 0 where a movement begins, 1 at its end; `bare` is the
 * position alone, without arrows and close-ups.
 */
export type Drawing = { pose?: Pose; at?: number; side?: Side; bare?: boolean };

/** Draws the stretches of a library by their ids; nothing for an id it does not know. */
export type Artist = (id: string, drawing?: Drawing) => Scene | undefined;

/** What is drawn from. */
export type Drawable = Pick<Library, 'files' | 'stretches'>;

export const artistFor = (library: Drawable): Artist => {
  const rooms = new WeakMap<Pose, Bounds>();
  const ways = new WeakMap<Pose, Way>();
  const wayTo = (stretch: Stretch, end: Pose): Way | undefined => {
    if (!isMoving(stretch)) return undefined;
    const way = ways.get(end) ?? wayOf(stretch, end);
    ways.set(end, way);
    return way;
  };
  const draw = (stretch: Stretch, end: Pose, at: number | undefined, side: Side, bare: boolean): Scene => {
    const asked: Asked = {
      stretch,
      end,
      at,
      side,
      library,
      way: bare ? undefined : wayTo(stretch, end),
      bare,
    };
    const drawn = bodyAt(asked);
    if (at === undefined) return sceneOf(drawn, drawn.reach);
    // A movement keeps its place and size on the page: every frame is drawn in the room of all of them.
    const room = rooms.get(end) ?? roomOf({ ...asked, side: 'right' });
    rooms.set(end, room);
    return sceneOf(drawn, side === 'left' ? mirrored(room) : room);
  };
  // What stands still is asked for again and again.
  let last: { key: readonly unknown[]; scene: Scene } | undefined;
  return (id, { pose, at, side = 'right', bare = false } = {}) => {
    const stretch = library.stretches.get(id);
    if (!stretch) return undefined;
    const key = [stretch, pose ?? stretch.pose, at, side, bare] as const;
    if (!last || key.some((each, index) => each !== last?.key[index])) last = { key, scene: draw(...key) };
    return last.scene;
  };
};

const isMoving = ({ from, pose, figure }: Stretch): boolean => from !== pose || figure?.from !== undefined;

type Asked = {
  stretch: Stretch;
  end: Pose;
  at: number | undefined;
  side: Side;
  library: Drawable;
  way: Way | undefined;
  bare: boolean;
};

function wayOf(stretch: Stretch, end: Pose): Way {
  const [from, half, to] = [0, 0.5, 1].map((at) => subjectAt(stretch, end, at));
  if (!from || !half || !to) throw new Error('no way');
  return { bodies: [bodyOf(from), bodyOf(half), bodyOf(to)], poses: [from.scored, to.scored] };
}

type Drawn = Asked & {
  subject: Subject;
  body: Body;
  view: View;
  eye: Eye;
  items: Item[];
  /** The room of those items. */
  reach: Bounds;
  arrows: Item[];
};

/** The body of an instant with its arrows, without its props. */
function bodyAt(asked: Asked): Drawn {
  const { stretch, end, at, side, library, way } = asked;
  const subject = subjectAt(stretch, end, at ?? 1);
  const body = way?.bodies[2 * (at ?? 1)] ?? bodyOf(subject);
  const view = subject.figure.view ?? 'side';
  const eye = eyeOf(view, side === 'left');
  const marks = marksOf(stretch, subject, body, eye, library);
  const items = bodyItems(body, eye, marks, subject.figure.meets !== undefined);
  const arrows = arrowsOf(asked, subject, body, eye);
  return { ...asked, subject, body, view, eye, items, reach: boundsOf(items), arrows };
}

/** What moves, where one pushes, and where a head that moves looks. */
function arrowsOf({ stretch, at, way, bare }: Asked, subject: Subject, body: Body, eye: Eye): Item[] {
  if (bare) return [];
  const { push } = subject.figure;
  // Push and hold take turns where the kind says so; a drawing that stands alone shows both.
  const takesTurns = stretch.kind === 'contract-relax';
  const pushes = push && (!takesTurns || at === undefined || at === 0);
  const moves = way && !subject.figure.closeUp && (!push || (takesTurns && at !== 0));
  const heads = way ? way.poses : [subject.pose, subject.listed];
  return [
    ...(moves ? wayArrows(way, body, eye) : []),
    ...(pushes ? pushArrow(push, body, eye) : []),
    ...(isNodding(heads, way) ? gazeOf(body, eye) : []),
  ];
}

/** What all frames of a movement need, and the arrows at both its ends. */
function roomOf(asked: Asked): Bounds {
  const { stretch, end, way } = asked;
  const view = stretch.figure?.view ?? 'side';
  const eye = eyeOf(view, false);
  const frames = [0, 0.25, 0.5, 0.75, 1].map((at) => {
    const isEnd = at === 0 || at === 1;
    const known = way?.bodies[at * 2];
    if (known && !isEnd) return reachOf(bodyBalls(known), eye);
    const subject = subjectAt(stretch, end, at);
    const body = known ?? bodyOf(subject);
    const arrows = isEnd ? arrowsOf({ ...asked, at }, subject, body, eye) : [];
    return merged([reachOf(bodyBalls(body), eye), ...(arrows.length > 0 ? [boundsOf(arrows)] : [])]);
  });
  return merged(frames);
}

/** The body with its props, its floor, its arrows and its close-up, in a room that holds at least the body. */
function sceneOf(drawn: Drawn, room: Bounds): Scene {
  const { stretch, at, subject, body, view, eye, items, reach, arrows, bare } = drawn;
  const props = propItems({ body, subject, view, see: eye.see, bounds: room });
  const all = merged([room, reach, boundsOf(Object.values(props).flat())]);
  const floor = floorOf(view, subject, body, eye, all);
  const near = nearOf(drawn);
  const bounds = merged([all, boundsOf([...floor, ...arrows, ...near])]);
  const middle = bare && (view === 'front' || view === 'behind') ? midline(body, eye, bounds) : [];
  // What lies between the limbs comes after those of the far side, which are drawn first.
  const trunk = items.findIndex((item) => item.is === 'shape' && item.role === 'body');
  return {
    items: [
      ...[...floor, ...props.behind, ...items.slice(0, trunk)],
      ...[...props.between, ...items.slice(trunk), ...props.before, ...arrows, ...near, ...middle],
    ],
    bounds,
    words: describe(subject, body),
    caption: captionOf(stretch, subject, at),
  };
}

function nearOf({ stretch, subject, body, eye, side, way, bare, library }: Drawn): Item[] {
  const { closeUp } = subject.figure;
  if (!closeUp || bare) return [];
  const marks = (from: Eye) => marksOf(stretch, subject, body, from, library);
  return closeUpItems({
    ...{ closeUp, body, eye, mirrored: side === 'left', way, isCrossed: subject.figure.meets !== undefined },
    whole: (from) => bodyItems(body, from, marks(from), subject.figure.meets !== undefined),
    core: (from) => coreItems(body, from),
    leg: (from) => legItems(body, from, marks(from)),
  });
}
