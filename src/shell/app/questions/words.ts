import type { Progress } from './progress.ts';
import type { Signs } from './types.ts';

/** The keys a prompt understands, shown with it; `more` when its list goes on beyond what is shown. */
export type Tips = (more: boolean, signs: Signs) => string;

const keys = {
  many: ['space marks', 'enter next'],
  one: ['enter or a number chooses'],
  number: ['enter next'],
} as const;

export const tipsFor =
  (type: keyof typeof keys, canGoBack: boolean, esc = 'esc back'): Tips =>
  (more, { arrows, between }) => {
    const move = type === 'number' ? [] : [`${arrows} ${more ? 'more lines' : 'move'}`];
    return [...move, ...keys[type], ...(canGoBack ? [esc] : [])].join(between);
  };

/** What stands above a question, and whether Esc leads anywhere. */
export type Title = { readonly counter: string; readonly canGoBack: boolean };

/** The counter of a list that is asked in parts. */
export function partCounter(counter: string, part: number, parts: number, { between }: Signs): string {
  if (parts < 2) return counter;
  return [...(counter === '' ? [] : [counter]), `part ${part} of ${parts}`].join(between);
}

export const counterOf = ({ number, about }: Progress): string => `${number} of about ${about}`;

/** Stands where the counter was while one answer is changed. */
export const changing = 'changing one answer';

/** Said when a key needs a line under the cursor, and none has it. */
export const chooseALine = 'Choose a line.';

/** Under the words of a stop. */
export const wayBack = {
  ask: 'Is that right?',
  leave: 'Yes, end here',
  mistake: 'I marked that by mistake',
} as const;

export const tooSmall = 'This window is too small for the question. Make it larger, and it comes up.';

export const rangeError = (least: number, most: number): string =>
  `A whole number from ${least} to ${most}, please.`;

export const review = {
  ask: 'Is this right?',
  help: 'Any line can be changed.',
  which: 'Which one?',
  yes: 'Yes, make my routine',
  none: 'none',
  assumed: '(assumed)',
} as const;
