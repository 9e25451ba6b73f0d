import type { Library, Stretch } from '../../src/core/library.ts';
import type { Plan, PlannedStep, Routine } from '../../src/core/routine.ts';
import type { Answers } from '../../src/core/types.ts';
import { guarded, plainCramp, strainOf, sudden } from './strains.ts';

type Law = (answers: Answers, routine: Routine, plan: Plan, library: Library) => string[];

const has = (answers: Answers, question: string, ...ids: string[]): boolean => {
  const value = answers[question];
  return typeof value === 'object' ? ids.some((id) => value.includes(id)) : ids.includes(String(value ?? ''));
};

const feltNothing = ({ feltAt, feelsLike }: Answers): boolean =>
  [feltAt, feelsLike].every((answer) => typeof answer !== 'object' || answer.length === 0);

const named = (library: Library, { stretch }: PlannedStep): Stretch | undefined =>
  library.stretches.get(stretch);

const lengthens = (kind: string, targets: readonly string[]): boolean =>
  ['static', 'dynamic', 'contract-relax'].includes(kind) && targets.includes('hamstrings');

/** Stretches of the hamstrings that nothing was said against: those the planner did not bar. */
function canLengthen({ steps, leftOut }: Routine, library: Library): boolean {
  const late = leftOut.filter(isLate);
  return [...steps, ...late].some(({ stretch }) => {
    const listed = library.stretches.get(stretch);
    return listed !== undefined && lengthens(listed.kind, listed.targets);
  });
}

/** Nothing felt: the nerve is not moved instead of the hamstring, unless that is the wish. */
const stretchBesideSlider: Law = (answers, routine, _plan, library) =>
  feltNothing(answers) &&
  answers.goal !== 'ease-nerve' &&
  routine.steps.some(({ kind }) => kind === 'slider') &&
  canLengthen(routine, library) &&
  !routine.steps.some((step) => lengthens(step.kind, named(library, step)?.targets ?? []))
    ? ['a slider and no hamstring stretch, with nothing felt']
    : [];

const deskFloor: Law = (answers, { steps }, _plan, library) =>
  answers.goal === 'desk-break' && steps.some((step) => named(library, step)?.floor)
    ? ['a break from the desk uses the floor']
    : [];

const timeWords: Law = (_answers, { leftOut }, { advice }, { files: { words } }) => {
  const late = leftOut.some(isLate);
  return late && advice.some((text) => [words.short, words.fewSteps, words.noSteps].includes(text))
    ? ['"no time" and "nothing more to do" together']
    : [];
};

/**
 * Before sport nobody is given a still hold alone where something moving would have come with more time. What may be a
 * strain is not for sport yet (1.6): its bridge is its own.
 */
const movesBeforeSport: Law = (answers, { steps }) =>
  answers.goal === 'before-sport' &&
  !guarded(answers) &&
  steps.length === 1 &&
  steps[0]?.kind === 'strength' &&
  feltNothing(answers)
    ? ['before sport a held bridge alone']
    : [];

/** Whether cramps at night are what leads: nothing is felt, and no condition goes before. */
const crampsAtNight = (answers: Answers): boolean =>
  answers.goal === 'night-cramp' &&
  feltNothing(answers) &&
  !strainOf(answers).strain &&
  !has(answers, 'conditions', 'hypermobile') &&
  !has(answers, 'seeSomeone', 'walking-cramp');

const nightCramp: Law = (answers, { steps, minutes, leftOut }, _plan, library) => {
  if (!crampsAtNight(answers)) return [];
  const broken: string[] = [];
  const stretched = (...muscles: string[]): boolean =>
    steps.some(
      (step) =>
        step.kind === 'static' && named(library, step)?.targets.some((target) => muscles.includes(target)),
    );
  const late = (muscle: string): boolean =>
    leftOut.some((left) => isLate(left) && library.stretches.get(left.stretch)?.targets[0] === muscle);
  if (minutes >= 2 && late('gastrocnemius')) broken.push('night cramp: no time for the calf');
  if (minutes >= 2 && late('hamstrings') && !stretched('hamstrings'))
    broken.push('night cramp: no time for the hamstrings');
  if (steps.some(({ kind }) => kind === 'slider')) broken.push('night cramp: a slider');
  const own = ['gastrocnemius', 'soleus', 'hamstrings'];
  if (minutes < 6 && steps.some((step) => !own.includes(named(library, step)?.targets[0] ?? '')))
    broken.push('night cramp: something else under six minutes');
  return broken;
};

/** What the words of a title promise: a muscle that is stretched, or control. "Around" a sore one promises none. */
const titleKept: Law = (_answers, { title, steps }, _plan, library) => {
  if (title.startsWith('Around')) return [];
  const stretched = (...muscles: string[]): boolean =>
    steps.some(
      (step) =>
        ['static', 'dynamic', 'contract-relax'].includes(step.kind) &&
        named(library, step)?.targets.some((target) => muscles.includes(target)),
    );
  const kept: [RegExp, boolean][] = [
    [/hamstring/i, stretched('hamstrings', 'biceps-femoris', 'semimembranosus', 'semitendinosus')],
    [/calf/i, stretched('gastrocnemius', 'soleus')],
    [/foot/i, stretched('plantar-fascia')],
    [/control/i, steps.some(({ kind }) => kind === 'control')],
  ];
  return kept
    .filter(([word, is]) => word.test(title) && !is)
    .map(([word]) => `"${title}" and no ${word.source}`);
};

