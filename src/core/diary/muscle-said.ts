import type { Assessment } from '../assess/assess.ts';
import { isMet } from '../condition.ts';
import type { Prescription } from '../prescription.ts';
import type { Finding } from '../types.ts';
import { fill } from '../words.ts';
import { easierForms } from './hurt.ts';
import type { Practised } from './practice.ts';

/** What is said of the weeks, as the routine of the day has it: nothing is promised that is not there. */
export function asPlanned(
  findings: readonly Finding[],
  { weeks, facts }: Assessment,
  { plan }: Prescription,
  { library, file }: Practised,
): Finding[] {
  const steps = plan.routine?.steps ?? [];
  const { purposes, says, weeks: stages } = file.muscle;
  const has = (ids: readonly unknown[]): boolean => steps.some(({ stretch }) => ids.includes(stretch));
  const ofWeek = (each: Finding): Finding[] => {
    const stage = stages[Number(each.because[0]?.split('=')[1])];
    const isHeld = steps.some(
      ({ stretch, kind }) =>
        kind === 'static' &&
        library.stretches.get(stretch)?.targets.some((target) => stages[0]?.holds?.targets.includes(target)),
    );
    if (!isHeld) return [];
    if (!stage?.harder || each.because.includes('waits')) return [each];
    const harder = (weeks?.first ?? []).flatMap(({ purpose, of }) => (purpose === purposes.harder ? of : []));
    // Where it was stirred nothing is put first: what is there is as it was.
    const isHarderAsLastTime =
      weeks?.lastTime !== undefined &&
      steps.some(({ stretch }) => has([library.stretches.get(stretch)?.harder]));
    const rests = weeks?.rules.some(({ id }) => id === 'strength-apart') ?? false;
    const strength =
      rests || steps.some(({ kind, stretch }) => kind === 'strength' || weeks?.doses.has(stretch));
    const daily = isMet(file.strength.dailyFor, facts);
    const [one, other] = [
      ...(has(harder) || isHarderAsLastTime ? [says.harder ?? ''] : []),
      ...(strength ? [(daily ? says.daily : says.strength) ?? ''] : []),
    ];
    if (one === undefined) return [];
    const is = other === undefined ? one : fill(says.both ?? '', { one, other });
    const [, week = ''] = /(\d+)/.exec(each.text) ?? [];
    return [{ ...each, text: fill(says.week ?? '', { week, says: is }) }];
  };
  const ofHurt = (each: Finding): Finding => {
    const missing = each.because.filter((id) => !has(easierForms(id, library)));
    if (missing.length === 0) return each;
    const name = each.because.map((id) => library.stretches.get(id)?.name ?? id).join(', ');
    return { ...each, text: fill(says.rests ?? '', { name }) };
  };
  return findings.flatMap((each) =>
    each.code === 'muscle-week' ? ofWeek(each) : each.code === 'muscle-easier' ? ofHurt(each) : [each],
  );
}
