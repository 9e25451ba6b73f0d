import { lengthenedBy } from '../body/lengthening.ts';
import { neuralIndex, stretchesNerve } from '../body/neural-load.ts';
import { angle, withJoint } from '../body/pose.ts';
import { isWithin } from '../body/span.ts';
import { type Facts, isMet, unique } from '../condition.ts';
import { remembered } from '../frozen.ts';
import type { DataFiles, Library, Stretch } from '../library.ts';
import type { PlannedStep, Warning } from '../routine.ts';
import type { Condition } from '../schema/condition.ts';
import { workedOut } from '../step.ts';
import type { Joint, Pose } from '../types.ts';
import type { Adapted, Constraints } from './adapt.ts';
import type { Choice } from './choice.ts';
import { ifItTinglesFor } from './if-it-tingles.ts';
import { loadLimit, movesThrough } from './moves.ts';
import { phasesOf } from './phases.ts';
import { cueIn } from './relief.ts';

/** A step of the routine from a choice: everything a page or the coach needs, with its reasons. */
export function stepOf(
  choice: Choice,
  startsAt: number,
  library: Library,
  constraints: Constraints,
): PlannedStep {
  const { adapted, purpose } = choice.candidate;
  const { stretch } = adapted;
  const { dose, sides } = choice.timed;
  const amount = choice.amounts[choice.chosen];
  if (!amount) throw new RangeError(`${stretch.id} has no dose`);
  return {
    stretch: stretch.id,
    name: stretch.name,
    kind: stretch.kind,
    sides: [...sides],
    sets: amount.amount.sets,
    reps: amount.amount.reps,
    holdSeconds: amount.amount.holdSeconds,
    effortPercent: dose.effortPercent,
    startsAt,
    seconds: amount.seconds,
    phases: phasesOf(choice.timed, amount.amount),
    pose: adapted.pose,
    ...workedOut({ stretch: stretch.id, pose: adapted.pose }, library),
    ...lengthenedBy(stretch.targets, adapted.pose, library.files['muscle-length']),
    cues: [...choice.cues],
    ...holdCueOf(adapted, library, constraints),
    warnings: warningsOf(adapted, library, constraints),
    ifItTingles: ifItTinglesFor(adapted, library, constraints),
    stopIf: stopsFor(stretch, library, constraints),
    feel: stretch.feel,
    why: unique([
      purpose,
      ...dose.settings.map((setting) => setting.says),
      ...adapted.changedBy.map((rule) => rule.because),
    ]),
    sources: unique([
      ...stretch.sources,
      ...dose.settings.flatMap((setting) => setting.sources),
      ...adapted.changedBy.flatMap((rule) => rule.sources),
    ]),
  };
}

/** When to stop: a nerve allows less pain than a muscle, what has to stay free of pain none at all. */
function stopsFor({ stopIf }: Stretch, { files }: Library, { facts }: Constraints): string[] {
  const limits = files.words.painLimits.filter(({ when }) => isMet(when, facts));
  return unique(stopIf.map((each) => limits.find(({ from }) => from === each)?.to ?? each));
}

/** The steps of the stretch; then how to place what was changed, and the position to keep. */
export function cuesOf(adapted: Adapted, library: Library, constraints: Constraints): string[] {
  const { stretch, corrections } = adapted;
  const { holdCue } = holdCueOf(adapted, library, constraints);
  // The last step says how it ends, so it stays the last.
  const cues = stretch.steps.slice(0, -1);
  for (const each of corrections) cues.push(cueIn(stretch, each));
  addCuesOfRules(cues, adapted, library, constraints);
  if (holdCue) cues.push(holdCue);
  cues.push(...stretch.steps.slice(-1));
  return unique(cues);
}

/** How to place what a rule changed, and what it says to each stretch of some kinds. */
function addCuesOfRules(cues: string[], adapted: Adapted, library: Library, constraints: Constraints): void {
  const { stretch, changedBy } = adapted;
  const { corrections } = library.files['neural-load'];
  for (const { cue, filter } of changedBy) {
    if (cue) cues.push(cue);
    else
      for (const { joint } of filter.jointLimits ?? []) {
        const last = changed(adapted, joint) && corrections.findLast((each) => each.joint === joint);
        if (last) cues.push(cueIn(stretch, last));
      }
  }
  for (const { cue, cueKinds } of constraints.rules) {
    if (cue && cueKinds?.includes(stretch.kind)) cues.push(cue);
  }
}

const changed = ({ stretch, pose }: Adapted, joint: keyof Pose): boolean =>
  angle(stretch.pose, joint) !== angle(pose, joint);

/** How to keep toes, back and head in a hold that could load the nerve. */
export function holdCueOf(
  { stretch, pose }: Adapted,
  library: Library,
  { facts }: Constraints,
): Pick<PlannedStep, 'holdCue'> {
  const held = stretch.kind === 'static' || stretch.kind === 'contract-relax';
  if (!held || !stretchesNerve(pose, library.files['neural-load'])) return {};
  const parts = library.files.words.position
    .filter((each) => (!each.starts || each.starts.includes(stretch.start)) && applies(each, facts))
    .filter((each) => isWithin(angle(pose, each.joint), each))
    .map((each) => each.says);
  if (parts.length === 0) return {};
  const line = parts.join(', ');
  return { holdCue: `${line.charAt(0).toUpperCase()}${line.slice(1)}.` };
}

/** A warning wherever a spoiled position would carry the load past this person's limit, or the load is high already. */
function warningsOf(adapted: Adapted, library: Library, constraints: Constraints): Warning[] {
  const { words } = library.files;
  const file = library.files['neural-load'];
  const { stretch, pose } = adapted;
  const limit = loadLimit(movesThrough(stretch), constraints.limits);
  const warnings: Warning[] = adapted.corrections.map((each) => {
    const says = cueIn(stretch, each);
    return { code: each.code, text: `${says} ${each.why}`, says };
  });
  if (stretchesNerve(pose, library.files['neural-load'])) {
    const loads = spoiledLoads(pose, library.files);
    for (const [index, each] of words.warnings.entries()) {
      // What a slider moves on purpose is no mistake, and toes under a standing leg cannot hang loose.
      if (!applies(each, constraints.facts) || moves(adapted, each.joint)) continue;
      if (each.soleFree && stretch.figure?.rests?.part === 'sole') continue;
      const spoiled = loads[index] ?? 0;
      if (
        spoiled > limit &&
        spoiled > adapted.load &&
        !warnings.some((before) => before.code === each.code)
      ) {
        const { code, text, says } = each;
        warnings.push({ code, text, ...(says ? { says } : {}) });
      }
    }
  }
  if (adapted.load >= (file.bands.find(({ band }) => band === words.loaded.fromBand)?.from ?? 0)) {
    warnings.push({ code: words.loaded.code, text: words.loaded.text });
  }
  return warnings;
}

const moves = ({ pose, from }: Adapted, joint: Joint): boolean => angle(pose, joint) !== angle(from, joint);

/** The load of a pose with each warned-of joint spoiled, in the order of the warnings. */
const spoiledLoads = remembered((pose: Pose, { words, 'neural-load': file }: DataFiles): number[] =>
  words.warnings.map((each) => neuralIndex(withJoint(pose, each.joint, each.spoiled), file)),
);

/** Whether a line is for this person. */
export const applies = (
  line: { when?: Condition | undefined; unless?: Condition | undefined },
  facts: Facts,
): boolean => (!line.when || isMet(line.when, facts)) && !(line.unless && isMet(line.unless, facts));
