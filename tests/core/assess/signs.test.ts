import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';

const { signs } = library.files['warning-signs'];

/** Somebody whose soreness is older than weeks, so that nothing in it may be a fresh strain. */
const somebody: Answers = { ...plain, duration: 'months-better' };

const signsFor = (answers: Answers): string[] =>
  assess(whole({ ...somebody, ...answers }), library).signs.map(({ id }) => id);

const now = (...emergency: string[]): Answers => ({ emergency });
const lately = (...seeSomeone: string[]): Answers => ({ seeSomeone });
const has = (...conditions: string[]): Answers => ({ conditions });
const numb: Answers = { ...tingling, feelsLike: ['numbness'] };
const sitBone: Answers = { feltAt: ['sit-bone'], feelsLike: ['ache'], sitBoneTest: 'yes' };

const sore: Answers = { worst: 7, duration: 'days', onset: 'gradual', goal: 'after-sport' };
const fresh: Answers = { feelsLike: ['sharp'], side: 'left', duration: 'days' };
const back: Answers = { ...has('low-immunity'), feltAt: ['low-back'], coughTest: 'no' };

/** Signs that are one choice, by its name: the sign, its level and what it does. */
const ofOneChoice: [string, string, string, string, Answers][] = [
  ['saddle', 'saddle', 'emergency', 'stop', now()],
  ['bladder-bowel', 'bladder-bowel', 'emergency', 'stop', now()],
  ['both-legs', 'both-legs', 'emergency', 'stop', now()],
  ['unsteady-legs', 'unsteady', 'emergency', 'stop', now()],
  ['breathless', 'breathless', 'emergency', 'stop', now()],
  ['cold-foot', 'cold-foot', 'emergency', 'stop', now()],
  ['rising-pain', 'rising-pain', 'emergency', 'stop', now()],
  ['fever-stiff-neck', 'fever-stiff-neck', 'emergency', 'stop', now()],
  ['sudden-back-belly', 'sudden-back-belly', 'emergency', 'stop', now()],
  ['no-weight', 'no-weight', 'emergency', 'stop', lately()],
  ['unsure', 'unsure', 'urgent', 'stop', now()],
  ['foot-drop', 'foot-drop', 'urgent', 'stop', lately()],
  ['weak-leg', 'weak-leg', 'urgent', 'stop', lately()],
  ['swollen-calf', 'swollen-calf', 'urgent', 'stop', lately()],
  ['pop', 'pop', 'urgent', 'stop', lately()],
  ['hard-fall', 'hard-fall', 'urgent', 'stop', lately()],
  ['small-bump', 'small-bump', 'urgent', 'stop', lately()],
  ['fever', 'fever', 'urgent', 'stop', lately()],
  ['cancer-back-pain', 'cancer-back-pain', 'urgent', 'stop', lately()],
  ['hot-joint', 'hot-joint', 'urgent', 'stop', lately()],
  ['pulsing-lump', 'pulsing-lump', 'urgent', 'stop', lately()],
  ['pregnancy-warning', 'pregnancy-warning', 'urgent', 'stop', lately()],
  ['bleeding-swelling', 'bleeding-swelling', 'urgent', 'stop', lately()],
  ['foot-wound', 'foot-wound', 'urgent', 'stop', lately()],
  ['weight-loss-night-pain', 'weight-loss-night-pain', 'clinician', 'stop', lately()],
  ['lump-behind-knee', 'lump-behind-knee', 'clinician', 'stop', lately()],
  ['recent-surgery', 'recent-surgery', 'clinician', 'stop', lately()],
  ['severe-at-rest', 'severe-at-rest', 'clinician', 'stop', lately()],
  ['antibiotic-tendon', 'antibiotic-tendon', 'clinician', 'stop', lately()],
  ['see-walking-cramp', 'walking-cramp', 'clinician', 'limited', lately()],
  ['see-heavy-legs', 'heavy-legs-walking', 'clinician', 'limited', lately()],
  ['nerve-disease', 'nerve-disease', 'clinician', 'stop', has()],
];

