import words from '../../../data/words/session.json';
import type { CoachQuestion } from '../../core/schema/coach.ts';
import { counted, fill } from '../../core/words.ts';
import { unbroken } from '../../render/text/wrap.ts';
import { clock, spoken } from '../../render/time.ts';
import { questionOf, type SessionState } from '../machine/state.ts';
import type { Segment } from '../machine/timeline.ts';
import {
  answerWords,
  briefWords,
  closingWords,
  cueNow,
  isSettingUp,
  joined,
  placeWords,
  readsAsTyped,
  secondsWords,
  sideWords,
} from '../words.ts';
import { clip, glyphsFor, type Line, span } from './line.ts';
import { readingsOf } from './readings.ts';

/**
 * A phase as one line for a log: `0:00  1 of 5  Nerve slider · right leg · get ready, 10 seconds`. For a screen reader
 * (`isSpoken`) there is no sign in it that would be read aloud, and no gap.
 */
export function plainLine(
  segment: Segment,
  { timeline, spent }: Pick<SessionState, 'timeline' | 'spent'>,
  { unicode = true, isSpoken = false }: { unicode?: boolean; isSpoken?: boolean } = {},
): string {
  const name = timeline.steps[segment.step]?.name ?? '';
  const time = spoken(segment.phase.seconds);
  const phase = fill(words.phaseTime, { phase: briefWords(segment, timeline), time });
  const at = clock(Math.floor((spent + segment.startsAt) / 1000));
  const place = placeWords(segment, timeline);
  const what = [name, sideWords(segment, timeline), phase];
  if (isSpoken) return joined([at, place, ...what], ', ');
  return [at, place, joined(what, glyphsFor(unicode).between)].join('  ');
}

/** The last line: the time of the whole routine, or how far it came. */
export function plainEnd(state: SessionState): string {
  const { timeline, status } = state;
  if (status.is !== 'ended' || status.reason !== 'finished') return closingWords(state);
  const stretches = counted(words.stretches, timeline.steps.length);
  return `${clock(timeline.total / 1000)}  ${fill(words.doneAll, { stretches })}`;
}

/** A question with its keys, a line each, for a screen reader. */
export function plainQuestion({ ask, help, keys, optional }: CoachQuestion): string[] {
  const { question } = words;
  const answers = keys.map((each) =>
    // A key stays with what it says.
    readsAsTyped(each)
      ? each.says
      : fill(question.spoken, { key: each.key, says: each.says }).replaceAll(' ', unbroken),
  );
  const press = optional ? question.pressOr : question.press;
  return [
    ...(help === undefined ? ask : fill(question.help, { ask, help })).split('\n'),
    keys.length > 0 ? fill(press, { keys: answers.join(', ') }) : question.pressToGoOn,
  ];
}

/** The session in one line of at most `columns` cells, what matters most first. What is longer stands elsewhere. Pure. */
export function compactLine(state: SessionState, columns: number, unicode = true): Line {
  const { current, phaseLeft, totalLeft } = readingsOf(state);
  const glyphs = glyphsFor(unicode);
  if (!current) return clip([span(words.done)], columns, glyphs.more);
  const question = questionOf(state);
  if (question) {
    const answers = question.keys.map(answerWords).join(' ');
    return clip(
      [span(question.ask.replaceAll('\n', ' '), 'strong'), span(`  ${answers}`, 'plain')],
      columns,
      glyphs.more,
    );
  }
  const { timeline, status } = state;
  // What to set up stands above.
  const cue = isSettingUp(current) ? '' : cueNow(current, state);
  const place = `${placeWords(current, timeline)} ${timeline.steps[current.step]?.name ?? ''}`;
  const left = fill(words.left, { time: clock(totalLeft) });
  const rest = joined([sideWords(current, timeline), left, place], glyphs.between);
  const line = [
    ...(status.is === 'paused' ? [span(words.paused, 'caution'), span(glyphs.between, 'dim')] : []),
    span(secondsWords(phaseLeft), 'strong'),
    span(` ${briefWords(current, timeline)}`, 'plain'),
    ...(cue === '' ? [] : [span(`${glyphs.between}${cue}`)]),
    span(`${glyphs.between}${rest}`),
  ];
  return clip(line, columns, glyphs.more);
}
