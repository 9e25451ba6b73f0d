import type { Library } from '../library.ts';
import { completed } from '../questionnaire/complete.ts';
import { parseAnswers } from '../questionnaire/parse.ts';
import { roleOf } from '../roles.ts';
import type { NewFile } from '../schema/own-stretches.ts';
import { planFor } from './plan.ts';

/** How a stretch did with one person: whether their routine has it, and else why not. */
export type Tried = {
  readonly who: string;
  readonly minutes: number;
  readonly isGiven: boolean;
  /** Why they may not do it; empty where they may, and others come first. */
  readonly because: readonly string[];
  /** The stretches their routine has for the same purpose, by name. */
  readonly others: readonly string[];
};

/** Makes the routine of each of some people, and says which of them have this stretch in it. */
export function triedOn(id: string, { usual, people }: NewFile, library: Library): Tried[] {
  const { questions } = library.files.questionnaire;
  return people.flatMap(({ who, but }) => {
    const { answers } = completed(parseAnswers({ ...usual, ...but }, questions).answers, library);
    if (!answers) return [];
    const { routine } = planFor(answers, library);
    const roles = library.stretches.get(id)?.roles.map(roleOf) ?? [];
    const isForSame = (other: string): boolean =>
      library.stretches.get(other)?.roles.some((each) => roles.includes(roleOf(each))) ?? false;
    const left = routine?.leftOut.find(({ stretch }) => stretch === id);
    return [
      {
        who,
        minutes: Number(answers.minutes),
        isGiven: routine?.steps.some(({ stretch }) => stretch === id) ?? false,
        because: left?.because.map(({ text }) => text) ?? [],
        others: routine?.steps.filter(({ stretch }) => isForSame(stretch)).map(({ name }) => name) ?? [],
      },
    ];
  });
}
