import type { Library, Stretch } from '../../core/library.ts';
import type { View } from '../../core/schema/figure.ts';
import type { Pose, Side } from '../../core/types.ts';
import { type Body, bodyOf } from './body.ts';
import { describe, seenFromWords } from './describe.ts';
import { floorOf } from './floor.ts';
import { marksOf } from './marks.ts';
import { bodyItems } from './parts.ts';
import { propItems } from './props.ts';
import { type Bounds, type Eye, eyeOf, type Item, type Scene } from './scene.ts';
import { type Subject, subjectAt } from './subject.ts';

/** How to draw a stretch: absent `pose` is the listed one; `at` is 0 where a movement begins, 1 at its end. */
export type Drawing = { pose?: Pose; at?: number; side?: Side };

/** Draws the stretches of a library by their ids; nothing for an id it does not know. */
export type Artist = (id: string, drawing?: Drawing) => Scene | undefined;

export const artistFor = (library: Library): Artist => {
  const rooms = new WeakMap<Pose, Bounds>();
  const draw = (stretch: Stretch, end: Pose, at: number | undefined, side: Side): Scene => {
    const drawn = bodyAt(stretch, end, at ?? 1, side, library);
    if (at === undefined) return sceneOf(drawn, boundsOf(drawn.items));
    // A movement keeps its place and size on the page: every frame is drawn in the room of all of them.
    const room = rooms.get(end) ?? roomOf(stretch, end, library);
    rooms.set(end, room);
    return sceneOf(drawn, side === 'left' ? mirrored(room) : room);
  };
  // What stands still is asked for again and again.
  let last: { key: readonly unknown[]; scene: Scene } | undefined;
  return (id, { pose, at, side = 'right' } = {}) => {
    const stretch = library.stretches.get(id);
    if (!stretch) return undefined;
    const key = [stretch, pose ?? stretch.pose, at, side] as const;
    if (!last || key.some((each, index) => each !== last?.key[index])) last = { key, scene: draw(...key) };
    return last.scene;
  };
};

type Drawn = { subject: Subject; body: Body; view: View; eye: Eye; items: Item[] };

/** The body of an instant, without its props. */
function bodyAt(stretch: Stretch, pose: Pose, at: number, side: Side, library: Library): Drawn {
  const subject = subjectAt(stretch, pose, at);
  const body = bodyOf(subject);
  const view = subject.figure.view ?? 'side';
  const eye = eyeOf(view, side === 'left');
  const marks = marksOf(stretch, subject, body, eye, library);
  return { subject, body, view, eye, items: bodyItems(body, eye, marks, subject.figure.meets !== undefined) };
}

/** What all frames of a movement need. */
function roomOf(stretch: Stretch, pose: Pose, library: Library): Bounds {
  const frames = [0, 0.25, 0.5, 0.75, 1].map((at) => bodyAt(stretch, pose, at, 'right', library));
  return merged(frames.map(({ items }) => boundsOf(items)));
}

const merged = (all: readonly Bounds[]): Bounds => ({
  left: Math.min(...all.map(({ left }) => left)),
  right: Math.max(...all.map(({ right }) => right)),
  bottom: Math.min(...all.map(({ bottom }) => bottom)),
  top: Math.max(...all.map(({ top }) => top)),
});

const mirrored = ({ left, right, ...rest }: Bounds): Bounds => ({ left: -right, right: -left, ...rest });

/** The body with its props and its floor, in a room that holds at least the body. */
function sceneOf({ subject, body, view, eye, items }: Drawn, room: Bounds): Scene {
  const props = propItems({ body, subject, view, see: eye.see, bounds: room });
  const all = merged([room, boundsOf(Object.values(props).flat())]);
  const floor = floorOf(view, subject, body, eye, all);
  // What lies between the limbs comes after those of the far side, which are drawn first.
  const trunk = items.findIndex((item) => item.is === 'shape' && item.role === 'body');
  return {
    items: [
      ...[...floor, ...props.behind, ...items.slice(0, trunk)],
      ...[...props.between, ...items.slice(trunk), ...props.before],
    ],
    bounds: merged([all, boundsOf(floor)]),
    words: describe(subject, body),
    seen: seenFromWords(subject),
  };
}

function boundsOf(items: readonly Item[]): Bounds {
  const found = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.POSITIVE_INFINITY,
    top: Number.NEGATIVE_INFINITY,
  };
  for (const item of items) {
    for (const line of item.is === 'shape' ? item.pieces : [item.points]) {
      for (const [x, y] of line) {
        if (x < found.left) found.left = x;
        if (x > found.right) found.right = x;
        if (y < found.bottom) found.bottom = y;
        if (y > found.top) found.top = y;
      }
    }
  }
  return found;
}
