import type { Choice } from '../../core/schema/questionnaire.ts';
import { width } from '../../render/text/width.ts';
import { wrap } from '../../render/text/wrap.ts';
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
} from './layout.ts';
import type { ChoiceLine, Desk, Line, List, Signs } from './types.ts';
import type { Tips } from './words.ts';

/** The columns before a label: in a list of marks the cursor and a circle, otherwise the cursor alone. */
export const leadOf = (signs: Signs, marks: boolean): number =>
  width(signs.cursor) + (marks ? width(signs.off) : 0) + 1;

/** Columns left for text that starts after `lead`. */
export const widthAfter = (lead: number, { size }: Desk): number =>
  Math.max(10, textWidth(size) + margin - lead);

/** One choice, its label wrapped beside its sign. */
export function choiceLine({ id, label, help }: Choice, lead: number, desk: Desk): ChoiceLine {
  const name = hang(wrap(label, widthAfter(lead, desk)), lead);
  return { value: id, name, ...(help ? { help: indent(help, desk.size, desk.paint.dim) } : {}) };
}

/** Below a list: an empty line, the help of the line under the cursor, and the keys. */
export const footHeight = (lines: readonly Line[], tips: Tips, { size, signs }: Desk): number =>
  1 + helpHeight(lines) + wrap(tips(false, signs), textWidth(size)).length;

/** A list below its title: airy where the window has room for it. */
export function listOf(title: Head, lines: readonly Line[], tips: Tips, desk: Desk): List {
  const room = desk.size.rows - footHeight(lines, tips, desk) - listHeight(lines);
  const heads = looks.map((look) => headLines(title, look, desk.size, desk.paint));
  const head = heads.find((each) => each.length <= room) ?? heads.at(-1) ?? [];
  return page(head, lines, tips, desk.size.rows - head.length - footHeight(lines, tips, desk), desk);
}

/** A list with its message. One that is longer than its room scrolls, and says so. */
export function page(
  head: readonly string[],
  lines: readonly Line[],
  tips: Tips,
  room: number,
  { size, paint, signs }: Desk,
): List {
  const list = { message: message(head), lines: evenHelp(lines) };
  const shortTips = indent(tips(false, signs), size, paint.dim);
  if (listHeight(lines) <= room) return { ...list, page: listHeight(lines), tips: shortTips };
  const longTips = indent(tips(true, signs), size, paint.dim);
  return { ...list, page: Math.max(2, room - height(longTips) + height(shortTips)), tips: longTips };
}