/** Signs of more than one answer: who has it, and next to them who has not. */
const decisions: [string, string, string, Answers[], Answers[]][] = [
  [
    'fever-with-low-immunity',
    'emergency',
    'stop',
    [{ ...lately('fever'), ...has('low-immunity') }],
    [lately('fever'), has('low-immunity')],
  ],
  [
    'thinner-and-strain',
    'urgent',
    'stop',
    [
      { ...has('blood-thinner', 'hamstring-strain'), duration: 'days' },
      { ...has('blood-thinner'), ...fresh },
    ],
    [
      { ...has('blood-thinner'), ...fresh, onset: 'gradual' },
      { ...has('blood-thinner', 'hamstring-strain'), duration: 'weeks' },
      fresh,
    ],
  ],
  [
    'thinner-and-strain-of-weeks',
    'clinician',
    'stop',
    [
      { ...has('blood-thinner', 'hamstring-strain'), duration: 'weeks' },
      { ...has('blood-thinner'), ...fresh, duration: 'weeks' },
      { ...has('blood-thinner'), onset: 'sudden' },
      { ...has('blood-thinner'), onset: 'sudden', feltAt: [], feelsLike: [] },
      { ...has('blood-thinner', 'hamstring-strain'), feltAt: [], feelsLike: [] },
    ],
    [
      { ...has('blood-thinner', 'hamstring-strain'), duration: 'days' },
      { ...has('blood-thinner'), ...fresh, duration: 'weeks', onset: 'gradual' },
      has('blood-thinner'),
    ],
  ],
  [
    'low-immunity-back',
    'urgent',
    'stop',
    [
      { ...back, duration: 'days', night: 'sometimes' },
      { ...back, duration: 'weeks' },
      { ...back, duration: 'weeks', night: 'no', worst: 5 },
    ],
    [
      { ...back, duration: 'weeks', night: 'no', worst: 4 },
      { ...back, duration: 'months-same', night: 'often' },
      { ...back, ...has(), duration: 'weeks', night: 'often' },
    ],
  ],
  [
    'low-immunity-back-no-better',
    'clinician',
    'stop',
    [
      { ...back, duration: 'months-same', night: 'sometimes' },
      { ...back, duration: 'months-same', night: 'no', worst: 5 },
    ],
    [
      { ...back, duration: 'months-same', night: 'no', worst: 4 },
      { ...back, duration: 'months-better', night: 'often' },
    ],
  ],
  [
    'see-calf',
    'clinician',
    'refer',
    [{ ...fresh, feltAt: ['calf'] }],
    [fresh, { ...fresh, feltAt: ['calf'], side: 'both' }, { feltAt: ['calf'] }],
  ],
  [
    'fever-with-nerve',
    'emergency',
    'stop',
    [lately('fever', 'foot-drop'), lately('fever', 'weak-leg')],
    [lately('fever'), lately('foot-drop', 'weak-leg'), lately('fever', 'pop')],
  ],
  [
    'fever-with-joint',
    'emergency',
    'stop',
    [lately('fever', 'hot-joint')],
    [lately('fever'), lately('hot-joint')],
  ],
  [
    'cancer-with-nerve',
    'emergency',
    'stop',
    [
      lately('cancer-back-pain', 'foot-drop'),
      lately('cancer-back-pain', 'weak-leg'),
      { ...numb, ...lately('cancer-back-pain') },
    ],
    [lately('cancer-back-pain'), { ...tingling, ...lately('cancer-back-pain') }, numb],
  ],
  [
    'walking-cramp-at-rest',
    'urgent',
    'stop',
    [
      { ...lately('walking-cramp'), worst: 5, night: 'often' },
      lately('walking-cramp', 'severe-at-rest'),
      lately('walking-cramp', 'foot-wound'),
    ],
    [
      { ...lately('walking-cramp'), worst: 5, night: 'sometimes' },
      lately('walking-cramp', 'heavy-legs-walking'),
      { worst: 5, night: 'often' },
    ],
  ],
  [
    'night-pain-no-better',
    'urgent',
    'stop',
    [{ ...lately('weight-loss-night-pain'), duration: 'months-same' }],
    [{ ...lately('weight-loss-night-pain'), duration: 'months-better' }, { duration: 'months-same' }],
  ],
  ['under-16', 'clinician', 'stop', [{ age: 'under-16' }], [{ age: '16-64' }]],
  [
    'hip-not-cleared',
    'clinician',
    'stop',
    [{ ...has('hip-replacement'), bend: 'not-cleared' }, has('hip-replacement')],
    [{ ...has('hip-replacement'), bend: 'cleared' }, { bend: 'not-cleared' }],
  ],
  [
    'strain-at-sit-bone',
    'clinician',
    'stop',
    [{ ...sitBone, ...has('hamstring-strain'), strainStage: 'full-strength' }],
    [sitBone, has('hamstring-strain')],
  ],
  [
    'see-irritable',
    'clinician',
    'limited',
    [{ ...tingling, worst: 7 }, { settles: 'longer' }, { startedBy: 'trivial' }],
    [{ ...tingling, worst: 6 }, { worst: 10 }, { settles: 'under-1-hour' }],
  ],
  [
    'see-both-legs',
    'clinician',
    'limited',
    [
      { ...tingling, side: 'both', startedBy: 'everyday' },
      { ...tingling, side: 'both', startedBy: 'trivial' },
    ],
    [
      { ...tingling, side: 'both', startedBy: 'long-load' },
      { ...tingling, startedBy: 'everyday' },
      { side: 'both', startedBy: 'everyday' },
    ],
  ],
  [
    'see-sit-bone-nerve',
    'clinician',
    'refer',
    [
      { ...sitBone, feelsLike: ['tingling'] },
      { ...sitBone, feltAt: ['sit-bone', 'sole'] },
    ],
    [sitBone, { feelsLike: ['tingling'] }],
  ],
  [
    'see-numbness',
    'clinician',
    'refer',
    [{ ...numb, startedBy: 'trivial' }],
    [
      { ...numb, startedBy: 'everyday' },
      { ...tingling, startedBy: 'trivial' },
      { ...numb, startedBy: 'trivial', ...has('numb-feet') },
    ],
  ],
  [
    'see-no-better',
    'clinician',
    'refer',
    [
      { ...tingling, duration: 'months-same' },
      { duration: 'months-same', worst: 7 },
    ],
    [
      { ...tingling, duration: 'months-better' },
      { duration: 'months-same', worst: 6 },
    ],
  ],
  [
    'plain-no-better',
    'none',
    'note',
    [{ duration: 'months-same', worst: 6 }],
    [{ duration: 'months-better' }, { duration: 'months-same', worst: 7 }],
  ],
  [
    'not-for-sport',
    'clinician',
    'refer',
    [{ ...fresh, goal: 'before-sport' }],
    [fresh, { goal: 'before-sport' }],
  ],
  [
    'see-strain-and-nerve',
    'clinician',
    'limited',
    [{ ...fresh, feelsLike: ['sharp', 'burning'] }],
    [fresh, { feelsLike: ['sharp', 'burning'] }],
  ],
  [
    'see-strain-elsewhere',
    'clinician',
    'refer',
    [
      { ...fresh, feltAt: ['behind-knee'] },
      { ...fresh, feltAt: ['buttock'] },
    ],
    [fresh, { ...fresh, feltAt: ['buttock'], onset: 'gradual' }],
  ],
  [
    'see-strong',
    'clinician',
    'refer',
    [{ worst: 7, feelsLike: ['sharp'] }],
    [{ worst: 7 }, { worst: 6, feelsLike: ['sharp'] }],
  ],
  [
    'may-be-strain',
    'modify',
    'note',
    [fresh, { ...fresh, onset: 'gradual' }, { ...fresh, feltAt: ['calf'], side: 'both', onset: 'sudden' }],
    [{}, { ...fresh, ...has('hamstring-strain') }, { ...fresh, onset: 'gradual', feelsLike: ['restless'] }],
  ],
  [
    'sport-after-strain',
    'modify',
    'note',
    [{ ...has('hamstring-strain'), strainStage: 'full-strength', goal: 'before-sport' }],
    [
      { ...has('hamstring-strain'), strainStage: 'full-strength' },
      { ...has('hamstring-strain'), strainStage: 'walking-fine', goal: 'before-sport' },
      { goal: 'before-sport' },
    ],
  ],
  [
    'birth-and-calf',
    'urgent',
    'stop',
    [
      { ...has('recent-birth'), ...fresh, feltAt: ['calf'] },
      { ...has('recent-birth'), ...fresh, feltAt: ['calf'], feelsLike: ['cramp'], goal: 'night-cramp' },
      { ...has('recent-birth'), ...fresh, feltAt: ['behind-knee'] },
      ...['ache', 'sharp', 'cramp'].map((quality) => ({
        ...has('recent-birth'),
        ...{
          feltAt: ['calf'],
          feelsLike: [quality],
          side: 'left',
          startedBy: 'end-range',
          duration: 'months-better',
        },
      })),
    ],
    [
      has('recent-birth'),
      { ...has('recent-birth'), feltAt: ['calf'], feelsLike: ['pull'], side: 'left', startedBy: 'end-range' },
      { ...has('recent-birth'), feltAt: ['calf'], feelsLike: ['ache'], side: 'both' },
      { ...fresh, feltAt: ['calf'] },
      { ...has('pregnant'), ...fresh, feltAt: ['calf'] },
      { ...has('recent-birth'), ...fresh, feltAt: ['calf'], side: 'both' },
    ],
  ],
  ['strong-pull', 'modify', 'note', [{ worst: 7 }], [{ worst: 6 }, { worst: 7, feelsLike: ['sharp'] }]],
  [
    'strong-soreness',
    'modify',
    'note',
    [sore],
    [
      { ...sore, side: 'left' },
      { ...sore, worst: 6 },
    ],
  ],
  [
    'adapted',
    'modify',
    'note',
    [
      { age: '65-plus' },
      ...['knee-replacement', 'osteoporosis', 'pregnant', 'blood-thinner', 'numb-feet'].map((id) => has(id)),
      ...['recent-birth', 'low-immunity'].map((id) => has(id)),
      ...['hypermobile', 'hamstring-strain', 'neck-dizziness', 'hip-replacement'].map((id) => has(id)),
    ],
    [{}, { balance: 'unsteady' }, has('nerve-disease')],
  ],
];

