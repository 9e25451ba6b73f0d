import words from '../../../data/words/plan.json';
import type { Assessment } from '../assess/assess.ts';
import { isMet, metIn } from '../condition.ts';
import type { Library, Stretch } from '../library.ts';
import { idsFor, inSpans } from '../roles.ts';
import type { LeftOut, PlannedStep, Reason, Routine } from '../routine.ts';
import type { Side } from '../types.ts';
import { type Constraints, constraintsFor } from './adapt.ts';
import { candidatesFor } from './candidates.ts';
import { type Choice, choiceOf } from './choice.ts';
import { constraintsOf, dosesFor } from './constraints.ts';
import { cuesOf } from './cues.ts';
import { wordsFor } from './findings.ts';
import { isNerveWork, levelsOf, rungsOf, type Standing } from './ladder-standing.ts';
import { cutToLastTime, noMoreThan, onlyAsLastTime } from './last-time.ts';
import type { Candidate } from './ranked.ts';
import { select } from './select.ts';
import { stepOf } from './step.ts';
import { keptTitle } from './title.ts';

// Plans share it.
const noTimeFor: Reason = Object.freeze({ code: 'no-time', text: words.noTime.one, each: words.noTime.many });

/** Whether something is left out that would fit a longer routine. */
export const isLate = ({ because }: Pick<LeftOut, 'because'>): boolean =>
  because.some(({ code }) => code === noTimeFor.code);

/** The routine for one assessment, in the minutes that were asked for. */
export const routineFor = (assessment: Assessment, library: Library): Routine =>
  routinesFor(assessment, library)(Number(assessment.facts.answers.minutes));

/**
 * The routines for one assessment, one for each time in minutes: chosen by arithmetic, never at random. Times are
 * exact whole seconds. What this person may do is worked out once.
 */
function routinesFor(assessment: Assessment, library: Library): (minutes: number) => Routine {
  const { doses } = library.files;
  const { facts } = assessment;
  const constraints = constraintsOf(assessment, library);
  const doseOf = dosesFor(assessment, library);
  const lastTime = assessment.weeks?.lastTime;
  const { standing } = assessment;
  const choose = (candidate: Candidate): Choice => {
    const { adapted } = candidate;
    const { stretch } = adapted;
    const cues = cuesOf(adapted, library, constraintsFor(stretch, constraints));
    const timed = { dose: doseOf(stretch), sides: sidesFor(stretch, assessment) };
    const choice = choiceOf(candidate, cues, timed, doses);
    const last = standing ? undefined : lastTime?.doses.get(stretch.id);
    return last ? noMoreThan(choice, last) : choice;
  };
  const all = candidatesFor(assessment, library, constraints);
  const candidates =
    lastTime && !standing
      ? { ...all, ...onlyAsLastTime(all, lastTime, isMet(doses.easeFirst, facts), choose) }
      : all;
  // A rung that was left for a lower one has other exercises.
  const isOfRung = (stretch: Stretch): boolean =>
    standing !== undefined && placeOn(standing, stretch, library) > 0;
  const sliderFirst = isMet(doses.sliderFirst, facts);
  const stretchFirst = isMet(doses.stretchFirst, facts);
  return (minutes) => {
    const { musts: always, thisWeek, wanted, leftOut, onRung } = candidates;
    const rung = minutes >= (standing?.file.leastMinutes ?? 0) ? onRung : undefined;
    const musts = minutes >= (assessment.weeks?.leastMinutes ?? 0) ? [...always, ...thisWeek] : always;
    const wishes = { musts, wanted, rung, seconds: minutes * 60, sliderFirst, stretchFirst };
    const { chosen, noTime } = select(wishes, choose, doses);
    const kept = lastTime && standing ? cutToLastTime(chosen, lastTime, isOfRung) : chosen;
    const steps = stepsOf(inOrder(kept, assessment, library), library, constraints);
    return {
      title: keptTitle(wordsFor(assessment.pattern, facts, library), steps, library),
      minutes,
      seconds: steps.reduce((sum, step) => sum + step.seconds, 0),
      throughout: throughoutFor(assessment, library, steps),
      steps,
      leftOut: [
        ...leftOut(),
        ...noTime.map(
          ({ adapted }): LeftOut => ({
            stretch: adapted.stretch.id,
            name: adapted.stretch.name,
            because: [noTimeFor],
          }),
        ),
      ],
    };
  };
}

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

/** What a step is for: in other words where a step before it is for the same. */
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
function inOrder(chosen: readonly Choice[], { facts, standing }: Assessment, library: Library): Choice[] {
  const { order, starts, easeFirst, holdsFirst } = library.files.doses;
  const ease = isMet(easeFirst, facts);
  const leading = holdsFirst
    .filter(({ when }) => isMet(when, facts))
    .flatMap((each) => idsFor(each.of, library.stretches));
  const rank = ({ candidate }: Choice): number[] => {
    const { stretch } = candidate.adapted;
    const kind = ease && stretch.kind === 'ease' ? -1 : order.indexOf(stretch.kind);
    const leads = leading.indexOf(stretch.id);
    return [
      kind,
      standing ? placeOn(standing, stretch, library) : 0,
      leads < 0 ? leading.length : leads,
      starts.indexOf(stretch.start),
    ];
  };
  return [...chosen].sort((one, other) => compare(rank(one), rank(other)));
}

/** The rung below comes before today's, and whatever is milder before both. */
function placeOn(standing: Standing, stretch: Stretch, library: Library): number {
  const level = isNerveWork(stretch) ? levelsOf(standing, library).get(stretch.id) : undefined;
  if (level === undefined) return 0;
  return level === standing.today
    ? 2
    : level === standing.file.ladder.findIndex(({ level: name }) => name === rungsOf(standing).own.below)
      ? 1
      : 0;
}

const compare = (one: readonly number[], other: readonly number[]): number => {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** The positions that keep the nerve out of every hold, said once, where a hold could load it; the step rules where it differs. */
function throughoutFor({ facts }: Assessment, library: Library, steps: readonly PlannedStep[]): string[] {
  const held = steps.filter((step) => step.kind === 'static' || step.kind === 'contract-relax');
  const matters = held.some((step) => step.warnings.length > 0);
  if (!matters) return [];
  const lines = metIn(library.files.words.throughout, facts);
  const differs = lines.some(({ pose: within = {} }) => held.some(({ pose }) => !inSpans(pose, within)));
  return [...lines.map((each) => each.says), ...(differs ? [words.unlessSaid] : [])];
}
