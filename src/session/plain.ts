import { clock, count, spoken } from '../render/time.ts';
import { signsFor } from './line.ts';
import type { Segment, SessionState, Track } from './model.ts';
import { briefWords, closingWords, joined, placeWords, sideWords } from './words.ts';

/** A phase as one line for a log or a screen reader: `0:00  1 of 5  Nerve slider · right leg · get ready, 10 seconds`. */
export function plainLine(segment: Segment, track: Track, unicode = true): string {
  const name = track.steps[segment.step]?.name ?? '';
  const what = `${briefWords(segment, track)}, ${spoken(segment.phase.seconds)}`;
  const words = joined([name, sideWords(segment), what], signsFor(unicode).between);
  return `${clock(segment.startsAt / 1000)}  ${placeWords(segment, track)}  ${words}`;
}

/** The last line: the time of the whole routine, or how far it came. */
export function plainEnd(state: SessionState): string {
  const { track, status } = state;
  if (status.is !== 'ended' || status.reason !== 'finished') return closingWords(state);
  return `${clock(track.total / 1000)}  done, ${count(track.steps.length, 'stretch', 'stretches')}`;
}
