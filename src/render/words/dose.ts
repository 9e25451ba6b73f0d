import words from '../../../data/words/dose.json';
import page from '../../../data/words/page.json';
import units from '../../../data/words/units.json';
import type { PhaseName, PlannedStep } from '../../core/routine.ts';
import { fill } from '../../core/words.ts';
import { clock, spoken } from '../time.ts';

/** What the words of a dose are made from: a step, or a stretch as a default adult does it. */
export type Dosed = Pick<
  PlannedStep,
  'kind' | 'sides' | 'sets' | 'reps' | 'holdSeconds' | 'effortPercent' | 'seconds' | 'phases'
>;

/** How a time is said: `30 seconds`. */
type Time = (seconds: number) => string;

/** How much of a step, in words: `10 slow times a side, 5 seconds each`. Seconds come from its phases. */
export function doseWords(step: Dosed, time: Time = spoken): string {
  if (step.kind === 'contract-relax') return pushWords(step);
  if (step.holdSeconds !== null) return holdWords(step, time(step.holdSeconds));
  if (step.reps !== null) return repeatWords(step, step.reps, time);
  return inAll(step);
}

/** The same with `s` for seconds, as a line that has to be short says it. */
export const shortDose = (step: Dosed): string =>
  doseWords(step, (seconds) => (seconds < 120 ? fill(units.shortSeconds, { n: seconds }) : spoken(seconds)));

/** The time of a whole step: `2:20 in all`. */
export const inAll = ({ seconds }: Pick<Dosed, 'seconds'>): string =>
  fill(page.inAll, { time: clock(seconds) });

const eachSide = (often: string, { sides }: Dosed): string =>
  sides.length > 1 ? fill(words.aSide, { often }) : often;

const times = (n: number): string => (n === 1 ? words.once : fill(words.times, { n }));

const secondsOf = (step: Dosed, name: PhaseName): number =>
  step.phases.find((phase) => phase.name === name)?.seconds ?? 0;

function pushWords(step: Dosed): string {
  const again = times((step.reps ?? 1) * Math.max(1, step.sets));
  const relax = secondsOf(step, 'relax');
  const parts = [
    fill(words.pushFor, { n: secondsOf(step, 'push'), effort: effortWords(step.effortPercent) }),
    ...(relax > 0 ? [fill(words.letGo, { n: relax })] : []),
    fill(words.holdFor, { n: step.holdSeconds ?? secondsOf(step, 'hold') }),
  ];
  return fill(words.push, { often: eachSide(again, step), parts: parts.join(', ') });
}

/** A push that is called light, in percent of full strength. */
export const isLight = (percent: number): boolean => percent <= words.lightUpTo;

function effortWords(percent: number | null): string {
  if (percent === null) return words.lightly;
  return fill(isLight(percent) ? words.lightlyAbout : words.atAbout, { percent });
}

function holdWords(step: Dosed, time: string): string {
  const often = eachSide(times(step.sets), step);
  return fill(step.kind === 'ease' ? words.stay : words.hold, { time, often });
}

function repeatWords(step: Dosed, reps: number, time: Time): string {
  const slow = step.kind !== 'dynamic';
  const slowly = reps === 1 ? words.slowlyOnce : fill(words.slowTimes, { n: reps });
  const often = slow ? slowly : times(reps);
  const rounds = step.sets > 1 ? fill(words.rounds, { n: step.sets, often }) : often;
  const each = Math.round(secondsOf(step, 'move') / reps);
  const whole = eachSide(rounds, step);
  return each > 0 ? fill(words.each, { often: whole, time: time(each) }) : whole;
}
