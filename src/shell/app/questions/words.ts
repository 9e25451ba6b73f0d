import words from '../../../../data/words/ask.json';
import { fill } from '../../../core/words.ts';
import { packed } from '../../../render/text/wrap.ts';
import { textWidth } from './layout.ts';
import type { Desk, Fault, Glyphs } from './types.ts';

export { words };

/** The keys a prompt understands, shown with it, as lines; `more` when its list goes on beyond what is shown. */
export type Tips = (more: boolean, desk: Pick<Desk, 'size' | 'glyphs'>) => readonly string[];

type Asks = 'many' | 'one' | 'number';
/** `none`: whether the list has a line for none of its lines. */
type How = { readonly esc?: 'back' | 'done'; readonly none?: boolean };

/** In few words where all of them do not fit on one line. */
export const tipsFor =
  (type: Asks, canGoBack: boolean, { esc = 'back', none = false }: How = {}): Tips =>
  (more, { size, glyphs: { arrows, between } }) => {
    const said = (keys: Keys): string[] => {
      const move = type === 'number' ? [] : [fill(more ? keys.more : keys.move, { arrows })];
      return [...move, ...keysOf(type, none, keys), ...(canGoBack ? [keys[esc]] : [])];
    };
    const lines = (keys: Keys): string[] => packed(said(keys), textWidth(size), between);
    const long = lines(words.keys);
    return long.length === 1 ? long : lines(words.keysShort);
  };

type Keys = typeof words.keys;

function keysOf(type: Asks, none: boolean, { choose, next, mark, none: noneKey }: Keys): readonly string[] {
  if (type === 'one') return [choose];
  if (type === 'number') return [next];
  return none ? [mark, noneKey, next] : [mark, next];
}

/** What stands above a question, and whether Esc leads anywhere. */
export type Title = { readonly counter: string; readonly canGoBack: boolean };

/** The counter of a list that is asked in parts. */
export function partCounter(counter: string, part: number, parts: number, { between }: Glyphs): string {
  if (parts < 2) return counter;
  return [...(counter === '' ? [] : [counter]), fill(words.part, { part, parts })].join(between);
}

/** What may be said in place of the keys. */
export const noteOn = (fault: Fault, none: string | undefined): string => {
  if (fault === 'both') return words.notBoth;
  return none ? words.askForMarkOrNone : words.askForMark;
};

/** What may be said in place of the keys, where lines are typed by their numbers. */
export const spokenNoteOn = (fault: Fault, none: string | undefined): string => {
  if (fault === 'both') return fill(words.spoken.notBoth, { none: none ?? '' });
  return none ? fill(words.spoken.askForNumberOrNone, { none }) : words.spoken.askForNumber;
};
