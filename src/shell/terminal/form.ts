import { type Screen, smallest } from '../../session/index.ts';
import { type Io, isAttended, type Output } from './io.ts';
import { wantsLines } from './look.ts';

export type Form = 'full' | 'compact' | 'plain';

/** Plain lines: without a terminal on both sides, at one that cannot move its cursor, or when asked by ACCESSIBLE. */
export const isPlain = (io: Io): boolean => !isAttended(io) || wantsLines(io.env);

/** The window; a size that is missing or 0 counts as 80 by 24. */
export const screenOf = ({ columns, rows }: Output): { columns: number; rows: number } => ({
  columns: Math.min(most.columns, columns || 80),
  rows: Math.min(most.rows, rows || 24),
});

/** No window of a person's is larger; one that says 65535 is not drawn to its edges. */
const most = { columns: 500, rows: 200 } as const;

/** Whether a session begins on a screen of its own, with what was said before out of sight. */
export const isFull = (io: Io, compact: boolean): boolean =>
  !isPlain(io) && formFor(screenOf(io.output), compact) === 'full';

/** One line where that was asked for or nothing more fits. */
export const formFor = ({ columns, rows }: Screen, compact: boolean): Form =>
  compact || columns < smallest.columns || rows < smallest.rows ? 'compact' : 'full';
