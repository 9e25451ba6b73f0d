import type { Assessment } from '../assess/assess.ts';
import type { Library, Stretch } from '../library.ts';
import type { Person } from './adapt.ts';
import { barsOf } from './bars.ts';
import { type PersonalDose, personalDose, settingsFor } from './dose.ts';

/** The person an assessment speaks of, as the planner needs them. */
export function personOf({ facts, rules, limits }: Assessment): Person {
  const { equipment } = facts.answers;
  return {
    facts,
    rules,
    limits,
    bars: barsOf(rules),
    equipment: typeof equipment === 'object' ? equipment : [],
  };
}

/** The dose of each stretch for this person. */
export function dosesFor(
  { facts, rules }: Assessment,
  { files }: Library,
): (stretch: Stretch) => PersonalDose {
  const settings = settingsFor(files.doses, facts);
  const caps = { holdSeconds: Number.POSITIVE_INFINITY, effortPercent: Number.POSITIVE_INFINITY };
  for (const { filter } of rules) {
    caps.holdSeconds = Math.min(caps.holdSeconds, filter.holdSeconds ?? caps.holdSeconds);
    caps.effortPercent = Math.min(caps.effortPercent, filter.effortPercent ?? caps.effortPercent);
  }
  return (stretch) => personalDose(stretch, settings, files.doses, caps);
}
