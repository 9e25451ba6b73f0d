import words from '../../../data/words/session.json';
import { under } from '../../core/read.ts';
import { fill } from '../../core/words.ts';
import type { Artist, Size } from '../../render/figure/index.ts';
import { wrap } from '../../render/text/wrap.ts';
import { questionOf, type SessionState } from '../machine/model.ts';
import type { Segment } from '../machine/timeline.ts';
import { cueIndex, isSettingUp, secondsDigits, secondsWords } from '../words.ts';
import { bigDigits, digitsHeight, digitsScale } from './digits.ts';
import { type Line, type Signs, span } from './line.ts';
import { nowLines, questionLines } from './now-panel.ts';
import type { Readings } from './readings.ts';

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

/** Rows for words below the digits. */
const wordRows = 4;

/** Digits as large as there is room for, what to do, and as many whole steps of the stretch as fit below. */
export function stageWords(options: StageOptions, { columns, rows }: Size): Line[] {
  const { readings, state, signs } = options;
  const { current, phaseLeft } = readings;
  const question = questionOf(state);
  if (question) {
    const asked = questionLines(question, columns, rows);
    return asked.length > rows ? [] : asked;
  }
  if (!current || rows < digitsHeight(1) + wordRows) return [];
  const cues = wordsBelow(state, current.step);
  const doing = nowLines(options, columns);
  if (isReading(state, current)) return readingLines(options, current, { columns, rows });
  const digits = secondsDigits(phaseLeft);
  const below = Math.min(Math.max(wordRows, doing.length + 1), rows - digitsHeight(1));
  const scale = digitsScale('0'.repeat(Math.max(2, digits.length)), columns, rows - below);
  if (scale === 0) return [];
  const number = bigDigits(digits, scale, signs.block).map((text): Line => [span(text, 'strong')]);
  const left = rows - digitsHeight(scale) - doing.length - 2;
  // Who holds has set up already: what is left to know is how it ends.
  const still = current.phase.name === 'hold' ? cues.slice(-1) : cues;
  return fitting([...number, [], ...doing, [], ...cuesWithin(still, columns, left)], rows);
}

/** While one gets ready, changes sides, or has asked why, the words matter more than the seconds; in a self-test they always do. */
const isReading = ({ options, why }: SessionState, { phase }: Segment): boolean =>
  why || options.test === true || isSettingUp({ phase });

/** The digits as large as all the words leave room for; where they leave none, the seconds stand as text above. */
function readingLines(options: StageOptions, current: Segment, { columns, rows }: Size): Line[] {
  const { readings, signs, state } = options;
  const cues = wordsBelow(state, current.step);
  const all = cuesWithin(cues, columns, Number.POSITIVE_INFINITY);
  const doing = nowLines(options, columns);
  const digits = secondsDigits(readings.phaseLeft);
  const scale = digitsScale(
    '0'.repeat(Math.max(2, digits.length)),
    columns,
    rows - doing.length - all.length - 2,
  );
  if (scale > 0) {
    const number = bigDigits(digits, scale, signs.block).map((text): Line => [span(text, 'strong')]);
    return [...number, [], ...doing, [], ...all];
  }
  const seconds: Line = [span(secondsWords(readings.phaseLeft), 'strong')];
  const full = [seconds, ...doing, []];
  if (full.length + all.length <= rows) return [...full, ...all];
  const head = [seconds, ...nowLines(options, columns, false), []];
  const room = rows - head.length;
  return fitting(
    [...head, ...cuesWithin(dueFirst(cues, current, options, room, columns), columns, room)],
    rows,
  );
}

/** Where not all the steps fit, the one that is due now comes first. */
function dueFirst(
  cues: readonly string[],
  current: Segment,
  { state }: StageOptions,
  room: number,
  columns: number,
): readonly string[] {
  const step = state.timeline.steps[current.step];
  const fits = cuesWithin(cues, columns, Number.POSITIVE_INFINITY).length <= room;
  return fits || !step || state.why ? cues : cues.slice(cueIndex(current, step, state));
}

const fitting = (lines: readonly Line[], rows: number): Line[] => lines.slice(0, rows);

/** The steps of the stretch; its reasons and their sources when they were asked for. */
export function wordsBelow({ timeline, why, options }: SessionState, index: number): readonly string[] {
  const step = timeline.steps[index];
  if (!step) return [];
  if (!why) return step.cues;
  const sources = step.sources.map((id) => under(options.sources, id) ?? id);
  const from = sources.length > 0 ? [fill(words.from, { sources: sources.join('; ') })] : [];
  return [words.why, ...step.why, ...from];
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
