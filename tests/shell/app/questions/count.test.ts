import { describe, expect, it } from 'vitest';
import { provisionalFacts } from '../../../../src/core/questionnaire/careful.ts';
import type { Answer, Answers } from '../../../../src/core/types.ts';
import { begin, type Interview, progressOf } from '../../../../src/shell/app/questions/interview.ts';
import { pagesIn } from '../../../../src/shell/app/questions/many-screen.ts';
import { pass, turnOf } from '../../../../src/shell/app/questions/next-turn.ts';
import { screenOf } from '../../../../src/shell/app/questions/screen.ts';
import { passedWith } from '../../../../src/shell/app/questions/turn.ts';
import { library, plain, tingling } from '../../../library.ts';
import { desk } from './sample.ts';

const start = (): Interview =>
  begin(library.files.questionnaire.questions, (given) => provisionalFacts(library, given), {});

/** What somebody says to a question; where nothing is said of it, its first line, or nothing of a list. */
function answerOf(id: string, person: Answers): Answer {
  const question = library.files.questionnaire.questions.find((each) => each.id === id);
  const first = question?.type === 'many' ? [] : (question?.choices?.[0]?.id ?? question?.range?.least ?? '');
  return person[id] ?? first;
}

/** What stands above each screen on the way to the review, in a window of 80 by 24. */
function counts(person: Answers): { number: number; about: number }[] {
  const shown: { number: number; about: number }[] = [];
  let interview = start();
  for (;;) {
    const turn = turnOf(interview);
    if (!turn) return shown;
    shown.push(progressOf(interview, pagesIn(desk())));
    const { choices } = screenOf(turn, { counter: '', canGoBack: true }, desk());
    const answer = answerOf(turn.question.id, person);
    const here =
      typeof answer === 'object' ? answer.filter((id) => choices.some((each) => each.id === id)) : answer;
    interview = pass(interview, passedWith(turn, choices, here));
  }
}

const nothing: Answers = { ...plain, feltAt: [] };
const places = (...feltAt: string[]): Answers => ({ ...plain, feltAt });
/** Each with the screens to the review, which may be one more where the list of signs takes two pages. */
const people: readonly [string, Answers, number][] = [
  ['healthy', nothing, 9],
  ['a pull in the thigh', places('thigh'), 15],
  ['a foot that tingles', { ...plain, ...tingling }, 20],
  ['the calf', { ...places('calf'), feelsLike: ['cramp'] }, 20],
  ['a sit bone', places('sit-bone'), 16],
  ['the low back', places('low-back'), 19],
  ['the inner side of the thigh', places('inner-hamstring'), 16],
  ['65 or over, with osteoporosis', { ...nothing, age: '65-plus', conditions: ['osteoporosis'] }, 9],
  [
    'buttock, thigh and calf, with a nerve word',
    { ...places('buttock', 'inner-hamstring', 'calf'), feelsLike: ['tingling'] },
    24,
  ],
];

describe('the count above a question', () => {
  it('of the only question that is open says so', () => {
    const given = { ...plain, ...tingling, night: 'no' };
    const interview = begin(
      library.files.questionnaire.questions,
      (known) => provisionalFacts(library, known),
      given,
    );
    expect(turnOf(interview)?.question.id).toBe('sliders');
    expect(progressOf(interview, pagesIn(desk()))).toEqual({ number: 1, about: 1 });
  });
  it.each(people)(
    '%s: it ends with the last screen, and has grown by less than half',
    (_, person, screens) => {
      const shown = counts(person);
      expect(shown.map(({ number }) => number)).toEqual(shown.map((_each, index) => index + 1));
      const last = shown.at(-1)?.about ?? 0;
      expect([shown.length, last]).toEqual([screens, screens]);
      const first = shown[0]?.about ?? 0;
      for (const { about } of shown) expect(about).toBeLessThan(first * 1.5);
    },
  );
});
