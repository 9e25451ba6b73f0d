import type { Pose, Side } from '../../core/types.ts';
import {
  type Artist,
  type FigureLine,
  type FigureRole,
  figureLines,
  type Scene,
  type Size,
  sizeWithin,
} from '../../render/figure/index.ts';
import { instantOf } from '../machine/motion.ts';
import { type Line, lineWidth, type Role, span } from './line.ts';
import type { Page } from './page.ts';
import { stageWords } from './stage-words.ts';

/** Cells between the drawing and the words, and the fewest for words beside it. */
const gap = 3;
const leastWords = 33;
/** The drawing takes so much of a large window at most. */
const share = 0.55;
const tallShare = 0.48;

/**
 * The middle of the screen: the drawing, the digits, what to do now, and the steps of the stretch. At most `size.rows`
 * lines; empty where the window has no room for large digits.
 */
export function stageLines(page: Page, size: Size): Line[] {
  const drawing = drawingOf(page, size);
  if (!drawing) return stageWords(page, size);
  const { lines, columns } = drawing;
  const right = stageWords(page, { columns: size.columns - columns - gap, rows: size.rows });
  // What does not fit beside the drawing matters more than it.
  if (right.length === 0) return stageWords(page, size);
  return Array.from({ length: Math.min(size.rows, Math.max(lines.length, right.length)) }, (_, row) => {
    const left = lines[row] ?? [];
    const space = columns + gap - lineWidth(left);
    return right[row]?.length ? [...left, span(' '.repeat(space)), ...(right[row] ?? [])] : left;
  });
}

/** The drawing of now, with nothing above and below it that is always empty. */
function drawingOf(
  { artist, current, state, rows, unicode, colour }: Page,
  size: Size,
): { lines: Line[]; columns: number } | undefined {
  const step = state.timeline.steps[current?.step ?? -1];
  const room = largest(drawingColumns(size.columns, rows), size.rows);
  if (!artist || !state.figure || !current || !step || !room) return undefined;
  const { side, name } = current.phase;
  const at = Math.round(instantOf(current, step, state) * instants) / instants;
  const pose = name === 'rest' ? (state.options.eased?.(step) ?? step.pose) : step.pose;
  const lines = drawn(pose, artist, { stretch: step.stretch, side, at, room, unicode, colour });
  return lines && { lines, columns: room.columns };
}

/** Rows of a window from which one looks at it from further away: the digits get twice the room. */
const tall = 45;

/** Cells for the drawing, of those of the stage. */
function drawingColumns(columns: number, rows: number): number {
  const most = Math.max(Math.floor(columns * share), columns - leastWords - gap - 8);
  const some = rows < tall ? most : Math.floor(columns * tallShare);
  return Math.min(some, columns - leastWords - gap);
}

/** A movement is drawn at so many instants of its way: more could not be told apart. */
const instants = 20;

type Frame = {
  stretch: string;
  side: Side | undefined;
  at: number;
  room: Size;
  unicode: boolean;
  colour: boolean;
};

const frames = new WeakMap<Pose, Map<string, Line[] | undefined>>();

/** A frame, drawn once: a movement comes by the same instants again with every repetition. */
function drawn(pose: Pose, artist: Artist, frame: Frame): Line[] | undefined {
  const { stretch, side, at, room, unicode, colour } = frame;
  const known = frames.get(pose) ?? new Map<string, Line[] | undefined>();
  frames.set(pose, known);
  const key = [stretch, side, at, room.columns, room.rows, unicode, colour].join();
  if (!known.has(key)) {
    const scene = artist(stretch, side ? { pose, at, side } : { pose, at });
    known.set(key, scene && captioned(scene, frame));
  }
  return known.get(key);
}

/** The drawing, and below it from where it is seen, if not from the side. */
function captioned(scene: Scene, { room: { columns, rows }, unicode, colour }: Frame): Line[] {
  const caption: Line[] = scene.caption === '' || rows <= sizeRows ? [] : [[span(scene.caption, 'dim')]];
  const size = { columns, rows: rows - caption.length };
  return [...figureLines(scene, size, { unicode, colour }).map(roled), ...caption];
}

/** The size of the drawing: as good as can be told apart, larger in a larger window. */
function largest(columns: number, rows: number): Size | undefined {
  const good = sizeWithin(columns);
  if (!good || rows < sizeRows) return undefined;
  const wide = Math.min(columns, Math.round((rows * 44) / 16));
  return { columns: Math.max(30, wide), rows };
}
const sizeRows = 12;

const roles: Readonly<Record<FigureRole, Role>> = {
  body: 'plain',
  far: 'dim',
  hair: 'plain',
  arrow: 'strong',
  wrong: 'caution',
  prop: 'dim',
  muscle: 'do',
  'muscle-strong': 'do',
  nerve: 'caution',
  'nerve-loaded': 'caution',
  'nerve-high': 'caution',
};

const roled = (line: FigureLine): Line => line.map(({ text, role }) => ({ text, role: roles[role] }));
