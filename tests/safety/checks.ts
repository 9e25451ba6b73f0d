import type { Library, Stretch } from '../../src/core/library.ts';
import { remembered } from '../../src/core/remembered.ts';
import type { Plan, PlannedStep, Routine } from '../../src/core/routine.ts';
import type { Answers, Joint, Pose } from '../../src/core/types.ts';
import { lostIn } from './itself.ts';
import { plainIndex } from './oracle.ts';
import { brokenRoutineLaws } from './routine-laws.ts';
import { calfAtRisk, guarded, mustStop, plainOnly, strainOf, sudden, toThinkOf } from './strains.ts';

/** What the laws of the program say of one plan; each broken one is a line. Written apart from the planner. */
export function brokenLaws(answers: Answers, plan: Plan, library: Library): string[] {
  if (plan.outcome === 'stop') return plan.routine ? ['a stop has a routine'] : stopLaws(plan);
  const stop = mustStop(answers);
  if (stop) return [`no stop: ${stop}`];
  const { routine } = plan;
  if (!routine) return ['no stop and no routine'];
  const who = personOf(answers, plan);
  const broken = [
    ...timeLaws(plan),
    ...orderLaws(routine.steps, who.nerve && !crampsAlone(plan, who)),
    ...wordLaws(answers, plan, who),
    ...brokenRoutineLaws(answers, routine, plan, library),
  ];
  if (lacksStrength(routine, who, plan)) broken.push('thin bones, 8 minutes and more, and no strength');
  if (routine.steps.length === 0 && plan.advice.length === 0) broken.push('an empty page');
  if (plan.safetyNet.length === 0 || plan.disclaimer === '') broken.push('no safety net');
  for (const step of routine.steps) {
    const stretch = library.stretches.get(step.stretch);
    if (!stretch) broken.push(`unknown stretch ${step.stretch}`);
    else broken.push(...stepLaws(step, stretch, who, plan).map((law) => `${step.stretch}: ${law}`));
  }
  return broken;
}

const stopLaws = (plan: Plan): string[] =>
  plan.stop && plan.stop.say.length > 0 ? [] : ['a stop says nothing'];

/** What may not be said, or must be, to whom (clinical page, second reading 1.5 and 1.6). */
function wordLaws(answers: Answers, plan: Plan, who: Who): string[] {
  const { routine, findings, advice } = plan;
  const said = [routine?.title ?? '', ...findings.map(({ text }) => text), ...advice].join(' ');
  const strong = who.felt.length > 0 && Number(answers.worst ?? 0) >= 7 && !plainOnly(answers);
  const mild =
    ['pull', 'ache'].includes(
      list(answers, 'feelsLike').find((word) => !['pull', 'ache'].includes(word)) ?? 'pull',
    ) && list(answers, 'feelsLike').length > 0;
  const old = !['days', 'weeks'].includes(String(answers.duration));
  const pull = mild && answers.startedBy === 'end-range' && answers.settles === 'at-once' && old;
  const noSport = who.toThinkOf || who.guarded || who.calfAtRisk || (strong && !who.nerve && !pull);
  const broken: string[] = [];
  if (strong && /ordinary tightness|easy and long|3 to 4 of 10/.test(said))
    broken.push('7 of 10 called ordinary');
  if (strong && !who.nerve && plan.triage === 'none') broken.push('7 of 10, and nothing is said');
  if (answers.goal === 'before-sport' && noSport) {
    if (routine?.title !== 'Not for sport yet') broken.push('a warm-up for somebody who may not play');
    if (!findings[0]?.text.startsWith('Do not play'))
      broken.push('not first told that it is not for sport yet');
    if (/warm up for|moving comes first/i.test(said)) broken.push('the goal speaks against a condition');
    if (routine?.steps.some((step) => /warm up/.test(step.why.join(' '))))
      broken.push('a step to warm up for sport');
  }
  if (plan.triage === 'none' && (who.toThinkOf || strainOf(answers).strain || who.calfAtRisk))
    broken.push('a fresh strain or a clot unsaid');
  if (who.toThinkOf && !bruiseWords.test(said + plan.safetyNet.join(' ')))
    broken.push('may be a strain, and no word of bruise, pop or dent');
  if (/around the sore/.test(said)) broken.push('said to go around what is sore');
  return broken;
}

