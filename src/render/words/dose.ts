import type { PhaseName, Step } from '../../core/routine.ts';
import { clock, spoken } from '../time.ts';

/** What the words of a dose are made from: a step, or a stretch as a default adult does it. */
export type Dosed = Pick<
  Step,
  'kind' | 'sides' | 'sets' | 'reps' | 'holdSeconds' | 'effortPercent' | 'seconds' | 'phases'
>;

/** How much of a step, in words: `10 slow times a side, 5 seconds each`. Seconds come from its phases. */
export function doseWords(step: Dosed): string {
  if (step.kind === 'contract-relax') return pushWords(step);
  if (step.holdSeconds !== null) return holdWords(step, step.holdSeconds);
  if (step.reps !== null) return repeatWords(step, step.reps);
  return `${clock(step.seconds)} in all`;
}

const aSide = (step: Dosed): string => (step.sides.length > 1 ? ' a side' : '');

const times = (number: number): string => (number === 1 ? 'once' : `${number} times`);

const secondsOf = (step: Dosed, name: PhaseName): number =>
  step.phases.find((phase) => phase.name === name)?.seconds ?? 0;

function pushWords(step: Dosed): string {
  const again = times((step.reps ?? 1) * Math.max(1, step.sets));
  const relax = secondsOf(step, 'relax');
  const parts = [
    `push ${secondsOf(step, 'push')} s${effortWords(step.effortPercent)}`,
    ...(relax > 0 ? [`let go ${relax} s`] : []),
    `hold ${step.holdSeconds ?? secondsOf(step, 'hold')} s`,
  ];
  return `${again}${aSide(step)}: ${parts.join(', ')}`;
}

function effortWords(percent: number | null): string {
  if (percent === null) return ' lightly';
  const share = `${percent} % of your strength`;
  return percent <= 40 ? ` lightly (about ${share})` : ` at about ${share}`;
}

function holdWords(step: Dosed, seconds: number): string {
  const verb = step.kind === 'ease' ? 'stay' : 'hold';
  return `${verb} ${spoken(seconds)}, ${times(step.sets)}${aSide(step)}`;
}

function repeatWords(step: Dosed, reps: number): string {
  const slow = step.kind === 'dynamic' ? '' : 'slow ';
  const often = reps === 1 ? `${slow ? 'slowly ' : ''}once` : `${reps} ${slow}times`;
  const each = Math.round(secondsOf(step, 'move') / reps);
  const rounds = step.sets > 1 ? `${step.sets} rounds of ` : '';
  return `${rounds}${often}${aSide(step)}${each > 0 ? `, ${spoken(each)} each` : ''}`;
}
