import { lengthenedBy } from '../../core/body/lengthening.ts';
import { neuralLoad } from '../../core/body/neural-load.ts';
import type { Library, Stretch } from '../../core/library.ts';
import type { Lengthening, LoadBand } from '../../core/routine.ts';
import type { MuscleLengthFile } from '../../core/schema/body.ts';
import type { Pose } from '../../core/types.ts';
import type { Body } from './body.ts';
import { type Course, isBelowKnee, muscleCourses, nerveAbove, nerveBelow, nerveCourse } from './courses.ts';
import type { BodyMark } from './parts.ts';
import type { Eye, Item } from './scene.ts';
import type { Subject } from './subject.ts';

const levels: Readonly<Record<LoadBand, 1 | 2 | 3>> = { low: 1, moderate: 2, high: 3, 'very high': 3 };
const nerveRoles = { 1: 'nerve', 2: 'nerve-loaded', 3: 'nerve-high' } as const;

/** The muscle under stretch and the nerve, each by how much: by the scored joints, as the numbers beside them are. */
export function marksOf(
  stretch: Stretch,
  { scored, figure }: Subject,
  body: Body,
  { see }: Eye,
  { files }: Pick<Library, 'files'>,
): BodyMark[] {
  const load = neuralLoad(scored, files['neural-load']);
  const muscles = muscleLevels(stretch, scored, files['muscle-length']).map(([muscle, level]): BodyMark => {
    const points = (muscleCourses[muscle]?.(body) ?? []).map(see);
    const role = level > 2 ? 'muscle-strong' : 'muscle';
    return { item: { is: 'mark', role, points, level }, belowKnee: isBelowKnee(muscle) };
  });
  if (load.index === 0) return muscles;
  const level = levels[load.band];
  const nerve = (course: Course): Item => {
    return { is: 'mark', role: nerveRoles[level], points: course(body).map(see), level };
  };
  if (figure.meets === undefined) return [...muscles, { item: nerve(nerveCourse), belowKnee: false }];
  return [
    ...muscles,
    { item: nerve(nerveAbove), belowKnee: false },
    { item: nerve(nerveBelow), belowKnee: true },
  ];
}

type Level = 1 | 2 | 3;

/** The muscles a stretch is for: by their lengthening where the model knows it, otherwise plainly there. */
function muscleLevels({ targets }: Stretch, pose: Pose, file: MuscleLengthFile): [string, Level][] {
  const { lengthening, hamstringsSlack } = lengthenedBy(targets, pose, file);
  const known = hamstringsSlack ? { ...lengthening, hamstrings: 0 } : lengthening;
  const muscles = new Set(targets.map((target) => (isHamstring(target) ? 'hamstrings' : target)));
  return [...muscles].flatMap((muscle): [string, Level][] => {
    const percent = known[muscle as keyof Lengthening];
    const level = percent === undefined ? 2 : file.drawn.from.filter((least) => percent >= least).length;
    return muscle in muscleCourses && level > 0 ? [[muscle, level as Level]] : [];
  });
}

/** Nerve exercises show what the hamstrings do meanwhile. */
const isHamstring = (target: string): boolean =>
  target === 'sciatic-nerve' || muscleCourses[target] === muscleCourses.hamstrings;
