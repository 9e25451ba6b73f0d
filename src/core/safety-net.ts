import { assess } from './assess/assess.ts';
import type { Facts } from './condition.ts';
import type { Library } from './library.ts';
import { linesFor } from './lines.ts';
import type { CompleteAnswers } from './questionnaire/complete.ts';

/** What to watch for, and what to do then: for everybody, then for what is true of this person. */
export const safetyNetFor = (facts: Facts, { files }: Library): string[] =>
  linesFor(files['warning-signs'].safetyNet, facts);

/** The same from answers; without any, what everybody is told. */
export const safetyNetOf = (answers: CompleteAnswers | undefined, library: Library): string[] =>
  answers
    ? safetyNetFor(assess(answers, library).facts, library)
    : library.files['warning-signs'].safetyNet.filter((line) => typeof line === 'string');
