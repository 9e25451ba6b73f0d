import words from '../../../data/words/page.json';
import units from '../../../data/words/units.json';
import { fill, lowered, named } from '../../core/words.ts';

/** Words that go on, without the full stop they had. */
export const withoutStop = (text: string): string => text.replace(/\.$/, '');

/** What to do when it tingles, one thing after the other, as one sentence; the last is for when nothing helped. */
export function ladderWords(steps: readonly string[]): string {
  const parts = steps.map((step) => lowered(withoutStop(step))).filter((step) => step !== '');
  const last = parts.length - 1;
  return parts
    .map((step, index) => (index === 0 || index === last ? step : fill(words.then, { step })))
    .join('; ');
}

/** What to do one after the other, where how it goes on is said elsewhere. */
export const inTurn = (steps: readonly string[]): string =>
  steps.map((step) => lowered(withoutStop(step))).join('; ');

/** Short things in a row; where one has a comma or a colon of its own, semicolons part them. */
export const listWords = (items: readonly string[]): string =>
  items.map(withoutStop).join(items.some((item) => /[,:]/.test(item)) ? '; ' : ', ');

/** What a thing one needs is called. */
export const thingName = (id: string): string => named(units.things, id);

/** Names in a row, the first two and how many more: `A, B and 4 more`; with semicolons where a name has a comma. */
export function nameWords(names: readonly string[]): string {
  const shown = names.slice(0, names.length === 3 ? 3 : 2);
  const more = names.length - shown.length;
  const comma = shown.some((name) => name.includes(','));
  const between = comma ? '; ' : ', ';
  const last = comma ? words.names.lastOfLong : words.names.last;
  if (more > 0) return `${shown.join(between)}${last}${fill(words.names.more, { n: more })}`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(between)}${last}${shown.at(-1)}`;
}
