import { clean } from '../clean.ts';
import type { Library } from '../library.ts';
import type { Side } from '../types.ts';
import type { StepDone } from './entry.ts';

/** What was ticked in a note: what was done, and ticked lines that name no stretch. */
export type Ticked = { title: string; steps: StepDone[]; unknown: string[] };

/** A list item with a check box, whatever its bullet, in a quotation or not. */
const item = /^(?<lead>[\s>]*)(?:[-*+]|\d+[.)])\s+\[(?<mark>[ xX\u2713\u2714])\]\s+(?<text>.*)$/u;

/** No note of ours comes near it. */
const mostLines = 5000;

/**
 * The boxes ticked in a pasted routine, in any of our Markdown forms: a box a step, or a box a side below it. A stretch
 * is known by its name or its id; the seconds are those the note states, of each side that was ticked. `sides`: the
 * words for them, as the pages print them.
 */
export function tickedIn(text: string, library: Library, sides: Readonly<Record<Side, string>>): Ticked {
  const names = namesOf(library);
  const ticked: Ticked = { title: '', steps: [], unknown: [] };
  let above: { id: string; text: string; isTicked: boolean } | undefined;
  for (const line of text.split(/\r?\n/).slice(0, mostLines)) {
    const plain = unmarked(line);
    const { mark = '', text: said = '' } = item.exec(line)?.groups ?? {};
    const words = unmarked(said);
    const isTicked = mark !== '' && mark !== ' ';
    // A note has a title of its own: the routine's is the last one above what was ticked.
    if (ticked.title === '' || ticked.steps.length === 0) ticked.title = titleIn(line) || ticked.title;
    const id = names.find(([name]) => starts(mark === '' ? plain : words, name))?.[1];
    if (id !== undefined && (mark !== '' || isHeading(line))) above = { id, text: words || plain, isTicked };
    if (!isTicked) continue;
    if (id !== undefined) add(ticked, stepOf(id, words, words, sides, library));
    else if (above && sidesIn(words, sides).length > 0)
      // Of a step that is ticked itself, its sides are in it already.
      above.isTicked || add(ticked, stepOf(above.id, words, `${words} ${above.text}`, sides, library));
    else ticked.unknown.push(words.slice(0, 60));
  }
  return ticked;
}

/** Names and ids, the longest first: one may begin as another does. */
const namesOf = ({ stretches }: Library): (readonly [string, string])[] =>
  [...stretches.values()]
    .flatMap(({ id, name }) => [[unmarked(name).toLowerCase(), id] as const, [id, id] as const])
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
function starts(words: string, name: string): boolean {
  const text = words.toLowerCase().replace(/^\d+[.)]?\s+/, '');
  return text.startsWith(name) && !/^[\p{L}\p{N}-]/u.test(text.slice(name.length));
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

/** `said`: which sides; `timed`: the same words, and those of the step above, for their times. */
function stepOf(
  id: string,
  said: string,
  timed: string,
  words: Readonly<Record<Side, string>>,
  { stretches }: Library,
): StepDone | undefined {
  const stretch = stretches.get(id);
  if (!stretch) return undefined;
  const sides = sidesIn(said, words);
  const bySide = sides.map((side) => secondsIn(timed, words[side]));
  const all = secondsIn(timed, undefined);
  const done =
    sides.length === 0 || bySide.every((each) => each === 0)
      ? all
      : bySide.reduce((sum, each) => sum + each, 0);
  return { stretch: id, kind: stretch.kind, sides, planned: done, done, load: 0 };
}

/** One step a stretch: what was ticked side by side is one. */
function add({ steps }: Ticked, step: StepDone | undefined): void {
  if (!step) return;
  const index = steps.findIndex(({ stretch }) => stretch === step.stretch);
  const before = steps[index];
  if (!before) steps.push(step);
  else {
    const fresh = step.sides.filter((side) => !before.sides.includes(side));
    if (fresh.length === 0) return;
    const done = before.done + step.done;
    steps[index] = { ...before, sides: [...before.sides, ...fresh], planned: done, done };
  }
}
