import words from '../../../data/words/list.json';
import type { Group, Listed, Listing } from '../../core/list/list.ts';
import { counted, fill } from '../../core/words.ts';
import { cleanAll } from '../clean-all.ts';
import { count } from '../time.ts';
import { thingName } from '../words/lists.ts';
import { hamstringPercent, longer } from '../words/load.ts';

/** What the columns are called, in every format; what else there is to know of each stretch. */
export const { columns: columnNames, order: orderNote } = words;

/** A listing whose words are safe to show. Its numbers have none, and they are the most of it. */
export const cleanListing = (given: Listing): Listing => ({
  ...cleanAll({ ...given, all: [] }),
  all: given.all,
});

/** `Hamstrings, held still` */
export const groupName = ({ name, kind }: Group): string => fill(words.group, { part: name, kind });

/** `+14 %`, or `none` for a position that leaves the hamstring slack. */
export const gainWords = ({ entry }: Listed): string => hamstringPercent(entry) ?? words.none;

/** What it takes, the floor as well: `wall or chair, a pillow (at hand), floor`; empty where it takes nothing. */
export function needWords({ entry }: Listed): string {
  const { equipment, orEquipment, atHand, floor } = entry;
  const needs = equipment.map(thingName);
  if (orEquipment.length > 0) needs.push(orEquipment.map(thingName).join(words.either));
  for (const thing of atHand) needs.push(fill(words.atHand, { thing }));
  if (floor) needs.push(words.floor);
  return needs.join(', ');
}

/** Said of a stretch that no plan ever has in it; empty for the others. */
export const neverWords = ({ entry }: Listed): string => (entry.offered ? '' : words.never);

/** How it may come with the pattern that was asked for. */
export const mayWords = ({ entry, may }: Listed): string[] => [
  ...(may && may.load < entry.neuralLoad.index ? [fill(words.eased, { load: may.load })] : []),
  ...(may && !may.sure ? [words.notSure] : []),
];

/** The lengthening of the muscle it is for, where that is another than the hamstrings: `calf +3 %`. */
export function otherGain({ entry }: Listed, { targetNames }: Listing): string | undefined {
  const [main = ''] = entry.targets;
  const lengths: Readonly<Record<string, number | undefined>> = entry.lengthening;
  const percent = Math.round(lengths[main] ?? 0);
  if (main === 'hamstrings' || percent <= 0) return undefined;
  return fill(words.other, { muscle: targetNames[main] ?? main, longer: longer(percent) });
}

/** `7 of 44 stretches` */
export function countWords({ groups, all }: Listing): string {
  const shown = groups.reduce((sum, { items }) => sum + items.length, 0);
  const whole = count(all.length, 'stretches');
  return shown === all.length ? whole : fill(words.some, { n: shown, all: whole });
}

/** `--target calf` */
export const filterWords = ({ flag, value }: { flag: string; value: string }): string =>
  value === '' ? flag : `${flag} ${value}`;

/** What asking for a pattern means; empty without one. */
export function patternWords({ filters }: Listing): string {
  const pattern = filters.find(({ says }) => says)?.says;
  return pattern ? fill(words.pattern, { pattern }) : '';
}

/** That nothing is left, and what would help. */
export function emptyWords({ filters, loosen }: Listing): string[] {
  if (filters.length === 0) return [words.empty];
  const none = fill(words.noneFits, { filters: filters.map(filterWords).join(' ') });
  const [best, ...others] = loosen;
  if (!best) return [none, words.askLess];
  if (filters.length === 1) return [none, fill(words.withoutIt, { n: best.left })];
  const rest = others.map((each) => `${filterWords(each)} (${each.left})`).join(', ');
  const looser = counted(words.loosen, best.left, { filter: filterWords(best) });
  return [none, rest ? `${looser} ${fill(words.or, { filters: rest })}` : looser];
}
