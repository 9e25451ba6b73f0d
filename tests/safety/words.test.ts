import { describe, expect, it } from 'vitest';
import { planFor } from '../../src/core/plan/plan.ts';
import type { Plan } from '../../src/core/routine.ts';
import type { Answers, Pose } from '../../src/core/types.ts';
import { library, plain, tingling, whole } from '../library.ts';
import { plannedCrowd, plannedTable } from './planned.ts';
import { toThinkOf } from './strains.ts';

type Person = { answers: Answers; plan: Plan; has: (question: string, ...choices: string[]) => boolean };

const person = (answers: Answers, plan = planFor(whole(answers), library)): Person => ({
  answers,
  plan,
  has: (question, ...choices) =>
    [answers[question] ?? []].flat().some((answer) => choices.includes(String(answer))),
});

/** Every sentence of a plan, wherever it stands. */
const wordsOf = ({ findings, routine, advice, safetyNet, stop }: Plan): string[] => [
  ...findings.map(({ text }) => text),
  ...(routine ? [routine.title, ...routine.throughout] : []),
  ...(routine?.steps ?? []).flatMap(({ why, stopIf, warnings }) => [
    ...why,
    ...stopIf,
    ...warnings.map(({ text }) => text),
  ]),
  ...(routine?.leftOut ?? []).flatMap(({ because }) => because.map(({ text }) => text)),
  ...advice,
  ...safetyNet,
  ...(stop ? [...stop.say, ...stop.do] : []),
];

const irritable = ({ plan }: Person): boolean => plan.assessment?.irritability === 'high';
const strained = ({ has }: Person): boolean => has('conditions', 'hamstring-strain');
/** Nothing felt is never strong, whatever was answered before. */
const atLeast = (who: Person, worst: number): boolean => felt(who) && Number(who.answers.worst ?? 0) >= worst;
const felt = ({ answers }: Person): boolean => [answers.feltAt ?? []].flat().length > 0;

