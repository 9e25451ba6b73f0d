import words from '../../../data/words/plan.json';
import type { Assessment } from '../assess/assess.ts';
import { isMet, metIn } from '../condition.ts';
import type { Library, Stretch } from '../library.ts';
import { idsFor, inSpans } from '../roles.ts';
import type { LeftOut, PlannedStep, Reason, Routine } from '../routine.ts';
import type { Side } from '../types.ts';
import { type Constraints, constraintsFor } from './adapt.ts';
import { type Candidates, candidatesFor } from './candidates.ts';
import { type Choice, choiceOf } from './choice.ts';
import { constraintsOf, dosesFor } from './constraints.ts';
import { cuesOf } from './cues.ts';
import { isNerveWork, levelsOf, rungsOf, type Standing } from './ladder-standing.ts';
import { cutToLastTime, noMoreThan, onlyAsLastTime } from './last-time.ts';
import type { Candidate } from './ranked.ts';
import { select, type Wishes } from './select.ts';
import { stepOf } from './step.ts';
import { titleOf } from './title.ts';

// Frozen, since plans share it.
const noTimeFor: Reason = Object.freeze({ code: 'no-time', text: words.noTime.one, each: words.noTime.many });

/** Whether something is left out that would fit a longer routine. */
export const isLate = ({ because }: Pick<LeftOut, 'because'>): boolean =>
  because.some(({ code }) => code === noTimeFor.code);

/**
 * The routine for one assessment, in the minutes that were asked for: chosen by arithmetic, never at random. Times are exact
 * whole seconds.
 */
export function routineFor(assessment: Assessment, library: Library): Routine {
  const minutes = Number(assessment.facts.answers.minutes);
  const constraints = constraintsOf(assessment, library);
  const choose = chooserFor(assessment, library, constraints);
  const candidates = candidatesNow(assessment, library, constraints, choose);
  const wishes = wishesIn(minutes, candidates, assessment, library);
  const { chosen, noTime } = select(wishes, choose, library.files.doses);
  const kept = noLongerThanLastTime(chosen, assessment, library);
  const steps = stepsOf(inOrder(kept, assessment, library), library, constraints);
  return {
    title: titleOf(assessment, steps, library),
    minutes,
    seconds: steps.reduce((sum, step) => sum + step.seconds, 0),
    throughout: throughoutFor(assessment, library, steps),
    steps,
    leftOut: [...candidates.leftOut(), ...noTime.map(leftOutForTime)],
  };
}

type Choose = (candidate: Candidate) => Choice;

/**
 * Makes a choice of a candidate: its cues and its doses for this person; no more than the last time where it was
 * stirred.
 */
function chooserFor(assessment: Assessment, library: Library, constraints: Constraints): Choose {
  const { standing, weeks } = assessment;
  const doseOf = dosesFor(assessment, library);
  return (candidate) => {
    const { adapted } = candidate;
    const { stretch } = adapted;
    const cues = cuesOf(adapted, library, constraintsFor(stretch, constraints));
    const timed = { dose: doseOf(stretch), sides: sidesFor(stretch, assessment) };
    const choice = choiceOf(candidate, cues, timed, library.files.doses);
    const last = standing ? undefined : weeks?.lastTime?.doses.get(stretch.id);
    return last ? noMoreThan(choice, last) : choice;
  };
}

/** What there is to choose from; only what was done the last time where it was stirred. */
function candidatesNow(
  assessment: Assessment,
  library: Library,
  constraints: Constraints,
  choose: Choose,
): Candidates {
  const { facts, standing, weeks } = assessment;
  const all = candidatesFor(assessment, library, constraints);
  if (!weeks?.lastTime || standing) return all;
  const easeFirst = isMet(library.files.doses.easeFirst, facts);
  return { ...all, ...onlyAsLastTime(all, weeks.lastTime, easeFirst, choose) };
}

/** What is wished for in so many minutes: a rung, and what a week adds, need a least time of their own. */
function wishesIn(
  minutes: number,
  { musts, thisWeek, wanted, onRung }: Candidates,
  { facts, standing, weeks }: Assessment,
  { files: { doses } }: Library,
): Wishes {
  return {
    musts: weeks && minutes >= weeks.leastMinutes ? [...musts, ...thisWeek] : musts,
    wanted,
    rung: standing && minutes >= standing.file.leastMinutes ? onRung : undefined,
    seconds: minutes * 60,
    sliderFirst: isMet(doses.sliderFirst, facts),
    stretchFirst: isMet(doses.stretchFirst, facts),
  };
}

