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

/** Answers to questions that were left on the way, none of them a sign; none where nobody left any, or too long ago. */
function halfAnswered({ io, library }: Place): Answers {
  const { savedAt, answers } = fieldsOf(readIfSound(io, 'half'));
  const age = io.today().getTime() - keptAt(savedAt);
  if (!(age >= 0 && age < longest)) return {};
  const { answers: sound } = parseAnswers(answers, library.files.questionnaire.questions);
  // That none of a list is so is said anew, with its own key.
  const none = Object.keys(sound).filter((id) => [sound[id]].flat().length === 0);
  return without(sound, [...signQuestions, ...none]);
}

/**
 * The questionnaire, with what was answered when it was left on the way under the cursor: each question is asked, and no
 * sign is what it was, nor "none of these". Who leaves it finds the same the next time. Throws `Interrupted`.
 */
export async function askWhole(options: Parameters<typeof ask>[0], place: Place): Promise<Asked> {
  const { io } = place;
  const half = halfAnswered(place);
  const isOpen = Object.keys(half).some((id) => !(id in options.given));
  const left = (answers: Answers): void => {
    // What was said before and is not asked again yet is there the next time as well.
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