/** A sentence, and of whom it may be said: judged by the answers alone, apart from the conditions in data/. */
const table: readonly [RegExp, (who: Person) => boolean][] = [
  [/gone when you let go/, ({ has }) => has('settles', 'at-once')],
  [
    /ordinary tightness/,
    (who) => who.has('settles', 'at-once') && who.has('startedBy', 'end-range') && !atLeast(who, 7),
  ],
  [/does not go at once/, ({ has }) => has('settles', 'under-10-min', 'under-1-hour', 'longer')],
  [/easy and long/, (who) => who.plan.outcome === 'routine' && !atLeast(who, 7)],
  [
    /until the legs were looked at|turn heavy on walking have/,
    ({ has }) => has('seeSomeone', 'walking-cramp', 'heavy-legs-walking'),
  ],
  [
    /3 to 4 of 10/,
    (who) =>
      who.plan.outcome === 'routine' &&
      who.plan.assessment?.pattern !== 'unclear' &&
      who.plan.routine?.steps.some(({ kind }) => !['slider', 'control', 'ease'].includes(kind)) === true &&
      !['moderate', 'high'].includes(who.plan.assessment?.irritability ?? '') &&
      !atLeast(who, 7),
  ],
  [
    /[Mm]any healthy legs/,
    ({ has }) =>
      has('startedBy', 'end-range') && has('settles', 'at-once') && !has('conditions', 'numb-feet'),
  ],
  [
    /Sciatic pain/,
    (who) =>
      irritable(who) &&
      who.has('duration', 'days', 'weeks') &&
      who.has('side', 'left', 'right') &&
      !(who.has('feelsLike', 'numbness') && who.has('startedBy', 'trivial')),
  ],
  [
    /treat it as the nerve/,
    ({ has, answers }) =>
      !has('headTest', 'changes', 'same') && (has('headTest', 'untried') || !('headTest' in answers)),
  ],
  [
    /more likely the nerve than the muscle|[Bb]oth the muscle and the nerve fit|More likely the nerve has a part/,
    ({ has }) =>
      has('feelsLike', 'tingling', 'numbness', 'burning', 'electric') ||
      has('feltAt', 'shin', 'ankle', 'sole', 'top-of-foot', 'toes') ||
      has('headTest', 'changes') ||
      has('hipTest', 'changes') ||
      has('toesTest', 'eases') ||
      has('coughTest', 'yes'),
  ],
  [
    /cough or a sneeze sends it down the leg is open/,
    ({ has, answers }) => !('coughTest' in answers) && has('feltAt', 'low-back', 'buttock'),
  ],
  [/[Aa]lmost anything brings it on/, ({ has }) => has('startedBy', 'trivial')],
  [/gets (very )?strong/, ({ answers }) => Number(answers.worst) >= 5],
  [/gets very strong/, ({ answers }) => Number(answers.worst) >= 7],
  [/takes long to settle/, ({ has }) => has('settles', 'longer')],
  [/up to an hour to settle/, ({ has }) => has('settles', 'under-1-hour')],
  [/wakes you/, ({ has }) => has('night', 'often')],
  [/can disturb your sleep/, ({ has }) => has('night', 'sometimes')],
  [/everyday things bring it on/, ({ has }) => has('startedBy', 'everyday')],
  [
    /Warm up|two short strength sessions|Long holds cost/,
    (who) =>
      !strained(who) &&
      !irritable(who) &&
      !who.has('conditions', 'pregnant', 'osteoporosis') &&
      !(who.has('conditions', 'recent-birth') && Number(who.answers.weeksSinceBirth ?? 0) < 6) &&
      !toThinkOf(who.answers) &&
      who.plan.outcome === 'routine',
  ],
  [/dislikes sitting/, ({ has }) => has('sitting', 'yes')],
  [/Bending makes/, ({ has }) => has('backTest', 'bending-worse')],
  [/arching makes/, ({ has }) => has('backTest', 'arching-worse')],
  [
    /A pull behind the knee alone/,
    ({ has }) =>
      has('feltAt', 'behind-knee') &&
      !has('feelsLike', 'tingling', 'numbness', 'burning', 'electric', 'sharp', 'cramp', 'restless'),
  ],
  [
    /a feeling further down the leg is not the hamstring/,
    ({ has }) => has('feltAt', 'calf', 'shin', 'ankle', 'sole', 'top-of-foot', 'toes'),
  ],
  [/You feel nothing unusual/, (who) => !felt(who)],
  [/only in the foot/, ({ has }) => has('feltAt', 'sole', 'top-of-foot', 'toes')],
  [/One turn of the leg hurts/, ({ has }) => has('turnTest', 'toes-out-hurts', 'toes-in-hurts')],
  [/Numbness that is always there/, ({ has }) => has('feelsLike', 'numbness') && has('startedBy', 'trivial')],
  [/No change after 6 weeks|no better after/, felt],
  [/[Aa] sudden start|A start at one moment/, ({ has }) => has('onset', 'sudden')],
  [/it began at one moment/, ({ answers }) => !('onset' in answers)],
  [/came bit by bit/, ({ has }) => has('onset', 'gradual')],
  [
    /[Tt]ingling, burning, numbness or electric/,
    ({ has }) => has('feelsLike', 'tingling', 'burning', 'numbness', 'electric') && has('side', 'both'),
  ],
  [/with tingling, burning or numbness/, ({ has }) => has('feelsLike', 'tingling', 'burning', 'numbness')],
  [/low back is sore as well/, ({ has }) => has('feltAt', 'low-back')],
  [/A fresh strain felt/, strained],
  [
    /bend the knee gently/,
    ({ has, answers }) => !has('strainStage', 'full-strength') || !('strainStage' in answers),
  ],
  [/In pregnancy/, ({ has }) => has('conditions', 'pregnant')],
  [
    /Strength through the whole range/,
    (who) => !irritable(who) && !who.plan.findings.some(({ code }) => code === 'see-strain-and-nerve'),
  ],
  [/More than about 4 minutes a muscle/, ({ answers }) => Number(answers.minutes) >= 20],
];

/** What was said of too many once, and is said of nobody any more. */
const gone =
  /before it has a name|goes around the sore|This is a hint, no more|slow to settle|usually eases|points? of load|made night cramps fewer|Daily is best/;

const people: readonly Answers[] = [
  plain,
  { ...plain, worst: 8 },
  { ...plain, feltAt: ['calf'], headTest: 'untried' },
  { ...plain, minutes: 30 },
  { ...plain, feltAt: ['low-back'], feelsLike: ['ache'], backTest: 'bending-worse', coughTest: 'no' },
  { ...plain, ...tingling, settles: 'longer' },
  { ...plain, seeSomeone: ['heavy-legs-walking'] },
  { ...plain, feltAt: ['behind-knee'], headTest: 'same', calfWallTest: 'no' },
];

describe('a sentence about the person', () => {
  const crowd = plannedCrowd(5000).map(({ answers, plan }) => person(answers, plan));
  const said = [...crowd, ...people.map((answers) => person(answers))].map((who) => ({
    who,
    words: wordsOf(who.plan),
  }));
  it.each(table)('%s: only where the answers say so', (sentence, true_) => {
    const told = said.filter(({ words }) => words.some((each) => sentence.test(each)));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ who }) => !true_(who)).map(({ who }) => who.answers)).toEqual([]);
  });
  it('what was said of too many is said of nobody', () => {
    expect(said.flatMap(({ words }) => words.filter((each) => gone.test(each)))).toEqual([]);
  });
  it('a name that says something of them has answers behind it', () => {
    const named = said.flatMap(({ who }) =>
      who.plan.findings
        .filter(({ code }) => /^(nerve-|muscular$|calf$|sit-bone$|deep-gluteal$)/.test(code))
        .map((finding) => ({ who, finding })),
    );
    expect(named.length).toBeGreaterThan(1000);
    expect(named.filter(({ finding }) => finding.because.length === 0).map(({ who }) => who.answers)).toEqual(
      [],
    );
  });
  it('nobody is told nothing: every finding and every title has words', () => {
    for (const { who, words } of said)
      expect([who.answers, words.filter((each) => each.trim() === '')]).toEqual([who.answers, []]);
  });
});

