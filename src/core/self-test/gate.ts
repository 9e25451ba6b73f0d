import { assess } from '../assess/assess.ts';
import { isMet } from '../condition.ts';
import type { Library } from '../library.ts';
import type { SelfTestFile } from '../schema/self-test.ts';
import type { Answers } from '../types.ts';

/** Why the self-test is not for this person; undefined when it is. Warning signs that stop everything come before. */
export function gateFor(answers: Answers, library: Library, file: SelfTestFile): string | undefined {
  const { facts } = assess(answers, library);
  return file.gates.find((gate) => isMet(gate.when, facts))?.because;
}
