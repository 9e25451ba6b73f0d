import type { Stretch } from '../../../src/core/library.ts';
import { type Body, bodyOf } from '../../../src/render/figure/body.ts';
import { type Subject, subjectAt } from '../../../src/render/figure/subject.ts';
import { library } from '../../library.ts';

const instants = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];
const moves = (stretch: Stretch): boolean =>
  stretch.from !== stretch.pose || stretch.figure?.from !== undefined;

/** The drawn body of a stretch at an instant, by the name of its file. */
export type Frame = { id: string; name: string; subject: Subject; body: Body };

export function frameOf(stretch: Stretch, at: number): Frame {
  const subject = subjectAt(stretch, stretch.pose, at);
  const place = at === 1 ? 'pose' : at === 0 ? 'from' : `between from and pose, at ${at}`;
  const name = `data/stretches/${stretch.id}.json: ${place}`;
  return { id: stretch.id, name, subject, body: bodyOf(subject) };
}

/** The frames of each stretch by its id: one of what stands still. */
export const framesById: ReadonlyMap<string, readonly Frame[]> = new Map(
  [...library.stretches.values()].map((stretch) => [
    stretch.id,
    (moves(stretch) ? instants : [1]).map((at) => frameOf(stretch, at)),
  ]),
);

/** Every frame of every stretch. */
export const frames: readonly Frame[] = [...framesById.values()].flat();

export const framesFrom = (...starts: readonly Subject['start'][]): Frame[] =>
  frames.filter(({ subject }) => starts.includes(subject.start));

/** Metres that a drawing may be off: a dot of it. */
export const slack = 0.025;

/** What is wrong, by the name of the frame: a test expects none, so that it names every one. */
export const wrong = (
  check: (frame: Frame) => readonly string[],
  some: readonly Frame[] = frames,
): string[] => some.flatMap((frame) => check(frame).map((what) => `${frame.name}: ${what}`));

export const near = (what: string, length: number, stated: number, by = 1e-6): string[] =>
  Math.abs(length - stated) <= by ? [] : [`${what} is ${length.toFixed(3)}, not ${stated}`];

export const arms = ({ arms: { near: one, far } }: Body) => [one, far] as const;
export const legs = ({ leg, other }: Body) => [leg, other] as const;
