import type { Answer } from '../../../core/types.ts';
import type { ChoiceLine, Screen } from './types.ts';
import { chooseALine } from './words.ts';

/** What has been done on a screen so far: the line the cursor stands on, the marks, the digits typed. */
export type Picking = {
  /** Undefined while no line has the cursor. */
  readonly index: number | undefined;
  readonly marked: readonly string[];
  readonly typed: string;
};

/** What a key does: it goes on to the prompt, it is the answer, or the screen says something about it. */
export type Deed =
  | { readonly does: 'nothing' }
  | { readonly does: 'goes-on'; readonly picking: Picking }
  | { readonly does: 'answers'; readonly answer: Answer }
  | { readonly does: 'shows'; readonly picking: Picking; readonly note?: string };

export const choicesOf = (screen: Screen): readonly ChoiceLine[] =>
  'lines' in screen ? screen.lines.flatMap((line) => (line === 'rule' ? [] : [line])) : [];

export function beginPicking(screen: Screen): Picking {
  const choices = choicesOf(screen);
  const at = 'at' in screen ? choices.findIndex(({ value }) => value === screen.at) : -1;
  return {
    index: at < 0 ? undefined : at,
    marked: choices.flatMap(({ value, marked }) => (marked ? [value] : [])),
    typed: screen.type === 'number' ? (screen.typed ?? '') : '',
  };
}

const nothing: Deed = { does: 'nothing' };

/** The keys of the cursor, whichever way a terminal sends them. */
const moves: Readonly<Record<string, number>> = { '\x1b[A': -1, '\x1bOA': -1, '\x1b[B': 1, '\x1bOB': 1 };

export function pick(screen: Screen, picking: Picking, key: string): Deed {
  if (screen.type === 'small') return nothing;
  if (screen.type === 'number') return typeDigit(picking, key);
  const move = moves[key];
  if (move !== undefined) return moveBy(move, screen, picking);
  return screen.type === 'one' ? pickOne(screen, picking, key) : mark(screen, picking, key);
}

function moveBy(by: number, screen: Screen, picking: Picking): Deed {
  const { index } = picking;
  const most = choicesOf(screen).length - 1;
  // It comes from where the key points from: up from below, where "none of these" stands.
  if (index === undefined) return { does: 'shows', picking: { ...picking, index: by < 0 ? most : 0 } };
  const next = Math.min(most, Math.max(0, index + by));
  return next === index ? nothing : { does: 'goes-on', picking: { ...picking, index: next } };
}

function pickOne(screen: Screen, picking: Picking, key: string): Deed {
  // Only a line with a number on it has a digit of its own.
  const named = /^[1-9]$/.test(key) ? choicesOf(screen)[Number(key) - 1] : undefined;
  if (named) return { does: 'answers', answer: named.value };
  if (key !== '\r' && key !== '\n') return nothing;
  return picking.index === undefined
    ? { does: 'shows', picking, note: chooseALine }
    : { does: 'goes-on', picking };
}

function mark(screen: Screen & { type: 'many' }, picking: Picking, key: string): Deed {
  const { index, marked } = picking;
  if (key === '\r' || key === '\n') {
    const checked = screen.check(marked);
    return checked === true ? { does: 'goes-on', picking } : { does: 'shows', picking, note: checked };
  }
  if (key !== ' ') return nothing;
  const value = index === undefined ? undefined : choicesOf(screen)[index]?.value;
  if (value === undefined) return { does: 'shows', picking, note: chooseALine };
  const others = marked.filter((each) => each !== value);
  const next = others.length < marked.length ? others : [...marked, value];
  return { does: 'goes-on', picking: { ...picking, marked: next } };
}

/** No number that is asked for has more digits. */
const mostDigits = 3;

function typeDigit(picking: Picking, key: string): Deed {
  const { typed } = picking;
  if (key === '\r' || key === '\n') return { does: 'goes-on', picking };
  if (key === '\x7f' || key === '\b')
    return { does: 'goes-on', picking: { ...picking, typed: typed.slice(0, -1) } };
  if (!/^\d$/.test(key) || typed.length >= mostDigits) return nothing;
  return { does: 'goes-on', picking: { ...picking, typed: typed + key } };
}

/** What a screen that is laid out anew begins with: all that was marked on those before, also on lines not in it. */
export type Half = {
  readonly shown: readonly string[];
  readonly marked: readonly string[];
  /** The line under the cursor. */
  readonly at?: string | undefined;
  readonly typed: string;
};

export function halfOf(screen: Screen, { index, marked, typed }: Picking, before: Half | undefined): Half {
  const values = choicesOf(screen).map(({ value }) => value);
  const elsewhere = (before?.marked ?? []).filter((value) => !values.includes(value));
  return {
    shown: [...new Set([...(before?.shown ?? []), ...values])],
    marked: [...elsewhere, ...marked],
    at: index === undefined ? undefined : values[index],
    typed,
  };
}
