import words from '../../../data/words/session.json';
import { under } from '../../core/read-values.ts';
import { fill } from '../../core/words.ts';
import type { Size } from '../../render/figure/index.ts';
import { wrap } from '../../render/text/wrap.ts';
import { questionOf, type SessionState } from '../machine/state.ts';
import type { Segment } from '../machine/timeline.ts';
import { cueIndex, isSettingUp, largeWord, secondsDigits, secondsWords } from '../words.ts';
import { halfScale, headline, isLarge, large, largeHeight } from './headline.ts';
import { type Line, lineWidth, span } from './line.ts';
import { nowLines, phaseRows, questionLines } from './now-panel.ts';
import type { Page } from './page.ts';

/** Digits and the phase as large as there is room for, what to do, and as many whole steps of the stretch as fit below. */
export function stageWords(page: Page, { columns: wide, rows }: Size): Line[] {
  const { current, state } = page;
  const columns = Math.min(wide, widestWords);
  const question = questionOf(state);
  if (question) {
    const asked = questionLines(page, question, columns, rows);
    return asked.length > rows ? [] : asked;
  }
  if (!current || rows < leastRows) return [];
  if (isReading(state, current)) return readingLines(page, current, { columns: wide, rows });
  const now = nowLines(page, columns);
  const bare = nowLines(page, columns, false);
  const above = headline(page, current, { columns: wide, rows: rows - reserved(page, current, columns) - 1 });
  if (above.length === 0) return [];
  const room = rows - above.length - 1;
  const told = now.length <= room ? now : bare;
  const cues = current.phase.name === 'hold' ? [] : wordsBelow(state, current.step);
  return [...above, [], ...told, [], ...cuesWithin(cues, columns, room - told.length - 1)].slice(0, rows);
}

/** Longer lines of words are hard to read from the floor. */
export const widestWords = 96;

/** The fewest rows with large digits in them: below them there are words. */
const leastRows = largeHeight(1) + 4;

/** Rows for the words of any phase of this step: the digits stay as large all through it. */
function reserved(page: Page, current: Segment, columns: number): number {
  const { timeline } = page.state;
  const now = nowLines(page, columns, false).length;
  const ofStep = timeline.segments.filter(
    ({ step, phase }) => step === current.step && !isSettingUp({ phase }),
  );
  return Math.max(...ofStep.map((each) => phaseRows(page, each, columns)), now);
}

/**
 * While one gets ready, changes sides, has paused or asked why, the words matter more than the seconds; in a self-test
 * they always do.
 */
const isReading = ({ options, why, status }: SessionState, { phase }: Segment): boolean =>
  why || status.is === 'paused' || options.test === true || isSettingUp({ phase });

/** The digits as large as all the words leave room for; where they leave none, the seconds stand as text above. */
function readingLines(page: Page, current: Segment, { columns: wide, rows }: Size): Line[] {
  const { state } = page;
  const columns = Math.min(wide, widestWords);
  const cues = wordsBelow(state, current.step);
  const all = cuesWithin(cues, columns, Number.POSITIVE_INFINITY);
  const now = nowLines(page, columns);
  const above = headline(page, current, { columns: wide, rows: rows - now.length - all.length - 2 });
  if (above.length > 0) return [...above, [], ...now, [], ...all];
  const title = titleLines(page, current, columns);
  const full = [...title, ...now, []];
  if (full.length + all.length <= rows) return [...full, ...all];
  const head = [...title, ...nowLines(page, columns, false), []];
  const room = rows - head.length;
  const due = dueFirst(cues, current, page, { columns, rows: room });
  return [...head, ...cuesWithin(due, columns, room)].slice(0, rows);
}

/** The seconds, and the change of sides as large as can be: who lies on the floor must see that it is time. */
function titleLines({ phaseLeft, glyphs, state }: Page, current: Segment, columns: number): Line[] {
  const seconds = span(secondsWords(phaseLeft), 'strong');
  const word = glyphs.halves && !state.why ? largeWord(current, state.timeline) : '';
  const digits = large(secondsDigits(phaseLeft), halfScale, glyphs.block);
  const lines = large(word, halfScale, glyphs.block).map(
    (text, row): Line => [span(text, 'do'), span(`   ${digits[row] ?? ''}`, 'strong')],
  );
  const fits = isLarge(word) && Math.max(...lines.map(lineWidth)) <= columns;
  return fits ? lines : [[seconds]];
}

/** Where not all the steps fit, the one that is due now comes first. */
function dueFirst(
  cues: readonly string[],
  current: Segment,
  { state }: Page,
  { columns, rows }: Size,
): readonly string[] {
  const step = state.timeline.steps[current.step];
  const fits = cuesWithin(cues, columns, Number.POSITIVE_INFINITY).length <= rows;
  return fits || !step || state.why ? cues : cues.slice(cueIndex(current, step, state));
}

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
