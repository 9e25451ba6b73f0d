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

export const artistFor =
  (library: Library): Artist =>
  (id, drawing) => {
    const stretch = library.stretches.get(id);
    return stretch && sceneOf(stretch, library, drawing);
  };

function sceneOf(
  stretch: Stretch,
  library: Library,
  { pose = stretch.pose, at = 1, side = 'right' }: Drawing = {},
): Scene {
  const subject = subjectAt(stretch, pose, at);
  const body = bodyOf(subject);
  const view = subject.figure.view ?? 'side';
  const eye = eyeOf(view, side === 'left');
  const drawn = bodyItems(
    body,
    eye,
    marksOf(stretch, subject.pose, body, eye, library),
    subject.figure.meets !== undefined,
  );
  const bounds = boundsOf(drawn);
  const props = propItems({ body, subject, view, see: eye.see, bounds });
  const all = boundsOf([...drawn, ...props]);
  const floor = floorOf(view, subject, body, eye, all);
  const items = [...floor, ...props, ...drawn];
  return { items, bounds: boundsOf(items), words: describe(subject, body) };
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