const bruiseWords = /having none proves nothing.*\bpop\b.*\bdent\b/;

/** Cramps at night above the foot have no slider: the nerve is in doubt there by points alone, by nothing that was said. */
const crampsAlone = ({ answers, assessment }: Plan, { felt }: Who): boolean =>
  answers.goal === 'night-cramp' &&
  assessment?.pattern === 'cramp' &&
  !felt.some((place) => ['sole', 'top-of-foot', 'toes'].includes(place));

/** Nobody reads faster from the floor. */
const wordsPerSecond = 3;

type Who = {
  has: (id: string) => boolean;
  felt: readonly string[];
  equipment: readonly string[];
  nerve: boolean;
  nerveWord: boolean;
  /** By the scores, wherever it is felt. */
  nervePoints: boolean;
  mayTense: boolean;
  /** What may be a strain, or a calf at risk: looked into once for all steps. */
  guarded: boolean;
  toThinkOf: boolean;
  calfAtRisk: boolean;
  /**
   * A sudden start with signs of the nerve, also where nothing is felt any more, leaves L0 and L1: nothing to train with,
   * whatever else is wished.
   */
  suddenNerve: boolean;
};

const list = (answers: Answers, id: string): readonly string[] => {
  const value = answers[id];
  return typeof value === 'object' ? value : [];
};

const grades = ['none', 'low', 'moderate', 'high'];

/** What is true of the person, straight from the answers. */
function personOf(answers: Answers, plan: Plan): Who {
  const felt = list(answers, 'feltAt');
  const words = list(answers, 'feelsLike');
  const some = (ids: readonly string[], of: readonly string[]): boolean => ids.some((id) => of.includes(id));
  const back = some(['low-back', 'buttock'], felt);
  const nervePoints = (plan.assessment?.scores.neural ?? 0) >= 4;
  const nerve =
    felt.length > 0 &&
    (some(['tingling', 'numbness', 'burning', 'electric'], words) ||
      some(['shin', 'ankle', 'sole', 'top-of-foot', 'toes'], felt) ||
      (answers.headTest === 'changes' && felt.some((place) => place !== 'low-back')) ||
      (answers.hipTest === 'changes' && some(['behind-knee', 'calf'], felt)) ||
      nervePoints ||
      (back && answers.coughTest !== 'no'));
  const grade = grades.indexOf(plan.assessment?.irritability ?? 'none');
  const { strain } = strainOf(answers);
  const stage = answers.strainStage ?? 'walking-hurts';
  const pregnant = list(answers, 'conditions').includes('pregnant');
  const weeks = answers.weeksPregnant;
  const legs = felt.some((place) => !['buttock', 'low-back', 'sit-bone'].includes(place));
  const facts: Record<string, boolean> = {
    neural: nerve,
    'neural-moderate': nerve && grade >= 2,
    'neural-high': nerve && grade >= 3,
    'strain-1': strain && stage === 'walking-hurts',
    'strain-2': strain && stage !== 'full-strength',
    'pregnant-late': pregnant && (typeof weeks !== 'number' || weeks >= 13),
    'heavy-legs-walking': list(answers, 'seeSomeone').includes('heavy-legs-walking'),
    unsteady: answers.balance === 'unsteady',
    'toes-out-hurts': answers.turnTest === 'toes-out-hurts',
    'toes-in-hurts': answers.turnTest === 'toes-in-hurts',
    'deep-gluteal-leg': felt.includes('buttock') && (nerve || legs),
    '65-plus': answers.age === '65-plus',
    'before-sport': answers.goal === 'before-sport',
  };
  const patterns = [plan.assessment?.pattern ?? '', ...(plan.assessment?.also ?? [])];
  const nerveWord = some(['tingling', 'numbness', 'burning', 'electric'], words);
  const has = (id: string): boolean =>
    facts[id] ?? (list(answers, 'conditions').includes(id) || patterns.includes(id));
  const mayTense = tensionerOpen(answers, plan);
  return {
    ...{ has, felt, equipment: list(answers, 'equipment'), nerve, nerveWord, nervePoints, mayTense },
    ...{ guarded: guarded(answers), toThinkOf: toThinkOf(answers), calfAtRisk: calfAtRisk(answers) },
    suddenNerve: strainOf(answers).asked && sudden(answers) && (nerve || nerveWord || nervePoints),
  };
}

