import words from '../../../data/words/session.json';
import type { FollowedStep } from '../../core/followed.ts';
import type { CoachQuestion } from '../../core/schema/coach.ts';
import { fill } from '../../core/words.ts';
import { glyphsFor } from '../../render/glyphs.ts';
import { wrap } from '../../render/text/wrap.ts';
import { loadBar } from '../../render/words/load.ts';
import type { SessionState } from '../machine/model.ts';
import { beatOf, instantOf } from '../machine/motion.ts';
import type { Segment } from '../machine/timeline.ts';
import { answerWords, pausedWords, phaseWords } from '../words.ts';
import { type Line, type Role, type Signs, span } from './line.ts';
import type { Readings } from './readings.ts';

export type Now = {
  readings: Readings;
  state: SessionState;
  signs: Signs;
  unicode: boolean;
  paused: boolean;
};

/** Words as lines of at most so many cells. */
export const said = (text: string, role: Role, columns: number): Line[] =>
  wrap(text, Math.max(1, columns)).map((line) => [span(line, role)]);

/** Why it stands still, what has just changed, what to do now, and, where there is room, how much it loads the nerve. */
export function nowLines(doing: Now, columns: number, measures = true): Line[] {
  const { readings, state, paused } = doing;
  const { current } = readings;
  if (!current) return [];
  const step = state.timeline.steps[current.step];
  return [
    ...said(pausedWords(state), 'caution', columns),
    ...said(noticeOf(state), 'caution', columns),
    ...(paced(doing, current, columns) ??
      said(phaseWords(current, state.timeline), paused ? 'dim' : 'do', columns)),
    ...(current.phase.name === 'hold' && step?.keep ? said(step.keep, 'plain', columns) : []),
    // A self-test is about what one feels, not about numbers.
    ...(step && measures && !state.options.test ? loadLine(step, doing) : []),
  ];
}

/** Milliseconds for which a change is told. */
const told = 20_000;

/** What has just changed, or why it ends soon; empty when nothing did, or a while ago. */
export const noticeOf = ({ notice, at, windDown }: SessionState): string =>
  notice && at - notice.at < told ? notice.text : (windDown ?? '');

/** The widest way a mark goes there and back. */
const widestWay = 33;

/** A movement with its words, which repetition it is, and a mark that goes there and back with it. */
function paced(doing: Now, current: Segment, columns: number): Line[] | undefined {
  const { state, signs, paused } = doing;
  const step = state.timeline.steps[current.step];
  const beat = step && beatOf(current, step, state);
  if (!step?.pace || !beat) return undefined;
  const cells = Math.min(columns, widestWay);
  const at = Math.round(instantOf(current, step, state) * (cells - 1));
  const count = `  ${fill(words.place, { n: beat.repetition + 1, all: step.reps ?? 1 })}`;
  return [
    [span(step.pace[beat.half], paused ? 'dim' : 'do'), span(count, 'dim')],
    [
      span(signs.way.repeat(at), 'dim'),
      span(signs.mark, paused ? 'dim' : 'do'),
      span(signs.way.repeat(cells - 1 - at), 'dim'),
    ],
  ];
}

/** The load of the position; nothing where there is no position. */
function loadLine({ load, pose }: FollowedStep, { unicode }: Now): Line[] {
  if (Object.keys(pose).length === 0) return [];
  const role = load.band === 'low' ? 'dim' : 'caution';
  return [
    [
      span(`${words.nerve} `, 'dim'),
      span(loadBar(load.index, glyphsFor(unicode)), role),
      span(`  ${fill(words.load, load)}`, 'dim'),
    ],
  ];
}

/** A question with the keys that answer it: a line each where there is room, and their words are more than a number. */
export function questionLines(question: CoachQuestion, columns: number, rows: number): Line[] {
  const answers = question.keys.map(answerWords);
  const wordy = answers.some((each) => each.length > 12);
  const page = (lines: readonly Line[]): Line[] => questionPage(question, lines, columns);
  const apart = page(answers.flatMap((each) => hung(each, columns)));
  return wordy && apart.length <= rows ? apart : page(said(answers.join('   '), 'do', columns));
}

const hung = (text: string, columns: number): Line[] =>
  wrap(text, Math.max(1, columns - 2)).map((line, index) => [span(index === 0 ? line : `  ${line}`, 'do')]);

function questionPage(
  { ask, help, optional }: CoachQuestion,
  answers: readonly Line[],
  columns: number,
): Line[] {
  return [
    ...said(ask, 'strong', columns),
    ...(help === undefined ? [] : said(help, 'dim', columns)),
    [],
    ...answers,
    ...(optional ? said(words.question.leaveOut, 'dim', columns) : []),
  ];
}
