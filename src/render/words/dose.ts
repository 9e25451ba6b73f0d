import words from '../../../data/words/dose.json';
import page from '../../../data/words/page.json';
import units from '../../../data/words/units.json';
import type { PhaseName, PlannedStep, Routine } from '../../core/routine.ts';
import type { Side } from '../../core/types.ts';
import { fill, named } from '../../core/words.ts';
import { clock, count, spoken } from '../time.ts';

/** What the words of a dose are made from: a step, or a stretch as a default adult does it. */
type Dosed = Pick<
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

/** How much of a step, for a line that has to be short: `s` for seconds. */
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

/** Which leg, in order: `right, then left`, `left only`, `both sides`; `for the right leg` where it rests and the other moves. */
export function sidesWords({ sides, rests }: PlannedStep): string {
  const [first, ...others] = sides;
  if (first === undefined) return page.sides.both;
  if (rests) return sides.map((side) => units.restingSides[side]).join(page.sides.then);
  const side = named(units.sides, first);
  return others.length === 0
    ? fill(page.sides.only, { side })
    : [side, ...others.map((each) => named(units.sides, each))].join(page.sides.then);
}

/** The time each leg works, without getting ready and changing over: `right 1:00`, `left 1:00`. */
export function sideTimeWords(step: PlannedStep): string[] {
  const timed = (side: string, seconds: number): string =>
    fill(page.sides.timed, { side, time: clock(seconds) });
  if (step.sides.length === 0) return [timed(page.sides.both, workSeconds(step))];
  return step.sides.map((side) => timed(named(units.sides, side), workSeconds(step, side)));
}

/** The time each leg works, in one line: `right 1:00, left 1:00`. */
export const sideTimes = (step: PlannedStep): string => sideTimeWords(step).join(', ');

function workSeconds(step: PlannedStep, side?: Side): number {
  return step.phases
    .filter((phase) => phase.name !== 'get-ready' && phase.name !== 'switch')
    .filter((phase) => side === undefined || phase.side === side)
    .reduce((sum, phase) => sum + phase.seconds, 0);
}

/** `In all 9:20, of the 10 minutes you asked for.` */
export const totalWords = ({ seconds, minutes }: Routine): string =>
  fill(page.total, { time: clock(seconds), minutes: count(minutes, 'minutes') });

/** `9:20 of 10 minutes` */
export const timeOf = ({ seconds, minutes }: Routine): string =>
  fill(page.timeOf, { time: clock(seconds), minutes: count(minutes, 'minutes') });

export const stretchCount = ({ steps }: Routine): string => count(steps.length, 'stretches');
