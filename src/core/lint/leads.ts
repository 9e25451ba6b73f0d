import words from '../../../data/words/lint.json';
import { remedyFor } from '../problem.ts';
import { namesIn } from '../references.ts';
import { onceFor } from '../remembered.ts';
import type { StretchFile } from '../schema/stretch.ts';
import { fill } from '../words.ts';
import { type Finding, finding } from './finding.ts';

/** The stretches that a stretch leads to. */
export type Leads = Pick<StretchFile, 'easier' | 'harder'> & {
  readonly instead?: readonly string[] | undefined;
};

/** Facts and sources that may be named, and the shipped stretches. */
type Names = Readonly<Record<'facts' | 'sources', readonly string[]>> & {
  readonly stretches: ReadonlyMap<string, unknown>;
};

/** Every stretch there is, by its id, and where each leads to. */
export type Others = ReadonlyMap<string, Leads>;

/** A stretch that leads back to itself by its `easier` or `harder` links. */
export const loopFaults = (id: string, file: StretchFile, others: Others): Finding[] =>
  ways.flatMap((way) =>
    file[way] !== undefined && ringsOf(others)[way].has(id)
      ? [finding('loop', [way], fill(words.loop, { key: way, id }))]
      : [],
  );

const ways = ['easier', 'harder'] as const;

/** Whether a stretch that is right by itself is wrong among others: it leads to one that is not there, or back to itself. */
export const isWrongAmong = (others: Others, id: string, leads: Leads): boolean =>
  !isThere(leads, others) || ways.some((way) => ringsOf(others)[way].has(id));

/** Whether all that a stretch leads to is there. */
const isThere = ({ easier, harder, instead }: Leads, others: Others): boolean =>
  (easier === undefined || others.has(easier)) &&
  (harder === undefined || others.has(harder)) &&
  (instead === undefined || instead.every((each) => others.has(each)));

export const leadsOf = ({ easier, harder, never }: StretchFile): Leads => ({
  easier,
  harder,
  instead: never?.instead,
});

/**
 * The stretches that lead back to themselves by `easier` or by `harder`; found in one walk, since a chain may be long.
 */
const ringsOf = onceFor((others: Others) => ({
  easier: ringsIn(others, 'easier'),
  harder: ringsIn(others, 'harder'),
}));

function ringsIn(others: Others, way: (typeof ways)[number]): ReadonlySet<string> {
  const inRing = new Set<string>();
  const seen = new Set<string>();
  for (const start of others.keys()) {
    const passed: string[] = [];
    let at: string | undefined = start;
    for (; at !== undefined && !seen.has(at); at = others.get(at)?.[way]) {
      seen.add(at);
      passed.push(at);
    }
    if (at === undefined) continue;
    const again = passed.indexOf(at);
    if (again >= 0) for (const each of passed.slice(again)) inRing.add(each);
  }
  return inRing;
}

/** Names of stretches, facts and sources that do not exist. Roles are judged by what they ask. */
export function namedFaults(file: StretchFile, around: Names, others: Others | undefined): Finding[] {
  const [facts, sources] = [setOf(around.facts), setOf(around.sources)];
  const { notFor, never } = file;
  // Nearly always so, and then no list of names is needed.
  if (
    notFor.every(({ when }) => facts.has(when)) &&
    file.sources.every((each) => sources.has(each)) &&
    (!never || never.sources.every((each) => sources.has(each))) &&
    (!others || isThere(leadsOf(file), others))
  )
    return [];
  const known = { fact: facts, source: sources, stretch: others };
  return namesIn(file).flatMap(({ path, id, of }) => {
    if (of === 'role') return [];
    const all = known[of];
    if (!all || all.has(id)) return [];
    const there = of === 'stretch' && all.size > mostNames ? around.stretches : all;
    return [
      finding('unknown', path, fill(words.unknown[of], { name: id }), remedyFor(id, [...there.keys()])),
    ];
  });
}

/** Among more stretches than this neither is the nearest name looked for, nor are all named: only the shipped ones. */
const mostNames = 1000;

const setOf = onceFor((names: readonly string[]): ReadonlySet<string> => new Set(names));