describe('what is said of every hold', () => {
  const unless = 'unless a step says otherwise';
  /** Whether a hold is as a line says, by its angles. */
  const keeps: readonly [RegExp, (pose: Pose) => boolean][] = [
    [/^toes loose/, ({ ankleDorsiflexion = 0 }) => ankleDorsiflexion < 5],
    [/^foot in the middle/, ({ ankleDorsiflexion = 0 }) => Math.abs(ankleDorsiflexion) < 10],
    [/^back long/, ({ lumbarFlexion = 0 }) => lumbarFlexion <= 10],
    [/^eyes ahead/, ({ neckFlexion = 0 }) => neckFlexion > -20 && neckFlexion <= 10],
    [/^leg in line/, ({ hipAbduction = 0 }) => Math.abs(hipAbduction) < 10],
    [/toes straight$/, ({ hipExternalRotation = 0 }) => Math.abs(hipExternalRotation) < 10],
  ];
  it('is so in every hold, or the step is said to rule', () => {
    const all = [...plannedTable(), ...plannedCrowd(800)].filter(
      ({ plan }) => plan.routine?.throughout.length,
    );
    for (const { answers, plan, steps } of all) {
      const lines = plan.routine?.throughout ?? [];
      const holds = steps.filter(({ kind }) => kind === 'static' || kind === 'contract-relax');
      const isSo = keeps.every(
        ([said, isKept]) => !lines.some((each) => said.test(each)) || holds.every(({ pose }) => isKept(pose)),
      );
      expect([answers, lines.includes(unless)]).toEqual([answers, !isSo]);
    }
    const some = (said: boolean) =>
      all.some(({ plan }) => plan.routine?.throughout.includes(unless) === said);
    expect([some(true), some(false)]).toEqual([true, true]);
  });
});

it('who is sent to what stands below finds it there: a bruise, a pop, a dent, the sit bone', () => {
  const sent = [...plannedTable(), ...plannedCrowd(800)].filter(({ plan }) =>
    plan.findings.some(({ text }) => text.includes('"If anything changes"')),
  );
  expect(sent.length).toBeGreaterThan(20);
  for (const { answers, plan } of sent)
    for (const word of ['bruise', 'pop', 'dent', 'sit bone'])
      expect([answers, plan.safetyNet.join(' ')]).toEqual([answers, expect.stringContaining(word)]);
});

it('free of pain is asked of who guards a strain, of all of them and of nobody else; a sore sit bone has its own words', () => {
  const all = [...plannedTable(), ...plannedCrowd(800)].filter(({ steps }) => steps.length > 0);
  const gentler = ({ assessment: { facts } }: (typeof all)[number]): boolean =>
    facts.fact('irritability-high') || facts.fact('strain-and-nerve');
  for (const one of all) {
    const { answers, plan, steps, assessment } = one;
    const guards = assessment.facts.fact('strain-to-guard');
    const free = plan.advice.some((each) => each.startsWith('Free of pain'));
    expect([answers, free]).toEqual([answers, guards && !gentler(one)]);
    const any = steps.some(({ stopIf }) => stopIf.includes('any pain'));
    expect([answers, any && !guards]).toEqual([answers, false]);
  }
  const sore = all.filter(({ plan }) =>
    plan.advice.some((each) => each.startsWith('Pain at the sit bone 4 of 10')),
  );
  expect(sore.length).toBeGreaterThan(3);
  for (const { assessment } of sore) expect(assessment.facts.fact('sore-sit-bone')).toBe(true);
});

it('who is told 2 of 10 at most reads no step that allows more, and a sore sit bone that may be a strain bears none', () => {
  const all = [...plannedTable(), ...plannedCrowd(800)].filter(({ steps }) => steps.length > 0);
  const two = all.filter(({ plan }) => plan.advice.some((each) => each.startsWith('A light pull, 2 of 10')));
  const light = two.filter(({ assessment }) => assessment.facts.fact('light-only'));
  const allowed = light.flatMap(({ answers, steps }) =>
    steps.flatMap(({ stopIf }) =>
      stopIf.filter((each) => /over [3-9] of 10/.test(each)).map((each) => [answers, each]),
    ),
  );
  expect(light.length).toBeGreaterThan(100);
  expect(allowed).toEqual([]);
  const sore = all.filter(({ plan }) =>
    plan.advice.some((each) => each.startsWith('Pain at the sit bone 4 of 10')),
  );
  const guarded = sore.filter(
    ({ assessment: { facts } }) => facts.fact('may-be-strain') || facts.fact('neural'),
  );
  expect(guarded).toEqual([]);
});
