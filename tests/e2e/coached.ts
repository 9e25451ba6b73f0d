import type { CompleteAnswers } from '../../src/core/questionnaire/complete.ts';
import { clock } from '../../src/render/time.ts';
import { plain } from '../library.ts';
import { key, play } from '../session/fixture.ts';
import { coach, sessionOf } from '../session/people.ts';
import type { TestTerminal } from './terminal.ts';

const session = sessionOf(plain);
export const { steps } = session.timeline;
const { segments, total } = session.timeline;
const [first] = steps;

/** What the routine of `plain` is when it is coached: no test knows it by heart. */
export const coached = {
  whole: clock(total / 1000),
  place: `1 of ${steps.length}`,
  stretch: first?.stretch ?? '',
  name: first?.name ?? '',
  cue: first?.cues[0] ?? '',
};

/** What the window says of the time left when so many seconds of it are over, after so many whole phases. */
export const leftAfter = (seconds: number, phases = 0): string =>
  `${clock(Math.ceil((total - (segments[phases]?.startsAt ?? 0)) / 1000) - seconds)} left`;

/** What the last of these keys changes, in its own words. */
export const told = (keys: string, answers: CompleteAnswers = plain): string =>
  play(sessionOf(answers), { type: 'start', at: 0 }, ...[...keys].map((each) => key(0, each)))[0].notice
    ?.text ?? '';

/** The key that answers a question so. */
export const keyFor = (question: string, value: string): string =>
  coach.questions[question]?.keys.find((each) => each.value === value)?.key ?? '';

/** The words in the window as one line, without the drawing beside them. */
export const wordsIn = (terminal: TestTerminal): string =>
  terminal
    .screen()
    .replace(/[\u2800-\u28ff]/g, ' ')
    .replace(/\s+/g, ' ');

/** Waits for words, wherever their lines end. */
export const waitForWords = (terminal: TestTerminal, words: string): Promise<void> =>
  terminal.waitFor(() => words !== '' && wordsIn(terminal).includes(words));