/** The lock of every tensioner, written out plainly: what the answers must say, all of it. */
function tensionerOpen(answers: Answers, { assessment, triage }: Plan): boolean {
  const felt = list(answers, 'feltAt');
  const conditions = list(answers, 'conditions');
  const thighAlone = felt.every((place) => ['thigh', 'inner-hamstring', 'outer-hamstring'].includes(place));
  const nerveWords = ['tingling', 'numbness', 'burning', 'electric'];
  const mild = typeof answers.worst === 'number' && answers.worst <= 3 && answers.settles === 'at-once';
  const patterns = [assessment?.pattern, ...(assessment?.also ?? [])];
  return (
    answers.sliders === 'two-calm-weeks' &&
    thighAlone &&
    (felt.length === 0 || mild) &&
    !list(answers, 'feelsLike').some((word) => nerveWords.includes(word)) &&
    ['none', 'low'].includes(assessment?.irritability ?? 'high') &&
    answers.coughTest !== 'yes' &&
    ['none', 'modify'].includes(triage) &&
    !['pregnant', 'recent-birth', 'numb-feet'].some((each) => conditions.includes(each)) &&
    !patterns.includes('deep-gluteal')
  );
}

/**
 * The back lift is for everybody with thin bones who has a chair, but where only L0 and L1 are left, or a back that
 * dislikes arching.
 */
const lacksStrength = ({ minutes, steps }: Routine, who: Who, { assessment }: Plan): boolean =>
  who.has('osteoporosis') &&
  minutes >= 8 &&
  who.equipment.includes('chair') &&
  assessment?.irritability !== 'high' &&
  !who.suddenNerve &&
  !who.has('back-arching') &&
  !who.has('heavy-legs-walking') &&
  !steps.some(({ kind }) => kind === 'strength');

const moving = ['slider', 'dynamic', 'control', 'tensioner'];

function stepLaws(step: PlannedStep, stretch: Stretch, who: Who, plan: Plan): string[] {
  const limits = plan.assessment?.limits ?? { holdLoad: 0, peakLoad: 0, tensioners: false };
  const { index, beginsAt, lost } = posed(step.pose, stretch);
  const broken: string[] = [];
  const law = (holds: boolean, text: string): void => {
    if (!holds) broken.push(text);
  };
  law(stretch.offered !== false, 'a negative example is offered');
  const ready = step.phases.find(({ name }) => name === 'get-ready')?.seconds ?? 0;
  law(ready * wordsPerSecond >= wordsOf(step.cues), 'too little time to read what to do');
  law(index === step.neuralLoad.index, `states load ${step.neuralLoad.index}, it is ${index}`);
  const moves = moving.includes(step.kind) || (step.kind === 'strength' && step.holdSeconds === null);
  law(index <= (moves ? limits.peakLoad : limits.holdLoad), 'loads past the limit');
  law(!moves || beginsAt <= limits.peakLoad, 'loads past the limit where it begins');
  law(!who.nerve || step.kind !== 'static' || index <= 4, 'a hold past 4 with nerve features');
  law(step.kind !== 'tensioner' || limits.tensioners, 'a tensioner that is not allowed');
  law(step.kind !== 'tensioner' || who.mayTense, 'a tensioner past its lock');
  law(
    step.kind !== 'tensioner' || (step.sets === 1 && step.reps === 5),
    'more of a tensioner than 5 times, one round',
  );
  law(
    !['sciatic-slider-slump', 'sciatic-tensioner-seated'].includes(step.stretch),
    'a rung that only the diary opens',
  );
  law(
    stretch.equipment.every((item) => who.equipment.includes(item)),
    'equipment that is not there',
  );
  const either = stretch.orEquipment ?? [];
  law(
    either.length === 0 || either.some((item) => who.equipment.includes(item)),
    'neither equipment is there',
  );
  for (const { when } of stretch.notFor) {
    law(!who.has(when), `not for ${when}`);
  }
  broken.push(...lost);
  broken.push(...personLaws(step, stretch, who, plan));
  return broken;
}

