import type { Showing } from '../../core/show/showing.ts';
import { hamstringGain } from '../words/load.ts';

/** The headings and set phrases of `stretch show`, said the same way in every format. */
export const said = {
  whatIf: 'The same position, spoiled',
  asItIs: 'as it is',
  already: 'part of this stretch already',
  sameLength: 'The hamstring is no longer for any of it.',
  notFor: 'Not for',
  never: 'Never part of a routine',
  instead: 'instead',
  sources: 'Sources',
  start: 'the beginning',
  half: 'half way',
  end: 'the end',
  anyKey: 'any key ends it',
  seen: {
    side: 'From the side:',
    front: 'From the front:',
    above: 'From above:',
    corner: 'From the corner:',
    'far-corner': 'From the other side:',
  },
} as const;

const balances: Readonly<Record<string, string>> = { low: 'a little balance', moderate: 'steady balance' };

/** What it needs and what it is for: `for the hamstrings`, `with a step`, `steady balance`. */
export function needWords({ entry, targets }: Showing): string[] {
  const { equipment, orEquipment, atHand } = entry;
  const things = equipment.map((item) => `with a ${item}`);
  const either = orEquipment.length > 0 ? [`with a ${orEquipment.join(' or a ')}`] : [];
  const balance = balances[entry.balance];
  return [
    `for ${targets.join(', ')}`,
    ...things,
    ...either,
    ...atHand.map((thing) => `with ${thing} (at hand)`),
    ...(entry.floor ? ['on the floor'] : []),
    ...(balance ? [balance] : []),
  ];
}

/** What a position spoiled in no way makes longer, when that is so; otherwise nothing. */
export function sameLength({ entry, whatIf }: Showing): string {
  const longer = whatIf.some(({ hamstrings }) => hamstrings > entry.lengthening.hamstrings);
  return whatIf.length === 0 || longer || hamstringGain(entry) === undefined ? '' : said.sameLength;
}

/** Why toes pulled up add so little; empty where they count in full. */
export const slackWords = ({ slack }: Showing): string =>
  slack === undefined
    ? ''
    : `Toes pulled up count for half here: ${slack}. Back, head and leg count in full.`;

/** What carries a position past every limit: `hip 90° +3, knee straight +3: 10 in all. The most ... is 6.` */
export function pastLimit({ entry, contributions, never }: Showing): string {
  if (!never) return '';
  const { index } = entry.neuralLoad;
  return `${contributions.join(', ')}: that is ${index} on the nerve. Nobody is given a hold over ${never.limit}.`;
}

/** How far the muscles it is for are longer than standing: `calf +3 %`. Hamstrings have a row of their own. */
export function calfPercents({ entry }: Showing): [string, string][] {
  const { gastrocnemius, soleus } = entry.lengthening;
  const rows: [string, number | undefined][] = [
    ['calf', gastrocnemius],
    ['lower calf', soleus],
  ];
  return rows.flatMap(([name, percent]) => {
    const whole = Math.round(percent ?? 0);
    return whole > 0 ? [[name, `+${whole} %`]] : [];
  });
}

/** Whom it is not for and why; a reason that names them itself stands alone. */
export const whomWords = (who: string, because: string, dash: string): string =>
  because.startsWith(who) ? because : `${who}${dash}${because}`;

/** An easier or a harder way: this same stretch done otherwise, another stretch, or either. */
export const wayWords = (by: string | undefined, link: string): string =>
  [by ?? '', link].filter((part) => part !== '').join('; or ');

/** How to see a stretch next: what can be typed. */
export const showCommand = (id: string): string => `stretch show ${id}`;
