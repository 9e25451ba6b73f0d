import words from '../../../data/words/page.json';
import type { Plan, PlannedStep, Routine } from '../../core/routine.ts';
import { capital, counted, fill, lowered, type Plural } from '../../core/words.ts';
import { inTurn, ladderWords, withoutStop } from './lists.ts';

/** Words, and the numbers of the steps they hold for. */
type SharedWords = { readonly steps: readonly number[]; readonly says: readonly string[] };

/** What is left to say at a step. */
export type OwnWords = {
  readonly tingles: string;
  readonly feel: string;
  readonly stopIf: readonly string[];
  /** Every warning that is due; its reason where it is said for the first time. */
  readonly careful: readonly string[];
  /** What to do, without what holds all the way through. */
  readonly cues: readonly string[];
};

/** What several steps say in the same words, to be said once, and what is left for each: together it is all of it. */
export type Shared = {
  readonly stops: readonly SharedWords[];
  /** How every ladder ends. */
  readonly ladder: readonly string[];
  readonly own: readonly OwnWords[];
};

/** A single step shares nothing. */
export function sharedBy({ steps, throughout }: Pick<Routine, 'steps' | 'throughout'>): Shared {
  const warned = new Set<string>();
  const sameAs = sayingOnce();
  const places = placesOf(steps.map(({ stopIf }) => stopIf));
  const ladder = steps.length > 1 ? commonEnd(steps.map(({ ifItTingles }) => ifItTingles)) : [];
  return {
    stops: grouped([...places].filter(([, numbers]) => numbers.length > 1)),
    ladder,
    own: steps.map(({ ifItTingles, stopIf, warnings, cues, holdCue, feel }, index) => ({
      tingles: sameAs(
        index + 1,
        inTurn(ifItTingles.slice(0, ifItTingles.length - ladder.length).map((each) => byNumber(each, steps))),
      ),
      feel: sameAs(index + 1, feel),
      stopIf: stopIf.filter((says) => (places.get(says)?.length ?? 0) < 2),
      careful: warnings.map(({ text, says = text }) => {
        const again = warned.has(text);
        warned.add(text);
        return again ? says : text;
      }),
      cues: cues
        .map((cue) => (cue === holdCue ? withoutParts(cue, [...throughout, ...partsOf(cues, holdCue)]) : cue))
        // What a warning says at this very step.
        .filter((cue) => cue !== '' && !warnings.some(({ says }) => says === cue)),
    })),
  };
}

/** Lets a second step that says the same name the first. */
function sayingOnce(): (number: number, says: string) => string {
  const before = new Map<string, number>();
  return (n, says) => {
    const first = before.get(says);
    if (first === undefined) before.set(says, n);
    return first === undefined || !says.includes(' ') ? says : fill(words.asAt, { n: first });
  };
}

/** Puts the number of a step for its name at the end of a text: that is where it is described. */
function byNumber(says: string, steps: readonly PlannedStep[]): string {
  const plain = withoutStop(says);
  const index = steps.findIndex(({ name }) => name !== '' && plain.endsWith(` ${name}`));
  const name = steps[index]?.name ?? '';
  return index < 0
    ? says
    : `${plain.slice(0, plain.length - name.length)}${fill(words.stepNumber, { n: index + 1 })}`;
}

/** How to read what a step says to change to, where this routine does not describe it; nothing where it does. */
export function easierLine({ steps }: Pick<Routine, 'steps'>): string {
  const here = new Set(steps.map(({ stretch }) => stretch));
  const ids = new Set(
    steps.flatMap(({ easier }) => (easier === undefined || here.has(easier) ? [] : [easier])),
  );
  const commands = [...ids].map((id) => fill(words.command, { id })).join(', ');
  return commands === '' ? '' : fill(words.easier, { commands });
}

/** What the other cues of a step say, part by part. */
const partsOf = (cues: readonly string[], holdCue: string): string[] =>
  cues.filter((cue) => cue !== holdCue).flatMap((cue) => withoutStop(cue).split(/[,.:] /));

/** A line of parts between commas without those that were said before. */
function withoutParts(line: string, said: readonly string[]): string {
  const before = new Set(said.flatMap((each) => each.split(', ')).map(lowered));
  const parts = withoutStop(line).split(', ');
  const left = parts.filter((part) => !before.has(lowered(part)));
  return left.length === parts.length ? line : left.length === 0 ? '' : `${capital(left.join(', '))}.`;
}

/** Each of some words, with the numbers of its steps. */
function placesOf(lists: readonly (readonly string[])[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, list] of lists.entries())
    for (const says of new Set(list)) places.set(says, [...(places.get(says) ?? []), index + 1]);
  return places;
}

/** What holds for the same steps together, the most steps first. */
function grouped(places: readonly (readonly [string, number[]])[]): SharedWords[] {
  const groups = new Map<string, SharedWords>();
  for (const [says, steps] of places) {
    const key = steps.join();
    groups.set(key, { steps, says: [...(groups.get(key)?.says ?? []), says] });
  }
  return [...groups.values()].sort((one, other) => other.steps.length - one.steps.length);
}

/** Why each step is there, each reason once, without what a finding says already; in the order of the steps. */
export function reasonsOnce({ routine, findings }: Pick<Plan, 'routine' | 'findings'>): SharedWords[] {
  const said = new Set(findings.map(({ text }) => lowered(withoutStop(text))));
  const places = placesOf((routine?.steps ?? []).map(({ why }) => why));
  return grouped([...places].filter(([says]) => !said.has(lowered(withoutStop(says))))).sort(
    (one, other) => (one.steps[0] ?? 0) - (other.steps[0] ?? 0),
  );
}

/** The longest end that all lists have. */
function commonEnd([first = [], ...others]: readonly (readonly string[])[]): string[] {
  let length = 0;
  while (length < first.length && others.every((other) => other.at(-1 - length) === first.at(-1 - length)))
    length++;
  return first.slice(first.length - length);
}

/** How every ladder goes on and ends. */
export const ladderLine = (ladder: readonly string[]): string =>
  fill(words.ladder, { rest: ladderWords(ladder) });

/** For which steps, beside a column: `every step`, `1, 2 and 4`. */
export const stepNumbers = (numbers: readonly number[], all: number): string =>
  stepsSaid(numbers, all, words.inStep);

/** For which steps, where nothing else says that these are steps: `every step`, `steps 1, 2 and 4`. */
export const stepsSaid = (numbers: readonly number[], all: number, said: Plural = words.inSteps): string =>
  numbers.length === all
    ? words.everyStep
    : counted(said, numbers.length, {
        n: numbers[0] ?? 0,
        steps: spansOf(numbers),
      });

/** `1, 2 and 4`; three in a row and more are `1 to 3`. */
const spansOf = (numbers: readonly number[]): string =>
  Array.from({ length: Math.max(...numbers) + 1 }, (_, n) => (numbers.includes(n) ? 'x' : '-'))
    .join('')
    .replace(/xxx+|x/g, (run, at) =>
      run === 'x' ? `, ${at}` : `, ${fill(words.names.span, { at, to: at + run.length - 1 })}`,
    )
    .replace(/^-*, |-/g, '')
    .replace(/, (?=[^,]*$)/, words.names.last);