/**
 * What a pose of a stretch loads, at its end and where it begins, and what it has lost: the same for everybody in that
 * pose.
 */
const posed = remembered((pose: Pose, stretch: Stretch) => ({
  index: plainIndex(pose),
  beginsAt: plainIndex(beginOf(stretch, pose)),
  lost: lostIn(stretch, pose),
}));

const counts = new WeakMap<readonly string[], number>();

/** The words of what to do, counted once where many people are told the same. */
function wordsOf(cues: readonly string[]): number {
  const count = counts.get(cues) ?? cues.join(' ').split(' ').length;
  counts.set(cues, count);
  return count;
}

/** Where a movement begins: what keeps still is there as it is at its end. */
function beginOf({ from, pose }: Stretch, end: Pose): Pose {
  const still = Object.entries(end).filter(
    ([joint]) => (from[joint as Joint] ?? 0) === (pose[joint as Joint] ?? 0),
  );
  return { ...from, ...Object.fromEntries(still) };
}

/** A step as it is judged for somebody. */
type Judged = {
  step: PlannedStep;
  stretch: Stretch;
  pose: Pose;
  who: Who;
  plan: Plan;
  answers: Answers;
  hip: number;
  knee: number;
  hamstring: boolean;
};

const personLawsOf: readonly [text: string, isBroken: (judged: Judged) => boolean][] = [
  [
    'what may be a strain is moved fast or pushed',
    ({ step, who, hamstring }) =>
      who.guarded && hamstring && ['dynamic', 'contract-relax'].includes(step.kind),
  ],
  [
    'what may be a strain is warmed up for sport',
    ({ step, who, answers, hamstring }) =>
      who.toThinkOf && answers.goal === 'before-sport' && hamstring && step.kind === 'dynamic',
  ],
  [
    'what may be a strain is taken to its end, or held long',
    ({ step, stretch, who, hip, hamstring }) =>
      who.guarded &&
      hamstring &&
      step.kind === 'static' &&
      (hip > (stretch.pose.hipFlexion ?? 0) - 15 || (step.holdSeconds ?? 0) > 20),
  ],
  [
    'a calf that may be torn or hold a clot',
    ({ stretch, who }) =>
      who.calfAtRisk && stretch.targets.some((target) => ['gastrocnemius', 'soleus'].includes(target)),
  ],
  [
    'more than L1 after a sudden start with signs of the nerve',
    ({ step, who, plan }) =>
      who.suddenNerve &&
      (plan.outcome !== 'limited' ||
        !['ease-knees-over-pillow', 'sciatic-slider-ankle-only', 'sciatic-slider-contralateral'].includes(
          step.stretch,
        )),
  ],
  [
    'too much after a birth',
    ({ step, who }) =>
      who.has('recent-birth') &&
      ((step.effortPercent ?? 0) > 20 || (step.kind === 'static' && (step.holdSeconds ?? 0) > 30)),
  ],
  [
    'prone, or a bridge, under 6 weeks after a birth',
    ({ step, stretch, who, answers }) =>
      who.has('recent-birth') &&
      Number(answers.weeksSinceBirth ?? 0) < 6 &&
      (stretch.start === 'prone' || step.stretch === 'glute-bridge-isometric'),
  ],
  [
    'a rounded back with low immunity',
    ({ pose, who }) => who.has('low-immunity') && (pose.lumbarFlexion ?? 0) > 10,
  ],
  [
    'hip precautions',
    ({ pose, who, answers, hip }) =>
      who.has('hip-replacement') &&
      (hip > (answers.bend === 'no-limits' ? 90 : 80) ||
        (pose.hipAbduction ?? 0) < 0 ||
        (pose.hipExternalRotation ?? 0) < 0),
  ],
  [
    'a rounded back with osteoporosis',
    ({ pose, who }) => who.has('osteoporosis') && (pose.lumbarFlexion ?? 0) > 10,
  ],
  [
    'kneeling on a replaced knee',
    ({ stretch, who, knee }) =>
      who.has('knee-replacement') &&
      (knee > 100 || ['half-kneeling', 'hands-and-knees'].includes(stretch.start)),
  ],
  [
    'flat on the back or front, pregnant',
    ({ stretch, who }) => who.has('pregnant-late') && ['supine', 'prone'].includes(stretch.start),
  ],
  [
    'the head moves far',
    ({ pose, who }) => who.has('neck-dizziness') && Math.abs(pose.neckFlexion ?? 0) >= 10,
  ],
  [
    'too little balance',
    ({ step, stretch, pose, who }) =>
      (who.has('unsteady') || who.has('65-plus')) &&
      (stretch.balance === 'moderate' || (isStandingHold(step, stretch) && (pose.neckFlexion ?? 0) !== 0)),
  ],
  [
    'hypermobile: push or strap',
    ({ step, stretch, who }) =>
      who.has('hypermobile') && (step.kind === 'contract-relax' || stretch.equipment.includes('strap')),
  ],
  [
    'hypermobile: end range',
    ({ step, stretch, who, hip, knee }) =>
      who.has('hypermobile') &&
      step.kind === 'static' &&
      (knee < 20 || hip > (stretch.pose.hipFlexion ?? 0) - 15),
  ],
  [
    'a bent hip on a sore tendon',
    ({ step, who, hip, knee }) =>
      (who.has('sit-bone') || who.has('strain-2')) &&
      ((hip >= 60 && knee <= 45) ||
        ['adductor-side-lunge', 'hip-hinge-dowel', 'hip-hinge-counter'].includes(step.stretch)),
  ],
  [
    'standing with nothing to hold on to',
    ({ stretch, who }) =>
      onFeet(stretch) && stretch.balance !== 'moderate' && !handsHeld(stretch, who.equipment),
  ],
  [
    'unsteady, standing, and neither wall nor chair',
    ({ stretch, who }) =>
      who.has('unsteady') && onFeet(stretch) && !['wall', 'chair'].some((it) => who.equipment.includes(it)),
  ],
  [
    'both hands behind the back of somebody who may fall',
    ({ step, who }) =>
      ['unsteady', 'numb-feet', 'osteoporosis'].some(who.has) && step.stretch === 'hip-hinge-dowel',
  ],
  [
    'contract-relax before sport',
    ({ step, who }) => who.has('before-sport') && step.kind === 'contract-relax',
  ],
  [
    'too much for an irritable nerve',
    ({ step, who }) => who.has('neural-moderate') && ['dynamic', 'contract-relax'].includes(step.kind),
  ],
  ['toes in with nerve features', ({ pose, who }) => who.nerve && (pose.hipExternalRotation ?? 0) < 0],
  [
    'past L1 with high irritability',
    ({ step, plan }) =>
      plan.assessment?.irritability === 'high' &&
      !['ease-knees-over-pillow', 'sciatic-slider-ankle-only', 'sciatic-slider-contralateral'].includes(
        step.stretch,
      ),
  ],
  [
    'limited routine goes too far',
    ({ step, stretch, plan }) =>
      plan.outcome === 'limited' &&
      (step.kind === 'contract-relax' ||
        stretch.equipment.includes('strap') ||
        (['static', 'strength'].includes(step.kind) && (step.holdSeconds ?? 0) > 20)),
  ],
  [
    'strength counted in repetitions, and fewer than make sense',
    ({ step, stretch }) =>
      step.kind === 'strength' &&
      step.holdSeconds !== null &&
      step.holdSeconds < 10 &&
      step.sets < (stretch.dose?.sets?.[0] ?? 1),
  ],
  [
    'toes pulled up, with a nerve word in the foot',
    ({ stretch, who }) =>
      stretch.targets.includes('plantar-fascia') &&
      who.nerveWord &&
      ['sole', 'top-of-foot', 'toes'].some((place) => who.felt.includes(place)),
  ],
  [
    'standing free, pregnant',
    ({ stretch, who }) =>
      who.has('pregnant') &&
      ['standing', 'split-stance'].includes(stretch.start) &&
      stretch.balance === 'moderate',
  ],
  [
    'a push that is too strong',
    ({ step, who }) => (who.has('pregnant') || who.has('blood-thinner')) && (step.effortPercent ?? 0) > 20,
  ],
  [
    'a pointed foot pulls on the nerve at the shin',
    ({ stretch, pose, who }) =>
      (who.felt.includes('shin') || who.felt.includes('top-of-foot')) &&
      stretch.targets.some((target) => ['hamstrings', 'sciatic-nerve'].includes(target)) &&
      (pose.ankleDorsiflexion ?? 0) < 0,
  ],
];

