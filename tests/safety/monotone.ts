import { type Assessment, assess } from '../../src/core/assess/assess.ts';
import { triageRank } from '../../src/core/assess/triage.ts';
import type { Library } from '../../src/core/library.ts';
import { kind } from '../../src/core/schema/common.ts';
import type { Answers } from '../../src/core/types.ts';
import { wholeFor } from '../whole.ts';

const kindIds = kind.options;

/** One thing more that is wrong: a place, a quality, a sign or a condition. */
export type Addition = { question: string; choice: string };

export function additionsOf(library: Library): Addition[] {
  return library.files.questionnaire.questions
    .filter((question) =>
      ['feltAt', 'feelsLike', 'seeSomeone', 'emergency', 'conditions'].includes(question.id),
    )
    .flatMap((question) =>
      (question.choices ?? []).map((choice) => ({ question: question.id, choice: choice.id })),
    );
}

const ended = (answers: Answers): boolean => (answers.emergency as readonly string[]).length > 0;

/** Whether this is an addition, and not a description: saying for the first time what a feeling is like. */
export function adds(answers: Answers, { question, choice }: Addition): boolean {
  const before = answers[question];
  if (typeof before !== 'object' || before.includes(choice)) return false;
  if (question === 'feltAt') return before.length > 0;
  if (question !== 'feelsLike') return true;
  const felt = answers.feltAt;
  return typeof felt === 'object' && felt.length > 0 && before.length > 0;
}

const most = ({ rules }: Assessment, cap: 'holdSeconds' | 'effortPercent'): number =>
  Math.min(...rules.map(({ filter }) => filter[cap] ?? Number.POSITIVE_INFINITY));

/** Muscles that are left alone, and by which kinds. */
const barredTargets = ({ rules }: Assessment): Set<string> =>
  new Set(
    rules.flatMap(({ filter }) =>
      (filter.notTargets ?? []).flatMap(({ targets, kinds = kindIds }) =>
        targets.flatMap((target) => kinds.map((kind) => `${kind} ${target}`)),
      ),
    ),
  );

/** What got looser by adding something; nothing should. */
export function loosened(
  answers: Answers,
  before: Assessment,
  addition: Addition,
  library: Library,
): string[] {
  const list = answers[addition.question];
  const more = {
    ...answers,
    [addition.question]: [...(typeof list === 'object' ? list : []), addition.choice],
  };
  const after = assess(wholeFor(more, library), library);
  const what = `adding ${addition.question}=${addition.choice}`;
  return looser(before, after, ended(more)).map((how) => `${what} ${how}`);
}

/** In what the second is looser than the first; `ended`: the answers are a stop, and there are no limits. */
export function looser(before: Assessment, after: Assessment, ended = false): string[] {
  const broken: string[] = [];
  if (triageRank(after.triage) < triageRank(before.triage)) broken.push('lowers the triage');
  if (before.outcome === 'stop' && after.outcome !== 'stop') broken.push('lifts a stop');
  if (before.outcome === 'limited' && after.outcome === 'routine') broken.push('lifts a limit');
  if (ended) return broken;
  if (after.limits.holdLoad > before.limits.holdLoad) broken.push('raises the hold limit');
  if (after.limits.peakLoad > before.limits.peakLoad) broken.push('raises the peak limit');
  if (after.limits.tensioners && !before.limits.tensioners) broken.push('allows tensioners');
  // What the same rules take away is taken away still.
  if (before.rules.every((rule) => after.rules.includes(rule))) return broken;
  const kinds = (assessment: Assessment): string[] =>
    assessment.rules.flatMap((rule) => rule.filter.notKinds ?? []);
  const lost = kinds(before).filter((kind) => !kinds(after).includes(kind as never));
  if (lost.length > 0) broken.push(`allows ${lost.join(', ')}`);
  if (most(after, 'holdSeconds') > most(before, 'holdSeconds')) broken.push('lengthens the holds');
  // How hard one pushes matters only to somebody who may push.
  const pushes = !kinds(after).includes('contract-relax');
  if (pushes && most(after, 'effortPercent') > most(before, 'effortPercent')) broken.push('pushes harder');
  const free = barredTargets(after);
  const freed = [...barredTargets(before)].filter((target) => !free.has(target));
  if (freed.length > 0) broken.push(`allows ${freed.join(', ')}`);
  return broken;
}
