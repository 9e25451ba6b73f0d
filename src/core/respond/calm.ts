import { type Ground, sameStep } from './ground.ts';
import { laterUnder, laterWords } from './later.ts';
import type { Calm, Heard } from './types.ts';

/** The whole routine under limits that the day asks for: nothing has been done yet, so nothing is left out of it. */
export const calmFor =
  (ground: Ground): Calm =>
  (course, { holdLoad, peakLoad }) => {
    const heard: Heard = {
      ...course.heard,
      holdLoad: Math.min(course.heard.holdLoad, holdLoad),
      peakLoad: Math.min(course.heard.peakLoad, peakLoad),
    };
    const behind = course.steps.slice(0, course.at);
    const ahead = course.steps.slice(course.at);
    const taken = behind.map((step) => step.stretch);
    const gentler = laterUnder(ahead, taken, heard, ground);
    const changed =
      ahead.length !== gentler.length || ahead.some((step, index) => !isSame(step, gentler[index]));
    return {
      steps: [...behind, ...gentler],
      anew: changed,
      heard,
      says: changed ? `${ground.coach.calm.says}${laterWords(ahead, gentler, ground)}` : '',
    };
  };

const isSame = (one: Parameters<typeof sameStep>[0], other: typeof one | undefined): boolean =>
  other !== undefined && sameStep(one, other);
