import type { ProvisionalFacts } from '../../../core/questionnaire/careful.ts';
import { isDue, openQuestions, shownChoices } from '../../../core/questionnaire/due.ts';
import type { Condition } from '../../../core/schema/condition.ts';
import type { Choice, Question } from '../../../core/schema/questionnaire.ts';
import type { Answer, Answers } from '../../../core/types.ts';
import type { Half } from './types.ts';

/** One screen that was answered: a question, or one part of its list. */
export type Passed = { readonly id: string; readonly choices: readonly string[]; readonly answer: Answer };

/** How far the questions have come. A value: every step returns a new one. */
export type Interview = {
  readonly questions: readonly Question[];
  readonly factsFor: (given: Answers) => ProvisionalFacts;
  /** Not asked here: from flags and file, or assumed and then changed in the review. */
  readonly given: Answers;
  /** Asked and answered, in this order. */
  readonly passed: readonly Passed[];
  /** Answered before a change; each still holds when its question comes up again. */
  readonly kept: readonly Passed[];
  /** What was once answered: shown again as marks when the question is asked again. */
  readonly former: readonly Passed[];
  /** What was done on a list that was left, or was answered only in part, by the id of its question. */
  readonly left: Readonly<Record<string, Half>>;
};

export const begin = (
  questions: readonly Question[],
  factsFor: Interview['factsFor'],
  given: Answers,
): Interview => ({ questions, factsFor, given, passed: [], kept: [], former: [], left: {} });

/** The answers of some screens, parts of a list taken together. */
export function gather(passed: readonly Passed[], questions: readonly Question[]): Answers {
  const answers: Record<string, Answer> = {};
  for (const { id, answer } of passed) {
    const before = answers[id];
    answers[id] = Array.isArray(before) && Array.isArray(answer) ? [...before, ...answer] : answer;
  }
  for (const { id, choices } of questions) {
    const marks = answers[id];
    // In the order of the questionnaire, each once: the same answers give the same bytes.
    if (Array.isArray(marks))
      answers[id] = (choices ?? []).map((each) => each.id).filter((each) => marks.includes(each));
  }
  return answers;
}

/** Answers in the order of the questionnaire, so that the same ones give the same bytes. */
const inOrder = (answers: Answers, questions: readonly Question[]): Answers =>
  Object.fromEntries(
    questions.flatMap(({ id }): [string, Answer][] => {
      const answer = answers[id];
      return answer === undefined ? [] : [[id, answer]];
    }),
  );

/** What was really answered, a list that is only half asked included. */
export const answersOf = ({ given, passed, questions }: Interview): Answers =>
  inOrder({ ...given, ...gather(passed, questions) }, questions);

/** All that is known when it ends early: also what waits for its question to come up again. */
export const everything = (interview: Interview): Answers =>
  inOrder({ ...gather(interview.kept, interview.questions), ...answersOf(interview) }, interview.questions);

/** What was really answered, with what is assumed where nothing was said. */
export function withAssumed(interview: Interview): Answers {
  const { questions, factsFor } = interview;
  const answers = answersOf(interview);
  const facts = factsFor(answers);
  const assumed = questions.filter((each) => !(each.id in answers) && isDue(each, facts));
  const defaults = assumed.flatMap(({ id, default: value }): [string, Answer][] =>
    value === undefined ? [] : [[id, value]],
  );
  return inOrder({ ...answers, ...Object.fromEntries(defaults) }, questions);
}

/** The choices of a question that no answered screen has shown yet. */
export function unseen(question: Question, passed: readonly Passed[], facts: ProvisionalFacts): Choice[] {
  const seen = passed.filter((each) => each.id === question.id).flatMap((each) => each.choices);
  return shownChoices(question, facts).filter((choice) => !seen.includes(choice.id));
}

/**
 * What is still to be asked, in order: open questions, lists with parts to go, and lists to which an answer has added
 * choices.
 */
export function toAsk(interview: Interview): Question[] {
  const { questions, passed, factsFor } = interview;
  const answers = answersOf(interview);
  const facts = factsFor(answers);
  const unfinished = questions.filter(
    (each) => passed.some(({ id }) => id === each.id) && unseen(each, passed, facts).length > 0,
  );
  const whole = Object.entries(answers).filter(([id]) => !unfinished.some((each) => each.id === id));
  return openQuestions(questions, factsFor(Object.fromEntries(whole))).filter(
    (each) => each.default === undefined,
  );
}

/** Takes over answers from before a change as far as they still hold. Those no longer due become marks. */
export function settle(interview: Interview): Interview {
  const [next] = toAsk(interview);
  const held = interview.kept.filter((each) => each.id === next?.id);
  if (held.length > 0) {
    const kept = interview.kept.filter((each) => each.id !== next?.id);
    return settle({ ...interview, kept, passed: [...interview.passed, ...held] });
  }
  if (next) return interview;
  return { ...interview, kept: [], former: [...interview.former, ...interview.kept] };
}

/** Screens: the one that is shown, and about how many there are. */
type Progress = { readonly number: number; readonly about: number };

/** How many screens some choices of a question take. */
export type Pages = (question: Question, choices: readonly Choice[]) => number;

/**
 * How far the questions have come. The rest is a guess: what is left of the open questions, those that follow them, and
 * a share of those that may follow.
 */
export function progressOf(interview: Interview, pages: Pages): Progress {
  const { passed } = interview;
  const answers = answersOf(interview);
  const facts = interview.factsFor(answers);
  const open = toAsk(interview);
  const waiting = open.map(({ id }) => id);
  const likely = interview.questions.filter((each) => !(each.id in answers) && follows(each, waiting));
  const pagesOf = (question: Question): number => {
    const rest = question.type === 'many' ? unseen(question, passed, facts) : shownChoices(question, facts);
    return pages(question, rest);
  };
  const left = [...open, ...likely].reduce((sum, question) => sum + pagesOf(question), 0);
  const hangOn = likely.length > 0 || open.some((each) => each.when !== undefined);
  // What an answer brings comes after it.
  const after = interview.questions.slice(interview.questions.findIndex(({ id }) => id === waiting[0]));
  const possible = after.filter(
    (each) => !(each.id in answers) && isConditional(each) && !open.includes(each) && !likely.includes(each),
  );
  const perhaps = hangOn ? Math.round(possible.length * share) : 0;
  return { number: passed.length + 1, about: passed.length + left + perhaps };
}

/** The share of the possible further questions that answers really bring. */
const share = 0.25;

const isConditional = ({ when, asked, default: value }: Question): boolean =>
  when !== undefined && asked !== false && value === undefined;

/** Whether a question comes up as soon as one of these has any answer. */
const follows = (question: Question, waiting: readonly string[]): boolean =>
  question.default === undefined &&
  !waiting.includes(question.id) &&
  question.when !== undefined &&
  asksIfGiven(question.when, waiting);

const asksIfGiven = (when: Condition, waiting: readonly string[]): boolean =>
  'given' in when && when.given && waiting.includes(when.question);
