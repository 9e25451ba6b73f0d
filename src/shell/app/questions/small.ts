import { wrap } from '../../../render/text/wrap.ts';
import { message } from './layout.ts';
import type { Screen, SmallScreen } from './types.ts';
import { words } from './words.ts';

/** A window narrower or lower than this cannot hold a question. */
const least = { columns: 20, rows: 6 };

export const tooSmallFor = (columns: number): SmallScreen => ({
  type: 'small',
  message: `  ${message(wrap(words.tooSmall, Math.max(1, columns - 3)))}`,
});

/** The screen, or in a window that cannot hold any the words that say so. */
export function smallScreen({ columns, rows }: { columns?: number; rows?: number }, screen: Screen): Screen {
  const fits = (columns || 80) >= least.columns && (rows || 24) >= least.rows;
  return fits ? screen : tooSmallFor(columns || 80);
}
