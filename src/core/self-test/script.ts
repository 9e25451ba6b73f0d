import type { Assessment } from '../assess/assess.ts';
import { isMet } from '../condition.ts';
import type { Library } from '../library.ts';
import type { Step } from '../routine.ts';
import type { SelfTestFile } from '../schema/self-test.ts';
import { workedOut } from '../step.ts';
import type { Side } from '../types.ts';

/** The self-test as it is followed: each step moves one thing, and the question after it is about that thing alone. */
export function scriptFor({ given, facts }: Assessment, library: Library, file: SelfTestFile): Step[] {
  const ids = isMet(file.below, facts) ? file.lean : file.chair;
  const sore: Side = given.side === 'left' ? 'left' : 'right';
  const both = given.side === 'both';
  const legs: Record<'sore' | 'other', Side> = { sore, other: sore === 'left' ? 'right' : 'left' };
  return ids.flatMap((id): Step[] => {
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
        ...workedOut({ stretch: step.figure, pose: step.pose }, library),
        phases: step.phases.map((phase) => ({ ...phase, ...(side ? { side } : {}) })),
        ...(step.asks === undefined ? {} : { asks: step.asks }),
      },
    ];
  });
}
