import { describe, expect, it } from 'vitest';
import { planFor } from '../../../src/core/plan/plan.ts';
import type { Plan, PlannedStep } from '../../../src/core/routine.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';

const planOf = (answers: Answers): Plan => planFor({ ...plain, ...answers }, library);
const stepsOf = (answers: Answers): readonly PlannedStep[] => planOf(answers).routine?.steps ?? [];
const idsOf = (answers: Answers): string[] => stepsOf(answers).map((step) => step.stretch);

const fresh: Answers = { feelsLike: ['sharp'], side: 'left', worst: 6, duration: 'days', onset: 'gradual' };

const isHamstringHold = (step: PlannedStep): boolean =>
  ['static', 'contract-relax'].includes(step.kind) && step.stretch.startsWith('hamstring');

describe('a routine', () => {
  it.each([6, 10, 15, 20, 30])(
    'of %i minutes slides the nerve, lengthens the hamstrings, and keeps to the time',
    (minutes) => {
      const plan = planOf({ minutes });
      const steps = plan.routine?.steps ?? [];
      expect(steps[0]?.kind).toBe('slider');
      expect(steps.some(isHamstringHold)).toBe(true);
      expect(plan.routine?.seconds).toBeLessThanOrEqual(minutes * 60);
      expect(plan.routine?.seconds).toBeGreaterThanOrEqual(minutes * 40);
    },
  );
  it('grows in variety, not only in length', () => {
    const kinds = [5, 10, 20, 30].map((minutes) => new Set(idsOf({ minutes })).size);
    expect(kinds).toEqual([...kinds].sort((one, other) => one - other));
    expect(kinds[3]).toBeGreaterThanOrEqual(9);
  });
  it('gives the same routine to the byte', () => {
    expect(JSON.stringify(planOf(tingling))).toBe(JSON.stringify(planOf(tingling)));
  });
  it('without any equipment or floor still has something to do', () => {
    expect(
      stepsOf({ equipment: [], floor: 'no', balance: 'unsteady', age: '65-plus' }).length,
    ).toBeGreaterThan(0);
  });
});

describe('with a nerve that may be part of it, sliders come first', () => {
  const people: [string, Answers][] = [
    ['easily calmed', tingling],
    ['moderately stirred', { ...tingling, worst: 5, equipment: ['step'] }],
    ['before sport', { ...tingling, goal: 'before-sport' }],
    ['a cramp in the sole', { ...tingling, feelsLike: ['cramp'] }],
    ['without a chair', { ...tingling, equipment: ['strap', 'wall', 'step'] }],
  ];
  it.each(people)('%s: where time is short the hamstrings give way, not the slider', (_, answers) => {
    const lengthened = Array.from({ length: 20 }, (_each, index) => index + 1).flatMap((minutes) => {
      const steps = stepsOf({ ...answers, minutes });
      const first = steps.findIndex(
        ({ stretch, kind }) => kind !== 'slider' && stretch.startsWith('hamstring'),
      );
      const slider = steps.findIndex(({ kind }) => kind === 'slider');
      return first >= 0 ? [{ minutes, first: slider >= 0 && slider < first }] : [];
    });
    expect(lengthened.length).toBeGreaterThan(0);
    expect(lengthened.filter((each) => !each.first)).toEqual([]);
  });
  it('two minutes are enough for one', () => {
    expect(stepsOf({ ...tingling, minutes: 2 })[0]?.kind).toBe('slider');
  });
});

describe('for a strained hamstring', () => {
  it.each(['walking-hurts', 'walking-fine'])(
    '%s: no slider straightens the other leg: it may be that one',
    (strainStage) => {
      for (const feltAt of [[], ['thigh'], ['sole']]) {
        for (const worst of [2, 5, 8]) {
          const answers = {
            ...tingling,
            conditions: ['hamstring-strain'],
            strainStage,
            feltAt,
            worst,
            side: 'both',
          };
          expect(idsOf(answers)).not.toContain('sciatic-slider-contralateral');
        }
      }
    },
  );
});

it('thin bone is not bent back under the weight of the body', () => {
  const answers: Answers = { age: '65-plus', feltAt: ['low-back'], startedBy: 'long-load', minutes: 20 };
  expect(idsOf({ ...answers, conditions: ['osteoporosis'] })).not.toContain('prone-press-up');
});

