import { expect, it } from 'vitest';
import {
  answersOf,
  everything,
  type Interview,
  progressOf,
  withAssumed,
} from '../../../../src/shell/app/questions/interview.ts';
import {
  back,
  type Change,
  pass,
  takeOver,
  turnOf,
  turnOfChange,
} from '../../../../src/shell/app/questions/next-turn.ts';
import { answerBefore, marksOf, noneOfThese, passedWith } from '../../../../src/shell/app/questions/turn.ts';
import { answering, asked, questions, start } from './sample.ts';

const question = (id: string) => {
  const found = questions.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

const change = (id: string): Change => ({ question: question(id), passed: [], former: [] });

/** A change with its answer given on one screen. */
const changedTo = (id: string, answer: string[] | string | number): Change => ({
  ...change(id),
  passed: [{ id, choices: (question(id).choices ?? []).map((each) => each.id), answer }],
});

it('asks in the order of the questionnaire', () => {
  expect(asked(start())).toBe('has');
  expect(asked(answering(start(), ['dog']))).toBe('walks');
  expect(asked(answering(start(), ['dog'], 3))).toBe('dirt');
});

it('does not ask what cannot matter', () => {
  expect(asked(answering(start(), ['cat']))).toBe('dirt');
  expect(asked(answering(start(), [], []))).toBeUndefined();
});

it('does not ask what was given by flag or file', () => {
  expect(asked(start({ has: ['dog'], walks: 2 }))).toBe('dirt');
});

it('does not ask what is assumed, and takes it over at the end', () => {
  const done = answering(start(), [], []);
  expect(answersOf(done)).toEqual({ has: [], dirt: [] });
  expect(withAssumed(done)).toEqual({ has: [], dirt: [], rooms: 2 });
});

it('shows a choice only where it fits', () => {
  const shown = (has: string[]) => turnOf(start({ has }))?.unseen.map((each) => each.id);
  expect(shown(['car'])).toEqual(['shoes']);
});

it('puts the parts of a list together, in the order of the questionnaire', () => {
  const turn = turnOf(start());
  if (!turn) throw new Error('nothing to ask');
  const [dog, cat, car, tv] = turn.choices;
  if (!dog || !cat || !car || !tv) throw new Error('the sample changed');
  const half = pass(start(), passedWith(turn, [car, tv], ['tv']));
  expect(asked(half)).toBe('has');
  expect(turnOf(half)?.unseen).toEqual([dog, cat]);
  expect(answersOf(pass(half, passedWith(turn, [dog, cat], ['dog'])))).toEqual({ has: ['dog', 'tv'] });
});

it('keeps "none" out of the answers', () => {
  expect(answersOf(answering(start(), [noneOfThese]))).toEqual({ has: [] });
});

it('goes back one screen and remembers its marks', () => {
  const gone = back(answering(start(), ['dog'], 3));
  if (!gone) throw new Error('there is a way back');
  expect(asked(gone)).toBe('walks');
  expect(answersOf(gone)).toEqual({ has: ['dog'] });
  const turn = turnOf(gone);
  expect(turn && answerBefore(turn)).toBe(3);
});

it('has no way back from the first screen, whatever was given', () => {
  expect(back(start({ has: ['dog'] }))).toBeUndefined();
});

it('marks a list again as it was, "none" too', () => {
  const marks = (answer: string[]) => {
    const turn = turnOf(back(answering(start(), answer)) ?? start());
    return turn && marksOf(turn, turn.choices);
  };
  expect(marks(['cat', 'tv'])).toEqual(['cat', 'tv']);
  expect(marks([])).toEqual([noneOfThese]);
  const first = turnOf(start());
  expect(first && marksOf(first, first.choices)).toEqual([]);
});

it('drops what was asked and is no longer due after a change', () => {
  const done = answering(start(), ['dog'], 3, []);
  expect(answersOf(takeOver(changedTo('has', ['car']), done))).toEqual({ has: ['car'], dirt: [] });
});

it('never drops what was given by flag or file', () => {
  const done = answering(start({ walks: 4 }), ['dog'], []);
  expect(answersOf(takeOver(changedTo('has', []), done))).toEqual({ has: [], walks: 4, dirt: [] });
});

it('asks what a change makes due, then goes on to the review', () => {
  const done = answering(start(), [], []);
  const changed = takeOver(changedTo('has', ['dog']), done);
  expect(asked(changed)).toBe('walks');
  const walked = answering(changed, 2);
  expect(asked(walked)).toBe('dirt');
  expect(answersOf(answering(walked, []))).toEqual({ has: ['dog'], walks: 2, dirt: [] });
});

it('forgets nothing that was said when a stop comes in the middle of a change', () => {
  const done = answering(start(), [], ['shoes'], 'never');
  const changed = takeOver(changedTo('has', ['dog']), done);
  expect(answersOf(changed)).toEqual({ has: ['dog'] });
  expect(everything(changed)).toEqual({ has: ['dog'], dirt: ['shoes'], often: 'never' });
});

it('asks only the choices of a list that a change has brought up', () => {
  const done = answering(start(), [], ['shoes'], 'daily');
  const changed = takeOver(changedTo('has', ['cat']), done);
  expect(turnOf(changed)?.unseen.map((each) => each.id)).toEqual(['paws']);
  const all = answering(changed, ['paws']);
  expect(answersOf(all)).toEqual({ has: ['cat'], dirt: ['shoes', 'paws'], often: 'daily' });
  expect(asked(all)).toBeUndefined();
});

it('changes an assumed answer, and one from a flag, with the old one marked', () => {
  const done = answering(start({ dirt: ['shoes'] }), [], 'never');
  const rooms = turnOfChange(change('rooms'), done);
  expect(rooms && answerBefore(rooms)).toBe(2);
  const dirt = turnOfChange(change('dirt'), done);
  expect(dirt && marksOf(dirt, dirt.choices)).toEqual(['shoes']);
  expect(withAssumed(takeOver(changedTo('rooms', 7), done))).toMatchObject({ rooms: 7 });
  expect(answersOf(takeOver(changedTo('dirt', []), done))).toEqual({ has: [], dirt: [] });
});

it('counts the screens, and guesses those that an answer brings', () => {
  const count = (interview: Interview, most: number) =>
    progressOf(interview, (_, choices) => Math.max(1, Math.ceil(choices.length / most)));
  expect(count(start(), 9)).toEqual({ number: 1, about: 3 });
  expect(count(start(), 2)).toEqual({ number: 1, about: 4 });
  expect(count(answering(start(), ['dog']), 9)).toEqual({ number: 2, about: 4 });
  expect(count(answering(start(), [], ['shoes']), 9)).toEqual({ number: 3, about: 3 });
});

it('an earlier page of a list counts as one, and what is left of it by its own', () => {
  const turn = turnOf(start());
  const [dog, cat] = turn?.choices ?? [];
  if (!turn || !dog || !cat) throw new Error('the sample changed');
  const half = pass(start(), passedWith(turn, [dog, cat], []));
  const pages = (_: unknown, choices: readonly unknown[]) => Math.max(1, Math.ceil(choices.length / 2));
  expect(progressOf(half, pages)).toEqual({ number: 2, about: 4 });
});
