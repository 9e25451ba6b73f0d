import type { Choice } from '../../../core/schema/questionnaire.ts';
import type { Answers } from '../../../core/types.ts';
import { fill } from '../../../core/words.ts';
import { Interrupted } from '../../errors.ts';
import { answersOf, everything, type Interview, type Passed, progressOf, withAssumed } from './interview.ts';
import { pagesIn } from './many-screen.ts';
import {
  answersWith,
  back,
  type Change,
  leave,
  notAnswered,
  pass,
  takeOver,
  turnOf,
  turnOfChange,
} from './next-turn.ts';
import { groupScreen, inGroup, reviewScreen, type Said, saidOf, yesValue } from './review.ts';
import { screenOf } from './screen.ts';
import { mistaken, readOn, stopScreen } from './stop-screen.ts';
import { passedWith, type Turn } from './turn.ts';
import type { Desk, Half, Lay, Show, Stopped } from './types.ts';
import { words } from './words.ts';

/** What the steps need from outside. The desk is asked for anew each time: a window may change its size. */
export type Asking = {
  readonly show: Show;
  readonly say: (text: string) => void;
  /** Whether what was shown stays in sight when the next is. */
  readonly stays: boolean;
  readonly desk: () => Desk;
  readonly stopsHere: (given: Answers) => boolean;
  readonly stopped?: Stopped;
  /** Told how far it is, before each screen. */
  readonly reaches: (interview: Interview) => void;
  /** What to say yes with, in the review. */
  readonly yes?: string | undefined;
  /** Whether all answers are shown at the end. */
  readonly isReviewed: boolean;
  /** Whether Esc at the first question leaves all of them out. */
  readonly skips: boolean;
};

/** The answers; `told`: they stop it, and the words of that were read. */
export type Interviewed = { readonly answers: Answers; readonly told: boolean };

type Step = { readonly done: Interviewed } | { readonly on: Interview };

/** Asks until all is answered and said to be right, or an answer stops it that was meant. */
export async function interviewed(start: Interview, asking: Asking): Promise<Interviewed> {
  let interview = start;
  for (;;) {
    asking.reaches(interview);
    if (asking.stopsHere(answersOf(interview))) {
      const before = back(interview);
      const end = await stopAt(everything(interview), asking, before !== undefined);
      if (end || !before) return end ?? { answers: everything(interview), told: false };
      interview = before;
    }
    const turn = turnOf(interview);
    const step = turn ? await next(turn, interview, asking) : await last(interview, asking);
    if ('done' in step) return step.done;
    interview = step.on;
  }
}

async function next(turn: Turn, interview: Interview, asking: Asking): Promise<Step> {
  const isFirst = interview.passed.length === 0;
  const canGoBack = !isFirst || asking.skips;
  const counter = (at: Desk): string => {
    const progress = progressOf(interview, pagesIn(at));
    return progress.about > 1 || asking.isReviewed ? fill(words.counter, progress) : '';
  };
  const { passed, half } = await ask(turn, { counter, canGoBack }, asking);
  if (!passed && isFirst && asking.skips) return { done: { answers: answersOf(interview), told: false } };
  const after = leave(interview, turn.question.id, half);
  return { on: passed ? pass(after, passed) : (back(after) ?? after) };
}

/** The last step, when all is answered. */
const last = (interview: Interview, asking: Asking): Promise<Step> =>
  asking.isReviewed ? reviewed(interview, asking) : lastStop(withAssumed(interview), interview, asking);

/** Asks one screen: what was answered (undefined for the way back), and what was done on it but not answered. */
async function ask(
  turn: Turn,
  { counter, canGoBack }: { counter: (at: Desk) => string; canGoBack: boolean },
  { show, desk }: Asking,
): Promise<{ passed: Passed | undefined; half: Half | undefined }> {
  let choices: readonly Choice[] = [];
  const lay: Lay = (half) => {
    const now = desk();
    const laid = screenOf({ ...turn, half }, { counter: counter(now), canGoBack }, now);
    choices = laid.choices;
    return { screen: laid.screen, desk: now };
  };
  const reply = await show(lay, canGoBack, turn.half);
  const passed = reply.back ? undefined : passedWith(turn, choices, reply.answer);
  return { passed, half: notAnswered(turn, reply.half, passed) };
}