describe('a finding names the answers behind it', () => {
  const because = (answers: Answers, code: string): readonly string[] | undefined =>
    planOf(answers).findings.find((finding) => finding.code === code)?.because;

  it.each<[Answers, string[]]>([
    [{ worst: 8 }, ['worst=8']],
    [{ startedBy: 'trivial', settles: 'longer' }, ['startedBy=trivial', 'settles=longer']],
    [{ night: 'often', worst: 5 }, ['night=often']],
  ])('easily stirred, by %j', (change, reasons) => {
    expect(because({ ...tingling, ...change }, 'see-irritable')).toEqual(reasons);
  });
  it('one grade up because a question is open: the gravest that were answered', () => {
    const answers: Answers = { ...plain, ...tingling, worst: 5 };
    const { night: _, ...open } = answers;
    const plan = planFor(whole(open), library);
    expect(plan.findings.find(({ code }) => code === 'see-irritable')?.because).toEqual(['worst=5']);
  });
  it('a sore sit bone by where it is felt', () => {
    const answers = { ...tingling, feltAt: ['sit-bone', 'sole'], sitBoneTest: 'yes' };
    expect(because(answers, 'see-sit-bone-nerve')).toEqual(
      expect.arrayContaining(['feltAt=sit-bone', 'sitBoneTest=yes']),
    );
  });
  it.each<[string, Answers, string[]]>([
    [
      'the nerve: what counts for it',
      tingling,
      ['feltAt=sole', 'feelsLike=tingling', 'headTest=changes', 'toesTest=eases'],
    ],
    [
      'muscle and nerve together: what makes the nerve a part of it, and where both are',
      { feltAt: ['thigh', 'behind-knee'], headTest: 'changes', sitting: 'yes' },
      ['headTest=changes', 'feltAt=thigh', 'feltAt=behind-knee'],
    ],
    [
      'the same, where points alone make it: what gave them',
      {
        feltAt: ['thigh', 'calf'],
        headTest: 'untried',
        toesTest: 'eases',
        sitting: 'yes',
        calfWallTest: 'no',
      },
      ['feltAt=calf', 'toesTest=eases', 'sitting=yes'],
    ],
    [
      'a cramp: that it is one, and nothing that would count for a nerve',
      { feltAt: ['calf'], feelsLike: ['cramp'], calfWallTest: 'either', sitting: 'yes', toesTest: 'eases' },
      ['feelsLike=cramp'],
    ],
    [
      'bendy joints: those alone',
      { conditions: ['hypermobile'], sitting: 'yes' },
      ['conditions=hypermobile'],
    ],
    [
      'the calf: what counts for the calf, a point or more',
      { feltAt: ['calf'], calfWallTest: 'straight-knee', sitting: 'yes' },
      ['feltAt=calf', 'feelsLike=pull', 'calfWallTest=straight-knee', 'settles=at-once'],
    ],
    [
      'deep in the buttock: what counts for that',
      { feltAt: ['buttock'], feelsLike: ['ache'], sitting: 'yes', sitBoneTest: 'no', coughTest: 'no' },
      ['feltAt=buttock', 'sitting=yes'],
    ],
    [
      'not clear: what little counts for a nerve',
      { feltAt: ['low-back'], feelsLike: ['sharp'], sitting: 'yes', backTest: 'neither', coughTest: 'no' },
      ['feelsLike=sharp', 'sitting=yes'],
    ],
    ['nothing felt: no answer at all', { feltAt: [] }, []],
  ])('a pattern by the answers that speak for it: %s', (_, answers, reasons) => {
    const { findings, assessment } = planOf({ night: 'no', ...answers });
    const pattern = library.files.patterns.patterns.find(({ id }) => id === assessment?.pattern);
    expect(findings.find(({ code }) => code === (pattern?.code ?? pattern?.id))?.because).toEqual(reasons);
  });
  it('a condition in a sentence of its own', () => {
    const { findings } = planOf({ conditions: ['pregnant'], weeksPregnant: 8 });
    expect(findings.find(({ code }) => code === 'adapted-pregnant')).toMatchObject({
      ...{ severity: 'info', because: ['conditions=pregnant'] },
      text: 'Pregnant: hold on when you stand; never the end of the range.',
    });
  });
  it('no reason is the name of a fact', () => {
    for (const worst of [2, 5, 8])
      for (const feltAt of [['sole'], ['sit-bone', 'sole'], ['low-back'], ['behind-knee']])
        for (const { because: all } of planOf({ ...tingling, worst, feltAt, sitBoneTest: 'yes' }).findings)
          expect(all.filter((reason) => !reason.includes('='))).toEqual([]);
  });
});