const isStandingHold = ({ kind }: PlannedStep, { start }: Stretch): boolean =>
  kind === 'static' && ['standing', 'split-stance'].includes(start);

function personLaws(step: PlannedStep, stretch: Stretch, who: Who, plan: Plan): string[] {
  const { pose } = step;
  const hamstring = stretch.targets.some((target) =>
    ['hamstrings', 'biceps-femoris', 'semimembranosus', 'semitendinosus'].includes(target),
  );
  const [hip, knee] = [pose.hipFlexion ?? 0, pose.kneeFlexion ?? 0];
  const judged: Judged = { step, stretch, pose, who, plan, answers: plan.answers, hip, knee, hamstring };
  const broken: string[] = [];
  for (const [text, isBroken] of personLawsOf) if (isBroken(judged)) broken.push(text);
  return broken;
}

/** What bears a hand, and what that is among the things asked for. */
const holds: Readonly<Record<string, string>> = {
  wall: 'wall',
  'wall-beside': 'wall',
  counter: 'wall',
  chair: 'chair',
  seat: 'chair',
};

const onFeet = ({ start }: Stretch): boolean => ['standing', 'split-stance'].includes(start);

/** Whether a hand is on something that is asked for, and that, or what may stand in for it, is there. */
export function handsHeld(
  { figure, equipment, orEquipment = [] }: Stretch,
  there: readonly string[],
): boolean {
  const hands = [figure?.hands ?? []].flat();
  const asked: readonly string[] = [...equipment, ...orEquipment];
  const drawn: readonly string[] = figure?.props ?? [];
  const on = hands.flatMap((hand) =>
    drawn.includes(hand === 'seat' ? 'chair' : hand) ? (holds[hand] ?? []) : [],
  );
  if (!on.some((thing) => asked.includes(thing))) return false;
  return on.some((thing) => there.includes(thing)) || orEquipment.some((thing) => there.includes(thing));
}

