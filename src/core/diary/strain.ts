import { fieldsOf } from '../read-values.ts';
import type { ProgressFile } from '../schema/progress.ts';
import type { Finding } from '../types.ts';
import { fill } from '../words.ts';
import { type Now, weekLong } from './day.ts';
import type { Entry } from './entry.ts';
import { finding } from './sentences.ts';

/** Where a strain stands: the stage that counts today, and since when; what the next one asks. Days are counts of days. */
export type StrainStage = {
  stage: string;
  since: number;
  criteria: readonly string[];
  next: string | undefined;
  /** The day of the last step, and whether it was one back; undefined where there was none. */
  moved: { on: number; back: boolean } | undefined;
  /** The day of a morning that was worse, and gone within an hour. */
  stiffOn: number | undefined;
  /** It has not moved on for too long, and nobody has looked at it since. */
  seeSomeone: boolean;
};

/**
 * The stage of a strain that counts. It moves on when the next one is claimed with every criterion ticked on two days
 * running, and not within two days of the last step up. A morning that was worse for over an hour, or a lower stage
 * that is said, is one stage back. Entries of the future take back, and give nothing.
 */
export function strainStage(
  entries: readonly Entry[],
  from: string,
  start: number,
  now: Now,
  { strain, morning: { choices } }: ProgressFile,
): StrainStage {
  let [stage, since] = [from, start];
  let met: number[] = [];
  let lastUp = start;
  let worseOn: number | undefined;
  let moved: StrainStage['moved'];
  let stiffOn: number | undefined;
  let seen = Number.NEGATIVE_INFINITY;
  const at = (): number => {
    const found = strain.stages.findIndex((each) => each.from === stage);
    return found < 0 ? strain.stages.length : found;
  };
  const goBack = (to: number, day: number): void => {
    const lower = strain.stages[to]?.from;
    if (lower === undefined || to >= at()) return;
    [stage, since, met] = [lower, Math.min(day, now.day), []];
    moved = { on: since, back: true };
  };
  for (const { day, raw, morning, seen: seenOn } of entries) {
    if (seenOn !== undefined && seenOn <= now.day) seen = Math.max(seen, seenOn);
    if (morning?.is === choices.at(-1)) {
      [worseOn, met] = [day, []];
      goBack(at() - 1, day);
    }
    if (morning?.is === choices[1]) stiffOn = day;
    if (raw.strain === undefined) continue;
    const said = fieldsOf(raw.strain);
    goBack(
      strain.stages.findIndex((each) => each.from === said.stage),
      day,
    );
    const step = strain.stages[at()];
    if (!step || day > now.day) continue;
    const ticked = Array.isArray(said.ticked) ? new Set(said.ticked) : new Set();
    const all = said.stage === step.to && step.criteria.every((_, index) => ticked.has(index));
    met = all && day !== worseOn ? [...met, day] : [];
    const running = new Set(met.filter((each) => day - each < strain.daysRunning)).size;
    if (running < strain.daysRunning || day - lastUp <= strain.apartDays) continue;
    [stage, since, lastUp, met] = [step.to, day, day, []];
    moved = { on: day, back: false };
  }
  const next = strain.stages.find((each) => each.from === stage);
  return {
    ...{ stage, since, moved, stiffOn, criteria: next?.criteria ?? [], next: next?.to },
    seeSomeone: next !== undefined && now.day - since >= next.longestDays && seen < since,
  };
}

/** What is said of a strain: that it went back or stands still for long, and when not to wait. */
export function strainSaid(
  { since, moved, stiffOn, next, seeSomeone }: StrainStage,
  now: Now,
  { strain }: ProgressFile,
): Finding[] {
  const { says, sources } = strain;
  const warn = (code: string, text: string, because: string[] = []): Finding => ({
    ...finding(code, text, sources, because),
    severity: 'warn',
  });
  // A stage that was gained or lost weeks ago is no news beside one that stands still.
  const isNews = moved !== undefined && now.day - moved.on < weekLong;
  return [
    ...(next === undefined ? [] : [warn('strain-same-day', says['same-day'] ?? '')]),
    ...(isNews && moved.back ? [warn('strain-back', says['step-back'] ?? '', [`day=${moved.on}`])] : []),
    ...(isNews && !moved.back ? [finding('strain-next', says.next ?? '', sources, [`day=${moved.on}`])] : []),
    ...(stiffOn === now.day ? [finding('strain-stiff-ok', says['stiff-ok'] ?? '', sources)] : []),
    ...(seeSomeone ? [warn('strain-too-long', fill(says['too-long'] ?? '', { days: now.day - since }))] : []),
  ];
}

/** Clocks of the nerve and of the muscle, which know nothing of a stage that was gained. */
const otherClocks = ['no-gain', 'muscle-without-gain'];

/**
 * What is said beside a strain. That it does not get better is for its own limits to say; with a ladder and no stage
 * left, the nerve speaks for itself again.
 */
export const besideStrain = (
  findings: readonly Finding[],
  strain: StrainStage | undefined,
  ladder: boolean,
): readonly Finding[] =>
  strain === undefined || (ladder && strain.next === undefined)
    ? findings
    : findings.filter(({ code }) => !otherClocks.includes(code));
