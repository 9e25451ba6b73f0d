import type { ProvisionalFacts } from '../../../../src/core/questionnaire/careful.ts';
import type { Question } from '../../../../src/core/schema/questionnaire.ts';
import type { Answer, Answers } from '../../../../src/core/types.ts';
import { begin, type Interview } from '../../../../src/shell/app/questions/interview.ts';
import { pass, turnOf } from '../../../../src/shell/app/questions/next-turn.ts';
import { passedWith } from '../../../../src/shell/app/questions/turn.ts';
import type { Desk } from '../../../../src/shell/app/questions/types.ts';

const same = (text: string): string => text;

/** A window without colour. */
export const desk = (columns = 80, rows = 24): Desk => ({
  size: { columns, rows },
  paint: { do: same, caution: same, dim: same, strong: same },
  glyphs: { cursor: '>', off: '( )', on: '(x)', rule: '---', between: ' · ', arrows: '↑↓', dots: true },
});

export const title = { counter: '', canGoBack: true };

/** A short questionnaire in which answers make questions, and choices, come and go. */
export const questions: readonly Question[] = [
  {
    id: 'has',
    type: 'many',
    ask: 'What have you got?',
    short: 'things',
    group: 'You',
    none: 'Nothing',
    parts: ['What have you got?', 'And of these?'],
    choices: [
      { id: 'dog', label: 'A dog', part: 1 },
      { id: 'cat', label: 'A cat', help: 'Or two.', part: 1 },
      { id: 'car', label: 'A car', part: 2 },
      { id: 'tv', label: 'TV', part: 2 },
    ],
  },
  {
    id: 'walks',
    type: 'number',
    ask: 'How many walks a day?',
    short: 'walks',
    group: 'You',
    range: { least: 0, most: 9 },
    when: { question: 'has', has: ['dog'] },
  },
  {
    id: 'dirt',
    type: 'many',
    ask: 'What makes dirt?',
    short: 'dirt',
    group: 'House',
    none: 'None of it',
    choices: [
      { id: 'shoes', label: 'Shoes' },
      { id: 'paws', label: 'Paws', ask: { question: 'has', has: ['dog', 'cat'] } },
    ],
  },
  {
    id: 'often',
    type: 'one',
    ask: 'How often do you clean?',
    short: 'cleaning',
    group: 'House',
    choices: [
      { id: 'daily', label: 'Every day' },
      { id: 'never', label: 'I never do' },
    ],
    when: { question: 'dirt', given: true },
  },
  {
    id: 'rooms',
    type: 'number',
    ask: 'How many rooms?',
    short: 'rooms',
    group: 'House',
    range: { least: 1, most: 9 },
    default: 2,
  },
];

export const factsFor = (given: Answers): ProvisionalFacts => ({
  answers: given,
  given,
  fact: () => false,
  provisional: true,
});

export const start = (given: Answers = {}): Interview => begin(questions, factsFor, given);

/** Answers what is asked, screen by screen: a whole list at once, whatever its parts. */
export const answering = (interview: Interview, ...answers: Answer[]): Interview =>
  answers.reduce<Interview>((now, answer) => {
    const turn = turnOf(now);
    if (!turn) throw new Error('nothing is asked any more');
    return pass(now, passedWith(turn, turn.unseen, answer));
  }, interview);

/** What is asked next. */
export const asked = (interview: Interview): string | undefined => turnOf(interview)?.question.id;
