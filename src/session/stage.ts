import {
  type Artist,
  type FigureLine,
  type FigureRole,
  figureLines,
  type Size,
  sizeWithin,
} from '../render/figure/index.ts';
import { wrap } from '../render/text/wrap.ts';
import { bigDigits, digitsHeight, digitsScale } from './digits.ts';
import { type Line, lineWidth, type Role, type Signs, span } from './line.ts';
import type { SessionState } from './model.ts';
import { instantOf } from './motion.ts';
import type { Readings } from './readings.ts';
import { pausedWords, phaseWords, secondsDigits } from './words.ts';

/** The middle of the screen: the drawing, the digits, what to do now, and the steps of the stretch. */
export type StageOptions = {
  readings: Readings;
  state: SessionState;
  size: Size;
  signs: Signs;
  unicode: boolean;
  artist: Artist | undefined;
  paused: boolean;
};

/** Cells between the drawing and the words, and the fewest for words beside it. */
const gap = 3;
const leastWords = 33;
/** The drawing takes so much of a large window at most. */
const share = 0.55;
/** Rows for words below the digits. */
const wordRows = 4;

/** At most `size.rows` lines; empty where the window has no room for large digits. */
export function stageLines(options: StageOptions): Line[] {
  const { size } = options;
  const drawing = drawingOf(options);
  if (!drawing) return words(options, size);
  const { lines, columns } = drawing;
  const right = words(options, { columns: size.columns - columns - gap, rows: size.rows });
  return Array.from({ length: Math.min(size.rows, Math.max(lines.length, right.length)) }, (_, row) => {
    const left = lines[row] ?? [];
    const space = columns + gap - lineWidth(left);
    return right[row]?.length ? [...left, span(' '.repeat(space)), ...(right[row] ?? [])] : left;
  });
}

/** The drawing of now, with nothing above and below it that is always empty. */
function drawingOf({
  artist,
  readings,
  state,
  size,
  unicode,
}: StageOptions): { lines: Line[]; columns: number } | undefined {
  const { current } = readings;
  const step = state.track.steps[current?.step ?? -1];
  const most = Math.max(Math.floor(size.columns * share), size.columns - leastWords - gap - 8);
  const room = largest(Math.min(most, size.columns - leastWords - gap), size.rows);
  if (!artist || !state.figure || !current || !step || !room) return undefined;
  const { side } = current.phase;
  const at = instantOf(current, step, state);
  const scene = artist(step.stretch, side ? { pose: step.pose, at, side } : { pose: step.pose, at });
  return scene && { lines: figureLines(scene, room, unicode).map(roled), columns: room.columns };
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
  prop: 'dim',
  muscle: 'do',
  'muscle-strong': 'do',
  nerve: 'dim',
  'nerve-loaded': 'caution',
  'nerve-high': 'caution',
};

const roled = (line: FigureLine): Line => line.map(({ text, role }) => ({ text, role: roles[role] }));

/** Digits as large as there is room for, what to do, and as many whole steps of the stretch as fit below. */
function words({ readings, state, signs, paused }: StageOptions, { columns, rows }: Size): Line[] {
  const { current, phaseLeft } = readings;
  if (!current || rows < digitsHeight(1) + wordRows) return [];
  const digits = secondsDigits(phaseLeft);
  const cues = wordsBelow(state, current.step);
  // While one gets ready the words matter more than the seconds.
  const reading = current.phase.name === 'get-ready' || current.phase.name === 'switch';
  const below = reading
    ? Math.min(cuesWithin(cues, columns, rows).length + 3, rows - digitsHeight(1))
    : wordRows;
  const scale = digitsScale('0'.repeat(Math.max(2, digits.length)), columns, rows - below);
  if (scale === 0) return [];
  const number = bigDigits(digits, scale, signs.block).map((text): Line => [span(text, 'strong')]);
  const said = (text: string, role: Role): Line[] => wrap(text, columns).map((line) => [span(line, role)]);
  const doing = [
    ...said(pausedWords(state), 'caution'),
    ...said(phaseWords(current, state.track), paused ? 'dim' : 'do'),
  ];
  const left = rows - digitsHeight(scale) - doing.length - 2;
  return [...number, [], ...doing, [], ...cuesWithin(cues, columns, left)];
}

/** The steps of the stretch; its reasons when they were asked for. */
export function wordsBelow({ track, why }: SessionState, index: number): readonly string[] {
  const step = track.steps[index];
  if (!step) return [];
  return why ? ['Why this one:', ...step.why] : step.cues;
}

/** As many whole steps as there are lines for; what runs on is set in. */
export function cuesWithin(cues: readonly string[], columns: number, most: number): Line[] {
  const lines: Line[] = [];
  for (const cue of cues) {
    const wrapped = wrap(cue, Math.max(1, columns - 2));
    if (lines.length + wrapped.length > most) break;
    lines.push(...wrapped.map((line, index) => [span(index === 0 ? line : `  ${line}`)]));
  }
  return lines;
}
