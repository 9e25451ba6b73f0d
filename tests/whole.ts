import type { Library } from '../src/core/library.ts';
import { type CompleteAnswers, completed } from '../src/core/questionnaire/complete.ts';
import type { Answers } from '../src/core/types.ts';

/** Answers as complete; a test that forgot one hears which. */
export function wholeFor(answers: Answers, library: Library): CompleteAnswers {
  const { answers: sure, missing } = completed(answers, library);
  if (!sure) throw new RangeError(`not answered: ${missing.join(', ')}`);
  return sure;
}
