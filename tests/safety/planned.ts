import { type Assessment, assess } from '../../src/core/assess/assess.ts';
import { planOf } from '../../src/core/plan/plan.ts';
import type { CompleteAnswers } from '../../src/core/questionnaire/complete.ts';
import type { Plan, PlannedStep } from '../../src/core/routine.ts';
import type { Answers } from '../../src/core/types.ts';
import { library, whole } from '../library.ts';
import { everybody, type Person } from './people.ts';
import { draw, makeRandom } from './profiles.ts';

/** Somebody, and all that was worked out for them. Whoever asks is shown the same, and changes nothing of it. */
export type Planned = {
  readonly answers: Answers;
  readonly given: CompleteAnswers;
  readonly assessment: Assessment;
  readonly plan: Plan;
  readonly steps: readonly PlannedStep[];
};

function plannedFor(answers: Answers): Planned {
  const given = whole(answers);
  const assessment = assess(given, library);
  const plan = planOf(assessment, library);
  return { answers, given, assessment, plan, steps: plan.routine?.steps ?? [] };
}

let table: (Person & Planned & { about: string })[] | undefined;

/** Everybody of the table, planned once. */
export function plannedTable(): readonly (Person & Planned & { about: string })[] {
  table ??= everybody.flatMap(({ about, people }) =>
    people.map((person) => ({ ...person, about, ...plannedFor(person.answers) })),
  );
  return table;
}

const random = makeRandom(31);
const crowd: Planned[] = [];

/** The first so many of one crowd that is drawn, each planned once: as many as the most that ask. */
export function plannedCrowd(count: number): readonly Planned[] {
  const { questions } = library.files.questionnaire;
  while (crowd.length < count) crowd.push(plannedFor(draw(questions, random)));
  return crowd.slice(0, count);
}
