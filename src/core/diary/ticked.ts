import { clean } from '../clean.ts';
import type { Library, Stretch } from '../library.ts';
import type { Side } from '../types.ts';
import type { StepDone } from './entry.ts';

/** What was ticked in a note: what was done, and ticked lines that name no stretch. */
export type Ticked = { title: string; steps: StepDone[]; unknown: string[] };

/** A list item with a box that is ticked, whatever its bullet, in a quotation or not. */
const ticked = /^[\s>]*(?:[-*+]|\d+[.)])\s+\[[xX\u2713\u2714]\]\s/u;

/** No note of ours comes near it. */
const mostLines = 5000;

/**
 * Reads the boxes ticked in a pasted routine, in any of our Markdown forms: a box a step, or a box a side below it. A
 * stretch is known by its name or id; the seconds are those the note states. `sides`: the words for them, as the pages
 * print them.
 */
export function tickedIn(text: string, library: Library, sides: Readonly<Record<Side, string>>): Ticked {
  const names = namesOf(library);
  const found: Ticked = { title: '', steps: [], unknown: [] };
  let above: { stretch: Stretch; words: string; isTicked: boolean } | undefined;
  for (const line of text.split(/\r?\n/).slice(0, mostLines)) {
    const words = unmarked(line);
    const isTicked = ticked.test(line);
    // A note has a title of its own: the routine's is the last one above what was ticked.
    if (found.steps.length === 0) found.title = titleIn(line) || found.title;
    const stretch = namedIn(words, names);
    if (stretch && isHeading(line)) above = { stretch, words, isTicked };
    if (!isTicked) continue;
    if (stretch) add(found, stretch, words, words, sides);
    else if (above && sidesIn(words, sides).length > 0)
      // Of a step that is ticked itself, its sides are in it already.
      above.isTicked || add(found, above.stretch, words, `${words} ${above.words}`, sides);
    else found.unknown.push(words.slice(0, 60));
  }
  return found;
}

/** Names and ids, the longest first: one may begin as another does. */
const namesOf = ({ stretches }: Library): (readonly [string, Stretch])[] =>
  [...stretches.values()]
    .flatMap((each) => [unmarked(each.name).toLowerCase(), each.id].map((name) => [name, each] as const))
    .sort(([one], [other]) => other.length - one.length);

/** A line without its markup: its characters as they are read. */
function unmarked(line: string): string {
  const bare = line
    .replace(/^[\s>#]*(?:(?:[-*+]|\d+[.)])\s+)?(?:\[[ xX\u2713\u2714]\]\s+)?/u, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~=%&$"'])/g, '$1')
    .replace(/<\/?[a-z][^>]{0,80}>/gi, '')
    .replace(/\*\*|__|(?<!\w)[*_]|[*_](?!\w)|`/g, '');
  return clean(bare).trim();
}

/** `1. Nerve slider, lying · right 1:00` begins with `nerve slider, lying`, and with no letter after it. */
function namedIn(words: string, names: ReturnType<typeof namesOf>): Stretch | undefined {
  const text = words.toLowerCase().replace(/^\d+[.)]?\s+/, '');
  const found = names.find(
    ([name]) => text.startsWith(name) && !/^[\p{L}\p{N}-]/u.test(text.slice(name.length)),
  );
  return found?.[1];
}

const isHeading = (line: string): boolean => /^[\s>]*(?:#{1,6}\s|(?:[-*+]|\d+[.)])\s|\*\*)/.test(line);

const titleIn = (line: string): string => {
  const [, title = ''] = /^#\s+(.+)$/.exec(line) ?? /^title:\s*"?(.+?)"?\s*$/.exec(line) ?? [];
  return unmarked(title.split(' · ')[0] ?? '').slice(0, 120);
};

const sidesIn = (words: string, sides: Readonly<Record<Side, string>>): Side[] =>
  (['left', 'right'] as const).filter((side) =>
    new RegExp(`(?<!\\p{L})${sides[side]}(?!\\p{L})`, 'iu').test(words),
  );

const toSeconds = (minutes = '', seconds = ''): number => Number(minutes) * 60 + Number(seconds);

/** `right 1:00`, `1:00`: the time after the word for a side, or of them all together. */
function secondsIn(words: string, side: string | undefined): number {
  const found =
    (side && new RegExp(`(?<!\\p{L})${side}\\s+(\\d{1,2}):(\\d{2})`, 'iu').exec(words)) ||
    (side ? undefined : /(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])/.exec(words));
  return found ? toSeconds(found[1], found[2]) : 0;
}

/**
 * Adds what was ticked as one step a stretch, with each side once. `said`: which sides; `timed`: the words for the
 * times, with those of the step above.
 */
function add(
  { steps }: Ticked,
  { id, kind }: Stretch,
  said: string,
  timed: string,
  words: Readonly<Record<Side, string>>,
): void {
  const at = steps.findIndex(({ stretch }) => stretch === id);
  const before = steps[at];
  const fresh = sidesIn(said, words).filter((side) => !before?.sides.includes(side));
  if (before && fresh.length === 0) return;
  const bySide = fresh.reduce((sum, side) => sum + secondsIn(timed, words[side]), 0);
  const done = (before?.done ?? 0) + (bySide || secondsIn(timed, undefined));
  const sides = [...(before?.sides ?? []), ...fresh];
  const step: StepDone = { stretch: id, kind, sides, planned: done, done, load: 0 };
  if (before) steps[at] = step;
  else steps.push(step);
}