const levelOf = (id: string): (string | undefined)[] => {
  const sign = signs.find((each) => each.id === id);
  return [sign?.level, sign?.effect];
};

describe('a sign of one choice: that one, and no other of its question', () => {
  it.each(ofOneChoice)('%s: %s is %s, %s', (sign, choice, level, effect, of) => {
    const [question = ''] = Object.keys(of);
    const all = library.files.questionnaire.questions.find(({ id }) => id === question)?.choices ?? [];
    const met = all.map(({ id }) => id).filter((id) => signsFor({ [question]: [id] }).includes(sign));
    expect(met).toEqual([choice]);
    expect(levelOf(sign)).toEqual([level, effect]);
  });
});

describe('a sign of several answers: these people, and not those next to them', () => {
  it.each(decisions)('%s is %s, %s', (sign, level, effect, met, unmet) => {
    expect(met.filter((answers) => !signsFor(answers).includes(sign))).toEqual([]);
    expect(unmet.filter((answers) => signsFor(answers).includes(sign))).toEqual([]);
    expect(levelOf(sign)).toEqual([level, effect]);
  });
  it('every sign stands in a table', () => {
    const told = [...ofOneChoice, ...decisions].map(([sign]) => sign);
    expect(signs.map(({ id }) => id).filter((id) => !told.includes(id))).toEqual([]);
  });
});