describe('words that stand instead of those of a pattern name the answers they are for', () => {
  it.each<[string, Answers, RegExp, string]>([
    [
      'heavy legs',
      { seeSomeone: ['heavy-legs-walking'] },
      /turn heavy on walking/,
      'seeSomeone=heavy-legs-walking',
    ],
    [
      'a cramp on walking',
      { seeSomeone: ['walking-cramp'] },
      /comes with walking/,
      'seeSomeone=walking-cramp',
    ],
    ['very strong', { ...tingling, worst: 8 }, /nothing here stretches/, 'worst=8'],
    ['not for sport', { ...fresh, goal: 'before-sport' }, /It is no warm-up/, 'goal=before-sport'],
  ])('%s', (_, answers, text, because) => {
    const found = planFor(whole({ ...plain, ...answers }), library).findings.find((each) =>
      text.test(each.text),
    );
    expect(found?.because).toContain(because);
  });
  it('but those of a title alone do not', () => {
    const strong = planFor(whole({ ...plain, worst: 7, duration: 'months-better' }), library);
    expect(strong.routine?.title).toBe('Hamstrings, gently');
    expect(strong.findings.find(({ code }) => code === 'muscular')?.because).toEqual([
      'feltAt=thigh',
      'feelsLike=pull',
      'settles=at-once',
    ]);
  });
});

describe('very easily stirred', () => {
  it.each(['after-sport', 'before-sport', 'flexibility'])(
    'nothing is said of stretching or warming up: %s',
    (goal) => {
      const { advice } = planOf({ ...tingling, worst: 8, goal });
      expect(advice.join(' ')).not.toMatch(/stretch because|[Ww]arm up|Long holds|Daily is best/);
    },
  );
  it('no time limit lets one wait beside "see someone first"', () => {
    const { advice } = planOf({ ...tingling, feltAt: ['behind-knee', 'sole'], worst: 8 });
    expect(advice.join(' ')).not.toMatch(/\d weeks/);
    expect(advice.join(' ')).toContain('see a doctor sooner');
  });
});

describe('sides', () => {
  it.each<[string, string[]]>([
    ['left', ['left', 'right']],
    ['right', ['right', 'left']],
    ['both', ['right', 'left']],
  ])('felt %s: the worse side first', (side, sides) => {
    expect(stepsOf({ side }).find(isHamstringHold)?.sides).toEqual(sides);
  });
  it('the slider of the other leg names the sore side alone', () => {
    const steps = stepsOf({ ...tingling, side: 'left', worst: 8, minutes: 15 });
    expect(steps.find((step) => step.stretch === 'sciatic-slider-contralateral')?.sides).toEqual(['left']);
  });
  it('with two sore legs there is no slider of the other leg', () => {
    expect(idsOf({ ...tingling, side: 'both', worst: 8, minutes: 15 })).not.toContain(
      'sciatic-slider-contralateral',
    );
  });
});

describe('doses', () => {
  const cramp: Answers = {
    goal: 'night-cramp',
    feltAt: ['calf'],
    feelsLike: ['cramp'],
    calfWallTest: 'either',
  };
  it('night cramp: 10 seconds, 3 times, also at 65', () => {
    for (const step of stepsOf({ ...cramp, age: '65-plus', minutes: 20 })) {
      if (step.stretch.startsWith('calf') || isHamstringHold(step)) {
        expect([step.stretch, step.holdSeconds, step.sets]).toEqual([step.stretch, 10, 3]);
      }
    }
  });
  it('65 or over: 60 seconds where nothing asks for less', () => {
    const longest = (answers: Answers): number =>
      Math.max(
        ...stepsOf({ age: '65-plus', minutes: 20, ...answers })
          .filter(isHamstringHold)
          .map(({ holdSeconds }) => holdSeconds ?? 0),
      );
    expect(longest({})).toBe(60);
    expect(longest({ conditions: ['blood-thinner'] })).toBe(30);
  });
  it('before sport: it moves, and holds no muscle for a minute', () => {
    const steps = stepsOf({ goal: 'before-sport', minutes: 15 });
    expect(steps.some((step) => step.kind === 'dynamic')).toBe(true);
    const held = steps.filter(isHamstringHold).map((step) => (step.holdSeconds ?? 0) * step.sets);
    expect(held.reduce((sum, seconds) => sum + seconds, 0)).toBeLessThan(60);
  });
  it('the sole of the foot keeps its ten times ten seconds where there is time', () => {
    const foot = { ...tingling, feelsLike: ['cramp'], headTest: 'same', toesTest: 'same', minutes: 20 };
    const step = stepsOf(foot).find((each) => each.stretch === 'plantar-fascia-toe-stretch');
    expect([step?.holdSeconds, step?.sets]).toEqual([10, 10]);
  });
});

