import type { Artist } from '../render/figure/index.ts';
import { clock } from '../render/time.ts';
import { doingLines, questionLines } from './doing.ts';
import { keyHelp } from './keymap.ts';
import { apart, bar, clip, type Line, lineWidth, type Signs, signsFor, span } from './line.ts';
import { questionOf, type SessionState } from './model.ts';
import { type Readings, readingsOf } from './readings.ts';
import { stageLines } from './stage.ts';
import { cuesWithin, wordsBelow } from './stage-words.ts';
import type { Segment } from './track.ts';
import { cueNow, nextWords, placeWords, secondsWords, sideWords } from './words.ts';

/** A window in cells. `unicode: false` draws with ASCII alone. */
export type Screen = {
  columns: number;
  rows: number;
  unicode?: boolean;
  /** Draws the positions; absent means words alone. */
  artist?: Artist;
};

/** The smallest window the view is made for; below it there is `compactLine`. */
export const smallest = { columns: 40, rows: 12 } as const;

const margin = 2;
/** Longer lines are hard to read from the floor. */
const widest = 96;
/** A drawing wider than this says no more. */
const widestStage = 180;
/** Between a number and its words. */
const gutter = '   ';

type Page = Readings & {
  state: SessionState;
  inner: number;
  rows: number;
  signs: Signs;
  unicode: boolean;
  paused: boolean;
};

/** The whole screen: no line wider than its columns, no more lines than its rows. Pure. */
export function view(state: SessionState, { columns, rows, unicode = true, artist }: Screen): Line[] {
  const inner = Math.max(1, Math.min(columns - 2 * margin, widest));
  const signs = signsFor(unicode);
  const paused = state.status.is === 'paused';
  const page: Page = { ...readingsOf(state), state, inner, rows, signs, unicode, paused };
  const around = laidOut([head(page), bars(page), keys(page)]).length;
  const size = { columns: Math.min(columns - 2 * margin, widestStage), rows: rows - around - 1 };
  const stage = stageLines({ readings: page, state, size, signs, unicode, artist, paused });
  const lines = stage.length > 0 ? laidOut([head(page), stage, bars(page), keys(page)]) : small(page, rows);
  const indent = span(' '.repeat(margin));
  const most = Math.max(inner, stage.length > 0 ? size.columns : 0);
  const fits = Math.min(columns, margin + most);
  return tight(lines, rows).map((line) =>
    line.length === 0 ? [] : clip([indent, ...line], fits, signs.more),
  );
}

/** The screen without room for large digits. */
function small(page: Page, rows: number): Line[] {
  const { current, state, inner } = page;
  const question = questionOf(state);
  const bottom = [question ? [] : bars(page), keys(page)];
  const room = rows - laidOut([head(page), ...bottom]).length - 1;
  const now = question ? questionLines(question, inner, room) : doing(page);
  const spare = rows - laidOut([head(page), now, ...bottom]).length - 1;
  const cues = question || !current ? [] : cuesNow(page, current, spare);
  return laidOut([head(page), now, cues, ...bottom]);
}

/** All the steps where they fit; else the one that is due now. */
function cuesNow({ state, inner }: Page, current: Segment, most: number): Line[] {
  const all = wordsBelow(state, current.step);
  const lines = cuesWithin(all, inner, Number.POSITIVE_INFINITY);
  const cue = cueNow(current, state);
  return lines.length <= most || state.why || cue === ''
    ? cuesWithin(all, inner, most)
    : cuesWithin([cue], inner, most);
}

/** Blocks below each other with an empty line above each. */
const laidOut = (blocks: readonly (readonly Line[])[]): Line[] =>
  blocks.filter((block) => block.length > 0).flatMap((block) => [[], ...block]);

/** Takes out empty lines, the lowest first, until the rest fits; the last resort is to cut. */
function tight(lines: readonly Line[], rows: number): Line[] {
  const kept = [...lines];
  while (kept.length > rows) {
    const empty = kept.findLastIndex((line) => line.length === 0);
    kept.splice(empty < 0 ? kept.length - 1 : empty, 1);
  }
  return kept;
}

function head({ current, state, inner, signs }: Page): Line[] {
  if (!current) return [];
  const place = span(`${placeWords(current, state.track)}${gutter}`, 'dim');
  const name = span(state.track.steps[current.step]?.name ?? '', 'strong');
  const side = span(sideWords(current, state.track), 'strong');
  const whole = apart([place, name], [side], inner);
  return whole ? [whole] : [[place, side], clip([name], inner, signs.more)];
}

/** The seconds, and beside them what to do. */
function doing(page: Page): Line[] {
  const { current, phaseLeft, state, inner } = page;
  if (!current) return [];
  const indent = placeWords(current, state.track).length + gutter.length;
  const lines = doingLines({ ...page, readings: page }, Math.max(1, inner - indent));
  const label = (index: number): string => (index === 0 ? secondsWords(phaseLeft) : '').padEnd(indent);
  return lines.map((line, index) => [span(label(index), 'strong'), ...line]);
}

function bars(page: Page): Line[] {
  const { current, following, state, inner, signs } = page;
  const left = `  ${clock(page.totalLeft)} left`;
  const cells = inner - lineWidth([span(left)]);
  return [
    bar(page.phaseDone, cells, signs.phase),
    [...bar(page.totalDone, cells, signs.whole), span(left)],
    [span(nextWords(current, following, state.track, signs.between), 'dim')],
    ...setUp(page),
  ];
}

/** Rows from which there is room to say how the next stretch begins, and a second line of keys. */
const roomy = 20;

/** The first thing to do for the next stretch, in time to read it. */
function setUp({ current, following, state, inner, rows, signs }: Page): Line[] {
  const isNew = following !== undefined && following.step !== current?.step;
  const first = isNew ? state.track.steps[following.step]?.cues[0] : undefined;
  return first === undefined || rows < roomy
    ? []
    : [clip([span(`      ${first}`, 'dim')], inner, signs.more)];
}

/** A line narrower than this has little room for keys. */
const narrow = 60;

/** The keys as many as fit, those that matter most first; on two lines where there is room. */
function keys({ inner, paused, state, rows }: Page): Line[] {
  const { test = false } = state.options;
  const asking = state.status.is === 'asking';
  const scope = { paused, voice: state.voice !== undefined, test, asking };
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
