import words from '../../../../data/words/session.json';
import { fill } from '../../../core/words.ts';
import { packed, wrap } from '../../../render/text/wrap.ts';
import {
  keyHelp,
  pausedWords,
  plainQuestion,
  questionOf,
  type SessionState,
} from '../../../session/index.ts';
import { screenOf } from '../form.ts';
import type { Output } from '../io.ts';
import { type Display, once } from '../screen.ts';
import { newsOf, type Told, told } from './changes.ts';

/**
 * The session as lines, one a change: nothing moves, so that a screen reader can follow, and no word is
 * broken. The keys work as ever.
 */
export function linesDisplay(output: Output): Display {
  let before: Told | undefined;
  let asked: ReturnType<typeof questionOf>;
  const columns = (): number => Math.max(1, screenOf(output).columns - 1);
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
