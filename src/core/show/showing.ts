import { contributionWords, type Entry, entryOf } from '../catalogue.ts';
import type { Library, Stretch } from '../library.ts';
import type { Source } from '../schema/common.ts';
import { anybody, type Frame, framesOf, type Usual, usualDose } from './frames.ts';
import { notForOf, type Spoil, whatIf } from './what-if.ts';

/** A stretch as another page names it. */
export type Link = { id: string; name: string };

/** All there is to say about one stretch: what every format of `stretch show` prints from. */
export type Showing = {
  entry: Entry;
  /** Its kind, its starting position, what it is for, in plain words. */
  kind: string;
  start: string;
  targets: string[];
  steps: readonly string[];
  /** What a default adult does of it; null for a position that is never planned. */
  dose: Usual | null;
  feel: string;
  stopIf: readonly string[];
  easier?: Link;
  /** What makes this same stretch easier. */
  easierBy?: string;
  harder?: Link;
  harderBy?: string;
  notFor: { when: string; who: string; because: string }[];
  /** What each joint adds to the neural load, in plain words. */
  contributions: string[];
  frames: Frame[];
  whatIf: Spoil[];
  /** Why nothing is spoiled: what leaves the nerve slack. */
  slack?: string;
  never?: Never;
  sources: { id: string; source?: Source }[];
  disclaimer: string;
};

/** Why a position is never planned. `limit` is the highest load anybody may hold, an index. */
export type Never = { because: string; limit: number; instead: Link[] };

/** Sources come along because only this page and `learn` name them. */
export function showingOf(
  stretch: Stretch,
  library: Library,
  sources: Readonly<Record<string, Source>>,
): Showing {
  const { words } = library.files;
  const entry = entryOf(stretch, library);
  return {
    entry,
    kind: words.kinds[stretch.kind],
    start: words.starts[stretch.start],
    targets: [...new Set(stretch.targets.map((target) => words.targets[target]?.name ?? target))],
    steps: stretch.steps,
    dose: entry.offered ? usualDose(stretch, library) : null,
    feel: stretch.feel,
    stopIf: stretch.stopIf,
    ...ways(stretch, library),
    notFor: notForOf(stretch, library).map(({ when, because }) => ({
      when,
      who: words.whom[when] ?? when,
      because,
    })),
    contributions: contributionWords(entry.neuralLoad, words),
    frames: framesOf(stretch, library),
    ...whatIf(stretch, library, anybody(library)),
    ...neverOf(stretch, library),
    sources: sourcesOf(stretch).map((id) => ({ id, ...(sources[id] ? { source: sources[id] } : {}) })),
    disclaimer: library.files['warning-signs'].disclaimer,
  };
}

/** Easier and harder: another stretch, this one done otherwise, or both. */
const ways = ({ easier, easierBy, harder, harderBy }: Stretch, library: Library) => ({
  ...(easier === undefined ? {} : { easier: linkTo(easier, library) }),
  ...(easierBy === undefined ? {} : { easierBy }),
  ...(harder === undefined ? {} : { harder: linkTo(harder, library) }),
  ...(harderBy === undefined ? {} : { harderBy }),
});

const linkTo = (id: string, { stretches }: Library): Link => ({ id, name: stretches.get(id)?.name ?? id });

function neverOf({ never }: Stretch, library: Library): { never?: Never } {
  if (!never) return {};
  const { because, instead } = never;
  const limit = library.files.gates.base?.holdLoad ?? 0;
  return { never: { because, limit, instead: instead.map((id) => linkTo(id, library)) } };
}

const sourcesOf = ({ sources, never }: Stretch): string[] => [
  ...new Set([...sources, ...(never?.sources ?? [])]),
];
