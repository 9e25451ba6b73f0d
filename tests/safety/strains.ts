import type { Answers } from '../../src/core/types.ts';

/**
 * What may be a strain, a clot or more, straight from the answers (clinical page, second reading 1.1 to 1.6 and 4);
 * written apart from the planner and its facts.
 */
export type MayBeStrain = {
  /** What the onset is asked by, or said without being asked. */
  asked: boolean;
  /** Marked, or begun at one moment, or not known. */
  sudden: boolean;
  /** Treated as a strain of the hamstring. */
  strain: boolean;
};

const list = (answers: Answers, id: string): readonly string[] => {
  const value = answers[id];
  return typeof value === 'object' ? value : [];
};

const has = (answers: Answers, id: string, ...choices: readonly string[]): boolean =>
  list(answers, id).some((choice) => choices.includes(choice));

const recent = ({ duration }: Answers): boolean => duration === 'days' || duration === 'weeks';
const early = ({ startedBy }: Answers): boolean => startedBy !== undefined && startedBy !== 'end-range';
const late = ({ settles }: Answers): boolean => settles !== undefined && settles !== 'at-once';
const oneSide = ({ side }: Answers): boolean => side === 'left' || side === 'right';

const strainPlaces = ['thigh', 'inner-hamstring', 'outer-hamstring', 'sit-bone', 'behind-knee', 'buttock'];

/** What may be a strain, straight from the answers (clinical page, second reading 1.1). */
export function strainOf(answers: Answers): MayBeStrain {
  const felt = list(answers, 'feltAt');
  const odd =
    list(answers, 'feelsLike').includes('sharp') ||
    Number(answers.worst ?? 0) >= 5 ||
    early(answers) ||
    late(answers) ||
    (answers.duration === 'days' && oneSide(answers));
  const tears = felt.some((place) => [...strainPlaces, 'calf'].includes(place));
  const said = answers.onset === 'sudden' && (tears || felt.length === 0);
  const asked = said || (recent(answers) && odd && tears);
  const marked = list(answers, 'conditions').includes('hamstring-strain');
  const sudden = marked || (asked && answers.onset !== 'gradual');
  return {
    asked,
    sudden,
    strain: marked || (sudden && (felt.length === 0 || felt.some((place) => strainPlaces.includes(place)))),
  };
}

export const sudden = (answers: Answers): boolean => strainOf(answers).sudden;

const onlyOf = (answers: Answers, id: string, choices: readonly string[]): boolean =>
  list(answers, id).length > 0 && list(answers, id).every((choice) => choices.includes(choice));

const belowThigh = ['behind-knee', 'calf', 'shin', 'ankle', 'sole', 'top-of-foot', 'toes'];

const testsChangeNothing = (answers: Answers): boolean =>
  answers.headTest !== 'changes' &&
  answers.toesTest !== 'eases' &&
  !(answers.hipTest === 'changes' && has(answers, 'feltAt', ...belowThigh));

const crampPlaces = [
  ...['thigh', 'inner-hamstring', 'outer-hamstring', 'behind-knee'],
  ...['calf', 'sole', 'top-of-foot', 'toes'],
];

/** A cramp and nothing else (3.13). */
export const plainCramp = (answers: Answers): boolean =>
  onlyOf(answers, 'feelsLike', ['cramp']) &&
  onlyOf(answers, 'feltAt', crampPlaces) &&
  answers.startedBy !== 'trivial' &&
  testsChangeNothing(answers);

/** A cramp or an urge to move, and nothing else. */
export const plainOnly = (answers: Answers): boolean =>
  plainCramp(answers) || (onlyOf(answers, 'feelsLike', ['restless']) && testsChangeNothing(answers));

/** Not marked, and to be thought of: no plain cramp or urge to move that came bit by bit. */
export const toThinkOf = (answers: Answers): boolean =>
  strainOf(answers).asked && (sudden(answers) || !plainOnly(answers));

/** What may be a strain and is neither taken to its end, nor moved fast, nor pushed. */
export function guarded(answers: Answers): boolean {
  const { asked, sudden, strain } = strainOf(answers);
  const bad = has(answers, 'feelsLike', 'sharp') || (Number(answers.worst ?? 0) >= 7 && !plainOnly(answers));
  return (asked && (sudden || bad)) || (strain && answers.strainStage !== 'full-strength');
}

/** One calf, sore for days or weeks for more than the end of a stretch. */
export const calfAtRisk = (answers: Answers): boolean =>
  has(answers, 'feltAt', 'calf', 'behind-knee') &&
  oneSide(answers) &&
  (recent(answers) || answers.onset === 'sudden') &&
  (sudden(answers) || early(answers) || late(answers)) &&
  !(
    plainCramp(answers) &&
    answers.goal === 'night-cramp' &&
    !has(answers, 'conditions', 'pregnant', 'recent-birth')
  );

/** Why nobody with these answers gets a routine. */
export function mustStop(answers: Answers): string | undefined {
  if (has(answers, 'seeSomeone', 'no-weight')) return 'no weight on the leg';
  if (has(answers, 'seeSomeone', 'fever') && has(answers, 'conditions', 'low-immunity'))
    return 'fever with low immunity';
  const backStirs = Number(answers.worst ?? 0) >= 5 || answers.night !== 'no';
  const backTime = recent(answers) || answers.duration === 'months-same';
  if (
    has(answers, 'conditions', 'low-immunity') &&
    has(answers, 'feltAt', 'low-back') &&
    backStirs &&
    backTime
  )
    return 'back pain with low immunity';
  if (calfAtRisk(answers) && has(answers, 'conditions', 'recent-birth')) return 'a sore calf after a birth';
  if (strainOf(answers).strain && has(answers, 'feltAt', 'sit-bone')) return 'a strain at the sit bone';
  if (sudden(answers) && has(answers, 'conditions', 'blood-thinner')) return 'a strain on blood thinners';
  return undefined;
}
