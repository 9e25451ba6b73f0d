import type { Phase, PlannedStep } from '../../src/core/routine.ts';
import type { Side } from '../../src/core/types.ts';

const toesDown = {
  code: 'toes-down',
  text: 'Toes stay loose and away. Pulled up, they load the nerve and add nothing to the hamstring.',
};
const backLong = { code: 'back-long', text: 'Keep the back long. Rounding it pulls on the nerve.' };
const last = ['Stop, and let it settle.', 'If it is still there after a minute, end for today.'];
const stopIf = ['tingling, burning or numbness', 'pain over 3 of 10', 'a feeling in the calf or foot'];
const sides: Side[] = ['right', 'left'];

function phases(ready: number, work: readonly Phase[]): Phase[] {
  return sides.flatMap((side, index): Phase[] => [
    index === 0 ? { name: 'get-ready', seconds: ready, side } : { name: 'switch', seconds: 8, side },
    ...work.map((phase) => ({ ...phase, side })),
  ]);
}

export const slider: PlannedStep = {
  stretch: 'sciatic-slider-supine',
  name: 'Nerve slider, lying',
  kind: 'slider',
  sides,
  sets: 1,
  reps: 12,
  holdSeconds: null,
  effortPercent: null,
  startsAt: 0,
  seconds: 140,
  phases: phases(12, [{ name: 'move', seconds: 60 }]),
  pose: { hipFlexion: 80, kneeFlexion: 35, ankleDorsiflexion: -10 },
  hamstringsSlack: false,
  neuralLoad: {
    index: 2,
    band: 'low',
    because: [
      { position: 'hipFlexion', degrees: 80, points: 2 },
      { position: 'kneeFlexion', degrees: 35, points: 1 },
      { position: 'ankleDorsiflexion', degrees: -10, points: -1 },
    ],
  },
  lengthening: { hamstrings: 13.3 },
  cues: [
    'Lie on your back and hold behind one thigh, thigh upright.',
    'Straighten the knee while the toes point away.',
    'Bend the knee while the toes come up.',
    'Smooth and slow, to a light pull. Never hold.',
  ],
  warnings: [],
  ifItTingles: ['Make it smaller and slower.', 'Change to Nerve slider on your side.', ...last],
  stopIf: ['tingling', 'numbness', 'pain over 2 of 10'],
  feel: 'a light pull that comes and goes, nothing in the foot',
  why: ['slide the nerve first'],
  sources: ['article', 'ellis-2012'],
};

export const hipFirst: PlannedStep = {
  ...slider,
  stretch: 'hamstring-supine-hip-first',
  name: 'Hamstring stretch on your back, hip first',
  kind: 'static',
  sets: 2,
  reps: null,
  holdSeconds: 30,
  startsAt: 140,
  seconds: 154,
  phases: phases(16, [
    { name: 'hold', seconds: 30 },
    { name: 'rest', seconds: 5 },
    { name: 'hold', seconds: 30 },
  ]),
  pose: { hipFlexion: 100, kneeFlexion: 50, ankleDorsiflexion: -15 },
  hamstringsSlack: false,
  neuralLoad: {
    index: 3,
    band: 'low',
    because: [
      { position: 'hipFlexion', degrees: 100, points: 3 },
      { position: 'kneeFlexion', degrees: 50, points: 1 },
      { position: 'ankleDorsiflexion', degrees: -15, points: -1 },
    ],
  },
  lengthening: { hamstrings: 14.5 },
  cues: [
    'Draw the thigh in first, with the knee fully bent.',
    'Keep the thigh still from now on.',
    'Unfold the knee slowly. Stop just before the pull behind the knee.',
    'Bend the knee again before you lower the leg.',
    'Toes loose and away, toes straight.',
  ],
  warnings: [toesDown, backLong],
  ifItTingles: ['Let the toes point away.', 'Bend the knee a little more.', ...last],
  stopIf,
  feel: 'the back of the thigh, nothing behind the knee',
  why: ['lengthen the hamstrings, nerve left alone', 'with the nerve in play: 20 to 30 seconds, twice'],
};

export const pushAndLet: PlannedStep = {
  ...hipFirst,
  stretch: 'hamstring-contract-relax-wall',
  name: 'Press and let go, heel on the wall',
  kind: 'contract-relax',
  sets: 1,
  reps: 3,
  holdSeconds: 20,
  effortPercent: 20,
  startsAt: 294,
  seconds: 197,
  phases: phases(
    15,
    [1, 2, 3].flatMap((): Phase[] => [
      { name: 'push', seconds: 6 },
      { name: 'relax', seconds: 3 },
      { name: 'hold', seconds: 20 },
    ]),
  ),
  pose: { hipFlexion: 65, kneeFlexion: 15, ankleDorsiflexion: -5 },
  hamstringsSlack: false,
  neuralLoad: {
    index: 4,
    band: 'moderate',
    because: [
      { position: 'hipFlexion', degrees: 65, points: 2 },
      { position: 'kneeFlexion', degrees: 15, points: 2 },
    ],
  },
  lengthening: { hamstrings: 13.4 },
  cues: [
    'Lie with one heel on the wall or the door frame, knee soft.',
    'Press the heel lightly into the wall, breathing out.',
    'Let go completely for two breaths.',
    'Move a little closer and hold.',
  ],
  warnings: [
    toesDown,
    {
      code: 'loads-the-nerve',
      text: 'This one loads the nerve more. Stop at the first feeling below the knee.',
    },
  ],
  feel: 'work, then a pull, in the back of the thigh',
  why: ['lengthen another way'],
};

export const tilt: PlannedStep = {
  ...slider,
  stretch: 'pelvic-tilt-seated-anterior',
  name: 'Roll the pelvis, seated',
  kind: 'control',
  sides: [],
  reps: 10,
  startsAt: 491,
  seconds: 70,
  phases: [
    { name: 'get-ready', seconds: 10 },
    { name: 'move', seconds: 60 },
  ],
  pose: { hipFlexion: 90, kneeFlexion: 90, lumbarFlexion: -10 },
  hamstringsSlack: false,
  neuralLoad: { index: 2, band: 'low', because: [{ position: 'hipFlexion', degrees: 90, points: 2 }] },
  lengthening: { hamstrings: -7.3 },
  cues: [
    'Sit on your sit bones, hands on the pelvis.',
    'Roll the pelvis forward into a small arch.',
    'Come back to the middle, not past it.',
  ],
  warnings: [],
  ifItTingles: last,
  stopIf: ['back pain over 3 of 10'],
  feel: 'movement at the pelvis, no pull',
  why: ['find the back position that spares the nerve'],
};
