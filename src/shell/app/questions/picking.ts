import type { Answer } from '../../../core/types.ts';
import { noneOfThese } from './turn.ts';
import {
  type ChoiceLine,
  type Half,
  isChoice,
  type ManyScreen,
  type OneScreen,
  type Screen,
} from './types.ts';

/** What has been done on a screen so far: the line the cursor stands on, the marks, the digits typed. */
export type Picking = {
  /** Undefined while no line has the cursor. */
  readonly index: number | undefined;
  readonly marked: readonly string[];
  readonly typed: string;
};

/** What a key does: it is the answer, the screen follows it and may say something about it, or a number is typed. */
type Deed =
  | { readonly does: 'nothing' }
  | { readonly does: 'answers'; readonly answer: Answer }
  | { readonly does: 'shows'; readonly picking: Picking; readonly note?: string }
  | { readonly does: 'types'; readonly picking: Picking };

export const choicesOf = (screen: Screen): readonly ChoiceLine[] =>
  'lines' in screen ? screen.lines.filter(isChoice) : [];

/** The digit of a line that has one: of the first nine, and nought of "none of these". */
export function digitOf(screen: Screen, index: number): string | undefined {
  if (screen.type === 'many' && choicesOf(screen)[index]?.value === noneOfThese) return '0';
  if (screen.type === 'many' && !screen.numbered) return undefined;
  return index < 9 ? String(index + 1) : undefined;
}

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

type Move = 'up' | 'down' | 'first' | 'last';

/** The keys of the cursor, whichever way a terminal sends them, and those of vi and Emacs. */
const moves: Readonly<Record<string, Move>> = {
  ...{ '\x1b[A': 'up', '\x1bOA': 'up', k: 'up', '\x10': 'up' },
  ...{ '\x1b[B': 'down', '\x1bOB': 'down', j: 'down', '\x0e': 'down' },
  ...{ '\x1b[H': 'first', '\x1bOH': 'first', '\x1b[1~': 'first', '\x1b[7~': 'first' },
  ...{ '\x1b[F': 'last', '\x1bOF': 'last', '\x1b[4~': 'last', '\x1b[8~': 'last' },
};

const isEnter = (key: string): boolean => key === '\r' || key === '\n';

export function pick(screen: Screen, picking: Picking, key: string): Deed {
  if (screen.type === 'small') return nothing;
  if (screen.type === 'number') return typeDigit(picking, key);
  const move = moves[key];
  if (move) return moved(move, screen, picking);
  if (isEnter(key)) return screen.type === 'one' ? enterOne(screen, picking) : enterMany(screen, picking);
  if (key === ' ' && screen.type === 'many') return toggle(screen, picking, picking.index);
  const digit = key === 'n' ? '0' : key;
  const index = choicesOf(screen).findIndex((_, each) => digitOf(screen, each) === digit);
  const named = choicesOf(screen)[index];
  if (!named) return nothing;
  if (screen.type === 'one') return { does: 'answers', answer: named.value };
  return digit === '0' ? none(screen, { ...picking, index }) : toggle(screen, picking, index);
}

function moved(move: Move, screen: ManyScreen | OneScreen, picking: Picking): Deed {
  const next = indexAfter(move, screen, picking.index);
  return next === picking.index ? nothing : { does: 'shows', picking: { ...picking, index: next } };
}

function indexAfter(move: Move, screen: ManyScreen | OneScreen, index: number | undefined): number {
  const last = choicesOf(screen).length - 1;
  if (move === 'first') return 0;
  if (move === 'last') return last;
  // It comes from where the key points from, and up from the first line goes to "none of these" at the end.
  if (move === 'down') return index === undefined ? 0 : Math.min(last, index + 1);
  const isAbove = index === undefined || (index === 0 && digitOf(screen, last) === '0');
  return isAbove ? last : Math.max(0, index - 1);
}

function enterOne(screen: OneScreen, picking: Picking): Deed {
  const line = picking.index === undefined ? undefined : choicesOf(screen)[picking.index];
  return line
    ? { does: 'answers', answer: line.value }
    : { does: 'shows', picking, note: screen.notes.choose };
}

/** The marks are the answer; where there is none, the line "none of these" is, when the cursor stands on it. */
function enterMany(screen: ManyScreen, picking: Picking): Deed {
  const { index, marked } = picking;
  const isOnNone = index !== undefined && choicesOf(screen)[index]?.value === noneOfThese;
  if (isOnNone && marked.length === 0 && !screen.noneByKey) return none(screen, picking);
  const fault = screen.check(marked);
  return fault ? { does: 'shows', picking, note: screen.notes[fault] } : { does: 'answers', answer: marked };
}

function none(screen: ManyScreen, picking: Picking): Deed {
  const others = picking.marked.some((each) => each !== noneOfThese);
  return others
    ? { does: 'shows', picking, note: screen.notes.both }
    : { does: 'answers', answer: [noneOfThese] };
}

function toggle(screen: ManyScreen, picking: Picking, index: number | undefined): Deed {
  const value = index === undefined ? undefined : choicesOf(screen)[index]?.value;
  if (value === undefined) return { does: 'shows', picking, note: screen.notes.choose };
  const others = picking.marked.filter((each) => each !== value);
  const marked = others.length < picking.marked.length ? others : [...picking.marked, value];
  return { does: 'shows', picking: { ...picking, index, marked } };
}

/** No number that is asked for has more digits. */
const mostDigits = 3;

function typeDigit(picking: Picking, key: string): Deed {
  const { typed } = picking;
  if (isEnter(key)) return { does: 'types', picking };
  if (key === '\x7f' || key === '\b')
    return { does: 'types', picking: { ...picking, typed: typed.slice(0, -1) } };
  if (!/^\d$/.test(key) || typed.length >= mostDigits) return nothing;
  return { does: 'types', picking: { ...picking, typed: typed + key } };
}

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
