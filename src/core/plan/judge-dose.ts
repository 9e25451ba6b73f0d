import words from '../../../data/words/plan.json';
import type { Stretch } from '../library.ts';
import type { Phase, PhaseName, Step } from '../routine.ts';
import type { DosesFile } from '../schema/doses.ts';
import { fill } from '../words.ts';
import { type PersonalDose, personalDose } from './dose.ts';

/** The most that any person is given of a stretch. */
export function fullestDose(stretch: Stretch, doses: DosesFile): PersonalDose {
  const free = Number.POSITIVE_INFINITY;
  const usual = personalDose(stretch, [], doses, { holdSeconds: free, effortPercent: free });
  const settings = doses.settings.filter(({ kinds }) => kinds.includes(stretch.kind));
  const most = (key: 'holdSeconds' | 'sets' | 'reps', own: readonly [number, number]): [number, number] => [
    own[0],
    Math.max(own[1], ...settings.map(({ dose }) => dose[key]?.[1] ?? 0)),
  ];
  return {
    ...usual,
    sets: most('sets', usual.sets),
    reps: usual.reps && most('reps', usual.reps),
    holdSeconds: usual.holdSeconds && most('holdSeconds', usual.holdSeconds),
  };
}

/** The longest each phase may be, in seconds. */
function longest(dose: PersonalDose, pause: number): Record<PhaseName, number> {
  return {
    'get-ready': pause,
    switch: pause,
    rest: pause,
    relax: pause,
    hold: dose.holdSeconds?.[1] ?? 0,
    push: dose.pushSeconds,
    move:
      dose.holdSeconds && dose.pushSeconds === 0 ? 0 : Math.round((dose.reps?.[1] ?? 0) * dose.secondsPerRep),
  };
}

/** In what a step asks more than a dose allows, in words; empty where it stays within it. */
export function doseFaults(step: Step, dose: PersonalDose, longestPause: number): string[] {
  const most = longest(dose, longestPause);
  const over = step.phases.find(({ name, seconds }) => seconds > most[name]);
  const often = step.kind === 'contract-relax' ? (dose.reps?.[1] ?? 1) * dose.sets[1] : dose.sets[1];
  const effort = dose.effortPercent;
  return [
    ...(over
      ? [fill(words.judged.seconds, { seconds: over.seconds, phase: over.name, most: most[over.name] })]
      : []),
    ...(timesOf(step.phases) > often ? [words.judged.often] : []),
    ...(effort !== null && (step.effortPercent ?? 0) > effort
      ? [fill(words.judged.effort, { percent: effort })]
      : []),
  ];
}

/** How often a side holds or moves; the side that does it most. */
function timesOf(phases: readonly Phase[]): number {
  const work = phases.filter(({ name }) => name === 'hold' || name === 'move');
  const counts = [undefined, 'left', 'right'].map((side) => work.filter((each) => each.side === side).length);
  return Math.max(...counts);
}
