import { diaryLine, type SessionState, type Written, writtenOf } from '../../../session/index.ts';
import { keepEntry } from '../../files/state/diary.ts';
import type { Place } from '../place.ts';
import type { Coached, Origin } from './session.ts';

/** Writes down what is not in the diary yet, unless nothing happened. Returns what is in it now. */
export function writeDown(
  { io, library }: Place,
  state: SessionState,
  { title, prescription, rung }: Pick<Coached, 'title'> & Pick<Origin, 'prescription' | 'rung'>,
  before: Written,
  when: Date = io.today(),
): Written {
  const { pattern, irritability } = prescription?.assessment ?? {};
  const line = diaryLine(state, before, { title, pattern: pattern?.id, irritability, rung }, library);
  if (!line) return before;
  return keepEntry(io, line, when).isKept ? writtenOf(state) : before;
}
