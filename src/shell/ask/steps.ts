import type { Answers } from '../../core/types.ts';
import { answersOf, everything, type Interview, type Passed, withAssumed } from './interview.ts';
import { answersWith, back, type Change, pass, takeOver, turnOf, turnOfChange } from './moves.ts';
import { progressOf } from './progress.ts';
import { groupScreen, inGroup, reviewScreen, type Said, saidOf, yesValue } from './review.ts';
import { screenOf } from './screen.ts';
import type { Show } from './show.ts';
import { passedWith, type Turn } from './turn.ts';
import type { Desk } from './types.ts';
import { changing, counterOf, type Title } from './words.ts';

/** What the steps need from outside. The desk is asked for anew each time: a window may change its size. */
export type Stage = {
  readonly show: Show;
  readonly desk: () => Desk;
  readonly stopsHere: (given: Answers) => boolean;
  /** What to say yes with, in the review. */
  readonly yes?: string | undefined;
};

type Step = { readonly done: Answers } | { readonly on: Interview };

/** Asks until all is answered and said to be right, or an answer stops it. */
export async function interviewed(start: Interview, stage: Stage): Promise<Answers> {
  let interview = start;
  for (;;) {
    if (stage.stopsHere(answersOf(interview))) return everything(interview);
    const turn = turnOf(interview);
    const step = turn ? await next(turn, interview, stage) : await reviewed(interview, stage);
    if ('done' in step) return step.done;
    interview = step.on;
  }
}

async function next(turn: Turn, interview: Interview, stage: Stage): Promise<Step> {
  const title = { counter: counterOf(progressOf(interview)), canGoBack: interview.passed.length > 0 };
  const passed = await ask(turn, title, stage);
  return { on: passed ? pass(interview, passed) : (back(interview) ?? interview) };
}

/** The answered screen; undefined for the wish to go back. */
async function ask(turn: Turn, title: Title, { show, desk }: Stage): Promise<Passed | undefined> {
  const now = desk();
  const { screen, choices } = screenOf(turn, title, now);
  const reply = await show(screen, title.canGoBack, now);
  return reply.back ? undefined : passedWith(turn, choices, reply.answer);
}

async function reviewed(interview: Interview, stage: Stage): Promise<Step> {
  const said = saidOf(interview.questions, withAssumed(interview), answersOf(interview));
  const canGoBack = interview.passed.length > 0;
  const desk = stage.desk();
  const reply = await stage.show(reviewScreen(said, canGoBack, desk, stage.yes), canGoBack, desk);
  if (reply.back) return { on: back(interview) ?? interview };
  if (reply.answer === yesValue) return { done: withAssumed(interview) };
  const picked = await pick(inGroup(said, String(reply.answer)), stage);
  return picked
    ? changed({ question: picked.question, passed: [], former: [] }, interview, stage)
    : { on: interview };
}

/** Which answer of a group to change; undefined for none. */
async function pick(said: readonly Said[], { show, desk }: Stage): Promise<Said | undefined> {
  const [only, ...more] = said;
  if (!only || more.length === 0) return only;
  const now = desk();
  const reply = await show(groupScreen(said, only.question.group, now), true, now);
  return reply.back ? undefined : said.find((each) => each.question.id === reply.answer);
}

/** Asks one question again, in as many parts as it has. */
async function changed(start: Change, interview: Interview, stage: Stage): Promise<Step> {
  let change = start;
  for (;;) {
    const turn = turnOfChange(change, interview);
    if (!turn) return { on: takeOver(change, interview) };
    const passed = await ask(turn, { counter: changing, canGoBack: true }, stage);
    const last = change.passed.at(-1);
    if (!passed && !last) return { on: interview };
    change = passed
      ? { ...change, passed: [...change.passed, passed] }
      : {
          ...change,
          passed: change.passed.slice(0, -1),
          former: [...change.former, ...change.passed.slice(-1)],
        };
    const answers = answersWith(change, interview);
    if (stage.stopsHere(answers)) return { done: answers };
  }
}
