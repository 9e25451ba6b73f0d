import type { ChalkInstance } from 'chalk';
import type { Line, Role } from '../../../session/index.ts';
import { paintWith } from '../paint.ts';

/** Turns a line of the session into text for a terminal. */
export type LinePainter = (line: Line) => string;

export function linePainter(chalk: ChalkInstance): LinePainter {
  const { do: todo, caution, dim, strong } = paintWith(chalk);
  const colours: Record<Role, (text: string) => string> = {
    plain: (text) => text,
    do: todo,
    caution,
    dim,
    strong,
  };
  return (line) => line.map(({ text, role }) => colours[role](text)).join('');
}
