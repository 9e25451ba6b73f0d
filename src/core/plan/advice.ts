import { type Facts, isMet, metIn, unique } from '../condition.ts';
import type { Library } from '../library.ts';
import { wordsOf } from '../lines.ts';
import type { Routine } from '../routine.ts';
import type { Line } from '../schema/condition.ts';
import type { Goal } from '../schema/patterns.ts';
import type { Finding, Kind } from '../types.ts';
import { fill } from '../words.ts';
import { needsCode } from './exclusions.ts';
import { isLate } from './routine.ts';
import { keepsPromise } from './title.ts';

/**
 * What a goal advises this person. Beside some conditions it is silent (`replaced`), beside others it says it in other
 * words (`reworded`); silence wins.
 */
export function goalAdvice({ advice, beside }: Goal, facts: Facts): readonly Line[] {
  if (beside.replaced?.some(facts.fact)) return [];
  const other = beside.reworded?.filter((each) => each.with.some(facts.fact)) ?? [];
  return other.length > 0 ? other.flatMap(({ says }) => metIn(says, facts)) : metIn(advice, facts);
}

/** The parts of the goal that are missing from this routine although there would be time, each in words. */
export function missingParts(routine: Routine, facts: Facts, library: Library): Finding[] {
  const goal = library.files.patterns.goals.find((each) => facts.fact(each.id));
  if (!goal?.parts || routine.steps.length === 0) return [];
  if (isMet(library.files.doses.easeFirst, facts)) return [];
  const late = routine.leftOut.filter(isLate);
  const stretches = [...routine.steps, ...late].flatMap(
    ({ stretch }) => library.stretches.get(stretch) ?? [],
  );
  return goal.parts
    .filter(
      ({ targets }) =>
        !stretches.some(
          (each) => each.kind === 'static' && each.targets.some((target) => targets.includes(target)),
        ),
    )
    .map(({ missing }) => ({
      code: 'part-missing',
      severity: 'info',
      because: [`goal=${goal.id}`],
      text: missing,
      sources: goal.sources,
    }));
}

const weeksOf = (line: Line): number | undefined => (typeof line === 'string' ? undefined : line.waits);
const addedBy = (line: Line): string | undefined => (typeof line === 'string' ? undefined : line.besides);

/**
 * Leaves out lines that would let somebody wait too long. Where they should see someone already, every wait goes; else
 * only the shortest stays (heuristic: one page never speaks against itself), with what others would say after as many
 * weeks.
 */
export function withoutLongWaits(mine: readonly Line[], facts: Facts): readonly Line[] {
  const waits = mine.filter((line) => weeksOf(line) !== undefined);
  if (waits.length === 0) return mine;
  const shortest = facts.fact('may-wait') ? Math.min(...waits.map((line) => weeksOf(line) ?? 0)) : 0;
  const alike = waits.filter((line) => weeksOf(line) === shortest);
  const first = alike.find((line) => !addedBy(line)) ?? alike[0];
  const added = alike.flatMap((line) => (line === first ? [] : (addedBy(line) ?? wordsOf(line))));
  return mine.flatMap((line) => {
    if (weeksOf(line) === undefined) return line;
    return line === first ? unique([wordsOf(line), ...added]).join(' ') : [];
  });
}

/** Advice for a day of rest: nothing about warming up or how long to wait, since someone should look. */
export const adviceAtRest = (lines: readonly Line[]): readonly Line[] =>
  lines.filter((line) => isTrueAlone(line) && weeksOf(line) === undefined);

/** Whether a line is true without any exercise. */
export const isTrueAlone = (line: Line): boolean => typeof line !== 'string' && line.alone === true;

/**
 * What more equipment would bring: for each missing part of the goal, the first stretch that nothing but equipment
 * bars. Empty for whoever has to see someone, or rests.
 */
export function withMoreAtHand(
  { steps, leftOut }: Pick<Routine, 'steps' | 'leftOut'>,
  facts: Facts,
  { files, stretches }: Library,
): string[] {
  const { patterns, words, doses } = files;
  if (facts.fact('limited') || isMet(doses.easeFirst, facts)) return [];
  const parts = patterns.goals.find((each) => facts.fact(each.id))?.parts ?? [];
  const wanted = [...parts.map(({ targets }) => ({ kinds: held, targets })), patterns.promises.hamstrings];
  const items = wanted.flatMap((part) => {
    const isIt = ({ stretch }: { stretch: string }): boolean => {
      const found = stretches.get(stretch);
      return found !== undefined && keepsPromise(part, found);
    };
    if (steps.some(isIt)) return [];
    const [first] = leftOut
      .filter((each) => isIt(each) && each.because.every(({ code }) => code === needsCode))
      .sort((one, other) => one.because.length - other.because.length);
    if (!first) return [];
    const needs = first.because.map(({ text }) => text).join(', ');
    return [fill(words.withMore.each, { name: first.name, needs })];
  });
  return items.length > 0 ? [fill(words.withMore.all, { each: unique(items).join('; ') })] : [];
}

const held: Kind[] = ['static'];
