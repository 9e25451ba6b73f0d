import { isMet } from '../condition.ts';
import { fieldsOf } from '../read-values.ts';
import { idsFor } from '../roles.ts';
import type { ProgressFile } from '../schema/progress.ts';
import type { Dose } from '../types.ts';
import { weekLong } from './day.ts';
import type { Part, Practised } from './practice.ts';

type StrengthStep = ProgressFile['strength']['steps'][number];

/** Each stretch a step of strength is made of, with its dose; by id. */
export const dosesOf = (
  { of, dose }: StrengthStep,
  { library }: Pick<Practised, 'library'>,
): ReadonlyMap<string, Dose> => new Map(idsFor(of, library.stretches).map((id) => [id, dose]));

/**
 * Strength on days apart, one step further after some days with it: first today, or not today. `from`: since when days
 * count.
 */
export function strengthToday(practised: Practised, from: number): Part {
  const { now, assessment, library, file } = practised;
  const { steps, daysEach, aWeek, apartDays, dailyFor, because, purpose, sources } = file.strength;
  const days = daysWith([], from, practised);
  const step = steps[Math.min(steps.length - 1, Math.floor(days.length / daysEach))];
  if (!step) return {};
  const ids = idsFor(step.of, library.stretches);
  const done = daysWith(ids, from, practised);
  const rests =
    done.some((day) => now.day - day < apartDays) ||
    done.filter((day) => now.day - day < weekLong).length >= aWeek;
  if (!rests)
    return {
      doses: dosesOf(step, practised),
      first: [{ of: ids, purpose, take: 1, by: 'order' }],
    };
  if (isMet(dailyFor, assessment.facts)) return {};
  const filter = { notKinds: ['strength' as const], notRoles: step.of };
  return { rules: [{ id: 'strength-apart', filter, because, sources }] };
}

/** The days on which strength was done, or one of these. */
function daysWith(ids: readonly string[], from: number, { entries, now }: Practised): number[] {
  const days = new Set<number>();
  for (const { kind, day, raw } of entries) {
    if (kind !== 'session' || day < from || day > now.day || !Array.isArray(raw.steps)) continue;
    for (const each of raw.steps) {
      const step = fieldsOf(each);
      const counts =
        step.kind === 'strength' || (typeof step.stretch === 'string' && ids.includes(step.stretch));
      if (counts && Number(step.done) > 0) days.add(day);
    }
  }
  return [...days];
}
