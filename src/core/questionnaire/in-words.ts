import type { Library } from '../library.ts';
import { onceFor } from '../remembered.ts';
import type { Question } from '../schema/questionnaire.ts';
import type { Finding } from '../types.ts';
import { lowered } from '../words.ts';

/** A choice as it stands in the review; an id that is none of its choices as it is. */
export const choiceInWords = ({ choices }: Question, id: string): string =>
  lowered(choices?.find((each) => each.id === id)?.label ?? id);

/** What a reason adds to a finding: a key, and the words for it. */
type Said = readonly [key: string, words: string];

/** The words for a question and its answer, by reason; worked out once for a questionnaire. */
const saidIn = onceFor((questions: readonly Question[]): ReadonlyMap<string, readonly Said[]> => {
  const said = new Map<string, readonly Said[]>();
  for (const question of questions) {
    const asked: Said = [question.id, lowered(question.short)];
    said.set(question.id, [asked]);
    for (const { id } of question.choices ?? []) {
      const reason = `${question.id}=${id}`;
      said.set(reason, [[reason, choiceInWords(question, id)], asked]);
    }
  }
  return said;
});

/** The question of a reason whose answer is none of its choices. */
const questionIn = (reason: string): string => reason.slice(0, Math.max(0, reason.indexOf('=')));

/** The most lists of reasons that are remembered: most people share theirs with many. */
const mostLists = 4000;

/** The longest of those: of more reasons together there are too many to meet them again. */
const short = 3;

/** What the reasons of a finding are in words, by their keys. */
type InWords = Readonly<Record<string, string>>;

const knownLists = onceFor((_questions: readonly Question[]) => new Map<string, InWords>());

/** The words for some reasons: one value for all who have the same few. */
function saidOf(because: readonly string[], questions: readonly Question[]): InWords {
  if (because.length > short) return wordsFor(because, questions);
  const known = knownLists(questions);
  const reasons = because.join();
  const said = known.get(reasons) ?? Object.freeze(wordsFor(because, questions));
  if (known.size >= mostLists) known.clear();
  known.set(reasons, said);
  return said;
}

function wordsFor(because: readonly string[], questions: readonly Question[]): InWords {
  const words = saidIn(questions);
  // Keys differ from person to person: an object of no kind takes them as they come, with nothing to look up for its next shape.
  const said: Record<string, string> = Object.create(null);
  for (const reason of because) {
    for (const [key, answer] of words.get(reason) ?? words.get(questionIn(reason)) ?? []) said[key] = answer;
  }
  return said;
}

/** A finding with its reasons in the words the questions were asked in. */
export const inWords = (finding: Finding, { files }: Pick<Library, 'files'>): Finding => ({
  ...finding,
  said: saidOf(finding.because, files.questionnaire.questions),
});
