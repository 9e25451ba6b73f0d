import type { Answers } from '../../core/types.ts';
import { Interrupted } from '../errors.ts';
import { begin, type Interview, settle, toAsk, withAssumed } from './interview.ts';
import { introText } from './intro.ts';
import { restore, type Watch, watchSignals } from './keys.ts';
import { signsFor, sizeOf } from './layout.ts';
import { type Show, showWith } from './show.ts';
import { interviewed } from './steps.ts';
import type { AskOptions, AskResult, Desk } from './types.ts';

export type { AskOptions, AskPaint, AskResult, Terminal } from './types.ts';

/**
 * Asks what is still open, shows all answers, and asks again what is to be changed. Only for a standard input and
 * a standard error that are both terminals. Ends early when an answer is a warning sign that stops it.
 */
export async function askQuestions(options: AskOptions): Promise<AskResult> {
  const { questions, factsFor, given, terminal } = options;
  const start = settle(begin(questions, factsFor, given));
  if (options.stopsHere(given) || nothingToAsk(start)) return { done: true, answers: given, asked: false };
  const watch = watchSignals(terminal);
  try {
    return { done: true, answers: await ask(start, options, watch), asked: true };
  } catch (error) {
    if (error instanceof Interrupted) return { done: false, signal: error.signal };
    throw error;
  } finally {
    restore(terminal);
    watch.stop();
  }
}

async function ask(start: Interview, options: AskOptions, watch: Watch): Promise<Answers> {
  const { terminal, paint, intro, stopsHere, yes, news } = options;
  const signs = signsFor(process.env);
  const desk = (): Desk => ({ size: sizeOf(terminal.output), paint, signs });
  terminal.output.write(introText(intro, desk()));
  const show = await showWith(terminal, watch);
  const showNews: Show = (screen, canGoBack, now) => {
    terminal.output.write(introText([news?.() ?? ''], now));
    return show(screen, canGoBack, now);
  };
  return interviewed(start, { show: showNews, desk, stopsHere, yes });
}

const nothingToAsk = (start: Interview): boolean =>
  toAsk(start).length === 0 && Object.keys(withAssumed(start)).length === Object.keys(start.given).length;
