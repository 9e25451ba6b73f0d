import type { Answer, Answers } from '../../src/core/types.ts';

/** Somebody in the table of plans: a short telling name, and what they answer. */
export type Person = { who: string; answers: Answers };

/** People who belong together, under one heading of plans.txt. */
export type People = { about: string; people: Person[] };

/** What a person answers where nothing else is said: well, a whole home at hand, ten minutes. */
export const well = {
  emergency: [],
  age: '16-64',
  conditions: [],
  seeSomeone: [],
  goal: 'flexibility',
  feltAt: [],
  floor: 'easy',
  balance: 'steady',
  equipment: ['wall', 'chair', 'step', 'strap'],
  minutes: 10,
} satisfies Answers;

/** Ordinary tightness: a pull in one thigh at the end of the range, gone at once. */
const thigh: Answers = {
  ...well,
  feltAt: ['thigh'],
  feelsLike: ['pull'],
  side: 'left',
  worst: 3,
  startedBy: 'end-range',
  settles: 'at-once',
  night: 'no',
  duration: 'weeks',
  onset: 'gradual',
};

/** A nerve, calm: a sole that tingles at the end of the range, and both tests say so. */
const sole: Answers = {
  ...thigh,
  feltAt: ['sole'],
  feelsLike: ['tingling'],
  side: 'right',
  headTest: 'changes',
  toesTest: 'eases',
  coughTest: 'no',
};
const soleModerate: Answers = { ...sole, worst: 5 };
const soleHigh: Answers = { ...sole, worst: 8 };

const calf: Answers = {
  ...thigh,
  feltAt: ['calf'],
  calfWallTest: 'straight-knee',
  headTest: 'same',
  toesTest: 'same',
};
const buttock: Answers = {
  ...thigh,
  feltAt: ['buttock'],
  feelsLike: ['ache'],
  coughTest: 'no',
  sitting: 'yes',
};
const lowBack: Answers = {
  ...thigh,
  feltAt: ['low-back'],
  feelsLike: ['ache'],
  coughTest: 'no',
  side: 'both',
};
const sitBone: Answers = { ...thigh, feltAt: ['sit-bone'], feelsLike: ['ache'], sitBoneTest: 'yes' };
const behindKnee: Answers = { ...thigh, feltAt: ['behind-knee'], headTest: 'same', toesTest: 'same' };
const cramp: Answers = { ...calf, feelsLike: ['cramp'], goal: 'night-cramp', night: 'sometimes' };
const strain = (strainStage: string): Answers => ({ conditions: ['hamstring-strain'], strainStage });

const words = ['pull', 'ache', 'tingling', 'numbness', 'burning', 'electric', 'sharp', 'cramp', 'restless'];
const upperPlaces = ['low-back', 'buttock', 'sit-bone', 'thigh', 'inner-hamstring', 'outer-hamstring'];
const lowerPlaces = ['behind-knee', 'calf', 'shin', 'ankle', 'sole', 'top-of-foot', 'toes'];
const places = [...upperPlaces, ...lowerPlaces];
const goals = ['flexibility', 'after-sport', 'before-sport', 'desk-break', 'ease-nerve', 'night-cramp'];
const stages = ['walking-hurts', 'walking-fine', 'full-strength'];
const conditions: Answers[] = [
  { conditions: ['hip-replacement'], bend: 'cleared' },
  { conditions: ['hip-replacement'], bend: 'no-limits' },
  { conditions: ['knee-replacement'] },
  { conditions: ['osteoporosis'] },
  { conditions: ['pregnant'], weeksPregnant: 20 },
  { conditions: ['recent-birth'], weeksSinceBirth: 3 },
  { conditions: ['recent-birth'], weeksSinceBirth: 8 },
  { conditions: ['blood-thinner'] },
  { conditions: ['low-immunity'] },
  { conditions: ['numb-feet'] },
  { conditions: ['hypermobile'] },
  { conditions: ['neck-dizziness'] },
  { age: '65-plus' },
  { balance: 'unsteady' },
];