/** Tells a stop, whole; undefined when it was marked by mistake, or when these answers stop nothing. */
async function stopAt(
  answers: Answers,
  asking: Asking,
  canBeMistaken: boolean,
): Promise<Interviewed | undefined> {
  const words = await asking.stopped?.(answers);
  if (!words) return asking.stopsHere(answers) ? { answers, told: false } : undefined;
  if (!canBeMistaken) {
    asking.say(words(asking.desk().size.columns));
    return { answers, told: true };
  }
  const told = (): Interviewed => {
    // The window forgets a screen that was left; what it said is to stay.
    if (!asking.stays) asking.say(words(asking.desk().size.columns));
    return { answers, told: true };
  };
  try {
    return (await isMistaken(words, asking)) ? undefined : told();
  } catch (error) {
    // However one leaves, the stop has been told; only a terminal that has gone says nothing more.
    if (error instanceof Interrupted && error.signal !== 'SIGHUP') return told();
    throw error;
  }
}

/** Reads a stop to its end, and whether it was marked by mistake. */
async function isMistaken(words: (columns: number) => string, { show, desk }: Asking): Promise<boolean> {
  for (let page = 0; ; page++) {
    const number = page;
    const reply = await show((half) => {
      const now = desk();
      return { screen: stopScreen(words(now.size.columns), number, now, half?.at), desk: now };
    }, false);
    if (reply.back || reply.answer !== readOn) return !reply.back && reply.answer === mistaken;
  }
}

async function reviewed(interview: Interview, asking: Asking): Promise<Step> {
  const said = saidOf(interview.questions, withAssumed(interview), answersOf(interview));
  const canGoBack = interview.passed.length > 0;
  const reply = await asking.show((half) => {
    const desk = asking.desk();
    return { screen: reviewScreen(said, desk, { canGoBack, yes: asking.yes, at: half?.at }), desk };
  }, canGoBack);
  if (reply.back) return { on: back(interview) ?? interview };
  if (reply.answer === yesValue) {
    const answers = withAssumed(interview);
    return lastStop(answers, interview, asking);
  }
  const picked = await pick(inGroup(said, String(reply.answer)), asking);
  return picked
    ? changed({ question: picked.question, passed: [], former: [] }, interview, asking)
    : { on: interview };
}

/** Ends with the answers. All of them together may mean a stop, and that may be a mark made by mistake. */
async function lastStop(answers: Answers, interview: Interview, asking: Asking): Promise<Step> {
  if (!(await asking.stopped?.(answers))) return { done: { answers, told: false } };
  const end = await stopAt(answers, asking, true);
  return end ? { done: end } : { on: interview };
}

/** Which answer of a group to change; undefined for none. */
async function pick(said: readonly Said[], { show, desk }: Asking): Promise<Said | undefined> {
  const [only, ...more] = said;
  if (!only || more.length === 0) return only;
  const reply = await show((half) => {
    const now = desk();
    return { screen: groupScreen(said, only.question.group, now, half?.at), desk: now };
  }, true);
  return reply.back ? undefined : said.find((each) => each.question.id === reply.answer);
}

/** Asks one question again, in as many parts as it has. */
async function changed(start: Change, interview: Interview, asking: Asking): Promise<Step> {
  let change = start;
  for (;;) {
    const turn = turnOfChange(change, interview);
    if (!turn) return { on: takeOver(change, interview) };
    const { passed, half } = await ask(turn, { counter: () => words.changing, canGoBack: true }, asking);
    const last = change.passed.at(-1);
    if (!passed && !last) return { on: interview };
    change = { ...(passed ? { ...change, passed: [...change.passed, passed] } : backOver(change)), half };
    const answers = answersWith(change, interview);
    if (!asking.stopsHere(answers)) continue;
    const end = await stopAt(answers, asking, true);
    if (end) return { done: end };
    change = backOver(change);
  }
}

/** One part back, its marks kept. */
const backOver = (change: Change): Change => ({
  ...change,
  passed: change.passed.slice(0, -1),
  former: [...change.former, ...change.passed.slice(-1)],
});
