import { type Assessment, assess } from '../../src/core/assess/assess.ts';
import { triageRank } from '../../src/core/assess/triage.ts';
import type { Library } from '../../src/core/library.ts';
import type { Answers } from '../../src/core/types.ts';
import { wholeFor } from '../whole.ts';

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

/**
 * Whether this is an addition, and not a description: saying for the first time what a feeling is like tells
 * what it is; and a cramp at night is graded by how it settles alone (clinical rule), so naming it may calm.
 */
export function adds(answers: Answers, { question, choice }: Addition): boolean {
  const before = answers[question];
  if (typeof before !== 'object' || before.includes(choice)) return false;
  if (question === 'feltAt') return before.length > 0;
  if (question !== 'feelsLike') return true;
  const felt = answers.feltAt;
  const describes = before.length === 0 || (choice === 'cramp' && answers.goal === 'night-cramp');
  return typeof felt === 'object' && felt.length > 0 && !describes;
}

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
  const broken: string[] = [];
  if (triageRank(after.triage) < triageRank(before.triage)) broken.push(`${what} lowers the triage`);
  if (before.outcome === 'stop' && after.outcome !== 'stop') broken.push(`${what} lifts a stop`);
  if (before.outcome === 'limited' && after.outcome === 'routine') broken.push(`${what} lifts a limit`);
  if (ended(more)) return broken;
  if (after.limits.holdLoad > before.limits.holdLoad) broken.push(`${what} raises the hold limit`);
  if (after.limits.peakLoad > before.limits.peakLoad) broken.push(`${what} raises the peak limit`);
  if (after.limits.tensioners && !before.limits.tensioners) broken.push(`${what} allows tensioners`);
  const kinds = (assessment: Assessment): string[] =>
    assessment.rules.flatMap((rule) => rule.filter.notKinds ?? []);
  const lost = kinds(before).filter((kind) => !kinds(after).includes(kind as never));
  if (lost.length > 0) broken.push(`${what} allows ${lost.join(', ')}`);
  return broken;
}
