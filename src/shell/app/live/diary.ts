import type { Fields } from '../../../core/read.ts';
import { diaryLine, type SessionState, type Written, writtenOf } from '../../../session/index.ts';
import { type Keeping, keepEntry } from '../../files/state/diary.ts';
import type { Place } from '../place.ts';
import type { Coached, Origin } from './session.ts';

/** Writes down what is not in the diary yet, unless nothing happened. Returns what is in it now, and the new entry. */
export function writeDown(
  { io, library }: Place,
  state: SessionState,
  { title, prescription, stands }: Pick<Coached, 'title'> & Pick<Origin, 'prescription' | 'stands'>,
  before: Written,
  keeping: Keeping = {},
): { written: Written; entry?: Fields } {
  const { pattern, irritability } = prescription?.assessment ?? {};
  const line = diaryLine(state, before, { title, pattern: pattern?.id, irritability, stands }, library);
  if (!line) return { written: before };
  const { entry, isKept } = keepEntry(io, line, keeping);
  return { written: isKept ? writtenOf(state) : before, entry: entry.raw };
}
