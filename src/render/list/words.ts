import type { Group, Listed, Listing } from '../../core/list/list.ts';
import { cleanAll } from '../clean-plan.ts';
import { count } from '../time.ts';
import { hamstringPercent } from '../words/load.ts';

/** What the columns are called, in every format. */
export const columnNames = { gain: 'hamstring', load: 'nerve' } as const;

/** A listing whose words are safe to show. Its numbers have none, and they are the most of it. */
export const cleanListing = (given: Listing): Listing => ({
  ...cleanAll({ ...given, all: [] }),
  all: given.all,
});

/** `Hamstrings, held still` */
export const groupName = ({ name, kind }: Group): string => `${name}, ${kind}`;

/** `+14 %`, or `none` for a position that leaves the hamstring slack. */
export const gainWords = ({ entry }: Listed): string => hamstringPercent(entry) ?? 'none';

/** What it takes, the floor as well: `wall or chair, a pillow (at hand), floor`; empty where it takes nothing. */
export function needWords({ entry }: Listed): string {
  const { equipment, orEquipment, atHand, floor } = entry;
  const either = orEquipment.length > 0 ? [orEquipment.join(' or ')] : [];
  return [
    ...equipment,
    ...either,
    ...atHand.map((thing) => `${thing} (at hand)`),
    ...(floor ? ['floor'] : []),
  ].join(', ');
}

/** Said of a stretch that no plan ever has in it; empty for the others. */
export const neverWords = ({ entry }: Listed): string =>
  entry.offered ? '' : 'shown as an example, never planned';

/** How it may come with the pattern that was asked for. */
export const mayWords = ({ entry, may }: Listed): string[] => [
  ...(may && may.load < entry.neuralLoad.index ? [`eased to nerve ${may.load}`] : []),
  ...(may && !may.sure ? ['only with some answers'] : []),
];

/** The lengthening of the muscle it is for, where that is another than the hamstrings: `calf +3 %`. */
export function otherGain({ entry }: Listed, { targetNames }: Listing): string | undefined {
  const [main = ''] = entry.targets;
  const lengths: Readonly<Record<string, number | undefined>> = entry.lengthening;
  const percent = Math.round(lengths[main] ?? 0);
  return main === 'hamstrings' || percent <= 0 ? undefined : `${targetNames[main] ?? main} +${percent} %`;
}

/** `7 of 44 stretches` */
export function countWords({ groups, all }: Listing): string {
  const shown = groups.reduce((sum, { items }) => sum + items.length, 0);
  const whole = count(all.length, 'stretch', 'stretches');
  return shown === all.length ? whole : `${shown} of ${whole}`;
}

/** `--target calf` */
export const filterWords = ({ flag, value }: { flag: string; value: string }): string =>
  value === '' ? flag : `${flag} ${value}`;

/** What asking for a pattern means; empty without one. */
export function patternWords({ filters }: Listing): string {
  const pattern = filters.find(({ says }) => says)?.says;
  return pattern
    ? `What a routine may use for: ${pattern}. Your own answers decide, and may take more away.`
    : '';
}

/** That nothing is left, and what would help. */
export function emptyWords({ filters, loosen }: Listing): string[] {
  if (filters.length === 0) return ['There is no stretch in the library.'];
  const asked = filters.map(filterWords).join(' ');
  const [best, ...others] = loosen;
  if (!best) return [`No stretch fits ${asked}.`, 'Leave out two of these, or ask for less.'];
  const rest = others.map((each) => `${filterWords(each)} (${each.left})`).join(', ');
  return [
    `No stretch fits ${asked}.`,
    filters.length === 1
      ? `Without it there are ${best.left}.`
      : `Loosen ${filterWords(best)}: without it, ${best.left} ${best.left === 1 ? 'fits' : 'fit'}.${rest ? ` Or ${rest}.` : ''}`,
  ];
}

/** Said once a page, below the list. */
export const orderNote = 'The best bargain first: the most muscle for the least nerve.';
