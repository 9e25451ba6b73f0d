import words from '../../../data/words/show.json';
import type { Showing } from '../../core/show/showing.ts';
import { fill } from '../../core/words.ts';
import type { RenderOptions } from '../options.ts';
import type { Sheet } from '../text/sheet.ts';
import { thingName } from '../words/lists.ts';
import { hamstringGain, hamstringPercent, longer } from '../words/load.ts';

/** A showing as one page. Pure: the same showing gives the same bytes. Ends in a newline. */
export type ShowRenderer = (showing: Showing, options: RenderOptions) => string;

/** What a text page of one stretch is made from. */
export type Page = { showing: Showing; sheet: Sheet; options: RenderOptions };

const balances: Readonly<Record<string, string>> = words.balance;

/** What it needs and what it is for: `for the hamstrings`, `with a step`, `steady balance`. */
export function needWords({ entry, targets }: Showing): string[] {
  const { equipment, orEquipment, atHand } = entry;
  const { needs } = words;
  const either = orEquipment.length > 0 ? [orEquipment.map(thingName).join(needs.or)] : [];
  const balance = balances[entry.balance];
  return [
    fill(needs.for, { targets: targets.join(', ') }),
    ...[...equipment.map(thingName), ...either].map((thing) => fill(needs.with, { thing })),
    ...atHand.map((thing) => fill(needs.atHand, { thing })),
    ...(entry.floor ? [needs.floor] : []),
    ...(balance ? [balance] : []),
  ];
}

/** What a position spoiled in no way makes longer, when that is so; otherwise nothing. */
export function sameLength({ entry, whatIf }: Showing): string {
  const isLonger = whatIf.some(({ hamstrings }) => hamstrings > entry.lengthening.hamstrings);
  return whatIf.length === 0 || isLonger || hamstringGain(entry) === undefined ? '' : words.sameLength;
}

/** Why toes pulled up add so little; empty where they count in full. */
export const slackWords = ({ slack }: Showing): string =>
  slack === undefined ? '' : fill(words.slack, { why: slack });

/** What carries a position past every limit: `hip 90° +3, knee straight +3: 10 in all. The most ... is 6.` */
export function pastLimit({ entry, contributions, never }: Showing): string {
  if (!never) return '';
  const { index } = entry.neuralLoad;
  return fill(words.pastLimit, { contributions: contributions.join(', '), index, limit: never.limit });
}

/** How far the muscles it is for are longer than standing, each with its name: `calf`, `+3 %`. */
export function lengthsOf({ entry }: Showing): [string, string][] {
  const { gastrocnemius, soleus } = entry.lengthening;
  const calf = (percent = 0): string | undefined =>
    Math.round(percent) > 0 ? longer(Math.round(percent)) : undefined;
  const rows: [string, string | undefined][] = [
    [words.muscles.hamstrings, hamstringPercent(entry)],
    [words.muscles.gastrocnemius, calf(gastrocnemius)],
    [words.muscles.soleus, calf(soleus)],
  ];
  return rows.flatMap(([name, percent]) => (percent === undefined ? [] : [[name, percent]]));
}

/** Whom it is not for and why; a reason that names them itself stands alone. */
export const whomWords = (who: string, because: string, dash: string): string =>
  because.startsWith(who) ? because : `${who}${dash}${because}`;

/** An easier or a harder way: this same stretch done otherwise, another stretch, or either. */
export const wayWords = (by: string | undefined, link: string): string =>
  [by ?? '', link].filter((part) => part !== '').join(words.or);

/** How to see a stretch next: what can be typed. */
export const showCommand = (id: string): string => fill(words.command, { id });

/** Another stretch by its name, and how to see it. */
export const linkWords = ({ name, id }: { readonly name: string; readonly id: string }): string =>
  name === id ? showCommand(id) : `${name}: ${showCommand(id)}`;
