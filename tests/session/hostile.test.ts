import { describe, expect, it } from 'vitest';
import { planFor } from '../../src/core/plan/plan.ts';
import { stepsOfPlan } from '../../src/core/plan-file.ts';
import { completed } from '../../src/core/questionnaire/complete.ts';
import { parseAnswers } from '../../src/core/questionnaire/parse.ts';
import {
  compactLine,
  newSession,
  nothingWritten,
  plainEnd,
  readSession,
  resumed,
  type SessionState,
  savedSession,
  textOf,
  view,
} from '../../src/session/index.ts';
import { spoiled } from '../hostile.ts';
import { library, plain, tingling } from '../library.ts';
import { always, fc } from '../property.ts';
import { show } from '../render/show.ts';
import { key, play } from './fixture.ts';
import { coach, sessionOf } from './people.ts';

const answers = { ...plain, ...tingling, minutes: 5 };
const { questions } = library.files.questionnaire;
const options = { questions: coach.questions, sources: { article: 'An article' } };

/** What no screen may show: characters that a terminal obeys, and what is no word. */
const odd = /[\p{Cc}\u202e]|native code|\[object|undefined|NaN|Infinity/u;

/** Goes through a session from end to end, looking at each screen. */
function follow(start: SessionState): void {
  let [state] = play(start, { type: 'start', at: 0 });
  const pages = (): string =>
    [...view(state, { columns: 80, rows: 24 }), compactLine(state, 80)].map(textOf).join(' ');
  for (let at = 0; at < 600 && state.status.is !== 'ended'; at++) {
    const shown = pages();
    if (odd.test(shown)) throw new Error(`on the screen: ${JSON.stringify(shown)}`);
    [state] = play(state, key(at * 10, '?'), key(at * 10, state.status.is === 'asking' ? 'y' : 'n'));
  }
  expect(state.status.is).toBe('ended');
  expect(plainEnd(state)).not.toMatch(/NaN|Infinity/);
}

describe('a file with something hostile anywhere in it is read or refused, never thrown at', () => {
  it('answers', () => {
    always(
      fc.property(spoiled(answers), (value) => {
        const read = parseAnswers(value, questions);
        const { answers: sound } = completed(read.answers, library);
        if (read.problems.length === 0 && sound) planFor(sound, library);
        const said = read.problems.map(({ message, remedy }) => `${message}${remedy}`).join('');
        return !/[\p{Cc}\u202e]/u.test(said);
      }),
      { numRuns: 2000 },
    );
  });
  it('a saved routine, which can then be followed to its end', () => {
    const plan: unknown = JSON.parse(show(planFor(answers, library), 'json'));
    fc.assert(
      fc.property(spoiled(plan), (value) => {
        const { steps, problems } = stepsOfPlan(value, library);
        if (problems.length === 0) follow(newSession(steps, options));
      }),
      { numRuns: 500 },
    );
  });
  it('an unfinished session, which can then be gone on with to its end', () => {
    const [state] = play(
      sessionOf(answers),
      { type: 'start', at: 0 },
      ...[1, 2, 3, 4].map((at) => key(at * 500, 't')),
    );
    fc.assert(
      fc.property(spoiled(savedSession(state, { title: 'T', answers, written: nothingWritten })), (value) => {
        const { saved } = readSession(value, library);
        if (saved) follow(resumed(saved, options));
      }),
      { numRuns: 500 },
    );
  });
});
