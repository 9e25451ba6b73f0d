import { askedAs, shownChoices } from '../../../core/questionnaire/due.ts';
import type { Question } from '../../../core/schema/questionnaire.ts';
import type { Answer, Answers } from '../../../core/types.ts';
import {
  answersOf,
  gather,
  type Interview,
  type Passed,
  settle,
  toAsk,
  unseen,
  withAssumed,
} from './interview.ts';
import { noneOfThese, type Turn } from './turn.ts';
import type { Half } from './types.ts';

/** The next screen to ask; undefined when it is time for the review. */
export function turnOf(interview: Interview): Turn | undefined {
  const [question] = toAsk(interview);
  return question && makeTurn(question, interview, interview.passed);
}

function makeTurn(question: Question, interview: Interview, passed: readonly Passed[]): Turn {
  const facts = interview.factsFor(answersOf(interview));
  return {
    question: askedAs(question, facts),
    choices: shownChoices(question, facts),
    unseen: unseen(question, passed, facts),
    begun: passed.some(({ id, answer }) => id === question.id && [answer].flat().length > 0),
    former: formerOf(question, interview),
    half: interview.left[question.id],
  };
}

/** What a question was answered before, the newest last. */
function formerOf(question: Question, interview: Interview): Passed[] {
  const answer = withAssumed(interview)[question.id];
  const every = (question.choices ?? []).map((choice) => choice.id);
  const given = question.id in interview.given || question.default !== undefined;
  const first = given && answer !== undefined ? [{ id: question.id, choices: every, answer }] : [];
  return [...first, ...interview.former, ...interview.passed].filter((each) => each.id === question.id);
}

/** Goes on with the answer to a turn. */
export const pass = (interview: Interview, passed: Passed): Interview =>
  settle({ ...interview, passed: [...interview.passed, passed] });

/** What was done on a list and is not answered yet: marks of a part that is still to come, or all of a list that was left. */
export function notAnswered(
  turn: Turn,
  half: Half | undefined,
  passed: Passed | undefined,
): Half | undefined {
  if (!half || turn.question.type !== 'many') return undefined;
  const isOpen = (id: string): boolean => !passed || !(passed.choices.includes(id) || id === noneOfThese);
  const shown = half.shown.filter(isOpen);
  return shown.length === 0 ? undefined : { shown, marked: half.marked.filter(isOpen), typed: '' };
}

/** Keeps what was done on a list for when it is asked again. */
export function leave(interview: Interview, id: string, half: Half | undefined): Interview {
  const { [id]: _, ...others } = interview.left;
  return { ...interview, left: half ? { ...others, [id]: half } : others };
}

/** Goes back to the screen before, its marks kept; undefined on the first. */
export function back(interview: Interview): Interview | undefined {
  const last = interview.passed.at(-1);
  if (!last) return undefined;
  return { ...interview, passed: interview.passed.slice(0, -1), former: [...interview.former, last] };
}

/** One question asked again from the review, as far as its parts have been answered. */
export type Change = {
  readonly question: Question;
  readonly passed: readonly Passed[];
  /** Parts gone back over. */
  readonly former: readonly Passed[];
  /** What was done on parts that are not answered yet. */
  readonly half?: Half | undefined;
};

/** The next screen of a change; undefined when it is complete. */
export function turnOfChange(
  { question, passed, former, half }: Change,
  interview: Interview,
): Turn | undefined {
  const turn = makeTurn(question, interview, passed);
  const complete = question.type === 'many' ? turn.unseen.length === 0 : passed.length > 0;
  return complete ? undefined : { ...turn, former: [...turn.former, ...former], half };
}

/** All answers, with the change as far as it has come. */
export const answersWith = ({ passed }: Change, interview: Interview): Answers => ({
  ...answersOf(interview),
  ...gather(passed, interview.questions),
});

/** Takes over a change: what was asked and is no longer due is dropped, what has become due is asked next. */
export function takeOver({ question, passed }: Change, interview: Interview): Interview {
  const { id } = question;
  const others = interview.passed.filter((each) => each.id !== id);
  const wasAsked = others.length < interview.passed.length;
  const answer: Answer | undefined = gather(passed, interview.questions)[id];
  if (!wasAsked && answer !== undefined) {
    return settle({ ...interview, given: { ...interview.given, [id]: answer }, passed: [], kept: others });
  }
  return settle({ ...interview, passed: [], kept: [...others, ...passed] });
}
