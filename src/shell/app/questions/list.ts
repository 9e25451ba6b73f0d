import type { Choice } from '../../../core/schema/questionnaire.ts';
import { width } from '../../../render/text/width.ts';
import { wrap } from '../../../render/text/wrap.ts';
import {
  evenHelp,
  type Head,
  hang,
  headLines,
  helpHeight,
  indent,
  listHeight,
  looks,
  margin,
  message,
  textWidth,
  withoutHelp,
} from './layout.ts';
import type { ChoiceLine, Desk, Line, List, Signs } from './types.ts';
import { chooseALine, type Tips } from './words.ts';

/** The columns before a label: the cursor, then a circle in a list of marks, otherwise a number. */
export const leadOf = (signs: Signs, marks: boolean): number =>
  width(signs.cursor) + (marks ? width(signs.off) : 3) + 1;

/** Columns left for text that starts after `lead`. */
export const widthAfter = (lead: number, { size }: Desk): number =>
  Math.max(10, textWidth(size) + margin - lead);

/** One choice, its label wrapped beside its sign. */
export function choiceLine({ id, label, help }: Choice, lead: number, desk: Desk): ChoiceLine {
  const name = hang(wrap(label, widthAfter(lead, desk)), lead);
  return { value: id, name, ...(help ? { help: indent(help, desk.size, desk.paint.dim) } : {}) };
}

/** What a question may have to say in place of the keys. */
export type Notes = readonly string[];

/** Below a list: an empty line, the help of the line under the cursor, and the keys or what is said in their place. */
export function footHeight(lines: readonly Line[], tips: Tips, notes: Notes, { size, signs }: Desk): number {
  const said = [tips(true, signs), ...notes].map((each) => wrap(each, textWidth(size)).length);
  return 1 + helpHeight(lines) + Math.max(...said);
}

/** A list below its title: airy where the window has room for it; undefined where it has none for a line of it. */
export function listOf(title: Head, lines: readonly Line[], tips: Tips, desk: Desk): List | undefined {
  const laid = looks.map((look) => {
    const shown = look === 'tiny' ? withoutHelp(lines) : lines;
    const head = headLines(title, look, desk.size, desk.paint);
    return { head, shown, room: desk.size.rows - head.length - footHeight(shown, tips, [chooseALine], desk) };
  });
  const fit = laid.find(({ room, shown }) => listHeight(shown) <= room) ?? laid.at(-1);
  return fit && page(fit.head, fit.shown, tips, fit.room, desk);
}

/**
 * A list with its message. One that is longer than its room scrolls, and says so; undefined where not even one line
 * would be seen whole.
 */
export function page(
  head: readonly string[],
  lines: readonly Line[],
  tips: Tips,
  room: number,
  { size, paint, signs }: Desk,
): List | undefined {
  const list = { message: message(head), lines: evenHelp(lines) };
  const shortTips = indent(tips(false, signs), size, paint.dim);
  if (listHeight(lines) <= room) return { ...list, page: listHeight(lines), tips: shortTips };
  if (room < Math.max(2, ...lines.map((line) => listHeight([line])))) return undefined;
  return { ...list, page: room, tips: indent(tips(true, signs), size, paint.dim) };
}
