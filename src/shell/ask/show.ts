import type { Answer } from '../../core/types.ts';
import { Interrupted } from '../errors.ts';
import { type Watch, watchKeys } from './keys.ts';
import { promptFor } from './prompt.ts';
import type { Desk, Reply, Screen, Terminal } from './types.ts';

/** Shows a screen and waits: for an answer, or for Esc where there is a way back. Throws `Interrupted`. */
export type Show = (screen: Screen, canGoBack: boolean, desk: Desk) => Promise<Reply>;

/** Inquirer is loaded here and not before: it takes as long as all the rest of the start. */
export async function showWith({ input, output }: Terminal, watch: Watch): Promise<Show> {
  const { default: inquirer } = await import('inquirer');
  return async (screen, canGoBack, desk) => {
    const wentBack = new AbortController();
    const signal = AbortSignal.any([watch.ended, wentBack.signal]);
    const unwatch = watchKeys(
      input,
      () => canGoBack && wentBack.abort(),
      () => watch.end('SIGINT'),
    );
    try {
      return {
        back: false,
        answer: asAnswer(await promptFor(inquirer, screen, desk, { input, output, signal })),
      };
    } catch (error) {
      watch.ended.throwIfAborted();
      if (wentBack.signal.aborted) return { back: true };
      throw isCtrlC(error) ? new Interrupted('SIGINT') : error;
    } finally {
      unwatch();
    }
  };
}

/** Ctrl-C in a prompt is no signal: the terminal is raw, and inquirer says it with an error. */
const isCtrlC = (error: unknown): boolean => error instanceof Error && error.name === 'ExitPromptError';

function asAnswer(value: unknown): Answer {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw new TypeError('a prompt answered with something else');
}
