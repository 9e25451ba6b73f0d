import type { Stretch } from '../library.ts';
import type { Candidates } from './candidates.ts';
import type { Choice } from './choice.ts';
import type { Amount } from './dose.ts';
import { isNerveWork } from './ladder-standing.ts';
import { stepSeconds, type Timed, workSeconds } from './phases.ts';
import type { Candidate } from './ranked.ts';
import type { Done, LastTime } from './weeks.ts';

/**
 * Keeps only what was done the last time, and with `eases` positions of ease. Where nothing would be left, all stays,
 * at its dose of that time.
 */
export function onlyAsLastTime(
  all: Pick<Candidates, 'musts' | 'thisWeek' | 'wanted'>,
  { only }: LastTime,
  eases: boolean,
  choose: (candidate: Candidate) => Choice,
): Pick<Candidates, 'musts' | 'thisWeek' | 'wanted'> {
  const may = (candidate: Candidate): boolean => {
    const { id, kind } = candidate.adapted.stretch;
    return (!only || only.has(id) || (eases && kind === 'ease')) && choose(candidate).amounts.length > 0;
  };
  const within = (lists: readonly (readonly Candidate[])[]): Candidate[][] =>
    lists.map((list) => list.filter(may)).filter((list) => list.length > 0);
  const [musts, thisWeek, wanted] = [within(all.musts), within(all.thisWeek), [...all.wanted].filter(may)];
  return wanted.length + thisWeek.length === 0 ? all : { musts, thisWeek, wanted };
}

/**
 * Cuts a routine on the ladder to what was done the last time; the time that is left stays empty. Exercises of today's
 * rung stay, and positions of ease at any dose; other sliders only where no slider would be left.
 */
export function cutToLastTime(
  chosen: readonly Choice[],
  { doses, only }: LastTime,
  isOfRung: (stretch: Stretch) => boolean,
): Choice[] {
  const stretchOf = ({ candidate }: Choice): Stretch => candidate.adapted.stretch;
  const isKept = (stretch: Stretch): boolean =>
    !only || only.has(stretch.id) || stretch.kind === 'ease' || isOfRung(stretch);
  const slides = chosen.map(stretchOf).some((stretch) => isNerveWork(stretch) && isKept(stretch));
  return chosen.flatMap((choice) => {
    const stretch = stretchOf(choice);
    if (!isKept(stretch) && (slides || !isNerveWork(stretch))) return [];
    const last = stretch.kind === 'ease' ? undefined : doses.get(stretch.id);
    const cut = last ? noMoreThan(choice, last) : choice;
    return cut.amounts.length > 0 ? [cut] : [];
  });
}

/** A choice with no dose above that of the last time; with just that dose where all its own are above. */
export function noMoreThan(choice: Choice, last: Done): Choice {
  const { timed } = choice;
  const isLess = ({ amount }: Choice['amounts'][number]): boolean =>
    workSeconds(timed, amount) <= last.seconds && (amount.holdSeconds ?? 0) <= (last.hold ?? last.seconds);
  const amounts = choice.amounts.filter(isLess);
  if (amounts.length > 0)
    return {
      ...choice,
      ...{
        amounts,
        chosen: Math.max(0, choice.amounts.slice(0, choice.chosen + 1).filter(isLess).length - 1),
      },
    };
  const [least] = choice.amounts;
  const amount = least && asThen(timed, least.amount, last);
  return { ...choice, amounts: amount ? [{ amount, seconds: stepSeconds(timed, amount) }] : [], chosen: 0 };
}

/** The dose of the last time in whole repetitions or sets; undefined where that is less than one. */
function asThen(
  timed: Timed,
  { holdSeconds, reps }: Amount,
  { seconds, hold = seconds }: Done,
): Amount | undefined {
  const one: Amount = {
    ...{ sets: 1, reps: null },
    holdSeconds: holdSeconds === null ? null : Math.min(holdSeconds, hold),
  };
  const often = (times: number): Amount =>
    reps === null ? { ...one, sets: times } : { ...one, reps: times };
  let times = Math.floor(seconds / workSeconds(timed, one));
  // A repetition in parts of a second is counted shorter alone than among others.
  while (workSeconds(timed, often(times)) > seconds) times--;
  return times < 1 ? undefined : often(times);
}