/** Questions whose answers do not say by themselves what they answer. */
const named: Record<string, (answer: string) => string> = {
  minutes: (answer) => `${answer} min`,
  worst: (answer) => `worst ${answer}`,
  weeksPregnant: (answer) => `week ${answer}`,
  weeksSinceBirth: (answer) => `${answer} weeks ago`,
  floor: (answer) => `floor ${answer}`,
  night: (answer) => `night ${answer}`,
  headTest: (answer) => `head ${answer}`,
  toesTest: (answer) => `toes ${answer}`,
  turnTest: (answer) => `turn ${answer}`,
  calfWallTest: (answer) => `calf test ${answer}`,
  sitBoneTest: (answer) => `sit bone test ${answer}`,
  coughTest: (answer) => `cough ${answer}`,
  sitting: (answer) => `sitting ${answer}`,
  sliders: (answer) => `sliders ${answer}`,
  equipment: (answer) => `with ${answer || 'nothing'}`,
};

const said = (question: string, answer: Answer): string => {
  const words = typeof answer === 'object' ? answer.join(' + ') : String(answer);
  return named[question]?.(words) ?? words;
};

const saidOf = (answers: Answers): string =>
  Object.entries(answers)
    .map(([question, answer]) => said(question, answer))
    .join(', ');

/** One person: how they differ from `from`, named by the answers themselves. */
const but = (who: string, from: Answers, change: Answers): Person => ({
  who: [who, saidOf(change)].join(', '),
  answers: { ...from, ...change },
});

const buts = (who: string, from: Answers, changes: readonly Answers[]): Person[] =>
  changes.map((change) => but(who, from, change));

/** One person for each answer to a question. */
const each = (who: string, from: Answers, question: string, answers: readonly Answer[]): Person[] =>
  buts(
    who,
    from,
    answers.map((answer) => ({ [question]: answer })),
  );

/** One person for each single choice of a list. */
const eachOf = (who: string, from: Answers, question: string, choices: readonly string[]): Person[] =>
  each(
    who,
    from,
    question,
    choices.map((choice) => [choice]),
  );

/** The same person with a question left open. */
const open = (who: string, from: Answers, question: string): Person => ({
  who: `${who}, ${question} left open`,
  answers: Object.fromEntries(Object.entries(from).filter(([id]) => id !== question)),
});

/** People of whom there is one, by name. */
const these = (people: Record<string, Answers>): Person[] =>
  Object.entries(people).map(([who, answers]) => ({ who, answers }));

/** What may be a fresh strain or a clot, before it is said how it began. */
const fresh: Person[] = these({
  'sharp thigh, worst 8, days': { ...thigh, feelsLike: ['sharp'], worst: 8, duration: 'days' },
  'sharp thigh, days': { ...thigh, feelsLike: ['sharp'], duration: 'days' },
  'pull of 5 in one thigh, days': { ...thigh, worst: 5, duration: 'days' },
  'thigh, sharp and burning, days': {
    ...thigh,
    feelsLike: ['burning', 'sharp'],
    duration: 'days',
    coughTest: 'no',
  },
  'thigh and low back, sharp and burning, days': {
    ...thigh,
    feltAt: ['low-back', 'thigh'],
    feelsLike: ['burning', 'sharp'],
    duration: 'days',
    coughTest: 'no',
  },
  'sit bone, sharp and tingling, days': {
    ...sitBone,
    feelsLike: ['tingling', 'sharp'],
    duration: 'days',
  },
  'both thighs, aching 8, days, after sport': {
    ...thigh,
    goal: 'after-sport',
    feelsLike: ['ache'],
    side: 'both',
    worst: 8,
    duration: 'days',
  },
  'one calf, sharp 6, days': { ...calf, feelsLike: ['sharp'], worst: 6, duration: 'days' },
  'one calf, aching everyday, days': {
    ...calf,
    feelsLike: ['ache'],
    startedBy: 'everyday',
    settles: 'under-1-hour',
    duration: 'days',
  },
  'one calf, a pull, days': { ...calf, duration: 'days' },
  'both calves, a pull, days': { ...calf, side: 'both', duration: 'days' },
  'behind one knee, sharp, days': { ...behindKnee, feelsLike: ['sharp'], duration: 'days' },
  'buttock, sharp, days': { ...buttock, feelsLike: ['sharp'], duration: 'days' },
  'sore sit bone after a slip, 65-plus, worst 5': {
    ...sitBone,
    age: '65-plus',
    worst: 5,
    duration: 'days',
  },
});
const sharpThigh: Answers = {
  ...thigh,
  feelsLike: ['sharp'],
  worst: 8,
  duration: 'days',
  onset: 'sudden',
};

