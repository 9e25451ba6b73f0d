import words from '../../../data/words/session.json';
import units from '../../../data/words/units.json';
import type { Step } from '../../core/routine.ts';
import type { CoachQuestion } from '../../core/schema/coach.ts';
import { fill, named } from '../../core/words.ts';
import { glyphsFor } from '../../render/glyphs.ts';
import { packed, wrap } from '../../render/text/wrap.ts';
import { loadBar } from '../../render/words/load.ts';
import { beatOf, instantOf } from '../machine/motion.ts';
import { noticeBelowQuestion, noticeOf } from '../machine/notice.ts';
import type { SessionState } from '../machine/state.ts';
import type { Segment } from '../machine/timeline.ts';
import { answerWords, isEnding, pausedWords, phaseWords } from '../words.ts';
import { type Line, type Role, span } from './line.ts';
import type { Page } from './page.ts';

/** Words as lines of at most so many cells. */
export const said = (text: string, role: Role, columns: number): Line[] =>
  text === ''
    ? []
    : text.split('\n').flatMap((each) => wrap(each, Math.max(1, columns)).map((line) => [span(line, role)]));

/** A word has the colour of a caution; a sentence is bold in the terminal's own, which can be read on every ground. */
export function pausedLines(state: SessionState, columns: number): Line[] {
  const why = pausedWords(state);
  return said(why, why.includes(' ') ? 'strong' : 'caution', columns);
}

/**
 * The lines of now: why it stands still, what has changed, what to do, what to keep in a hold and how it ends, and if
 * there is room the load on the nerve.
 */
export function nowLines(page: Page, columns: number, measures = true): Line[] {
  const { current, state, paused } = page;
  if (!current) return [];
  const step = state.timeline.steps[current.step];
  return [
    ...pausedLines(state, columns),
    ...said(noticeOf(state), 'strong', columns),
    ...(paced(page, current, columns) ??
      said(phaseWords(current, state.timeline), paused ? 'dim' : 'plain', columns)),
    ...said(heldWords(page, current, step), 'plain', columns),
    // A self-test is about what one feels, not about numbers; and who rests is out of the position.
    ...(step && measures && !state.options.test && current.phase.name !== 'rest' ? loadLine(step, page) : []),
  ];
}

/** Rows that the words of a phase take at most, so that what stands above need not move. */
export function phaseRows({ state }: Page, segment: Segment, columns: number): number {
  const step = state.timeline.steps[segment.step];
  const rows = (text = ''): number => said(text, 'plain', columns).length;
  const { name } = segment.phase;
  const held = name === 'hold' ? Math.max(rows(step?.holdCue), rows(step?.cues.at(-1))) : 0;
  return name === 'move' && step?.pace ? 2 : rows(phaseWords(segment, state.timeline)) + held;
}

function heldWords({ state }: Page, current: Segment, step: Step | undefined): string {
  if (current.phase.name !== 'hold') return '';
  return (isEnding(current, state) ? step?.cues.at(-1) : step?.holdCue) ?? '';
}

/** The widest way a mark goes there and back. */
const widestWay = 33;

/** A movement with its words, which repetition it is, and a mark that goes there and back with it. */
function paced({ state, glyphs, paused }: Page, current: Segment, columns: number): Line[] | undefined {
  const step = state.timeline.steps[current.step];
  const beat = step && beatOf(current, step, state);
  if (!step?.pace || !beat) return undefined;
  const cells = Math.min(columns, widestWay);
  const at = Math.round(instantOf(current, step, state) * (cells - 1));
  const count = `  ${fill(words.place, { n: beat.repetition + 1, all: step.reps ?? 1 })}`;
  return [
    [span(step.pace[beat.half], paused ? 'dim' : 'plain'), span(count, 'dim')],
    [
      span(glyphs.way.repeat(at), 'dim'),
      span(glyphs.mark, paused ? 'dim' : 'do'),
      span(glyphs.way.repeat(cells - 1 - at), 'dim'),
    ],
  ];
}

/** The load of the position; nothing where there is no position. */
function loadLine({ neuralLoad: { index, band }, pose }: Step, { unicode }: Page): Line[] {
  if (Object.keys(pose).length === 0) return [];
  const role = band === 'low' ? 'dim' : 'caution';
  return [
    [
      span(`${words.nerve} `, 'dim'),
      span(loadBar(index, glyphsFor(unicode)), role),
      span(`  ${fill(words.load, { index, band: named(units.bands, band) })}`, 'dim'),
    ],
  ];
}

/** A question with the keys that answer it: a line each where there is room, and their words are more than a number. */
export function questionLines(
  { state }: Page,
  question: CoachQuestion,
  columns: number,
  rows: number,
): Line[] {
  const answers = question.keys.map(answerWords);
  const wordy = answers.some((each) => each.length > 12);
  const page = (lines: readonly Line[]): Line[] => [
    ...questionPage(question, lines, columns),
    ...said(noticeBelowQuestion(state), 'strong', columns),
  ];
  const apart = page(answers.flatMap((each) => hung(each, columns)));
  return wordy && apart.length <= rows
    ? apart
    : page(inRows(answers, columns).map((row) => [span(row, 'plain')]));
}

/**
 * Answers beside each other: as far apart as leaves them in one row, so that a scale is not broken in two, nor a key
 * from what it says.
 */
function inRows(answers: readonly string[], columns: number): string[] {
  const rows = ['   ', '  ', ' '].map((between) => packed(answers, columns, between));
  return rows.find(({ length }) => length === 1) ?? rows.at(-1) ?? [];
}

const hung = (text: string, columns: number): Line[] =>
  wrap(text, Math.max(1, columns - 2)).map((line, index) => {
    const [key = '', ...rest] = line.split(' ');
    return index === 0
      ? [span(key, 'strong'), span(` ${rest.join(' ')}`, 'plain')]
      : [span(`  ${line}`, 'plain')];
  });

function questionPage(
  { ask, help, optional, keys }: CoachQuestion,
  answers: readonly Line[],
  columns: number,
): Line[] {
  const { leaveOut, goOn } = words.question;
  return [
    ...said(ask, 'strong', columns),
    ...said(help ?? '', 'dim', columns),
    [],
    ...answers,
    ...(optional ? said(keys.length > 0 ? leaveOut : goOn, 'dim', columns) : []),
  ];
}
