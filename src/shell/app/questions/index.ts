import { Interrupted } from '../../errors.ts';
import { wantsLines } from '../../terminal/io.ts';
import { begin, everything, type Interview, type Passed, settle, toAsk, withAssumed } from './interview.ts';
import { glyphsFor, introText, roomIn } from './layout.ts';
import { type Asking, type Interviewed, interviewed } from './run-interview.ts';
import { showWith } from './show.ts';
import type { AskOptions, AskResult, Desk, Show } from './types.ts';
import { restore, type Watch, watchSignals } from './watch.ts';

export type { AskOptions, AskResult } from './types.ts';

/**
 * Asks what is still open, shows all answers, and asks again what is to be changed. Only for a standard input and
 * a standard error that are both terminals. Ends early when an answer is a warning sign that stops it.
 */
export async function askQuestions(options: AskOptions): Promise<AskResult> {
  const { questions, factsFor, given, io } = options;
  const start = settle({ ...begin(questions, factsFor, given), former: formerOf(options) });
  if (options.stopsHere(given) || (options.review !== 'always' && nothingToAsk(start, options)))
    return { done: true, answers: given, asked: false, told: false };
  const watch = watchSignals(io);
  let reached = start;
  const reaches = (interview: Interview): void => {
    reached = interview;
  };
  try {
    return { done: true, asked: true, ...(await ask(start, { ...options, reaches }, watch)) };
  } catch (error) {
    if (error instanceof Interrupted)
      return { done: false, signal: error.signal, answers: everything(reached) };
    throw error;
  } finally {
    restore(io);
    watch.stop();
  }
}

async function ask(
  start: Interview,
  options: AskOptions & Pick<Asking, 'reaches'>,
  watch: Watch,
): Promise<Interviewed> {
  const { io, paint, intro, stopsHere, stopped, yes, review, skips = false, news, reaches } = options;
  const glyphs = glyphsFor(io.env);
  // Lines that are read aloud have no drawing.
  const artist = wantsLines(io.env) ? undefined : options.artist;
  const desk = (): Desk => ({ size: roomIn(io.output, io.env), paint, glyphs, artist });
  const say = (text: string): void => void io.output.write(text);
  say(introText(intro, desk()));
  const { show, stop } = await showWith(io, watch);
  const showNews: Show = (...asked) => {
    say(introText([news?.() ?? ''], desk()));
    return show(...asked);
  };
  try {
    return await interviewed(start, {
      show: showNews,
      say,
      stays: wantsLines(io.env),
      desk,
      stopsHere,
      reaches,
      ...(stopped ? { stopped } : {}),
      ...{ yes, skips, isReviewed: review !== 'never' },
    });
  } finally {
    stop();
  }
}

/** Answers of before, as if they had been given on screens of before. */
const formerOf = ({ questions, former = {} }: AskOptions): Passed[] =>
  questions.flatMap(({ id, choices = [] }) => {
    const answer = former[id];
    return answer === undefined ? [] : [{ id, choices: choices.map((each) => each.id), answer }];
  });

const nothingToAsk = (start: Interview, { review }: AskOptions): boolean =>
  toAsk(start).length === 0 &&
  (review === 'never' || Object.keys(withAssumed(start)).length === Object.keys(start.given).length);
