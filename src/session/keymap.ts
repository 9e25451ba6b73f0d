export type Action =
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
  | 'suspend';

/** A row of the key table. Rows without `help` are conventions of every terminal and are not listed. */
export type Binding = {
  /** What the terminal sends, lower case. */
  keys: readonly string[];
  action: Action;
  help?: { key: string; running: string; paused: string };
};

/** Every key of the session; the help line is drawn from it. */
export const keymap: readonly Binding[] = [
  { keys: [' '], action: 'toggle', help: { key: 'space', running: 'pause', paused: 'go on' } },
  { keys: ['n'], action: 'next', help: { key: 'n', running: 'next', paused: 'next' } },
  { keys: ['b'], action: 'back', help: { key: 'b', running: 'back', paused: 'back' } },
  { keys: ['q'], action: 'quit', help: { key: 'q', running: 'end', paused: 'end' } },
  { keys: ['+', '='], action: 'more', help: { key: '+', running: '10 s', paused: '10 s' } },
  { keys: ['s'], action: 'skip-side', help: { key: 's', running: 'skip side', paused: 'skip side' } },
  { keys: ['f'], action: 'figure', help: { key: 'f', running: 'figure', paused: 'figure' } },
  { keys: ['?'], action: 'why', help: { key: '?', running: 'why', paused: 'why' } },
  { keys: ['v'], action: 'voice', help: { key: 'v', running: 'voice', paused: 'voice' } },
  { keys: ['\x03'], action: 'interrupt' },
  { keys: ['\x1a'], action: 'suspend' },
];

/** What a key does, in either case; nothing for a key that is not in the table. */
export const actionFor = (key: string): Action | undefined =>
  keymap.find(({ keys }) => keys.includes(key.toLowerCase()))?.action;

/** `space pause`, `n next` ...: one text a key, as it is now; `v` only where there is a voice. */
export const keyHelp = ({ paused = false, voice = false }: { paused?: boolean; voice?: boolean }): string[] =>
  keymap.flatMap(({ help, action }) =>
    help && (action !== 'voice' || voice) ? [`${help.key} ${paused ? help.paused : help.running}`] : [],
  );
