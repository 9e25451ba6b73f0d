import type { Weeks } from '../plan/weeks.ts';
import type { PlannedStep } from '../routine.ts';
import type { ProgressFile } from '../schema/progress.ts';
import { crampsSaid, restlessSaid } from './evenings.ts';
import { easierForms, easierToday } from './hurt.ts';
import { muscleWeeks } from './muscle.ts';
import type { Part, Practised } from './practice.ts';
import type { Progress } from './progress.ts';
import { sitBoneWeeks } from './sit-bone.ts';
import { asLastTime } from './stirred.ts';

/** The weeks of everything without a ladder. */
export function withoutLadder(practised: Practised): Part[] {
  const easier = easierToday(practised);
  return [
    muscleWeeks(practised) ?? {},
    sitBoneWeeks(practised) ?? {},
    easier,
    asLastTime(practised, easier.hurt ?? []),
    {
      findings: [...crampsSaid(practised), ...restlessSaid(practised)],
    },
  ];
}

/** On the lowest rung, stirred all the same: a day of rest, with nothing that stretches. */
export function dayOfRest({ rests }: Progress, { rest: { title, ...rule } }: ProgressFile): Part {
  return rests ? { rules: [{ id: 'day-of-rest', ...rule }], rest: { title } } : {};
}

/** What is planned by them; undefined where they ask for nothing. */
export function weeksOf(parts: readonly Part[], { leastMinutes }: ProgressFile): Weeks | undefined {
  const weeks: Weeks = {
    rules: parts.flatMap(({ rules = [] }) => rules),
    without: new Map(parts.flatMap(({ without }) => [...(without ?? [])])),
    settings: parts.flatMap(({ settings = [] }) => settings),
    doses: new Map(parts.flatMap(({ doses }) => [...(doses ?? [])])),
    first: parts.flatMap(({ first = [] }) => first),
    lastTime: parts.find(({ lastTime }) => lastTime)?.lastTime,
    rest: parts.find(({ rest }) => rest)?.rest,
    leastMinutes,
  };
  const { rules, without, settings, doses, first, lastTime } = weeks;
  const counts = [rules.length, without.size, settings.length, doses.size, first.length];
  return lastTime || counts.some(Boolean) || parts.some(({ harder }) => harder) ? weeks : undefined;
}

/**
 * What replaces a step of the usual routine: the easier forms of one that hurt, and the harder form of the first hold
 * that has one.
 */
export function swapped(
  steps: readonly Pick<PlannedStep, 'kind' | 'stretch'>[],
  { isHarder, hurt }: { isHarder: boolean; hurt: readonly string[] },
  { library, file }: Pick<Practised, 'library' | 'file'>,
): Weeks['first'] {
  const { purposes } = file.muscle;
  const group = (of: readonly string[], purpose: string) => ({ of, purpose, take: 1, by: 'order' as const });
  const harder = steps
    .filter(({ kind, stretch }) => kind === 'static' && !hurt.includes(stretch))
    .map(({ stretch }) => library.stretches.get(stretch)?.harder)
    .find((id) => id !== undefined && library.stretches.get(id)?.kind === 'static');
  return [
    ...steps
      .filter(({ stretch }) => hurt.includes(stretch))
      .map(({ stretch }) => group(easierForms(stretch, library), purposes.easier)),
    ...(isHarder && harder !== undefined ? [group([harder], purposes.harder)] : []),
  ];
}
