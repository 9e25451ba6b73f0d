import words from '../../../data/words/session.json';
import type { Report } from '../../core/respond/types.ts';

const { keys: says } = words;

export type KeyAction =
  | 'toggle'
  | 'next'
  | 'back'
  | 'quit'
  | 'more'
  | 'skip-side'
  | 'figure'
  | 'why'
  | 'voice'
  | 'interrupt'
  | 'suspend'
  | 'weak'
  | 'take-back'
  | Report;

/** A row of the key table. Rows without `help` are conventions of every terminal and are not listed. */
type Binding = {
  /** What the terminal sends, lower case. */
  keys: readonly string[];
  action: KeyAction;
  /** `brief` where there is little room. */
  help?: { key: string; running: string; paused?: string; brief?: string };
  /** Also while a self-test runs, where nothing may be skipped; and also while a question waits. */
  inTest?: true;
  whileAsking?: true;
};

/** Every key of the session; the help line is drawn from it, what matters most first. */
export const keymap: readonly Binding[] = [
  {
    keys: [' '],
    action: 'toggle',
    help: { key: says.space, running: says.toggle, paused: says.togglePaused },
    inTest: true,
  },
  { keys: ['t'], action: 'tingles', help: { key: 't', running: says.tingles }, inTest: true },
  { keys: ['p'], action: 'hurts', help: { key: 'p', running: says.hurts }, inTest: true },
  {
    keys: ['w'],
    action: 'weak',
    help: { key: 'w', running: says.weak, brief: says.weakBrief },
    inTest: true,
  },
  { keys: ['u'], action: 'take-back', help: { key: 'u', running: says['take-back'] }, whileAsking: true },
  {
    keys: ['q'],
    action: 'quit',
    help: { key: 'q', running: says.quit },
    inTest: true,
    whileAsking: true,
  },
  { keys: ['n'], action: 'next', help: { key: 'n', running: says.next } },
  { keys: ['b'], action: 'back', help: { key: 'b', running: says.back } },
  { keys: ['e'], action: 'easy', help: { key: 'e', running: says.easy } },
  { keys: ['?'], action: 'why', help: { key: '?', running: says.why } },
  { keys: ['+', '='], action: 'more', help: { key: '+', running: says.more } },
  { keys: ['s'], action: 'skip-side', help: { key: 's', running: says['skip-side'] } },
  {
    keys: ['f'],
    action: 'figure',
    help: { key: 'f', running: says.figure },
    inTest: true,
    whileAsking: true,
  },
  { keys: ['v'], action: 'voice', help: { key: 'v', running: says.voice }, inTest: true, whileAsking: true },
  { keys: ['\x03'], action: 'interrupt', inTest: true, whileAsking: true },
  { keys: ['\x1a'], action: 'suspend', inTest: true, whileAsking: true },
];

/** Ctrl-L draws the screen again, when something else has written on it. That is no matter of the session. */
export const redrawKey = '\x0c';

/** What kind of session the keys are for. */
type KeyScope = { test?: boolean; asking?: boolean };

const holds = ({ inTest, whileAsking }: Binding, { test, asking }: KeyScope): boolean =>
  (!test || inTest === true) && (!asking || whileAsking === true);

/** What a key does, in either case; nothing for a key that is not in the table or not for now. */
export const actionFor = (key: string, scope: KeyScope = {}): KeyAction | undefined =>
  keymap.find((row) => row.keys.includes(key.toLowerCase()) && holds(row, scope))?.action;

/**
 * `space pause`, `n next` ...: one text a key, as it is now; `u` only while there is something to take back, `f` where
 * it is drawn.
 */
export const keyHelp = ({
  paused = false,
  reversible = false,
  drawn = true,
  narrow = false,
  ...scope
}: KeyScope & { paused?: boolean; reversible?: boolean; drawn?: boolean; narrow?: boolean }): string[] =>
  keymap.flatMap((row) => {
    const idle = (row.action === 'take-back' && !reversible) || (row.action === 'figure' && !drawn);
    if (!row.help || idle || !holds(row, scope)) return [];
    const { key, running, paused: otherwise = running, brief } = row.help;
    if (narrow && brief !== undefined) return [`${key} ${brief}`];
    return [`${key} ${paused ? otherwise : running}`];
  });
