import type { Library, Stretch } from '../../core/library.ts';
import { hasTwoEnds } from '../../core/plan/moves.ts';
import type { Side } from '../../core/types.ts';
import { type Picture, type Pictures, pictureElement } from './svg.ts';

/**
 * The pictures of a shipped stretch as its file lists it, made with the program: drawing them takes most of the time of a
 * page. What a person's limits bend, and what somebody brought or changed, is drawn then and there.
 */

const sides = ['right', 'left'] as const satisfies readonly Side[];

const nameOf = (at: number | undefined): string => (at === undefined ? 'still' : String(at));

/** What all stretches are drawn by, beside the program itself and their files. */
export const measuresOf = ({ files }: Library): string =>
  JSON.stringify([files['neural-load'], files['muscle-length']]);

/** A stretch, and its pictures of each side: lines of a file. */
export const linesToKeep = (stretch: Stretch, pictures: Pictures): string[] => [
  JSON.stringify(stretch),
  ...sides.map((side) => JSON.stringify(asked(stretch, side, pictures))),
];

/** What a page asks for: of a movement both its ends, or the whole where they look the same. */
function asked(stretch: Stretch, side: Side, pictures: Pictures): Record<string, Picture> {
  const at = (instant?: number): Picture | undefined =>
    pictures(stretch.id, { side, ...(instant === undefined ? {} : { at: instant }) });
  const ends = hasTwoEnds(stretch) ? [at(0), at(1)] : [];
  const [start, end] = ends.map((picture) => picture && pictureElement(picture));
  const found = ends.map((picture, index) => [nameOf(index), picture] as const);
  if (start === end) found.push([nameOf(undefined), at()]);
  return Object.fromEntries(found.flatMap(([name, picture]) => (picture ? [[name, picture]] : [])));
}

/** What was kept, as lines: of a stretch by its id, and the one line of the measures. */
type Kept = {
  readonly measures: () => string | undefined;
  readonly lines: (id: string) => readonly string[];
};

/** Pictures that were kept where they are of these very stretches and measures; all else is drawn. */
export function keptOr(drawn: Pictures, { measures, lines }: Kept, library: Library): Pictures {
  let fits: boolean | undefined;
  const known = new Map<string, Readonly<Record<string, Picture>>>();
  const keptOf = (stretch: Stretch, side: Side): Readonly<Record<string, Picture>> => {
    fits ??= measures() === measuresOf(library);
    const [made, ...pictures] = fits ? lines(stretch.id) : [];
    return made === JSON.stringify(stretch) ? JSON.parse(pictures[sides.indexOf(side)] ?? '{}') : {};
  };
  return (id, drawing = {}) => {
    const { pose, at, side = 'right', bare } = drawing;
    const stretch = library.stretches.get(id);
    if (!stretch || bare || (pose && !isListed(pose, stretch))) return drawn(id, drawing);
    const key = `${id} ${side}`;
    const kept = known.get(key) ?? keptOf(stretch, side);
    known.set(key, kept);
    return kept[nameOf(at)] ?? drawn(id, drawing);
  };
}

const isListed = (pose: Stretch['pose'], stretch: Stretch): boolean =>
  pose === stretch.pose || JSON.stringify(pose) === JSON.stringify(stretch.pose);
