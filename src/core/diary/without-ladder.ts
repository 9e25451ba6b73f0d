import { fieldsOf } from '../read.ts';
import type { ProgressFile } from '../schema/progress.ts';
import type { Finding } from '../types.ts';
import { type Now, weekOf } from './day.ts';
import type { Entry } from './entry.ts';
import type { Progress } from './progress.ts';
import type { MuscleWeek } from './summary.ts';

const finding = (code: string, text: string, sources: string[], because: string[] = []): Finding => ({
  ...{ code, severity: 'info', because, text, sources },
});

/** A muscle against its weekly dose: a little more would help, more adds little, or nothing to say. */
export function doseSaid(
  { muscle, least, most }: MuscleWeek,
  { muscle: rules }: ProgressFile,
): Finding | undefined {
  const [low, high] = rules.secondsAWeek;
  const code = least < low ? 'under' : most > high ? 'over' : undefined;
  return (
    code && finding(`dose-${code}`, rules.says[code] ?? '', rules.sources, [`${muscle}=${Math.round(least)}`])
  );
}

/** What may be added in the week one is in, counted from the first session: as far as three of the last four were calm. */
export function muscleStage(
  { lastCalm }: Progress,
  start: number,
  now: Now,
  { muscle }: ProgressFile,
): number {
  const week = Math.floor((now.day - start) / 7) + 1;
  let stage = 0;
  for (const [index, { fromWeek, calmOf }] of muscle.weeks.entries()) {
    const calm = lastCalm.slice(-(calmOf?.[1] ?? 0)).filter(Boolean).length;
    if (week < fromWeek || calm < (calmOf?.[0] ?? 0)) break;
    stage = index;
  }
  return stage;
}

/** Stretches that hurt twice in a week: their easier form takes their place for a week. Ids. */
export function easierFor(entries: readonly Entry[], now: Now, { muscle }: ProgressFile): string[] {
  const { times, withinDays, easierForDays } = muscle.hurts;
  const days = new Map<string, number[]>();
  for (const { day, raw } of entries) {
    if (day > now.day || now.day - day > withinDays + easierForDays) continue;
    for (const each of Array.isArray(raw.reports) ? raw.reports : []) {
      const { report, stretch } = fieldsOf(each);
      if (report === 'hurts' && typeof stretch === 'string')
        days.set(stretch, [...(days.get(stretch) ?? []), day]);
    }
  }
  return [...days].flatMap(([stretch, hurt]) =>
    hurt.some(
      (day, index) =>
        index >= times - 1 &&
        day - (hurt[index - times + 1] ?? 0) < withinDays &&
        now.day - day < easierForDays,
    )
      ? [stretch]
      : [],
  );
}

/** Where a strain stands: the stage that counts today, what the next one asks, and whether to be seen. */
export type StrainStage = {
  stage: string;
  criteria: readonly string[];
  next: string | undefined;
  seeSomeone: boolean;
};

/**
 * The stage that counts: the one that was, unless the next is claimed with every criterion ticked on two days running,
 * and not within two days of the last step. One stage at a time; a claim without it changes nothing.
 */
export function strainStage(
  entries: readonly Entry[],
  from: string,
  start: number,
  now: Now,
  { strain }: ProgressFile,
): StrainStage {
  let [stage, since] = [from, start];
  let met: number[] = [];
  for (const { day, raw } of entries) {
    if (day > now.day || raw.strain === undefined) continue;
    const said = fieldsOf(raw.strain);
    const step = strain.stages.find((each) => each.from === stage);
    const back = strain.stages.findIndex(({ from: each }) => each === said.stage);
    const at = strain.stages.findIndex((each) => each.from === stage);
    if (back >= 0 && (at < 0 || back < at)) [stage, since, met] = [String(said.stage), day, []];
    else if (step) {
      const ticked = Array.isArray(said.ticked) ? new Set(said.ticked) : new Set();
      const all = said.stage === step.to && step.criteria.every((_, index) => ticked.has(index));
      met = all
        ? [...met.filter((each) => each === day - 1 || each === day || met.includes(day - 1)), day]
        : [];
      const running = new Set(met.filter((each) => day - each < strain.daysRunning)).size;
      if (running >= strain.daysRunning && day - since > strain.apartDays)
        [stage, since, met] = [step.to, day, []];
    }
  }
  const next = strain.stages.find((each) => each.from === stage);
  return {
    ...{ stage, criteria: next?.criteria ?? [], next: next?.to },
    seeSomeone: next !== undefined && now.day - since >= next.longestDays,
  };
}

/** Night cramps: fewer by a third in the weeks that are judged, or not; undefined while too few nights are known. */
export function crampsHelped(
  entries: readonly Entry[],
  start: number,
  before: number,
  { cramp }: ProgressFile,
): boolean | undefined {
  const byNight = new Map<number, number>();
  for (const { day, raw } of entries) {
    const { cramps } = raw;
    if (typeof cramps === 'number' && cramps >= 0 && cramps <= 9) byNight.set(day, cramps);
  }
  const rates = cramp.weeks.map((week) => {
    const nights = [...byNight]
      .filter(([day]) => Math.floor((day - start) / 7) + 1 === week)
      .map(([, count]) => count);
    return nights.length < cramp.leastNights
      ? undefined
      : nights.reduce((sum, each) => sum + each, 0) / nights.length;
  });
  if (rates.some((rate) => rate === undefined)) return undefined;
  const mean = rates.reduce<number>((sum, rate) => sum + (rate ?? 0), 0) / rates.length;
  return mean <= (before / cramp.nights) * (1 - cramp.fewerShare);
}

/** Mornings running on which sitting was no worse than usual: so many open one step of strength more. */
export function sitBoneStep(entries: readonly Entry[], now: Now, { sitBone }: ProgressFile): boolean {
  const mornings = entries.filter(
    ({ morning, day }) => morning && day <= now.day && weekOf(day) > now.day - 60,
  );
  const last = mornings.slice(-sitBone.mornings);
  return last.length === sitBone.mornings && last.every(({ morning }) => morning?.is === 'as-usual');
}

/** Restless evenings without a change: said once they are enough. */
export const restlessSaid = (
  { restless }: ProgressFile,
  evenings: number,
  better: boolean,
): Finding | undefined =>
  better || evenings < restless.evenings
    ? undefined
    : finding('restless-no-help', restless.says['no-help'] ?? '', restless.sources);
