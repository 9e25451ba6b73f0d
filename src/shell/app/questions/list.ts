import type { Choice } from '../../../core/schema/questionnaire.ts';
import { width, wrap } from '../../../render/text/wrap.ts';
import {
  evenHelp,
  type Head,
  hang,
  headLines,
  height,
  helpHeight,
  indent,
  listHeight,
  looks,
  margin,
  message,
  textWidth,
  withoutHelp,
} from './layout.ts';
import type { ChoiceLine, Desk, Line, List, Screen, SmallScreen } from './types.ts';
import { noteOn, type Tips, words } from './words.ts';

/** Whether the lines of a list to mark have their digits: in a narrow window the words need the room. */
export const isNumbered = ({ size }: Desk): boolean => size.columns >= 40;

/** The columns before a label: the cursor, a circle in a list of marks, and a digit. */
export const leadOf = (desk: Desk, marks: boolean): number => {
  const { cursor, off } = desk.glyphs;
  const digit = marks && !isNumbered(desk) ? 0 : width('1. ');
  return width(cursor) + (marks ? width(off) : 0) + 1 + digit;
};

/** Columns left for text that starts after `lead`. */
export const widthAfter = (lead: number, { size }: Desk): number =>
  Math.max(10, textWidth(size) + margin - lead);

/** One choice, its label wrapped beside its glyph. */
export function choiceLine({ id, label, help }: Choice, lead: number, desk: Desk): ChoiceLine {
  const name = hang(wrap(label, widthAfter(lead, desk)), lead);
  return { value: id, name, ...(help ? { help: indent(help, desk.size, asIs) } : {}) };
}

const asIs = (text: string): string => text;

/** What is said in place of the keys, laid out; `none`: the words of the line for none of them. */
const notesFor = ({ size, paint }: Desk, none?: string): List['notes'] => ({
  choose: indent(words.chooseALine, size, paint.strong),
  nothing: indent(noteOn('nothing', none), size, paint.strong),
  both: indent(noteOn('both', none), size, paint.strong),
});

/** Below a list: an empty line, the help of the line under the cursor, and the keys or what is said in their place. */
export function footHeight(lines: readonly Line[], { tips, none }: Foot, desk: Desk): number {
  const keys = tips(true, desk).length;
  const notes = Object.values(notesFor(desk, none)).map(height);
  return 1 + helpHeight(lines) + Math.max(keys, ...notes);
}

/** What stands below a list: its keys, and what they may have to say of the line for none of the others. */
export type Foot = { readonly tips: Tips; readonly none?: string | undefined };

/** A list below its title: airy where the window has room for it; undefined where it has none for a line of it. */
export function listOf(title: Head, lines: readonly Line[], foot: Foot, desk: Desk): List | undefined {
  const laid = looks.map((look) => {
    const shown = look === 'tiny' ? withoutHelp(lines) : lines;
    const head = headLines(title, look, desk.size, desk.paint);
    return { head, shown, room: desk.size.rows - head.length - footHeight(shown, foot, desk) };
  });
  const fit = laid.find(({ room, shown }) => listHeight(shown) <= room) ?? laid.at(-1);
  return fit && page(fit.head, fit.shown, foot, fit.room, desk);
}

/**
 * A list with its message. One that is longer than its room scrolls, and says so; undefined where not even one line
 * would be seen whole.
 */
export function page(
  head: readonly string[],
  lines: readonly Line[],
  { tips, none }: Foot,
  room: number,
  desk: Desk,
): List | undefined {
  const list = { message: message(head), lines: evenHelp(lines), notes: notesFor(desk, none) };
  const keys = (more: boolean): string =>
    tips(more, desk)
      .map((line) => ' '.repeat(margin) + line)
      .join('\n');
  if (listHeight(lines) <= room) return { ...list, page: listHeight(lines), tips: keys(false) };
  if (room < Math.max(2, ...lines.map((line) => listHeight([line])))) return undefined;
  return { ...list, page: room, tips: keys(true) };
}

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
