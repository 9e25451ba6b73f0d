import type { ActiveRule } from '../assess/limits.ts';
import { stretchesNerve } from '../body/neural-load.ts';
import { angle, isWithin } from '../body/pose.ts';
import { metAlike, unique } from '../condition.ts';
import type { Library, Stretch } from '../library.ts';
import { remembered, rememberedBy } from '../remembered.ts';
import type { PlannedStep } from '../routine.ts';
import type { Correction, NeuralLoadFile } from '../schema/body.ts';
import type { WordsFile } from '../schema/words.ts';
import { capital } from '../words.ts';
import type { Adapted, Constraints } from './adapt.ts';
import { isCued, ruledBy } from './exclusions.ts';
import { cueIn } from './relief.ts';

type Position = WordsFile['position'][number];

/** What to do in a step: the steps of the stretch, how to place what was changed, the position to keep. */
export function cuesOf(adapted: Adapted, library: Library, constraints: Constraints): string[] {
  const { changing } = ruledBy(adapted.stretch, constraints.rules);
  const { holdCue } = holdCueOf(adapted, library, constraints);
  return cuesUnder(adapted, changing, holdCue, library);
}

/** The cues of an adapted stretch, remembered by the position to keep. */
const cuesUnder = rememberedBy(cuesWith);

function cuesWith(
  adapted: Adapted,
  changing: readonly ActiveRule[],
  holdCue: string | undefined,
  library: Library,
): string[] {
  const { stretch, corrections } = adapted;
  const at = placeOfChanges(stretch);
  const steps = reworded(stretch.steps, changing);
  const cues = steps.slice(0, 1);
  // How to lie or sit is said where one gets there.
  for (const { cue, cueStarts } of changing) if (cue && cueStarts?.includes(stretch.start)) cues.push(cue);
  cues.push(...steps.slice(1, at));
  for (const each of corrections) cues.push(cueIn(stretch, each));
  addCuesOfRules(cues, adapted, library, changing);
  // The last step says how it ends, so it stays the last.
  cues.push(...steps.slice(at, -1));
  if (holdCue) cues.push(holdCue);
  cues.push(...steps.slice(-1));
  const { alreadySaid } = library.files.words;
  return unique(cues).filter(
    (each) => !alreadySaid.some(({ cue, by }) => cue === each && by.some((other) => cues.includes(other))),
  );
}

/** The steps as some rules say them. */
function reworded(steps: readonly string[], rules: readonly ActiveRule[]): string[] {
  const others = rules.flatMap(({ rewords = [] }) => rewords);
  return steps.map((each) => others.find(({ from }) => from === each)?.to ?? each);
}

/** How many steps of the stretch come before the cues of what was changed: they are said before one holds. */
function placeOfChanges({ kind, steps, adjustAfter }: Stretch): number {
  const last = steps.length - 1;
  return Math.max(1, Math.min(last, adjustAfter ?? (isHeld({ kind }) ? last - 1 : last)));
}

/** How to place what a rule changed, and what it says to each stretch of some kinds. */
function addCuesOfRules(
  cues: string[],
  adapted: Adapted,
  library: Library,
  changing: readonly ActiveRule[],
): void {
  const { changedBy, stretch } = adapted;
  const { corrections } = library.files['neural-load'];
  for (const { cue, cueStarts, movingCue, filter } of changedBy) {
    // Nobody who stands or lies is told how to sit.
    const fits = cueStarts?.includes(stretch.start) ?? true;
    const says = movingCue && isMovedIn(stretch, filter) ? movingCue : fits && cue;
    if (says) cues.push(says);
    else
      for (const { joint } of filter.jointLimits ?? []) {
        const last = corrections.findLast((each) => each.joint === joint);
        const says = last && cueOfChange(adapted, last);
        if (says) cues.push(says);
      }
  }
  for (const rule of changing) {
    if (rule.cue && isCued(rule, stretch)) cues.push(rule.cue);
  }
}

/** Whether the movement takes along a joint that a rule limits: then there is nothing to place. */
const isMovedIn = ({ pose, from }: Stretch, { jointLimits = [] }: ActiveRule['filter']): boolean =>
  jointLimits.some(({ joint }) => angle(pose, joint) !== angle(from, joint));

/** How to place a joint that a rule moved: in the words of the correction for its direction. */
function cueOfChange({ stretch, pose }: Adapted, correction: Correction): string | undefined {
  const by = angle(pose, correction.joint) - angle(stretch.pose, correction.joint);
  if (by === 0) return undefined;
  return by < 0 === (correction.way === 'less') ? cueIn(stretch, correction) : correction.otherWay;
}

/** How to keep toes, back and head in a hold that could load the nerve. */
export const holdCueOf = (
  adapted: Adapted,
  { files }: Library,
  { facts }: Constraints,
): Pick<PlannedStep, 'holdCue'> =>
  isHeld(adapted.stretch)
    ? holdCueFrom(adapted, metAlike(files.words.position, facts), files['neural-load'])
    : {};

const isHeld = ({ kind }: Pick<Stretch, 'kind'>): boolean => kind === 'static' || kind === 'contract-relax';

const holdCueFrom = remembered(
  (
    { stretch, pose }: Adapted,
    position: readonly Position[],
    file: NeuralLoadFile,
  ): Pick<PlannedStep, 'holdCue'> => {
    if (!stretchesNerve(pose, file)) return {};
    const parts = position
      .filter((each) => !each.starts || each.starts.includes(stretch.start))
      .filter((each) => isWithin(angle(pose, each.joint), each))
      .map((each) => each.says);
    return parts.length > 0 ? { holdCue: `${capital(parts.join(', '))}.` } : {};
  },
);