describe('the limits', () => {
  it('easily stirred: positions of ease and the two smallest sliders, whatever the pattern', () => {
    const calm = ['ease-knees-over-pillow', 'sciatic-slider-ankle-only', 'sciatic-slider-contralateral'];
    for (const feltAt of [['thigh'], ['calf'], ['sole'], ['low-back'], ['inner-hamstring']]) {
      const ids = idsOf({ feltAt, side: 'left', settles: 'longer', night: 'no' });
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.filter((id) => !calm.includes(id))).toEqual([]);
    }
  });
  it('moderate: no seated slider, no dynamic stretch, and the small range is said', () => {
    const steps = stepsOf({ ...tingling, feltAt: ['behind-knee', 'sole'], worst: 5, minutes: 20 });
    expect(steps.map((step) => step.stretch)).not.toContain('sciatic-slider-seated');
    expect(steps.filter((step) => step.kind === 'dynamic')).toEqual([]);
    const ownWords = ['Keep it small and slow, like a wave.'];
    for (const step of steps) {
      const isSaid = step.cues.some((cue) => ownWords.includes(cue));
      if (step.kind === 'slider' && !isSaid) expect(step.cues).toContain('Small range only.');
      if (isSaid)
        expect([step.stretch, step.cues]).toEqual([
          'sciatic-slider-ankle-only',
          expect.not.arrayContaining(['Small range only.']),
        ]);
    }
  });
  it('a replaced hip bends no further than 80 degrees, by sitting higher where that is possible', () => {
    const steps = stepsOf({ conditions: ['hip-replacement'], bend: 'cleared', minutes: 20 });
    expect(steps.length).toBeGreaterThan(3);
    for (const step of steps) expect(step.pose.hipFlexion ?? 0).toBeLessThanOrEqual(80);
    expect(steps.some((step) => step.cues.some((cue) => cue.startsWith('No deep bend at the hip')))).toBe(
      true,
    );
  });
  it('felt on the top of the foot: the foot stays in the middle', () => {
    const steps = stepsOf({ ...tingling, feltAt: ['top-of-foot'], minutes: 20 });
    for (const step of steps.filter(isHamstringHold))
      expect(step.pose.ankleDorsiflexion ?? 0).toBeGreaterThanOrEqual(0);
  });
  it('every exclusion has its reason', () => {
    for (const { because } of planOf({ ...tingling, conditions: ['osteoporosis'] }).routine?.leftOut ?? []) {
      expect(because.length).toBeGreaterThan(0);
    }
  });
});

describe('warnings and the way out', () => {
  it('a hold that toes up would spoil says so', () => {
    const hold = stepsOf(tingling).find(isHamstringHold);
    expect(hold?.warnings.map((warning) => warning.code)).toContain('toes-down');
  });
  it('what a slider moves on purpose is no mistake', () => {
    const slider = stepsOf({ ...tingling, worst: 5 }).find(
      (step) => step.stretch === 'sciatic-slider-supine',
    );
    expect(slider?.warnings.map((warning) => warning.code)).not.toContain('toes-down');
  });
  it('the easier stretch is one this person may do', () => {
    const steps = stepsOf({ conditions: ['pregnant'], weeksPregnant: 25, minutes: 20 });
    for (const step of steps)
      expect(step.ifItTingles.join(' ')).not.toMatch(/Nerve slider, lying\.|back movements, lying/);
  });
  it('a step ends with how it ends', () => {
    for (const step of stepsOf({ conditions: ['hypermobile'], minutes: 20 })) {
      const end = step.cues.findIndex((cue) => cue.startsWith('To end'));
      expect([-1, step.cues.length - 1]).toContain(end);
    }
  });
});

describe('what is said', () => {
  it('a cramp on walking is never called cramp, nor tight calves', () => {
    const plan = planOf({
      feltAt: ['calf'],
      feelsLike: ['cramp'],
      seeSomeone: ['walking-cramp'],
      goal: 'night-cramp',
    });
    expect(plan.outcome).toBe('limited');
    const others = plan.advice.filter((text) => !text.includes('is not a cramp'));
    const said = [plan.routine?.title, ...plan.findings.map((finding) => finding.text), ...others].join(' ');
    expect(said).not.toMatch(/cramp|calf/i);
  });
  it('a fresh strain is not told to strengthen', () => {
    const plan = planOf({ conditions: ['hamstring-strain'], strainStage: 'walking-hurts' });
    expect(plan.advice.join(' ')).not.toMatch(/strength sessions|3 to 4 of 10/);
    expect(plan.routine?.steps.map((step) => step.kind)).not.toContain('strength');
  });
  it.each([
    ['low', {}, '4 weeks'],
    ['moderate', { worst: 5 }, '2 weeks'],
    ['high', { worst: 8 }, 'see a doctor sooner'],
  ])('nerve, %s: when to see a clinician', (_grade, answers, time) => {
    expect(planOf({ ...tingling, ...answers }).advice.join(' ')).toContain(time);
  });
  it('nothing is known after an emergency', () => {
    const plan = planOf({ emergency: ['saddle'] });
    expect([plan.assessment, plan.routine, plan.triage]).toEqual([null, null, 'emergency']);
    expect(plan.stop?.do.join(' ')).toMatch(/emergency number/);
  });
});
