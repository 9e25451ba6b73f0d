import words from '../../../../data/words/session.json';
import { fill } from '../../../core/words.ts';
import { packed, wrap } from '../../../render/text/wrap.ts';
import {
  keyHelp,
  pausedWords,
  plainEnd,
  plainLine,
  plainQuestion,
  questionOf,
  type SessionState,
  segmentIndex,
} from '../../../session/index.ts';
import type { Signal } from '../../errors.ts';
import type { Io, Output } from '../io.ts';
import { type Display, once, windowOf } from '../screen.ts';
import { onSignals } from '../signals.ts';
import { newsOf, type Told, told } from './changes.ts';
import { type CountdownResult, makeLoop, resultOf } from './loop.ts';

/**
 * The session as lines, one a change: nothing moves, so that a screen reader can follow, and no word is
 * broken. The keys work as ever.
 */
export function linesDisplay(output: Output): Display {
  let before: Told | undefined;
  let asked: ReturnType<typeof questionOf>;
  const columns = (): number => Math.max(1, windowOf(output).columns - 1);
  const say = (lines: readonly string[]): void => {
    for (const line of lines.flatMap((each) => wrap(each, columns()))) output.write(`${line}\n`);
  };
  return {
    show(state) {
      if (!before && !asked) say(packed(keysOf(state), columns(), ', '));
      const question = questionOf(state);
      if (question && question !== asked) say(plainQuestion(question));
      // While a question waits nothing else is told, and nothing counts as told.
      if (!question) {
        const news = newsOf(before, state);
        say(asked && news.length === 0 ? [pausedWords(state) || words.goingOn] : news);
        before = told(state);
      }
      asked = question;
    },
    resized() {},
    close: once(() => {}),
  };
}

function keysOf({ options: { test = false } }: SessionState): string[] {
  const [first, ...others] = keyHelp({ test, drawn: false });
  return [fill(words.keysAre, { first: first ?? '' }), ...others];
}

/**
 * The countdown without a terminal: one line a phase, in real time, no keys, no bell. Rejects when a line cannot be
 * written.
 */
export function runPlain(start: SessionState, unicode: boolean, io: Io): Promise<CountdownResult> {
  return new Promise((resolve, reject) => {
    let signal: Signal = 'SIGINT';
    const write = (line: string): void => {
      io.results.write(`${line}\n`);
    };
    const leave = (): void => {
      loop.stop();
      ignoreSignals();
    };
    const loop = makeLoop({
      ...io,
      state: { ...start, options: { ...start.options, unattended: true } },
      show: plainShow(write, unicode),
      perform(effect, state) {
        if (effect.type !== 'end') return;
        leave();
        write(plainEnd(state));
        resolve(resultOf(state, effect.reason, signal));
      },
      fail(error) {
        leave();
        reject(error);
      },
    });
    const ignoreSignals = onSignals(io.host, (name) => {
      signal = name;
      loop.send({ type: 'interrupt' });
    });
    loop.send({ type: 'start' });
  });
}

/** Writes each phase once, those that were passed over included. */
function plainShow(write: (line: string) => void, unicode: boolean): (state: SessionState) => void {
  let written = -1;
  return (state) => {
    const fresh = state.timeline.segments.slice(written + 1, segmentIndex(state) + 1);
    written += fresh.length;
    for (const segment of fresh) write(plainLine(segment, state, { unicode }));
  };
}
