import words from '../../../data/words/session.json';
import { fill } from '../../core/words.ts';
import type { Artist } from '../../render/figure/index.ts';
import { clock } from '../../render/time.ts';
import { keyHelp } from '../machine/keymap.ts';
import { isReversible } from '../machine/reports.ts';
import type { SessionState } from '../machine/state.ts';
import { isSettingUp, nextWords, placeWords, sideWords } from '../words.ts';
import { apart, bar, clip, type Glyphs, type Line, lineWidth, span } from './line.ts';
import type { Readings } from './readings.ts';

/** Between a number and its words. */
export const gutter = '   ';

/** What every part of a screen is drawn from. */
export type Page = Readings & {
  state: SessionState;
  inner: number;
  rows: number;
  glyphs: Glyphs;
  unicode: boolean;
  /** `false` where what is far has to be told from what is near without it. */
  colour: boolean;
  artist: Artist | undefined;
  paused: boolean;
};

/** Blocks below each other with an empty line above each. */
export const laidOut = (blocks: readonly (readonly Line[])[]): Line[] =>
  blocks.filter((block) => block.length > 0).flatMap((block) => [[], ...block]);

/** Where one is, what it is called, and which side. */
export function head({ current, state, inner, glyphs }: Page): Line[] {
  if (!current) return [];
  const place = span(`${placeWords(current, state.timeline)}${gutter}`, 'dim');
  const name = span(state.timeline.steps[current.step]?.name ?? '', 'strong');
  const side = span(sideWords(current, state.timeline), 'strong');
  const whole = apart([place, name], [side], inner);
  return whole ? [whole] : [[place, side], clip([name], inner, glyphs.more)];
}

/** How far the phase is and the whole, and what comes next. */
export function bars(page: Page): Line[] {
  const { current, following, state, inner, glyphs } = page;
  const left = `  ${fill(words.left, { time: clock(page.totalLeft) })}`;
  const cells = inner - lineWidth([span(left)]);
  return [
    bar(page.phaseDone, cells, glyphs.phase),
    [...bar(page.totalDone, cells, glyphs.whole, borders(page, cells)), span(left)],
    [span(nextWords(current, following, state.timeline, glyphs.between), 'dim')],
    ...setUp(page),
  ];
}

/** Fewer cells than these between two borders, and they are no longer told apart. */
const leastApart = 3;

/** Where each stretch begins in the whole, that of the first left out. */
function borders({ state, glyphs }: Page, cells: number): { at: number[]; glyph: string } {
  const { timeline, spent } = state;
  const starts = timeline.segments.filter(
    ({ step }, index) => index > 0 && timeline.segments[index - 1]?.step !== step,
  );
  const at = starts.map(({ startsAt }) => (spent + startsAt) / (spent + timeline.total));
  return { at: cells >= leastApart * timeline.steps.length ? at : [], glyph: glyphs.border };
}

/** Rows from which there is room to say how the next stretch begins, and a second line of keys. */
const roomy = 20;

/** Rows that wait for what comes before the next stretch: nothing above it moves when that is said. */
export function spareRows(page: Page): number {
  const { current, rows, state } = page;
  const isLast = state.timeline.steps.length === (current?.step ?? 0) + 1;
  const waits = rows >= roomy && !isLast && current !== undefined && !isSettingUp(current);
  return waits ? 1 - setUp(page).length : 0;
}

/** The first thing to do for the next stretch, in time to read it. */
function setUp({ current, following, state, inner, rows, glyphs }: Page): Line[] {
  const isNew = following !== undefined && following.step !== current?.step;
  const first = isNew ? state.timeline.steps[following.step]?.cues[0] : undefined;
  return first === undefined || rows < roomy
    ? []
    : [clip([span(`      ${first}`, 'dim')], inner, glyphs.more)];
}

/** A line narrower than this has little room for keys. */
const narrow = 60;

/** The keys as many as fit, those that matter most first; on two lines where there is room. */
export function keys({ inner, paused, state, rows }: Page): Line[] {
  const { test = false } = state.options;
  const asking = state.status.is === 'asking';
  const scope = { paused, reversible: isReversible(state), test, asking };
  const help = keyHelp(scope);
  const roomyLine = help.join('   ');
  if (lineWidth([span(roomyLine)]) <= inner) return [[span(roomyLine, 'dim')]];
  // Where there is little room the keys for the body come before the space bar, which pauses everywhere.
  const few = inner < narrow ? keyHelp({ ...scope, narrow: true }).slice(paused ? 0 : 1) : help;
  const first = asManyAsFit(few, inner);
  const second = rows < roomy ? [] : asManyAsFit(few.slice(first.length), inner);
  return [first, second].flatMap((row) => (row.length === 0 ? [] : [[span(row.join('  '), 'dim')]]));
}

const asManyAsFit = (help: readonly string[], columns: number): readonly string[] =>
  help.filter((_, index) => help.slice(0, index + 1).join('  ').length <= columns);
