import type { Plan } from '../../src/core/routine.ts';
import { plain, whole } from '../library.ts';
import { hipFirst, pushAndLet, slider, tilt } from './steps.ts';

const closing = {
  safetyNet: [
    'Get emergency help at once for numbness between the legs, new trouble with bladder or bowels, or pain, tingling or weakness in both legs.',
    'Be seen the same day for a foot that drops, a weaker leg, a swollen or warm calf, or fever with the pain.',
    'Stop and see a clinician for numbness that is new or spreads, and for pain that no longer settles.',
  ],
  disclaimer: 'This is information, not medical advice. It cannot examine you.',
};

/** A foot that tingles, low irritability, ten minutes. */
export const neural: Plan = {
  formatVersion: 1,
  answers: whole({
    ...plain,
    age: '65-plus',
    feltAt: ['sole', 'toes'],
    feelsLike: ['tingling'],
    headTest: 'changes',
    toesTest: 'eases',
  }),
  outcome: 'routine',
  triage: 'modify',
  findings: [
    {
      code: 'adapted-65-plus',
      severity: 'info',
      because: ['age=65-plus'],
      text: 'Longer holds work better from 65 on.',
      sources: ['feland-2001'],
    },
    {
      code: 'nerve-likely',
      severity: 'warn',
      because: ['feltAt=sole', 'feltAt=toes', 'feelsLike=tingling', 'headTest=changes', 'toesTest=eases'],
      text: 'This is more likely the nerve than the muscle. A hamstring ends just below the knee, so a feeling further down the leg is not the hamstring. Your muscle may not be short; the nerve may be what complains first.',
      sources: ['article', 'coppieters-2006'],
    },
  ],
  assessment: {
    pattern: 'neural',
    also: ['behind-knee'],
    irritability: 'low',
    scores: { neural: 9, muscular: 1 },
    limits: { holdLoad: 4, peakLoad: 6, tensioners: false },
  },
  routine: {
    title: 'Hamstrings, with the nerve left alone',
    minutes: 10,
    seconds: 561,
    throughout: ['toes loose and away', 'back long', 'eyes ahead', 'leg in line with the hip, toes straight'],
    steps: [slider, hipFirst, pushAndLet, tilt],
    leftOut: [
      ...['Toe touch', 'Sit and reach', 'Towel calf stretch, legs long', 'Slump slider'].map((name) => ({
        stretch: name.toLowerCase().replaceAll(' ', '-'),
        name,
        because: [{ code: 'load', text: 'it loads the nerve more than your limit allows' }],
      })),
      {
        stretch: 'calf-gastroc-wall',
        name: 'Calf stretch at the wall',
        because: [{ code: 'needs', text: 'it needs a wall' }],
      },
      {
        stretch: 'hip-hinge-dowel',
        name: 'Hip hinge with a stick',
        because: [{ code: 'no-time', text: 'there is no time for it' }],
      },
    ],
  },
  advice: [
    'A light pull, 2 of 10 at most, gone as you come back. No bouncing.',
    'If it is no better after 4 weeks, see a clinician.',
  ],
  ...closing,
};

/** Easily stirred: the referral first, then a gentle routine. */
const limited: Plan = {
  ...neural,
  outcome: 'limited',
  triage: 'clinician',
  answers: { ...neural.answers, startedBy: 'trivial', settles: 'longer' },
  findings: [
    ...neural.findings,
    {
      code: 'see-irritable',
      severity: 'warn',
      because: ['startedBy=trivial', 'settles=longer'],
      text: 'What you describe is easily stirred and slow to settle. Please see a doctor or a physiotherapist. Until then, positions of ease and tiny movements only.',
      sources: ['heuristic'],
    },
  ],
  routine: {
    title: 'Ease first',
    minutes: 6,
    seconds: 140,
    throughout: [],
    steps: [{ ...slider, sides: ['left'], reps: 6, phases: [{ name: 'move', seconds: 30, side: 'left' }] }],
    leftOut: [],
  },
};

/** One emergency sign: no exercise. */
const emergency: Plan = {
  formatVersion: 1,
  answers: whole({ emergency: ['saddle'] }),
  outcome: 'stop',
  triage: 'emergency',
  findings: [
    {
      code: 'saddle',
      severity: 'stop',
      because: ['emergency=saddle'],
      text: 'New numbness between the legs can mean that nerves at the base of the spine are being squeezed. Hours matter more than comfort.',
      sources: ['nhs-lothian'],
    },
  ],
  assessment: null,
  routine: null,
  stop: {
    title: 'Stop here. Please get help now.',
    say: [
      'New numbness between the legs can mean that nerves at the base of the spine are being squeezed. Hours matter more than comfort.',
    ],
    do: [
      'Call your local emergency number, or have someone take you to an emergency department now.',
      'Tell them: "possible cauda equina".',
      'Do not stretch. No routine was made.',
    ],
  },
  advice: [],
  ...closing,
};

/** A stop that can wait for an appointment. */
const seeSomeone: Plan = {
  ...emergency,
  triage: 'clinician',
  stop: {
    title: 'Please see someone before you stretch.',
    say: ['A new lump behind the knee needs a look first.'],
    do: ['Make an appointment with a doctor or a physiotherapist.', 'Do not stretch. No routine was made.'],
  },
};

/** The filters left nothing: advice alone. */
const adviceOnly: Plan = {
  ...neural,
  findings: [],
  routine: { title: 'Walk, and ask', minutes: 10, seconds: 0, throughout: [], steps: [], leftOut: [] },
  advice: [
    'Nothing in the library fits every one of your answers, so there is no stretch here. Walk as far as it is comfortable, several times a day.',
  ],
};

export const plans = { neural, limited, emergency, seeSomeone, adviceOnly } satisfies Record<string, Plan>;
