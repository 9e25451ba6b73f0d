import { lengthenedBy } from '../body/lengthening.ts';
import { neuralIndex, stretchesNerve } from '../body/neural-load.ts';
import { angle, withJoint } from '../body/pose.ts';
import { metAlike, unique } from '../condition.ts';
import type { DataFiles, Library, Stretch } from '../library.ts';
import { frozen, remembered } from '../remembered.ts';
import type { PlannedStep, Warning } from '../routine.ts';
import type { MuscleLengthFile } from '../schema/body.ts';
import type { WordsFile } from '../schema/words.ts';
import { workedOut } from '../step.ts';
import type { Joint } from '../types.ts';
import type { Adapted, Constraints } from './adapt.ts';
import type { Choice } from './choice.ts';
import { holdCueOf } from './cues.ts';
import type { PersonalDose } from './dose.ts';
import { easierFor, ifItTinglesFor } from './if-it-tingles.ts';
import { loadLimit, movesThrough } from './moves.ts';
import { phasesOf } from './phases.ts';
import { cueIn } from './relief.ts';

type WarningLine = WordsFile['warnings'][number];
type PainLimit = WordsFile['painLimits'][number];

/** A step of the routine from a choice: everything a page or the coach needs, with its reasons. */
export function stepOf(
  choice: Choice,
  startsAt: number,
  library: Library,
  constraints: Constraints,
): PlannedStep {
  const { adapted, purpose } = choice.candidate;
  const { stretch, pose } = adapted;
  const { dose, sides } = choice.timed;
  const amount = choice.amounts[choice.chosen];
  if (!amount) throw new RangeError(`${stretch.id} has no dose`);
  const { neuralLoad, pace, rests } = workedOut({ stretch: stretch.id, pose }, library);
  const { lengthening, hamstringsSlack } = lengthened(adapted, library.files['muscle-length']);
  const { holdCue } = holdCueOf(adapted, library, constraints);
  const { why, sources } = groundsFor(adapted, dose);
  const easier = easierFor(adapted, library, constraints);
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
    pose,
    neuralLoad,
    lengthening,
    hamstringsSlack,
    cues: choice.cues,
    warnings: warningsFor(adapted, library, constraints),
    ifItTingles: ifItTinglesFor(adapted, easier, library, constraints),
    stopIf: stopsFor(stretch, metAlike(library.files.words.painLimits, constraints.facts)),
    feel: stretch.feel,
    why: unique([purpose, ...why]),
    sources,
    ...(easier ? { easier: easier.id } : {}),
    ...(pace ? { pace } : {}),
    ...(rests ? { rests } : {}),
    ...(holdCue === undefined ? {} : { holdCue }),
  };
}

const lengthened = remembered(({ stretch, pose }: Adapted, file: MuscleLengthFile) =>
  lengthenedBy(stretch.targets, pose, file),
);

/** The reasons of a step besides its purpose, and their sources. */
const groundsFor = remembered(({ stretch, changedBy }: Adapted, { settings }: PersonalDose) => ({
  why: [...settings.map(({ says }) => says), ...changedBy.map(({ because }) => because)],
  sources: unique([
    ...stretch.sources,
    ...settings.flatMap((setting) => setting.sources),
    ...changedBy.flatMap((rule) => rule.sources),
  ]),
}));

/** When to stop: a nerve allows less pain than a muscle, what has to stay free of pain none at all. */
const stopsFor = remembered(({ stopIf }: Stretch, limits: readonly PainLimit[]): string[] =>
  unique(stopIf.map((each) => limits.find(({ from }) => from === each)?.to ?? each)),
);

/** A warning wherever a spoiled position would carry the load past this person's limit, or the load is high already. */
function warningsFor(adapted: Adapted, { files }: Library, { facts, limits }: Constraints): Warning[] {
  const limit = loadLimit(movesThrough(adapted.stretch), limits);
  const mine = metAlike(files.words.warnings, facts);
  const byLimit = warningsAmong(adapted, mine);
  const warnings = byLimit.get(limit) ?? frozen(warningsOf(adapted, limit, mine, files));
  byLimit.set(limit, warnings);
  return warnings;
}

/** The warnings that are for a person, remembered by their load limit. */
const warningsAmong = remembered(
  (_adapted: Adapted, _warnings: readonly WarningLine[]) => new Map<number, Warning[]>(),
);

function warningsOf(
  adapted: Adapted,
  limit: number,
  mine: readonly WarningLine[],
  { words, 'neural-load': file }: DataFiles,
): Warning[] {
  const { stretch, pose } = adapted;
  const warnings: Warning[] = adapted.corrections.map((each) => {
    const says = cueIn(stretch, each);
    return { code: each.code, text: `${says} ${each.why}`, says };
  });
  if (stretchesNerve(pose, file)) {
    for (const each of mine) {
      // A slider moves a joint on purpose, and toes under a standing leg cannot hang loose.
      if (moves(adapted, each.joint)) continue;
      // A position that lowers the load is meant: whoever lets the back sink is not told to keep it long.
      if (neuralIndex(withJoint(pose, each.joint, 0), file) < adapted.load) continue;
      if (each.soleFree && stretch.figure?.rests?.part === 'sole') continue;
      const spoiled = neuralIndex(withJoint(pose, each.joint, each.spoiled), file);
      if (spoiled > limit && !warnings.some((before) => before.code === each.code)) {
        const { code, text, says } = each;
        warnings.push({ code, text, ...(says ? { says } : {}) });
      }
    }
  }
  if (adapted.load >= (file.bands.find(({ band }) => band === words.loaded.fromBand)?.from ?? 0)) {
    const { code, text, inCalf } = words.loaded;
    const meant = stretch.targets.some((each) => inCalf.targets.includes(each));
    warnings.push({ code, text: meant ? inCalf.text : text });
  }
  return warnings;
}

const moves = ({ pose, from }: Adapted, joint: Joint): boolean => angle(pose, joint) !== angle(from, joint);
