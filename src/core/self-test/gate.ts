import type { Assessment } from '../assess/assess.ts';
import { isMet } from '../condition.ts';
import type { Library } from '../library.ts';
import { type Completed, completed } from '../questionnaire/complete.ts';
import type { SelfTestFile } from '../schema/self-test.ts';
import type { Answers } from '../types.ts';

/** Why the self-test is not for this person; undefined when it is. Warning signs that stop everything come before. */
export const gateFor = ({ facts }: Assessment, file: SelfTestFile): string | undefined =>
  file.gates.find((gate) => isMet(gate.when, facts))?.because;

/** The answers the self-test asks for as complete, with what it need not know assumed; or the questions still open. */
export const completedForTest = (answers: Answers, library: Library, { assumes }: SelfTestFile): Completed =>
  completed({ ...assumes, ...answers }, library);
