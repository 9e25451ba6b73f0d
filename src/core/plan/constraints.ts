import type { Assessment } from '../assess/assess.ts';
import type { Library, Stretch } from '../library.ts';
import type { DosesFile, Setting } from '../schema/doses.ts';
import type { Constraints } from './adapt.ts';
import { type Caps, type PersonalDose, personalDose, settingsFor } from './dose.ts';
import { doseOnRung, levelsOf, type Standing } from './ladder-standing.ts';
import { doseThisWeek } from './weeks.ts';

/** The person an assessment speaks of, as the planner needs them. */
export function constraintsOf(
  { facts, rules: always, limits, standing, weeks }: Assessment,
  library?: Library,
): Constraints {
  const rules = weeks ? [...always, ...weeks.rules] : always;
  const { equipment } = facts.answers;
  const constraints: Constraints = {
    facts,
    rules,
    limits,
    ...(weeks && weeks.without.size > 0 ? { without: weeks.without } : {}),
    equipment: typeof equipment === 'object' ? equipment : [],
  };
  return standing && library ? onLadder(constraints, standing, library) : constraints;
}

function onLadder(constraints: Constraints, standing: Standing, library: Library): Constraints {
  const { nerve, today, because, file } = standing;
  const { upTo, load, later } = file.holds;
  const most = today <= Number(upTo.slice(1)) ? load : later;
  const limits = { ...constraints.limits, holdLoad: Math.min(constraints.limits.holdLoad, most) };
  const mine: Constraints = { ...constraints, ...nerve };
  return {
    ...constraints,
    limits,
    nerve: { constraints: mine, levels: levelsOf(standing, library), today, because },
  };
}

/** The dose of each stretch for this person. */
export function dosesFor(
  { facts, rules, standing, weeks }: Assessment,
  library: Library,
): (stretch: Stretch) => PersonalDose {
  const { files } = library;
  const always = settingsFor(files.doses, facts);
  const settings = weeks ? [...always, ...weeks.settings] : always;
  const caps: Caps = { holdSeconds: Number.POSITIVE_INFINITY, effortPercent: Number.POSITIVE_INFINITY };
  for (const { filter } of rules) {
    caps.holdSeconds = Math.min(caps.holdSeconds, filter.holdSeconds ?? caps.holdSeconds);
    caps.effortPercent = Math.min(caps.effortPercent, filter.effortPercent ?? caps.effortPercent);
  }
  const known = dosesAlike(settings, caps, files.doses);
  const doseOf = (stretch: Stretch): PersonalDose => {
    const dose = known.get(stretch) ?? personalDose(stretch, settings, files.doses, caps);
    known.set(stretch, dose);
    return dose;
  };
  const doseNow = (stretch: Stretch): PersonalDose => {
    const now = weeks?.doses.get(stretch.id);
    return now ? doseThisWeek(doseOf(stretch), now) : doseOf(stretch);
  };
  if (!standing) return weeks ? doseNow : doseOf;
  const levels = levelsOf(standing, library);
  return (stretch) => doseOnRung(stretch, doseNow(stretch), standing, levels.get(stretch.id) ?? -1);
}

type Doses = WeakMap<Stretch, PersonalDose>;

const dosesByFile = new WeakMap<DosesFile, Map<string, Doses>>();

/** The most sorts of people that are remembered. Far fewer differ in their doses. */
const mostAlike = 200;

/** The doses worked out so far for people of the same settings and caps. */
function dosesAlike(settings: readonly Setting[], caps: Caps, file: DosesFile): Doses {
  const bySort = dosesByFile.get(file) ?? new Map<string, Doses>();
  dosesByFile.set(file, bySort);
  let sort = `${caps.holdSeconds} ${caps.effortPercent}`;
  for (const { id } of settings) sort += ` ${id}`;
  const doses = bySort.get(sort) ?? new WeakMap<Stretch, PersonalDose>();
  if (bySort.size > mostAlike) bySort.clear();
  bySort.set(sort, doses);
  return doses;
}
