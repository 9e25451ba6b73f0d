import type { CoachQuestion } from '../../core/schema/coach.ts';
import { clock, count, spoken } from '../../render/time.ts';
import type { SessionState } from '../machine/model.ts';
import type { Segment } from '../machine/timeline.ts';
import { briefWords, closingWords, joined, placeWords, sideWords } from '../words.ts';
import { signsFor } from './line.ts';

/** A phase as one line for a log or a screen reader: `0:00  1 of 5  Nerve slider · right leg · get ready, 10 seconds`. */
export function plainLine(
  segment: Segment,
  { timeline, spent }: Pick<SessionState, 'timeline' | 'spent'>,
  unicode = true,
): string {
  const name = timeline.steps[segment.step]?.name ?? '';
  const what = `${briefWords(segment, timeline)}, ${spoken(segment.phase.seconds)}`;
  const words = joined([name, sideWords(segment, timeline), what], signsFor(unicode).between);
  return `${clock(Math.floor((spent + segment.startsAt) / 1000))}  ${placeWords(segment, timeline)}  ${words}`;
}

/** The last line: the time of the whole routine, or how far it came. */
export function plainEnd(state: SessionState): string {
  const { timeline, status } = state;
  if (status.is !== 'ended' || status.reason !== 'finished') return closingWords(state);
  return `${clock(timeline.total / 1000)}  done, ${count(timeline.steps.length, 'stretch', 'stretches')}`;
}

/** A question with its keys, a line each, for a screen reader. */
export const plainQuestion = ({ ask, help, keys, optional }: CoachQuestion): string[] => [
  help === undefined ? ask : `${ask} (${help})`,
  `Press ${keys.map(({ key, says }) => (says === key ? key : `${key} for ${says}`)).join(', ')}${optional ? ', or enter to leave it out' : ''}.`,
];
