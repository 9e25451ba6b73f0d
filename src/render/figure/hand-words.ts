import words from '../../../data/words/figure.json';
import { fill, type Plural } from '../../core/words.ts';
import type { Subject } from './subject.ts';

/** What a hand does that does something. */
const held: Readonly<Record<string, Plural>> = words.held;

/** What the hands do, each by itself where they do not do the same. */
export function hands({ hands: { from, to, at } }: Subject): string {
  const [near, far] = at < 0.5 ? from : to;
  if (near === far) return held[near] ? fill(words.hands.both, { do: held[near].many }) : '';
  const who = [words.hands.one, words.hands.other];
  const each = [near, far].flatMap((hand) => held[hand] ?? []);
  return each.map(({ one }, index) => fill(who[index] ?? '', { does: one })).join(', ');
}

const named: Readonly<Record<string, string>> = words.props;

export const props = ({ figure }: Subject): string =>
  (figure.props ?? []).flatMap((prop) => named[prop] ?? []).join(', ');