const isLate = ({ because }: { because: readonly { code: string }[] }): boolean =>
  because.some(({ code }) => code === 'no-time');

/** Against cramp at night, whatever is felt: calf and hamstrings are held, or it is said that they cannot be. */
const crampParts: Law = (answers, { steps, leftOut, minutes }, { findings, assessment }, library) => {
  const nerveTear = strainOf(answers).asked && sudden(answers) && (assessment?.limits.holdLoad ?? 0) <= 2;
  if (answers.goal !== 'night-cramp' || steps.length === 0) return [];
  if (assessment?.irritability === 'high' || nerveTear) return [];
  return [['gastrocnemius', 'soleus'], ['hamstrings']].flatMap((muscles) => {
    const isFor = ({ stretch }: { stretch: string }): boolean => {
      const listed = library.stretches.get(stretch);
      return listed?.kind === 'static' && listed.targets.some((target) => muscles.includes(target));
    };
    const name = muscles.includes('soleus') ? 'calf' : 'hamstrings';
    const said = findings.some(({ code, text }) => code === 'part-missing' && text.includes(name));
    const held = steps.some(isFor);
    const late = leftOut.some((each) => isLate(each) && isFor(each));
    return [
      ...(held || said || (late && minutes < 5)
        ? []
        : [`night cramp: nothing for the ${name}, and not said`]),
      ...(said && (held || late) ? [`night cramp: the ${name} said to be missing`] : []),
    ];
  });
};

/** To ease the nerve a slider comes first, wherever one is allowed and three minutes give it room. */
const sliderToEase: Law = (answers, { steps, leftOut, minutes }, _plan, library) => {
  if (answers.goal !== 'ease-nerve' || steps.length === 0) return [];
  const late = leftOut.some((each) => isLate(each) && library.stretches.get(each.stretch)?.kind === 'slider');
  if (!steps.some(({ kind }) => kind === 'slider'))
    return late && minutes >= 3 ? ['to ease the nerve something else, and no slider'] : [];
  return steps.find(({ kind }) => kind !== 'ease')?.kind === 'slider'
    ? []
    : ['to ease the nerve the slider is not first'];
};

const isHold = ({ kind }: PlannedStep): boolean => kind === 'static' || kind === 'contract-relax';

/** Behind the knee: no held hamstring near a straight knee, and the hip-first stretch before every other hold. */
const behindKnee: Law = (answers, { steps }, _plan, library) => {
  if (!has(answers, 'feltAt', 'behind-knee')) return [];
  const noFloor = has(answers, 'floor', 'hard', 'no');
  const broken = steps.filter(isHold).flatMap((step) => {
    const stretch = named(library, step);
    const least = noFloor && stretch?.start === 'seated' ? 45 : 35;
    return stretch?.targets.includes('hamstrings') && (step.pose.kneeFlexion ?? 0) < least
      ? [`behind the knee: ${step.stretch} with the knee under ${least}`]
      : [];
  });
  return steps.filter(isHold).findIndex(({ stretch }) => stretch === 'hamstring-supine-hip-first') > 0
    ? [...broken, 'behind the knee: hip first is not the first hold']
    : broken;
};

/** The tests say it is not the calf muscle; a plain cramp at night is not what the wall test looks for. */
const clearedCalf: Law = (answers, { steps }, plan, library) => {
  if (!has(answers, 'feltAt', 'calf')) return [];
  const atNight = answers.goal === 'night-cramp' && plainCramp(answers);
  const cleared =
    [answers.headTest, answers.hipTest].includes('changes') || (answers.calfWallTest === 'no' && !atNight);
  if (!cleared) return [];
  const broken = steps
    .filter((step) =>
      named(library, step)?.targets.some((target) => ['gastrocnemius', 'soleus'].includes(target)),
    )
    .map(({ stretch }) => `${stretch}: a calf that the tests cleared`);
  return plan.assessment?.pattern === 'calf'
    ? [...broken, 'a calf that was cleared names the pattern']
    : broken;
};

const heavyLegs: Law = (answers, { steps }) =>
  has(answers, 'seeSomeone', 'heavy-legs-walking')
    ? steps
        .filter(({ stretch }) => stretch.includes('hinge'))
        .map(({ stretch }) => `${stretch}: heavy legs on walking`)
    : [];

const laws: readonly Law[] = [
  stretchBesideSlider,
  deskFloor,
  timeWords,
  movesBeforeSport,
  nightCramp,
  crampParts,
  sliderToEase,
  titleKept,
  behindKnee,
  clearedCalf,
  heavyLegs,
];

/** What the laws of a routine as a whole say: who gets what, and what is said of time. Written apart from the planner. */
export const brokenRoutineLaws = (
  answers: Answers,
  routine: Routine,
  plan: Plan,
  library: Library,
): string[] => laws.flatMap((law) => law(answers, routine, plan, library));
