import type { Library } from '../library.ts';
import type { Question } from '../schema/questionnaire.ts';
import type { Finding } from '../types.ts';

/** A label inside a line: small at its start, unless it begins with "I" or an abbreviation. */
export const lowered = (label: string): string =>
  /^(I\b|[A-Z]{2})/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** A choice as it stands in the review; an id that is none of its choices as it is. */
export const choiceInWords = ({ choices }: Question, id: string): string =>
  lowered(choices?.find((each) => each.id === id)?.label ?? id);

/** Question and answer in words, by reason: worked out once for a questionnaire. */
const known = new WeakMap<readonly Question[], ReadonlyMap<string, string>>();

function wordsIn(questions: readonly Question[]): ReadonlyMap<string, string> {
  const found = known.get(questions);
  if (found) return found;
  const words = new Map(
    questions.flatMap((question): [string, string][] => [
      [question.id, lowered(question.short)],
      ...(question.choices ?? []).map(({ id }): [string, string] => [
        `${question.id}=${id}`,
        choiceInWords(question, id),
      ]),
    ]),
  );
  known.set(questions, words);
  return words;
}

/** A finding with its reasons in the words the questions were asked in. */
export function inWords(finding: Finding, { files }: Pick<Library, 'files'>): Finding {
  const words = wordsIn(files.questionnaire.questions);
  const said: Record<string, string> = {};
  for (const reason of finding.because)
    for (const key of [reason, reason.slice(0, Math.max(0, reason.indexOf('=')))]) {
      const found = words.get(key);
      if (found !== undefined) said[key] = found;
    }
  return { ...finding, said };
}
