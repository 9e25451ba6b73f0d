import { assess } from '../assess/assess.ts';
import { isMet } from '../condition.ts';
import { type Followed, followedOf, type SavedStep } from '../followed.ts';
import type { Library } from '../library.ts';
import type { CompleteAnswers } from '../questionnaire/complete.ts';
import type { SelfTestFile } from '../schema/self-test.ts';
import type { Side } from '../types.ts';

/** The self-test as it is followed: each step moves one thing, and the question after it is about that thing alone. */
export function scriptFor(answers: CompleteAnswers, library: Library, file: SelfTestFile): Followed {
  const { facts } = assess(answers, library);
  const ids = isMet(file.below, facts) ? file.lean : file.chair;
  const sore: Side = answers.side === 'left' ? 'left' : 'right';
  const both = answers.side === 'both';
  const legs: Record<'sore' | 'other', Side> = { sore, other: sore === 'left' ? 'right' : 'left' };
  const steps = ids.flatMap((id): SavedStep[] => {
    const step = file.steps[id];
    if (!step) return [];
    const side = step.side && legs[step.side];
    return [
      {
        ...{
          stretch: step.figure,
          name: both ? (step.both ?? step).name : step.name,
          kind: 'control',
          reps: null,
          effortPercent: null,
        },
        ...{ pose: step.pose, cues: step.cues, why: [], sources: [] },
        phases: step.phases.map((phase) => ({ ...phase, ...(side ? { side } : {}) })),
        ...(step.asks === undefined ? {} : { asks: step.asks }),
      },
    ];
  });
  return followedOf({ steps }, library);
}