/** On the ladder, where it was stirred: no more of anything than the last time. */
function noLongerThanLastTime(chosen: Choice[], { standing, weeks }: Assessment, library: Library): Choice[] {
  if (!weeks?.lastTime || !standing) return chosen;
  // A rung that was left for a lower one has other exercises.
  return cutToLastTime(chosen, weeks.lastTime, (stretch) => placeOn(standing, stretch, library) > 0);
}

const leftOutForTime = ({ adapted: { stretch } }: Candidate): LeftOut => ({
  stretch: stretch.id,
  name: stretch.name,
  because: [noTimeFor],
});

/** The steps in their order, each from where the last one ends. */
function stepsOf(choices: readonly Choice[], library: Library, constraints: Constraints): PlannedStep[] {
  const steps: PlannedStep[] = [];
  const before = new Set<string>();
  for (const choice of choices) {
    const last = steps.at(-1);
    const { candidate } = choice;
    const purpose = purposeIn(before, candidate, library);
    before.add(candidate.purpose);
    steps.push(
      stepOf(
        { ...choice, candidate: { ...candidate, purpose } },
        last ? last.startsAt + last.seconds : 0,
        library,
        constraintsFor(candidate.adapted.stretch, constraints),
      ),
    );
  }
  return steps;
}

/** The purpose of a step, in other words where an earlier step has the same. */
const purposeIn = (before: ReadonlySet<string>, { purpose }: Candidate, { files }: Library): string =>
  (before.has(purpose) && files.patterns.again[purpose]) || purpose;

/** The worse side first; the other leg's slider names the sore side alone. */
export function sidesFor(stretch: Stretch, { facts }: Assessment): Side[] {
  if (stretch.sided === false) return [];
  const side = facts.answers.side;
  if (side !== 'left' && side !== 'right') return ['right', 'left'];
  if (stretch.soreSideOnly) return [side];
  return side === 'left' ? ['left', 'right'] : ['right', 'left'];
}

/** Warm the nerve, move, lengthen, finish; within a kind the hamstrings lead, and one gets down only once. */
function inOrder(chosen: readonly Choice[], assessment: Assessment, library: Library): Choice[] {
  const { facts, standing, weeks } = assessment;
  const { order, starts, easeFirst, holdsFirst } = library.files.doses;
  const ease = weeks?.rest !== undefined || isMet(easeFirst, facts);
  const leading = holdsFirst
    .filter(({ when }) => isMet(when, facts))
    .flatMap((each) => idsFor(each.of, library.stretches));
  const placeAmongLeading = ({ id }: Stretch): number => {
    const place = leading.indexOf(id);
    return place < 0 ? leading.length : place;
  };
  // What is sorted by last counts most.
  const sorted = [...chosen].sort(by(({ start }) => starts.indexOf(start))).sort(by(placeAmongLeading));
  if (standing) sorted.sort(by((stretch) => placeOn(standing, stretch, library)));
  return sorted.sort(by(({ kind }) => (ease && kind === 'ease' ? -1 : order.indexOf(kind))));
}

const by =
  (rank: (stretch: Stretch) => number) =>
  ({ candidate: one }: Choice, { candidate: other }: Choice): number =>
    rank(one.adapted.stretch) - rank(other.adapted.stretch);

/** The rung below comes before today's, and whatever is milder before both. */
function placeOn(standing: Standing, stretch: Stretch, library: Library): number {
  const level = isNerveWork(stretch) ? levelsOf(standing, library).get(stretch.id) : undefined;
  return level === standing.today
    ? 2
    : level === standing.file.ladder.findIndex(({ level: name }) => name === rungsOf(standing).own.below)
      ? 1
      : 0;
}

/**
 * How to keep the nerve out of every hold, said once where a hold could load it. A step with its own cue overrules it.
 */
function throughoutFor({ facts }: Assessment, library: Library, steps: readonly PlannedStep[]): string[] {
  const held = steps.filter((step) => step.kind === 'static' || step.kind === 'contract-relax');
  if (!held.some(({ warnings }) => warnings.length > 0)) return [];
  const lines = metIn(library.files.words.throughout, facts);
  const differs = lines.some(({ pose: within = {} }) => held.some(({ pose }) => !inSpans(pose, within)));
  return [...lines.map((each) => each.says), ...(differs ? [words.unlessSaid] : [])];
}
