import { lengtheningOf } from '../../core/body/lengthening.ts';
import { neuralLoad } from '../../core/body/neural-load.ts';
import type { Library, Stretch } from '../../core/library.ts';
import type { Lengthening, LoadBand } from '../../core/routine.ts';
import type { MuscleLengthFile } from '../../core/schema/body.ts';
import type { Pose, Side } from '../../core/types.ts';
import { type Body, bodyOf } from './body.ts';
import { muscleCourses, nerveCourse } from './courses.ts';
import { describe } from './describe.ts';
import { propItems } from './props.ts';
import { type Bounds, bodyItems, type Eye, eyeOf, type Item, type Scene, type View } from './scene.ts';
import { type Subject, subjectAt } from './subject.ts';
import type { Vec } from './vector.ts';

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
  const marks = marksOf(stretch, subject.pose, body, eye, library);
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
  const all = merged([room, boundsOf(props)]);
  const floor = floorOf(view, subject, body, eye, all);
  return {
    items: [...floor, ...props, ...items],
    bounds: merged([all, boundsOf(floor)]),
    words: describe(subject, body),
  };
}

/** The floor: a line from the side, a mat on it from the corner, none from above. */
function floorOf(
  view: View,
  { start, figure }: Subject,
  body: Body,
  { see }: Eye,
  { left, right }: Bounds,
): Item[] {
  if (view === 'above' || start === 'side-lying') return [];
  if (view.endsWith('corner')) return figure.props?.includes('chair') ? [] : [matUnder(body, see)];
  const by = 0.04;
  return [
    {
      is: 'line',
      role: 'prop',
      points: [
        [left - by, 0],
        [right + by, 0],
      ],
    },
  ];
}

function matUnder({ spine, leg, other }: Body, see: Eye['see']): Item {
  const on = [spine.head, leg.ball, other.ball];
  const [least, most] = [Math.min(...on.map(([x]) => x)) - 0.15, Math.max(...on.map(([x]) => x)) + 0.1];
  const wide = 0.32;
  const corners: Vec[] = [
    [least, 0, -wide],
    [most, 0, -wide],
    [most, 0, wide],
    [least, 0, wide],
    [least, 0, -wide],
  ];
  return { is: 'line', role: 'prop', points: corners.map(see) };
}

/** Percent longer than standing from which a muscle is drawn, drawn clearly, and drawn strongly. */
const lengths = [1, 6, 12] as const;
const levels: Readonly<Record<LoadBand, 1 | 2 | 3>> = { low: 1, moderate: 2, high: 3, 'very high': 3 };
const nerveRoles = { 1: 'nerve', 2: 'nerve-loaded', 3: 'nerve-high' } as const;

/** The muscle under stretch and the nerve, each by how much. */
function marksOf(stretch: Stretch, pose: Pose, body: Body, { see }: Eye, { files }: Library): Item[] {
  const load = neuralLoad(pose, files['neural-load']);
  const marks: Item[] = muscleLevels(stretch, pose, files['muscle-length']).map(([muscle, level]) => ({
    is: 'mark',
    role: level > 2 ? 'muscle-strong' : 'muscle',
    points: (muscleCourses[muscle]?.(body) ?? []).map(see),
    level,
  }));
  if (load.index === 0) return marks;
  const level = levels[load.band];
  return [...marks, { is: 'mark', role: nerveRoles[level], points: nerveCourse(body).map(see), level }];
}

type Level = 1 | 2 | 3;

/** Past this bend of the knee the hamstrings are not what is stretched, whatever the model's number. Degrees. */
const kneeBent = 60;

/** The muscles a stretch is for: by their lengthening where the model knows it, otherwise plainly there. */
function muscleLevels({ targets }: Stretch, pose: Pose, file: MuscleLengthFile): [string, Level][] {
  const known = lengtheningOf(targets, pose, file);
  if ((pose.kneeFlexion ?? 0) > kneeBent) known.hamstrings = 0;
  const muscles = new Set(targets.map((target) => (isHamstring(target) ? 'hamstrings' : target)));
  return [...muscles].flatMap((muscle): [string, Level][] => {
    const percent = known[muscle as keyof Lengthening];
    const level = percent === undefined ? 2 : lengths.filter((least) => percent >= least).length;
    return muscle in muscleCourses && level > 0 ? [[muscle, level as Level]] : [];
  });
}

/** Nerve exercises show what the hamstrings do meanwhile. */
const isHamstring = (target: string): boolean =>
  target === 'sciatic-nerve' || muscleCourses[target] === muscleCourses.hamstrings;

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
