import words from '../../../data/words/session.json';
import type { CoachQuestion } from '../../core/schema/coach.ts';
import { noticeOf } from '../machine/notice.ts';
import { questionOf } from '../machine/state.ts';
import type { Segment } from '../machine/timeline.ts';
import { briefWords, cueIndex, cueNow, isSettingUp, placeWords, secondsWords } from '../words.ts';
import { clip, type Line, span } from './line.ts';
import { nowLines, pausedLines, questionLines, said } from './now-panel.ts';
import { bars, gutter, head, keys, laidOut, type Page } from './page.ts';
import { cuesWithin, wordsBelow } from './stage-words.ts';

/** The screen without room for large digits. */
export function smallLines(page: Page, rows: number): Line[] {
  const { current, state } = page;
  const question = questionOf(state);
  if (question) return askedLines(page, question, rows);
  if (!current) return laidOut([bars(page), keys(page)]);
  if (state.why) return reasons(page, current, rows);
  const bottom = [bars(page), keys(page)];
  const now = doing(page, current);
  const cues = cuesNow(page, current, rows - laidOut([head(page), now, ...bottom]).length - 1);
  const isCrowded = cues.length === 0 && isSettingUp(current);
  return withKeys(page, isCrowded ? [crowded(page, current, rows)] : [now, cues], rows);
}

/** A question with all its answers: what stands around them goes first, and if they still do not fit that is said. */
function askedLines(page: Page, question: CoachQuestion, rows: number): Line[] {
  const { inner } = page;
  const room = rows - laidOut([head(page), keys(page)]).length - 1;
  const asked = questionLines(page, question, inner, room);
  const choices = [[head(page), asked, keys(page)], [asked, keys(page)], [asked]];
  const fits = (blocks: readonly (readonly Line[])[]): boolean =>
    blocks.flat().filter((line) => line.length > 0).length <= rows;
  const found = choices.find(fits);
  if (found) return laidOut(found);
  const more = said(words.question.larger, 'strong', inner);
  return [...asked.filter((line) => line.length > 0).slice(0, rows - more.length), ...more];
}

/** Adds the keys of the body, which always stay, and as many bars as fit, the one of the whole first. */
function withKeys(page: Page, middle: readonly (readonly Line[])[], rows: number): Line[] {
  const [phase = [], whole = [], ...next] = bars(page);
  const choices = [[phase, whole, ...next], [phase, whole], [whole], []];
  const fits = (each: readonly Line[]): boolean => tightly([head(page), ...middle, each, keys(page)]) <= rows;
  const kept = choices.find(fits) ?? [];
  return laidOut([head(page), ...middle, kept, keys(page)]);
}

/** All the steps where they fit; else the one that is due now. */
function cuesNow({ state, inner }: Page, current: Segment, most: number): Line[] {
  const all = wordsBelow(state, current.step);
  const lines = cuesWithin(all, inner, Number.POSITIVE_INFINITY);
  const cue = cueNow(current, state);
  return lines.length <= most || cue === '' ? cuesWithin(all, inner, most) : cuesWithin([cue], inner, most);
}

/** The seconds, and beside them what to do. */
function doing(page: Page, current: Segment): Line[] {
  const { phaseLeft, state, inner } = page;
  const indent = placeWords(current, state.timeline).length + gutter.length;
  const lines = nowLines(page, Math.max(1, inner - indent));
  const label = (index: number): string => (index === 0 ? secondsWords(phaseLeft) : '').padEnd(indent);
  return lines.map((line, index) => [span(label(index), 'strong'), ...line]);
}

/** A small screen while one sets up, with as many words as fit: the due step first, no numbers, no load. */
function crowded(page: Page, current: Segment, rows: number): Line[] {
  const { state, inner } = page;
  const told = [...brief(page, current), ...said(noticeOf(state), 'strong', inner)];
  const step = state.timeline.steps[current.step];
  const cues = step ? step.cues.slice(cueIndex(current, step, state)) : [];
  const room = rows - tightly([head(page), told, bars(page), keys(page)]);
  const due = said(cues[0] ?? '', 'plain', inner);
  return [...told, ...(due.length < room ? cuesWithin(cues, inner, room) : due)];
}

/** The seconds, the phase in a word, and why it stands still. */
const brief = ({ phaseLeft, state, inner }: Page, current: Segment): Line[] => [
  [span(`${secondsWords(phaseLeft)}  `, 'strong'), span(briefWords(current, state.timeline), 'plain')],
  ...pausedLines(state, inner),
];

/** The reasons for a step, with nothing else but the seconds. */
function reasons(page: Page, current: Segment, rows: number): Line[] {
  const { state, inner, glyphs } = page;
  const now = brief(page, current);
  const all = cuesWithin(wordsBelow(state, current.step), inner, Number.POSITIVE_INFINITY);
  const room = Math.max(1, rows - tightly([head(page), now, keys(page)]));
  const last = all[room - 1] ?? [];
  const fitting =
    all.length <= room
      ? all
      : [...all.slice(0, room - 1), clip([...last, span(' '.repeat(inner))], inner, glyphs.more)];
  return laidOut([head(page), now, fitting, keys(page)]);
}

/** Rows that blocks take without empty lines. */
const tightly = (blocks: readonly (readonly Line[])[]): number => blocks.flat().length;
