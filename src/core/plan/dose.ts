import { type Facts, metIn } from '../condition.ts';
import type { Stretch } from '../library.ts';
import { isAskedByAny } from '../roles.ts';
import type { DosesFile, Setting } from '../schema/doses.ts';
import type { Dose, Kind } from '../types.ts';
import { movesThrough } from './moves.ts';

type Range = readonly [number, number];

/** The longest hold in seconds and the strongest push in percent that any rule allows. */
export type Caps = { holdSeconds: number; effortPercent: number };

/** A dose worked out for one person and one stretch. Seconds; ranges are [least, most]. */
export type PersonalDose = {
  holdSeconds: Range | null;
  sets: Range;
  /** The fewest sets: one, except where sets are what is counted. */
  leastSets: number;
  reps: Range | null;
  secondsPerRep: number;
  pushSeconds: number;
  relaxSeconds: number;
  restSeconds: number;
  effortPercent: number | null;
  /** Most held seconds a muscle and side over the whole routine. */
  mostPerTarget: number;
  /** Most steps of this kind in the routine. */
  mostSteps: number;
  settings: Setting[];
  /** Meant to be done whole: shorter only where time is short. */
  whole: boolean;
};

/** The settings that hold for this person. */
export const settingsFor = (doses: DosesFile, facts: Facts): Setting[] => metIn(doses.settings, facts);

const concerns = (setting: Setting, stretch: Stretch): boolean =>
  setting.kinds.includes(stretch.kind) &&
  !(setting.notRoles && isAskedByAny(stretch, setting.notRoles)) &&
  (!setting.targets || stretch.targets.some((target) => setting.targets?.includes(target)));

/**
 * The dose: what the kind asks, then the stretch, then the person. The shortest wins; `raises` lengthens only
 * where nothing shortens; `wins` replaces all (clinical dose priority, doses.json).
 */
export function personalDose(
  stretch: Stretch,
  settings: readonly Setting[],
  doses: DosesFile,
  caps: Caps,
): PersonalDose {
  const standard = doses.kinds[stretch.kind] ?? {};
  const mine = settings.filter((setting) => concerns(setting, stretch));
  const winner = mine.find((setting) => setting.wins);
  let dose: Dose = { ...standard, ...stretch.dose };
  // What is counted has no hold, whatever its kind usually has.
  if (movesThrough(stretch)) dose.holdSeconds = undefined;
  const used: Setting[] = [];
  for (const setting of winner ? [winner] : raisingFirst(mine)) {
    if (setting.raises && shortened(stretch, standard, mine, caps)) continue;
    dose = setting.wins || setting.raises ? { ...dose, ...setting.dose } : shrink(dose, setting.dose);
    used.push(setting);
  }
  const held = stretch.kind === 'static' || stretch.kind === 'contract-relax';
  const whole = complete(dose, held ? caps : { ...caps, holdSeconds: Number.POSITIVE_INFINITY }, used, mine);
  return isCounted(stretch, whole, doses) ? { ...whole, leastSets: whole.sets[0] } : whole;
}

const raisingFirst = (settings: readonly Setting[]): readonly Setting[] =>
  settings.some(({ raises }) => raises)
    ? [...settings].sort((a, b) => Number(b.raises ?? 0) - Number(a.raises ?? 0))
    : settings;

/** Whether the holds are so short that they count as repetitions. */
const isCounted = ({ kind }: Stretch, { holdSeconds }: PersonalDose, doses: DosesFile): boolean =>
  kind === 'strength' && holdSeconds !== null && holdSeconds[1] < doses.repetitionSeconds;

/** Whether anything asks for shorter holds or fewer repetitions than the kind's own dose. */
function shortened(
  stretch: Stretch,
  standard: Dose,
  settings: readonly Setting[],
  caps: { holdSeconds: number },
): boolean {
  const less = (own: Range | undefined, usual: Range | undefined): boolean =>
    own !== undefined && usual !== undefined && own[1] < usual[1];
  const { dose } = stretch;
  return (
    less(dose?.holdSeconds, standard.holdSeconds) ||
    less(dose?.reps, standard.reps) ||
    settings.some((each) => !each.raises && (each.dose.holdSeconds ?? each.dose.reps) !== undefined) ||
    (standard.holdSeconds !== undefined && caps.holdSeconds < Number.POSITIVE_INFINITY)
  );
}

