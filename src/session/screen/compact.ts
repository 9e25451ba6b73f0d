import { clock } from '../../render/time.ts';
import { questionOf, type SessionState } from '../machine/model.ts';
import { briefWords, cueNow, isSettingUp, joined, placeWords, secondsWords, sideWords } from '../words.ts';
import { clip, type Line, signsFor, span } from './line.ts';
import { readingsOf } from './readings.ts';

/** The session in one line of at most `columns` cells, what matters most first. What is longer stands elsewhere. Pure. */
export function compactLine(state: SessionState, columns: number, unicode = true): Line {
  const { current, phaseLeft, totalLeft } = readingsOf(state);
  const signs = signsFor(unicode);
  if (!current) return clip([span('done')], columns, signs.more);
  const question = questionOf(state);
  if (question) {
    const answers = question.keys.map(({ key, says }) => (says === key ? key : `${key} ${says}`)).join(' ');
    return clip([span(question.ask, 'strong'), span(`  ${answers}`, 'do')], columns, signs.more);
  }
  const { timeline, status } = state;
  // What to set up stands above.
  const cue = isSettingUp(current) ? '' : cueNow(current, state);
  const place = `${placeWords(current, timeline)} ${timeline.steps[current.step]?.name ?? ''}`;
  const rest = joined([sideWords(current, timeline), `${clock(totalLeft)} left`, place], signs.between);
  const line = [
    ...(status.is === 'paused' ? [span('paused', 'caution'), span(signs.between, 'dim')] : []),
    span(secondsWords(phaseLeft), 'strong'),
    span(` ${briefWords(current, timeline)}`, 'do'),
    ...(cue === '' ? [] : [span(`${signs.between}${cue}`)]),
    span(`${signs.between}${rest}`),
  ];
  return clip(line, columns, signs.more);
}
