import { fill } from '../words.ts';
import type { Entry } from './entry.ts';
import { type Part, type Practised, practiceOf } from './practice.ts';
import { finding } from './sentences.ts';
import { stirredOn } from './stirred.ts';
import { dosesOf } from './strength.ts';

/** How far strength has come, on which day, whether that was a step back, and whether it rests today. */
export type SitBone = { step: number; on: number | undefined; back: boolean; rests: boolean };

/**
 * The step of strength, by how sitting is the next morning: several mornings no worse than usual are one step on, worse
 * for longer is one back. An unknown morning is neither.
 */
export function sitBoneStep(
  entries: readonly Entry[],
  from: number,
  { now, file: { sitBone } }: Pick<Practised, 'now' | 'file'>,
): SitBone {
  let [step, running, back, rests] = [0, 0, false, false];
  let on: number | undefined;
  const moveTo = (to: number, day: number): void => {
    if (to !== step) on = day;
    step = to;
  };
  for (const { morning, day } of entries) {
    if (!morning || day < from) continue;
    if (morning.is === 'as-usual') {
      // What is still to come gives nothing.
      if (day > now.day) continue;
      running++;
      if (running < sitBone.mornings) continue;
      [running, back] = [0, false];
      moveTo(Math.min(sitBone.steps - 1, step + 1), day);
      continue;
    }
    running = 0;
    if (day >= now.day) rests = true;
    if (morning.is !== 'worse-longer') continue;
    back ||= step > 0;
    moveTo(Math.max(0, step - 1), day);
  }
  return { step, on, back, rests };
}

/** The sit bone: strength step by step, and no deep hold for weeks. */
export function sitBoneWeeks(practised: Practised): Part | undefined {
  const { entries, now, assessment, file } = practised;
  const { patterns, filter, because, later, holdAfterDays, says, sources } = file.sitBone;
  const isFelt = patterns.includes(assessment.pattern.id);
  const practice = practiceOf(entries, now, file, patterns);
  if (!practice || now.day - (practice.days.at(-1) ?? 0) > holdAfterDays) return undefined;
  const isEarly = isFelt || now.day - practice.start < holdAfterDays;
  const mild = {
    ...{ id: 'after-sit-bone', when: file.muscle.moreUnless, says: later.says, sources },
    ...{ kinds: ['static' as const], targets: later.targets, dose: later.dose, mostSteps: later.most },
  };
  const barred = isEarly ? { filter, because } : { filter: later.filter, because: later.says };
  const rules = [{ id: 'sit-bone-weeks', ...barred, sources }];
  const kept = isEarly ? [finding('sit-bone-no-hold', says['no-hold'] ?? '', sources)] : [];
  if (!isFelt) return { rules, settings: isEarly ? [] : [mild], findings: kept };
  const { step, on, back, rests } = sitBoneStep(entries, practice.start, practised);
  const strength = file.strength.steps[step];
  // After it was stirred a step that is there by its mornings is not given yet.
  const moved = back || (step > 0 && stirredOn(practised) === undefined);
  // Once there was a session since, it is no news any more.
  const isOld = entries.some(({ kind, day }) => kind === 'session' && day >= (on ?? day) && day < now.day);
  const text = (isOld ? says.stands : back ? says.back : says.strength) ?? '';
  const values = { mornings: file.sitBone.mornings, step: strength?.says ?? '' };
  const rest = {
    id: 'sit-bone-rest',
    filter: { notKinds: ['strength' as const] },
    because: says.waits ?? '',
    sources,
  };
  return {
    rules: [...rules, ...(rests ? [rest] : [])],
    doses: strength ? dosesOf(strength, practised) : new Map(),
    findings: [
      finding('sit-bone-gate', says.gate ?? '', sources),
      ...kept,
      ...(moved ? [finding('sit-bone-strength', fill(text, values), sources, [`step=${step}`])] : []),
      ...(rests ? [finding('sit-bone-waits', says.waits ?? '', sources)] : []),
    ],
  };
}