function shrink(dose: Dose, by: Dose): Dose {
  const narrowed = { ...dose, ...by };
  for (const key of ['holdSeconds', 'sets', 'reps'] as const) {
    const [one, other] = [dose[key], by[key]];
    if (one && other) narrowed[key] = narrower(one, other);
  }
  return narrowed;
}

const narrower = (one: Range, other: Range): [number, number] => {
  const most = Math.min(one[1], other[1]);
  return [Math.min(most, Math.min(one[0], other[0])), most];
};

function complete(dose: Dose, caps: Caps, used: Setting[], mine: readonly Setting[]): PersonalDose {
  const capped = (range: Range): Range => [
    Math.min(range[0], caps.holdSeconds),
    Math.min(range[1], caps.holdSeconds),
  ];
  return {
    holdSeconds: dose.holdSeconds ? capped(dose.holdSeconds) : null,
    sets: dose.sets ?? [1, 1],
    leastSets: 1,
    reps: dose.reps ?? null,
    secondsPerRep: dose.secondsPerRep ?? 0,
    pushSeconds: dose.pushSeconds ?? 0,
    relaxSeconds: dose.relaxSeconds ?? 0,
    restSeconds: dose.restSeconds ?? 0,
    effortPercent: dose.effortPercent ? Math.min(dose.effortPercent, caps.effortPercent) : null,
    mostPerTarget: least(mine, 'mostPerTargetSeconds'),
    mostSteps: least(mine, 'mostSteps'),
    settings: used,
    whole: used.some((each) => each.wins),
  };
}

/** The lowest value of any setting; infinite without one. */
const least = (settings: readonly Setting[], key: 'mostPerTargetSeconds' | 'mostSteps'): number =>
  settings.reduce((so, each) => Math.min(so, each[key] ?? so), Number.POSITIVE_INFINITY);

/** One choice within a dose. */
export type Amount = { sets: number; holdSeconds: number | null; reps: number | null };

/** The doses a stretch may have, the shortest first; `ordinary` is the index of the usual one. */
type Amounts = { amounts: Amount[]; ordinary: number };

/**
 * The doses of a stretch, from the shortest honest one (one set, or all repetitions) to the fullest. A held stretch
 * keeps its full hold and loses sets first; the rest grows step by step.
 */
export function amountsOf(dose: PersonalDose, kind: Kind): Amounts {
  const amounts = amountsByDose.get(dose) ?? makeAmounts(dose, kind);
  amountsByDose.set(dose, amounts);
  return amounts;
}

/** By dose alone: a dose belongs to one stretch, so its kind never differs. */
const amountsByDose = new WeakMap<PersonalDose, Amounts>();

function makeAmounts(dose: PersonalDose, kind: Kind): Amounts {
  const [fewest, most] = dose.sets;
  const least = { holdSeconds: dose.holdSeconds?.[0] ?? null, reps: dose.reps?.[0] ?? null };
  const full = { holdSeconds: dose.holdSeconds?.[1] ?? null, reps: dose.reps?.[1] ?? null };
  const usual = kind === 'static' || kind === 'ease' ? { ...least, holdSeconds: full.holdSeconds } : least;
  const amounts: Amount[] = [];
  const offer = (amount: Amount): void => {
    if (!amounts.some((before) => same(before, amount))) amounts.push(amount);
  };
  offer({ sets: dose.leastSets, ...least });
  offer({ sets: dose.leastSets, ...usual });
  // Before several sets are lost at once, the holds get shorter.
  if (fewest > 2) offer({ sets: fewest, ...least });
  offer({ sets: fewest, ...usual });
  const usualAt = amounts.length - 1;
  for (let sets = fewest + 1; sets <= most; sets++) offer({ sets, ...usual });
  offer({ sets: most, ...full });
  return { amounts, ordinary: dose.whole ? amounts.length - 1 : usualAt };
}

const same = (one: Amount, other: Amount): boolean =>
  one.sets === other.sets && one.holdSeconds === other.holdSeconds && one.reps === other.reps;
