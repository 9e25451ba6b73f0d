import { fill } from '../../../core/words.ts';
import { listHeight, margin } from './layout.ts';
import { choiceLine, type Foot, footHeight, leadOf, page, tooSmallFor } from './list.ts';
import type { Desk, OneScreen, SmallScreen } from './types.ts';
import { tipsFor, words } from './words.ts';

/** What goes on to the next page of a stop. */
export const readOn = 'more';

/** Undone: it was marked by mistake. */
export const mistaken = 'mistake';

const foot: Foot = { tips: tipsFor('one', false) };

/**
 * The words of a stop, whole, and under them the way back: no line has the cursor. Where the window does not hold both, page
 * by page, the way back on the last; `number` counts from 0.
 */
export function stopScreen(text: string, number: number, desk: Desk, at?: string): OneScreen | SmallScreen {
  const lead = leadOf(desk, false);
  const choices = (['leave', mistaken] as const).map((id) =>
    choiceLine({ id, label: words.wayBack[id] }, lead, desk),
  );
  const ask = ['', desk.paint.strong(words.wayBack.ask), ''];
  const below = ask.length + listHeight(choices) + footHeight(choices, foot, desk);
  const pages = pagesOf(linesIn(text), desk.size.rows - below);
  const now = pages[Math.min(number, pages.length - 1)] ?? [];
  const isLast = number >= pages.length - 1;
  const more = fill(words.wayBack.more, { page: number + 2, pages: pages.length });
  const lines = isLast ? choices : [choiceLine({ id: readOn, label: more }, lead, desk)];
  const list = page(isLast ? [...now, ...ask] : [...now, ''], lines, foot, listHeight(lines), desk);
  if (!list) return tooSmallFor(desk.size.columns);
  const cursor = isLast ? at : readOn;
  return { type: 'one', ...list, ...(cursor === undefined ? {} : { at: cursor }) };
}

/** The lines of a page, without the margin that a prompt puts before them, and the empty ones around them. */
const linesIn = (text: string): string[] =>
  text
    .replace(/^\n+|\n+$/g, '')
    .split('\n')
    .map((line) => (line.startsWith(' '.repeat(margin)) ? line.slice(margin) : line));

/** A page ends between two paragraphs where it can, and none begins with an empty line. */
function pagesOf(lines: readonly string[], most: number): string[][] {
  const room = Math.max(2, most);
  if (lines.length <= room) return [[...lines]];
  const gap = lines.slice(0, room + 1).lastIndexOf('');
  const end = gap > 0 ? gap : room;
  const rest = lines.slice(end);
  const next = rest.findIndex((line) => line !== '');
  return [lines.slice(0, end), ...pagesOf(rest.slice(Math.max(0, next)), most)];
}
