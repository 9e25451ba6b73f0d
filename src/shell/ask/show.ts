import type { Answer } from '../../core/types.ts';
import { wantsLines } from '../accessible.ts';
import { Interrupted } from '../errors.ts';
import { load } from '../packages.ts';
import { type Watch, watchKeys, watchResume } from './keys.ts';
import { showLines } from './lines.ts';
import { promptFor } from './prompt.ts';
import type { Desk, Reply, Screen, Terminal } from './types.ts';

/** Shows a screen and waits: for an answer, or for Esc where there is a way back. Throws `Interrupted`. */
export type Show = (screen: Screen, canGoBack: boolean, desk: Desk) => Promise<Reply>;

type ShowOnce = (screen: Screen, canGoBack: boolean, desk: Desk) => Promise<Reply | 'again'>;

/** Inquirer is loaded here and not before: it takes as long as all the rest of the start. */
export async function showWith(terminal: Terminal, watch: Watch): Promise<Show> {
  if (wantsLines(process.env)) return showLines(terminal, watch);
  const { default: inquirer } = await load('inquirer');
  const once: ShowOnce = async (screen, canGoBack, desk) => {
    const leaving = new AbortController();
    const leave = (why: 'back' | 'again'): void => leaving.abort(why);
    const unwatch = [
      watchKeys(terminal, {
        escape: () => canGoBack && leave('back'),
        end: () => watch.end('SIGINT'),
        digits: screen.type !== 'many',
      }),
      watchResume(terminal, () => leave('again')),
    ];
    const signal = AbortSignal.any([watch.ended, leaving.signal]);
    try {
      return {
        back: false,
        answer: asAnswer(await promptFor(inquirer, screen, desk, { ...terminal, signal })),
      };
    } catch (error) {
      watch.ended.throwIfAborted();
      if (leaving.signal.aborted) return leaving.signal.reason === 'back' ? { back: true } : 'again';
      throw isCtrlC(error) ? new Interrupted('SIGINT') : error;
    } finally {
      for (const stop of unwatch) stop();
    }
  };
  return async (screen, canGoBack, desk) => {
    for (;;) {
      const reply = await once(screen, canGoBack, desk);
      if (reply !== 'again') return reply;
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
