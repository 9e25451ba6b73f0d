import words from '../../../data/words/diary.json';
import type { Prescription } from '../prescription.ts';
import type { PlannedStep } from '../routine.ts';
import type { Finding } from '../types.ts';
import { moreIsFor } from './muscle.ts';
import { type Practised, practiceOf } from './practice.ts';
import { finding } from './sentences.ts';
import { stirredOn } from './stirred.ts';

/** Lines that say why there is less than the time before. */
const saysWhyLess = /^(rung-|half$|stirred$|sit-bone-waits$|muscle-easier$|muscle-rests$)/;

/**
 * Says why there is less than the time before, where nothing else does: half the dose of a rung, or on the second day
 * the diary, which begins with less. `hasLess`: whether there is less. `hasOfRung`: whether anything of the rung is
 * planned.
 */
export function lessSaid(
  practised: Practised,
  said: readonly Finding[],
  { hasLess, hasOfRung }: { hasLess: () => boolean; hasOfRung: boolean },
): Finding[] {
  const { entries, progress, now, assessment, file } = practised;
  const half = hasOfRung ? halfSaid(practised) : [];
  if ([...progress.findings, ...said, ...half].some(({ code }) => saysWhyLess.test(code))) return half;
  const practice = practiceOf(entries, now, file);
  const [first, another] = practice?.days ?? [];
  const isSecond = first !== undefined && first < now.day && another === undefined;
  if (!isSecond || !hasLess()) return [];
  const adds = progress.ladder || moreIsFor(assessment, progress.ladder, file);
  const text = adds ? words.today.leads : words.today.keeps;
  return [{ ...finding('diary-leads', text, file.sources), once: `day=${first}` }];
}

/** The first time on a rung, or it was stirred; what a step back says need not be said twice. */
function halfSaid(practised: Practised): Finding[] {
  const { ladder, half, today, isNew, findings } = practised.progress;
  const { firstWeek } = practised.file.ladder[today] ?? {};
  const moves = findings.filter(({ code }) => code.startsWith('rung-'));
  const isUp = moves.some(({ code }) => code === 'rung-up');
  if (!ladder || !half || today === 0 || (isNew && firstWeek) || (moves.length > 0 && !isUp)) return [];
  const text = isUp || stirredOn(practised) === undefined ? words.today.first : words.today.half;
  return [{ ...finding('half', text, practised.file.sources), once: `day=${practised.now.day}` }];
}

/** Whether there is less of any step than in another routine, or none of it. */
export function isLess({ plan }: Prescription, { plan: other }: Prescription): boolean {
  const doses = new Map(plan.routine?.steps.map((step) => [step.stretch, countOf(step)]));
  return (other.routine?.steps ?? []).some((step) => (doses.get(step.stretch) ?? 0) < countOf(step));
}

const countOf = ({ sets, reps, holdSeconds }: PlannedStep): number => sets * (reps ?? 1) * (holdSeconds ?? 1);
