import words from '../../../data/words/ask.json';
import { parseAnswers } from '../../core/questionnaire/parse.ts';
import { fieldsOf, keptAt } from '../../core/read-values.ts';
import type { Answers } from '../../core/types.ts';
import { dropKept, keep, readIfSound } from '../files/state/kept.ts';
import { type Asked, ask } from './ask.ts';
import type { Place } from './place.ts';
import { without } from './second-day/due.ts';
import { signQuestions } from './second-day/signs.ts';

/** Milliseconds for which answers wait: a day later one may feel something else. */
const longest = 24 * 3_600_000;

/** Answers to questions that somebody left on the way, none of them a sign; empty where there are none, or too old. */
function halfAnswered({ io, library }: Place): Answers {
  const { savedAt, answers } = fieldsOf(readIfSound(io, 'half'));
  const age = io.today().getTime() - keptAt(savedAt);
  if (!(age >= 0 && age < longest)) return {};
  const { answers: sound } = parseAnswers(answers, library.files.questionnaire.questions);
  // "None of these" is said anew, with its own key.
  const none = Object.keys(sound).filter((id) => [sound[id]].flat().length === 0);
  return without(sound, [...signQuestions, ...none]);
}

/**
 * Asks the questionnaire, with answers from when it was left under the cursor. Each question is asked again, and signs
 * and "none of these" begin without an answer. Whoever leaves finds the same the next time. Throws `Interrupted`.
 */
export async function askWhole(options: Parameters<typeof ask>[0], place: Place): Promise<Asked> {
  const { io } = place;
  const half = halfAnswered(place);
  const isOpen = Object.keys(half).some((id) => !(id in options.given));
  const left = (answers: Answers): void => {
    // Old answers that were not reached again are kept for the next time as well.
    const said = without({ ...half, ...answers }, [...signQuestions, ...Object.keys(options.given)]);
    if (Object.values(said).flat().length === 0) return;
    if (keep(io, 'half', { formatVersion: 1, savedAt: io.today().toISOString(), answers: said }))
      io.say(`${words.half.kept}\n`);
  };
  const asked = await ask(
    {
      ...options,
      former: { ...options.former, ...half },
      intro: isOpen ? [...options.intro, words.half.there] : options.intro,
      left,
    },
    place,
  );
  if (asked.asked) dropKept(io, 'half');
  return asked;
}