function timeLaws(plan: Plan): string[] {
  const routine = plan.routine;
  if (!routine) return [];
  const broken: string[] = [];
  let at = 0;
  for (const step of routine.steps) {
    const sum = step.phases.reduce((total, phase) => total + phase.seconds, 0);
    if (sum !== step.seconds || step.startsAt !== at) broken.push(`${step.stretch}: times do not add up`);
    if (step.phases.some((phase) => !Number.isInteger(phase.seconds) || phase.seconds < 1))
      broken.push(`${step.stretch}: a phase is not whole seconds`);
    const bySide = step.sides.map((side) =>
      step.phases
        .filter((phase) => phase.side === side && !['get-ready', 'switch'].includes(phase.name))
        .reduce((total, phase) => total + phase.seconds, 0),
    );
    if (new Set(bySide).size > 1) broken.push(`${step.stretch}: sides differ`);
    at += step.seconds;
  }
  if (at !== routine.seconds) broken.push('the total is not the sum');
  if (routine.seconds > routine.minutes * 60) broken.push('over the time');
  return broken;
}

function orderLaws(steps: readonly PlannedStep[], nerve: boolean): string[] {
  const lastSlider = steps.findLastIndex((step) => step.kind === 'slider');
  const firstTensioner = steps.findIndex((step) => step.kind === 'tensioner');
  const firstHold = steps.findIndex(
    (step) => ['static', 'contract-relax'].includes(step.kind) && step.stretch.startsWith('hamstring'),
  );
  const broken: string[] = [];
  if (firstTensioner >= 0 && (lastSlider > firstTensioner || lastSlider < 0))
    broken.push('no slider before a tensioner');
  if (nerve && firstHold >= 0 && lastSlider < 0)
    broken.push('a hamstring hold for a nerve, and no slider before it');
  if (firstHold >= 0 && lastSlider > firstHold) broken.push('a slider after a hamstring hold');
  if (new Set(steps.map((step) => step.stretch)).size !== steps.length) broken.push('a stretch twice');
  return broken;
}