/** Everybody in the table of plans. To add somebody, add a line; a test says whom nobody stands for yet. */
export const everybody: People[] = [
  {
    about: 'Nothing felt: each goal, from one minute up',
    people: [
      ...goals.flatMap((goal) => each(`well, ${goal}`, { ...well, goal }, 'minutes', [1, 2, 3, 5, 10])),
      ...each('well', well, 'minutes', [4, 6, 15, 20, 30, 45, 60]),
      ...each('well, desk-break', { ...well, goal: 'desk-break' }, 'minutes', [4, 15]),
    ],
  },
  {
    about: 'Ordinary tightness: minutes, goals, what is at hand',
    people: [
      ...each('tight thigh', thigh, 'minutes', [1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 45, 60]),
      ...goals
        .slice(1)
        .flatMap((goal) => each(`tight thigh, ${goal}`, { ...thigh, goal }, 'minutes', [5, 10])),
      ...each('tight thigh', thigh, 'equipment', [
        [],
        ['wall'],
        ['chair'],
        ['step'],
        ['strap'],
        ['wall', 'chair'],
      ]),
      ...each('tight thigh', thigh, 'floor', ['hard', 'no']),
      ...each('tight thigh', thigh, 'side', ['right', 'both']),
      ...these({
        'nothing at hand, before sport, 1 min': { ...well, goal: 'before-sport', equipment: [], minutes: 1 },
        'no floor, nothing at hand': { ...well, equipment: [], floor: 'no' },
        'no floor, a chair, 2 min': { ...well, equipment: ['chair'], floor: 'no', minutes: 2 },
        'a strap and nothing else, 60 min': { ...well, equipment: ['strap'], minutes: 60 },
        'a step and nothing else, before sport, 20 min': {
          ...well,
          goal: 'before-sport',
          equipment: ['step'],
          minutes: 20,
        },
        'no floor, a chair, 30 min': { ...well, equipment: ['chair'], floor: 'hard', minutes: 30 },
        'no floor, 2 min': { ...well, floor: 'no', minutes: 2 },
        'no floor, unsteady, 65-plus, nothing at hand': {
          ...well,
          equipment: [],
          floor: 'no',
          balance: 'unsteady',
          age: '65-plus',
        },
        'unsteady at 80, a wall and a chair': {
          ...thigh,
          equipment: ['wall', 'chair'],
          floor: 'hard',
          balance: 'unsteady',
          age: '65-plus',
        },
        'unsteady at 80, well, 20 min': {
          ...well,
          floor: 'hard',
          balance: 'unsteady',
          age: '65-plus',
          minutes: 20,
        },
      }),
    ],
  },
  {
    about: 'Where it is felt: a pull, and a tingling',
    people: [
      ...eachOf('a pull', thigh, 'feltAt', places),
      ...eachOf('tingling', { ...thigh, feelsLike: ['tingling'], coughTest: 'no' }, 'feltAt', places),
      ...each('a pull', thigh, 'feltAt', [
        ['thigh', 'behind-knee'],
        ['thigh', 'calf'],
        ['thigh', 'sit-bone'],
        ['low-back', 'buttock'],
        ['buttock', 'calf'],
        ['thigh', 'sole'],
      ]),
    ],
  },
  {
    about: 'What it feels like',
    people: [
      ...eachOf('thigh', thigh, 'feelsLike', words),
      ...eachOf('calf', calf, 'feelsLike', words),
      ...each('thigh', thigh, 'feelsLike', [[], ['pull', 'tingling'], ['cramp', 'ache'], ['sharp', 'pull']]),
    ],
  },
  {
    about: 'How easily it is stirred',
    people: [
      ...each('tight thigh', thigh, 'worst', [0, 4, 6, 7, 8, 9, 10]),
      ...each('tingling sole', sole, 'worst', [0, 3, 4, 5, 6, 7, 10]),
      ...each('aching buttock', buttock, 'worst', [3, 4, 5, 7]),
      ...each('tight thigh', thigh, 'startedBy', ['long-load', 'everyday', 'trivial']),
      ...each('tingling sole', sole, 'startedBy', ['long-load', 'everyday', 'trivial']),
      ...each('tight thigh', thigh, 'settles', ['under-10-min', 'under-1-hour', 'longer']),
      ...each('tingling sole', sole, 'settles', ['under-10-min', 'under-1-hour', 'longer']),
      ...each('tight thigh, worst 5', { ...thigh, worst: 5 }, 'night', ['sometimes', 'often']),
      ...each('tingling sole', sole, 'night', ['sometimes', 'often']),
      open('tingling sole, worst 4', { ...sole, worst: 4 }, 'night'),
      ...each('tingling soles', { ...sole, side: 'both' }, 'worst', [3, 4, 8]),
      ...these({
        'tingling soles through the day': { ...sole, side: 'both', startedBy: 'everyday' },
      }),
    ],
  },
  {
    about: 'What may be a fresh strain, or a clot: begun at one moment, bit by bit, and not said',
    people: fresh.flatMap(({ who, answers }) => [
      but(who, answers, { onset: 'sudden' }),
      but(who, answers, { onset: 'gradual' }),
    ]),
  },
  {
    about: 'What may be a fresh strain: its stage, before sport, and with more',
    people: [
      ...each('sharp thigh, worst 8, sudden', sharpThigh, 'strainStage', stages),
      ...each(
        'sharp thigh, worst 8, sudden, before-sport',
        { ...sharpThigh, goal: 'before-sport' },
        'strainStage',
        stages,
      ),
      open('sharp thigh, worst 8', sharpThigh, 'onset'),
      ...these({
        'sharp thigh, worst 8, gradual, before sport': {
          ...sharpThigh,
          onset: 'gradual',
          goal: 'before-sport',
        },
        'sharp thigh, worst 8, sudden, strain marked': { ...sharpThigh, ...strain('walking-fine') },
        'sharp thigh, worst 8, sudden, blood thinner, days': { ...sharpThigh, conditions: ['blood-thinner'] },
        'sharp thigh, worst 8, sudden, blood thinner, weeks': {
          ...sharpThigh,
          conditions: ['blood-thinner'],
          duration: 'weeks',
        },
        'sharp thigh and calf, sudden, days': { ...sharpThigh, feltAt: ['thigh', 'calf'], headTest: 'same' },
        'buttock and low back, sharp, sudden, days': {
          ...sharpThigh,
          feltAt: ['low-back', 'buttock'],
          coughTest: 'no',
          backTest: 'bending-worse',
          sitting: 'no',
        },
        'tight thigh, after a stab in a session': { ...thigh, onset: 'sudden', strainStage: 'walking-fine' },
        'nothing felt, after a stab in a session': { ...well, onset: 'sudden', strainStage: 'walking-fine' },
        'one tight calf for months, after a stab in a session': {
          ...calf,
          duration: 'months-better',
          onset: 'sudden',
        },
        'one calf, sore for days, before sport': {
          ...calf,
          settles: 'longer',
          duration: 'days',
          goal: 'before-sport',
        },
        'one calf, sore for months': { ...calf, settles: 'under-10-min', duration: 'months-better' },
        'a pull of 8 at the end, months, before sport': {
          ...thigh,
          worst: 8,
          duration: 'months-better',
          goal: 'before-sport',
        },
        'a pull of 8 every day, months': {
          ...thigh,
          worst: 8,
          startedBy: 'everyday',
          duration: 'months-better',
        },
        'a pull of 8 every day, months, before sport': {
          ...thigh,
          worst: 8,
          startedBy: 'everyday',
          duration: 'months-better',
          goal: 'before-sport',
        },
      }),
    ],
  },
  {
    about: 'A birth, weak immunity, and a leg that takes no weight',
    people: these({
      'low immunity, back, days': { ...lowBack, conditions: ['low-immunity'], duration: 'days', worst: 5 },
      'low immunity, back, weeks, sleeps well': { ...lowBack, conditions: ['low-immunity'] },
      'low immunity, back, weeks, sleep left open': Object.fromEntries(
        Object.entries({ ...lowBack, conditions: ['low-immunity'] }).filter(([id]) => id !== 'night'),
      ),
      'low immunity, back, months, wakes': {
        ...lowBack,
        conditions: ['low-immunity'],
        duration: 'months-same',
        night: 'sometimes',
      },
      'low immunity and fever': { ...thigh, conditions: ['low-immunity'], seeSomeone: ['fever'] },
      'no weight on the leg after a fall': { ...thigh, seeSomeone: ['no-weight'] },
      'a birth and a bridge asked for, 30 min': {
        ...thigh,
        conditions: ['recent-birth'],
        weeksSinceBirth: 2,
        minutes: 30,
      },
      'a birth two weeks ago and one sore calf': {
        ...calf,
        conditions: ['recent-birth'],
        weeksSinceBirth: 2,
        feelsLike: ['ache'],
        startedBy: 'everyday',
        settles: 'under-1-hour',
      },
      'a birth four weeks ago and one calf that aches only when stretched': {
        ...calf,
        conditions: ['recent-birth'],
        weeksSinceBirth: 4,
        feelsLike: ['ache'],
        startedBy: 'end-range',
        settles: 'at-once',
        duration: 'months-better',
      },
      'a birth two weeks ago and a cramp in one calf at night': {
        ...cramp,
        conditions: ['recent-birth'],
        weeksSinceBirth: 2,
        startedBy: 'everyday',
        settles: 'under-10-min',
      },
      'pregnant, one sore calf': {
        ...calf,
        conditions: ['pregnant'],
        weeksPregnant: 24,
        feelsLike: ['ache'],
        startedBy: 'everyday',
        settles: 'under-1-hour',
      },
      'head, toes and hip tested': { ...sole, hipTest: 'changes' },
      'the hip changes nothing': { ...sole, hipTest: 'same' },
      'the hip not tried': { ...sole, hipTest: 'untried' },
    }),
  },
  {
    about: 'For how long',
    people: [
      ...each('tight thigh', thigh, 'duration', ['days', 'months-better', 'months-same']),
      ...each('tingling sole', sole, 'duration', ['days', 'months-better', 'months-same']),
      ...each('tingling sole, high', soleHigh, 'duration', ['months-better', 'months-same']),
      ...these({
        'low back, stirred for months, no better': {
          ...lowBack,
          worst: 7,
          startedBy: 'everyday',
          duration: 'months-same',
        },
        'numb feet for years, constantly': {
          ...sole,
          conditions: ['numb-feet'],
          feelsLike: ['numbness'],
          side: 'both',
          startedBy: 'trivial',
          settles: 'longer',
          duration: 'months-same',
        },
      }),
    ],
  },
  {
    about: 'A nerve: goals, minutes, what is at hand',
    people: [
      ...each('tingling sole, low', sole, 'minutes', [1, 2, 3, 5, 15, 20, 30, 60]),
      ...each('tingling sole, ease-nerve', { ...sole, goal: 'ease-nerve' }, 'minutes', [1, 2, 3, 5]),
      ...each('tingling sole, moderate', soleModerate, 'minutes', [1, 5, 10, 20]),
      ...each('tingling sole, high', soleHigh, 'minutes', [1, 5, 10, 20]),
      ...each('tingling sole, low', sole, 'goal', goals.slice(1)),
      ...each('tingling sole, moderate', soleModerate, 'goal', ['before-sport', 'ease-nerve', 'night-cramp']),
      ...each('tingling sole, high', soleHigh, 'goal', ['before-sport', 'desk-break', 'night-cramp']),
      ...each('tingling sole', sole, 'equipment', [[], ['chair'], ['wall', 'step']]),
      ...each('tingling sole', sole, 'floor', ['hard']),
      ...each('tingling thigh', { ...thigh, feelsLike: ['tingling'], coughTest: 'no' }, 'minutes', [5, 20]),
    ],
  },
  {
    about: 'Sliders so far, and tensioners',
    people: [
      ...each('tingling sole, 20 min', { ...sole, minutes: 20 }, 'sliders', [
        'never',
        'some',
        'two-calm-weeks',
      ]),
      ...these({
        'tingling thigh, two calm weeks, 20 min': {
          ...thigh,
          feelsLike: ['tingling'],
          coughTest: 'no',
          sliders: 'two-calm-weeks',
          minutes: 20,
        },
        'tight thigh, head changes it, two calm weeks, 30 min': {
          ...thigh,
          headTest: 'changes',
          sliders: 'two-calm-weeks',
          minutes: 30,
        },
        'tingling thigh, two calm weeks, no floor, a chair, 20 min': {
          ...thigh,
          feelsLike: ['tingling'],
          coughTest: 'no',
          sliders: 'two-calm-weeks',
          floor: 'hard',
          equipment: ['chair'],
          minutes: 20,
        },
        'well, two calm weeks, 30 min': { ...well, sliders: 'two-calm-weeks', minutes: 30 },
        'numb sole, two calm weeks, 20 min': {
          ...sole,
          feelsLike: ['numbness'],
          sliders: 'two-calm-weeks',
          minutes: 20,
        },
        'tingling sole, moderate, two calm weeks, 20 min': {
          ...soleModerate,
          sliders: 'two-calm-weeks',
          minutes: 20,
        },
        'tingling sole, pregnant, two calm weeks': {
          ...sole,
          conditions: ['pregnant'],
          weeksPregnant: 10,
          sliders: 'two-calm-weeks',
        },
        'deep buttock, tingling, two calm weeks, 20 min': {
          ...buttock,
          feelsLike: ['tingling'],
          sliders: 'two-calm-weeks',
          minutes: 20,
        },
      }),
    ],
  },
  {
    about: 'The tests',
    people: [
      ...each('pull behind the knee', behindKnee, 'headTest', ['changes', 'same', 'untried']),
      ...each('pull behind the knee', behindKnee, 'toesTest', ['eases', 'untried']),
      ...each('pull behind the knee', behindKnee, 'minutes', [5, 20]),
      ...each('pull behind the knee', behindKnee, 'floor', ['no']),
      ...each('calf', calf, 'calfWallTest', ['either', 'no', 'untried']),
      ...each('calf', calf, 'headTest', ['changes']),
      ...each('inner hamstring', { ...thigh, feltAt: ['inner-hamstring'] }, 'turnTest', [
        'toes-out-hurts',
        'toes-in-hurts',
        'same',
        'untried',
      ]),
      ...each('outer hamstring', { ...thigh, feltAt: ['outer-hamstring'] }, 'turnTest', ['toes-in-hurts']),
      ...each('sit bone', sitBone, 'sitBoneTest', ['yes', 'no']),
      ...each('buttock', buttock, 'sitting', ['yes', 'no']),
      ...each('buttock', buttock, 'backTest', ['bending-worse', 'arching-worse', 'neither']),
      ...each('buttock', buttock, 'coughTest', ['yes']),
      ...each('low back', lowBack, 'backTest', ['bending-worse', 'arching-worse', 'neither']),
      ...each('low back', lowBack, 'coughTest', ['yes']),
      ...each('low back', lowBack, 'minutes', [5, 20]),
      open('low back', lowBack, 'coughTest'),
      ...these({
        'deep buttock and calf, tingling': {
          ...buttock,
          feltAt: ['buttock', 'calf'],
          feelsLike: ['tingling'],
        },
        'buttock, across is out, 30 min': { ...buttock, settles: 'under-10-min', minutes: 30 },
        'shin, tingling, moderate, 20 min': { ...soleModerate, feltAt: ['shin'], minutes: 20 },
        'shin, tingling, moderate, no floor, a chair, 20 min': {
          ...soleModerate,
          feltAt: ['shin'],
          floor: 'no',
          equipment: ['chair'],
          minutes: 20,
        },
        'shin, tingling, moderate, neck-dizziness, no floor, a chair, 20 min': {
          ...soleModerate,
          feltAt: ['shin'],
          conditions: ['neck-dizziness'],
          floor: 'no',
          equipment: ['chair'],
          minutes: 20,
        },
        'top of the foot, tingling, moderate, a step, 20 min': {
          ...soleModerate,
          feltAt: ['top-of-foot'],
          equipment: ['step'],
          minutes: 20,
        },
        'calf, unexplained, before sport, a chair, 15 min': {
          ...calf,
          duration: 'months-better',
          goal: 'before-sport',
          settles: 'under-1-hour',
          calfWallTest: 'untried',
          equipment: ['chair'],
          minutes: 15,
        },
        'sit bone, tingling': { ...sitBone, feelsLike: ['ache', 'tingling'] },
        'sit bone, 30 min': { ...sitBone, minutes: 30 },
      }),
    ],
  },
  {
    about: 'Cramp and restless legs',
    people: [
      ...each('night cramp, calf', cramp, 'minutes', [1, 2, 5, 10]),
      ...each('night cramp, thigh pull', { ...thigh, goal: 'night-cramp' }, 'minutes', [2, 3, 5]),
      ...each('night cramp, calf pull', { ...calf, goal: 'night-cramp' }, 'minutes', [2, 3, 5]),
      ...each(
        'night cramp, nothing felt, nothing at hand',
        { ...well, goal: 'night-cramp', equipment: [] },
        'age',
        ['65-plus'],
      ),
      ...eachOf('night cramp', cramp, 'feltAt', ['thigh', 'behind-knee', 'sole', 'toes', 'low-back']),
      ...each('night cramp, calf', cramp, 'settles', ['under-10-min', 'under-1-hour']),
      ...each('night cramp, sole', { ...cramp, feltAt: ['sole'] }, 'worst', [8]),
      ...each('night cramp, calf', cramp, 'worst', [8, 10]),
      ...each('night cramp, calf', cramp, 'age', ['65-plus']),
      ...eachOf('night cramp, calf', cramp, 'conditions', ['hypermobile', 'blood-thinner']),
      ...these({
        'cramp in the sole, by day, 20 min': {
          ...cramp,
          goal: 'flexibility',
          feltAt: ['sole'],
          night: 'no',
          minutes: 20,
        },
        'cramp in the calf, by day': { ...cramp, goal: 'flexibility', night: 'no' },
        'night cramp, calf and strain, stage 2': { ...cramp, ...strain('walking-fine') },
        'restless calves': { ...calf, feelsLike: ['restless'], side: 'both' },
        'restless thighs, worst 8, at rest': {
          ...thigh,
          feelsLike: ['restless'],
          side: 'both',
          worst: 8,
          startedBy: 'trivial',
          night: 'often',
        },
        'restless soles, evening, settles late': {
          ...thigh,
          feltAt: ['sole'],
          feelsLike: ['restless'],
          side: 'both',
          settles: 'under-1-hour',
          headTest: 'same',
          toesTest: 'same',
        },
        'restless and tingling calves': { ...calf, feelsLike: ['tingling', 'restless'], side: 'both' },
      }),
    ],
  },
  {
    about: 'Conditions, with a tight thigh, with a nerve, and together',
    people: [
      ...buts('tight thigh', thigh, conditions),
      ...buts('tingling sole', sole, conditions),
      ...buts('tingling sole, moderate', soleModerate, [
        { conditions: ['hypermobile'] },
        { conditions: ['neck-dizziness'] },
        { age: '65-plus' },
      ]),
      ...each('well, 65-plus', { ...well, age: '65-plus' }, 'minutes', [3, 20, 60]),
      ...each('well, before-sport', { ...well, goal: 'before-sport' }, 'age', ['65-plus']),
      ...each('pregnant', { ...thigh, conditions: ['pregnant'] }, 'weeksPregnant', [8, 12, 13, 38]),
      ...each('low back, osteoporosis', { ...lowBack, conditions: ['osteoporosis'] }, 'minutes', [10, 20]),
      ...eachOf('before sport', { ...well, goal: 'before-sport' }, 'conditions', [
        'blood-thinner',
        'hypermobile',
        'numb-feet',
        'knee-replacement',
      ]),
      ...eachOf('desk break', { ...well, goal: 'desk-break' }, 'conditions', [
        'osteoporosis',
        'neck-dizziness',
      ]),
      open('pregnant', { ...thigh, conditions: ['pregnant'] }, 'weeksPregnant'),
      ...these({
        'a new hip and a new knee': {
          ...well,
          conditions: ['hip-replacement', 'knee-replacement'],
          bend: 'cleared',
          age: '65-plus',
        },
        'osteoporosis, 38 weeks pregnant': {
          ...well,
          conditions: ['osteoporosis', 'pregnant'],
          weeksPregnant: 38,
        },
        'hypermobile, sore sit bone': { ...sitBone, conditions: ['hypermobile'] },
        'numb feet, a calf on a strap, no wall': {
          ...calf,
          conditions: ['numb-feet'],
          equipment: ['strap', 'chair'],
        },
        'everything at once': {
          ...sole,
          age: '65-plus',
          conditions: ['hip-replacement', 'knee-replacement', 'osteoporosis', 'numb-feet', 'neck-dizziness'],
          bend: 'cleared',
          balance: 'unsteady',
          floor: 'hard',
        },
      }),
    ],
  },
  {
    about: 'A hamstring strain',
    people: [
      ...stages.flatMap((stage) => [
        but('strain, thigh', thigh, strain(stage)),
        but('strain, nothing felt', well, strain(stage)),
        but('strain, before sport', { ...thigh, goal: 'before-sport' }, strain(stage)),
        but('strain, tingling sole', sole, strain(stage)),
      ]),
      open('strain, thigh', { ...thigh, conditions: ['hamstring-strain'] }, 'strainStage'),
      ...each('strain, 20 min', { ...thigh, ...strain('walking-fine'), minutes: 20 }, 'side', [
        'left',
        'both',
      ]),
      ...these({
        'strain felt at the sit bone': { ...sitBone, ...strain('full-strength') },
        'strain, blood thinner, days': {
          ...thigh,
          ...strain('walking-fine'),
          conditions: ['blood-thinner', 'hamstring-strain'],
          duration: 'days',
        },
        'strain, blood thinner, weeks': {
          ...thigh,
          ...strain('walking-fine'),
          conditions: ['blood-thinner', 'hamstring-strain'],
        },
        'strain, blood thinner, nothing felt': {
          ...well,
          ...strain('walking-fine'),
          conditions: ['blood-thinner', 'hamstring-strain'],
        },
        'strain, after sport, 3 min': {
          ...thigh,
          ...strain('full-strength'),
          goal: 'after-sport',
          minutes: 3,
        },
      }),
    ],
  },
  {
    about: 'Warning signs',
    people: [
      ...eachOf('right now', { emergency: [] }, 'emergency', [
        'saddle',
        'bladder-bowel',
        'both-legs',
        'unsteady',
        'breathless',
        'cold-foot',
        'rising-pain',
        'fever-stiff-neck',
        'sudden-back-belly',
        'unsure',
      ]),
      ...eachOf('lately', thigh, 'seeSomeone', [
        'foot-drop',
        'weak-leg',
        'swollen-calf',
        'pop',
        'hard-fall',
        'small-bump',
        'bleeding-swelling',
        'fever',
        'cancer-back-pain',
        'weight-loss-night-pain',
        'severe-at-rest',
        'antibiotic-tendon',
        'hot-joint',
        'walking-cramp',
        'heavy-legs-walking',
        'lump-behind-knee',
        'pulsing-lump',
        'recent-surgery',
        'foot-wound',
      ]),
      ...each('lately', thigh, 'seeSomeone', [
        ['foot-drop', 'fever'],
        ['fever', 'hot-joint'],
        ['weak-leg', 'cancer-back-pain'],
        ['severe-at-rest', 'walking-cramp'],
        ['walking-cramp', 'heavy-legs-walking'],
      ]),
      ...these({
        'unsure, and sure of one': { emergency: ['saddle', 'unsure'] },
        'pregnant, and a warning of pregnancy': {
          ...well,
          conditions: ['pregnant'],
          weeksPregnant: 30,
          seeSomeone: ['pregnancy-warning'],
        },
        'weight loss and night pain, months no better': {
          ...lowBack,
          seeSomeone: ['weight-loss-night-pain'],
          duration: 'months-same',
        },
        'numb, with cancer and back pain': {
          ...sole,
          feelsLike: ['numbness'],
          seeSomeone: ['cancer-back-pain'],
        },
        'numb on one side, constantly': { ...sole, feelsLike: ['numbness'], startedBy: 'trivial' },
        'heavy legs on walking, 74': { ...thigh, seeSomeone: ['heavy-legs-walking'], age: '65-plus' },
        'heavy legs on walking, low back, 30 min': {
          ...lowBack,
          seeSomeone: ['heavy-legs-walking'],
          minutes: 30,
        },
        'cramp on walking, felt in the calf': { ...cramp, seeSomeone: ['walking-cramp'] },
        'under 16': { ...well, age: 'under-16' },
        'a disease of the nerves': { ...thigh, conditions: ['nerve-disease'] },
        'a new hip, not cleared': { ...well, conditions: ['hip-replacement'], bend: 'not-cleared' },
        'a new hip, nothing said about bending': { ...well, conditions: ['hip-replacement'] },
      }),
    ],
  },
];
