import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import type { ActiveRule } from '../../../src/core/assess/limits.ts';
import { neuralIndex } from '../../../src/core/body/neural-load.ts';
import { angle } from '../../../src/core/body/pose.ts';
import type { Adapted } from '../../../src/core/plan/adapt.ts';
import { missingParts } from '../../../src/core/plan/advice.ts';
import { constraintsOf } from '../../../src/core/plan/constraints.ts';
import { cuesOf, holdCueOf } from '../../../src/core/plan/cues.ts';
import { withinJointLimits } from '../../../src/core/plan/joint-limits.ts';
import { movesThrough, stepMoves } from '../../../src/core/plan/moves.ts';
import { cueIn, lowerLoad } from '../../../src/core/plan/relief.ts';
import type { LeftOut, PhaseName, PlannedStep, Routine } from '../../../src/core/routine.ts';
import type { Kind, Pose } from '../../../src/core/types.ts';
import { library, plain, tingling } from '../../library.ts';
import { coach } from '../../session/people.ts';
import { like } from '../made.ts';

const { 'neural-load': file } = library.files;
const assessment = assess(plain, library);
const person = { ...constraintsOf(assessment), rules: [] };
const rule = (otherwise: Partial<ActiveRule>): ActiveRule => ({
  ...{ id: 'made', filter: {}, because: 'why', sources: [] },
  ...otherwise,
});

describe('how a correction is made', () => {
  const { hurts } = coach;
  const easings = [...hurts.easeOff, ...hurts.cramp.easeOff];
  const ways = [
    ...file.corrections,
    ...easings.map((each) => ({ ...each, way: each.by < 0 ? ('less' as const) : ('more' as const) })),
  ];
  const upright = ['standing', 'seated', 'half-kneeling', 'long-sitting', 'split-stance'];
  const others = [...library.stretches.values()].filter(({ start }) => !upright.includes(start));
  it.each(others.map((stretch) => ({ id: stretch.id, stretch })))(
    '$id: nobody who lies or kneels on the hands is told to lean',
    ({ stretch }) => {
      const said = ways
        .filter(({ joint }) => stretch.adjustable.includes(joint))
        .map((way) => cueIn(stretch, way));
      expect(said.filter((cue) => /\blean/i.test(cue))).toEqual([]);
    },
  );
  it('only a leg that one holds up is lowered', () => {
    const lowers = [...library.stretches.values()].filter((stretch) =>
      ways.some(
        (way) => stretch.adjustable.includes(way.joint) && cueIn(stretch, way) === 'Lower the leg a little.',
      ),
    );
    expect(lowers.map(({ id }) => id).sort()).toEqual([
      'hamstring-contract-relax-strap',
      'hamstring-supine-90-90',
      'hamstring-supine-active-knee-extension',
      'hamstring-supine-strap',
      'sciatic-slider-supine',
      'sciatic-tensioner-supine',
    ]);
  });
  const held = [...library.stretches.values()].filter(
    ({ start, figure }) => upright.includes(start) && figure?.rests?.on === 'floor',
  );
  it.each(held.map((stretch) => ({ id: stretch.id, stretch })))(
    '$id: nobody whose foot is on the floor is told to lower the leg',
    ({ stretch }) => {
      const said = ways.map((way) => cueIn(stretch, way));
      expect(said.filter((cue) => /lower the leg/i.test(cue))).toEqual([]);
    },
  );
  const against = [...library.stretches.values()].filter(movesThrough).flatMap((stretch) =>
    ways.flatMap((way) => {
      const by = angle(stretch.pose, way.joint) - angle(stretch.from, way.joint);
      const goes = way.way === 'less' ? by > 0 : by < 0;
      const isFor = !('kinds' in way) || way.kinds?.includes(stretch.kind);
      return goes && isFor && stretch.adjustable.includes(way.joint)
        ? [{ id: stretch.id, stretch, way }]
        : [];
    }),
  );
  it.each(against)('$id: of $way.joint, which moves, there is less to do, and nothing to place', (each) => {
    expect(cueIn(each.stretch, each.way)).toMatch(/\bless (far|high)\b|^Roll the pelvis forward less\.$/);
  });
  it('some move a joint against what would ease it', () => {
    expect(against.length).toBeGreaterThan(20);
  });
  it.each(['hip-hinge-counter', 'hip-hinge-dowel'])('%s: two feet on the floor have two knees', (id) => {
    const said = ways.map((way) => cueIn(like(id, {}), way));
    expect(said.filter((cue) => /the knee\b|\blean/i.test(cue))).toEqual([]);
  });
  it('a thigh that is to stay still is not lowered while the knee unfolds', () => {
    const said = ways
      .filter(({ joint }) => joint === 'hipFlexion')
      .map((way) => cueIn(like('hamstring-supine-hip-first', {}), way));
    expect(new Set(said)).toEqual(new Set(['Draw the thigh in less far.']));
  });
  const [bends] = file.corrections.filter(({ joint, way }) => joint === 'kneeFlexion' && way === 'more');
  const moving = (from: number, to: number) =>
    like('hip-hinge-counter', {
      ...{ kind: 'dynamic' as const, adjustBy: {}, start: 'standing' as const },
      ...{ from: { kneeFlexion: from }, pose: { kneeFlexion: to, hipFlexion: 80 } },
    });
  it.each<[string, number, number, 'cue' | 'moving']>([
    ['keeps still', 20, 20, 'cue'],
    ['straightens as it moves', 40, 20, 'moving'],
    ['straightens by one degree', 21, 20, 'moving'],
    ['bends as it moves', 10, 20, 'cue'],
  ])('a knee that is to bend more, and %s', (_, from, to, words) => {
    expect(bends?.moving).toBeDefined();
    expect(bends && cueIn(moving(from, to), bends)).toBe(bends?.[words]);
  });
  it('a head that bows by one degree is told to bow less', () => {
    const [lifts] = file.corrections.filter(({ joint, way }) => joint === 'neckFlexion' && way === 'less');
    const bows = like('hip-hinge-counter', {
      ...{ kind: 'dynamic' as const, adjustBy: {}, from: { neckFlexion: 19 }, pose: { neckFlexion: 20 } },
    });
    expect(lifts && cueIn(bows, lifts)).toBe(lifts?.moving);
  });
  it('of a stretch of somebody, its own words come first', () => {
    const [way] = file.corrections.filter(({ joint }) => joint === 'hipFlexion');
    if (!way) throw new Error('no correction of the hip');
    const words = (otherwise: object) => cueIn(like('hamstring-supine-strap', otherwise), way);
    expect(words({ adjustBy: { hipFlexion: 'Let the strap out.' } })).toBe('Let the strap out.');
    for (const start of ['supine', 'side-lying', 'prone', 'reclined'])
      expect(words({ start })).toBe(way.lying);
    expect(words({ start: 'standing' })).toBe(way.cue);
  });
});

describe('what a rule changed is said the way it was changed', () => {
  const ruled = [
    ...library.files.gates.rules,
    ...library.files.conditions.rules,
    ...library.files.patterns.patterns.map(({ id, filter }) => rule({ id, filter: filter ?? {} })),
  ].map((each) => rule({ ...each, because: 'why' }));
  const changes = ruled.flatMap((each) =>
    [...library.stretches.values()].flatMap((stretch) => {
      const kept = withinJointLimits(stretch, [each]);
      if (!('pose' in kept)) return [];
      const joint = each.filter.jointLimits?.find(
        (limit) => angle(kept.pose, limit.joint) !== angle(stretch.pose, limit.joint),
      )?.joint;
      return joint ? [{ ruled: each, stretch, kept, joint }] : [];
    }),
  );
  it.each(changes.map((each) => ({ ...each, id: each.ruled.id, name: each.stretch.id })))(
    '$id: $name, $joint',
    ({ ruled, stretch, kept, joint }) => {
      const by = angle(kept.pose, joint) - angle(stretch.pose, joint);
      const way = file.corrections.find((each) => each.joint === joint);
      const said = cuesOf({ stretch, ...kept, load: 0, corrections: [] }, library, {
        ...person,
        rules: [ruled],
      });
      const right = by < 0 === (way?.way === 'less') ? way && cueIn(stretch, way) : way?.otherWay;
      // How to sit is said to nobody who stands, lies or kneels: there it is the joint that is spoken of.
      const own = (ruled.cueStarts?.includes(stretch.start) ?? true) ? ruled.cue : undefined;
      expect(said).toContain(own ?? right);
      if (ruled.cue && !own) expect(said).not.toContain(ruled.cue);
      if (way && !own)
        expect(said.filter((cue) => cue === way.cue)).toEqual(right === way.cue ? [way.cue] : []);
    },
  );
  it('is more than a few, and goes both ways', () => {
    const ways = changes.map(
      ({ kept, stretch, joint }) => angle(kept.pose, joint) > angle(stretch.pose, joint),
    );
    expect(changes.length).toBeGreaterThan(50);
    expect(new Set(ways).size).toBe(2);
  });
  it.each(file.corrections)('$code: its way is the one that takes load off', ({ joint, to, way }) => {
    const signs = to.slice(1).map((each, index) => Math.sign(each - (to[index] ?? each)));
    expect(signs.filter((sign) => sign !== (way === 'less' ? -1 : 1))).toEqual([]);
    const loads = [60, -60].map((degrees) =>
      neuralIndex({ hipFlexion: 80, kneeFlexion: 30, [joint]: degrees }, file),
    );
    const [more, less] = loads;
    expect(Math.sign(Number(more) - Number(less))).toBe(way === 'less' ? 1 : -1);
  });
});

describe('what is said to place a stretch', () => {
  /** What moves has no position to keep. */
  const bent = like('knee-to-chest-single', { kind: 'control', steps: ['First.', 'Last.'], adjustBy: {} });
  const cues = (pose: Pose, changedBy: ActiveRule[], rules: ActiveRule[] = [], otherwise: object = {}) => {
    const stretch = { ...bent, ...otherwise };
    const adapted: Adapted = { stretch, pose, from: pose, load: 0, corrections: [], changedBy };
    return cuesOf(adapted, library, { ...person, rules });
  };
  const knee = rule({ filter: { jointLimits: [{ joint: 'kneeFlexion', atMost: 60 }] } });
  const moved = { ...bent.pose, kneeFlexion: 60 };
  it.each<[string, string[], string[]]>([
    ['its steps, where nothing was changed', cues(bent.pose, []), ['First.', 'Last.']],
    [
      'how a rule changed a joint, before its end',
      cues(moved, [knee]),
      ['First.', 'Bend the knee less.', 'Last.'],
    ],
    ['nothing of a rule that left it where it was', cues(bent.pose, [knee]), ['First.', 'Last.']],
    ['nothing of a rule that keeps no joint', cues(moved, [rule({})]), ['First.', 'Last.']],
    [
      'nothing of a joint nobody has words for',
      cues({ ...bent.pose, footInversion: 9 }, [
        rule({ filter: { jointLimits: [{ joint: 'footInversion', atLeast: 9 }] } }),
      ]),
      ['First.', 'Last.'],
    ],
    [
      'in the words of the stretch, where it has its own',
      cues({ ...bent.pose, kneeFlexion: 120 }, [knee], [], { adjustBy: { kneeFlexion: 'Bend it here.' } }),
      ['First.', 'Bend it here.', 'Last.'],
    ],
    [
      'the words of the rule, where it has some',
      cues(moved, [{ ...knee, cue: 'Mind.' }]),
      ['First.', 'Mind.', 'Last.'],
    ],
    [
      'what a rule says to every stretch of a kind',
      cues(bent.pose, [], [rule({ cue: 'Mind.', cueKinds: ['control'] })]),
      ['First.', 'Mind.', 'Last.'],
    ],
    [
      'not to another kind',
      cues(bent.pose, [], [rule({ cue: 'Mind.', cueKinds: ['static'] })]),
      ['First.', 'Last.'],
    ],
    [
      'what a rule says in a position',
      cues(bent.pose, [], [rule({ cue: 'Mind.', cueStarts: ['supine'] })]),
      ['First.', 'Mind.', 'Last.'],
    ],
    [
      'how to lie where one lies down, and not when one moves already',
      cues(moved, [knee], [rule({ cue: 'Lie so.', cueStarts: ['supine'] })], {
        steps: ['First.', 'Move.', 'Last.'],
      }),
      ['First.', 'Lie so.', 'Move.', 'Bend the knee less.', 'Last.'],
    ],
    [
      'not twice, where it is of that kind as well',
      cues(bent.pose, [], [rule({ cue: 'Mind.', cueStarts: ['supine'], cueKinds: ['control'] })]),
      ['First.', 'Mind.', 'Last.'],
    ],
    [
      'nothing that it has no words for',
      cues(bent.pose, [], [rule({ cueStarts: ['supine'], cueKinds: ['control'] })]),
      ['First.', 'Last.'],
    ],
    [
      'not in another',
      cues(bent.pose, [], [rule({ cue: 'Mind.', cueStarts: ['reclined'] })]),
      ['First.', 'Last.'],
    ],
    ...(['static', 'contract-relax', 'control'] as const).map((kind): [string, string[], string[]] => [
      `of a ${kind} what is changed before one ${kind === 'control' ? 'ends' : 'is there and holds'}`,
      cues(moved, [knee], [], { kind, steps: ['First.', 'Then.', 'Hold.', 'Last.'] }),
      kind === 'control'
        ? ['First.', 'Then.', 'Hold.', 'Bend the knee less.', 'Last.']
        : ['First.', 'Then.', 'Bend the knee less.', 'Hold.', 'Foot relaxed, toes straight.', 'Last.'],
    ]),
    [
      'after the step that its file names',
      cues(moved, [knee], [], {
        kind: 'static',
        adjustAfter: 1,
        steps: ['First.', 'Then.', 'Hold.', 'Last.'],
      }),
      ['First.', 'Bend the knee less.', 'Then.', 'Hold.', 'Foot relaxed, toes straight.', 'Last.'],
    ],
    [
      'never after the last',
      cues(moved, [knee], [], { adjustAfter: 9 }),
      ['First.', 'Bend the knee less.', 'Last.'],
    ],
    [
      'no position where the nerve is slack',
      cues({ ...bent.pose, kneeFlexion: 61 }, [], [], { kind: 'static' }),
      ['First.', 'Last.'],
    ],
    ['each once', cues(moved, [knee, knee]), ['First.', 'Bend the knee less.', 'Last.']],
  ])('%s', (_, said, expected) => {
    expect(said).toEqual(expected);
  });
});

it.each([
  ['keeps a joint still: how to place it', ['kneeFlexion', 'hipFlexion'], [], 'Place it.'],
  ['moves one of them: how to move', ['kneeFlexion', 'hipFlexion'], ['hipFlexion'], 'Move less.'],
  ['moves another: how to place it', ['kneeFlexion'], ['hipFlexion'], 'Place it.'],
] as const)('where a rule keeps joints within bounds, and a stretch %s', (_, kept, moves, says) => {
  const limits = kept.map((joint) => ({ joint, atMost: 60 }));
  const ruled = rule({ filter: { jointLimits: limits }, cue: 'Place it.', movingCue: 'Move less.' });
  const pose: Pose = { kneeFlexion: 60, hipFlexion: 60 };
  const from = { ...pose, ...Object.fromEntries(moves.map((joint) => [joint, 20])) };
  const stretch = like('knee-to-chest-single', { kind: 'dynamic', steps: ['First.', 'Last.'], pose, from });
  const adapted: Adapted = { stretch, pose, from, load: 0, corrections: [], changedBy: [ruled] };
  expect(cuesOf(adapted, library, person)).toEqual(['First.', says, 'Last.']);
});

it.each<[number, string]>([
  [0, 'none'],
  [1, 'Toes straight.'],
  [2, 'Toes straight, head up.'],
])('%i positions to keep in a hold are one sentence: %s', (count, holdCue) => {
  const made = ['toes straight', 'head up'].slice(0, count).map((says) => ({
    joint: 'neckFlexion' as const,
    says,
  }));
  const words = { ...library.files.words, position: made };
  const pose: Pose = { hipFlexion: 80, kneeFlexion: 20 };
  const stretch = like('hamstring-seated-chair-edge', { pose, from: pose });
  const adapted: Adapted = { stretch, pose, from: pose, load: 0, corrections: [], changedBy: [] };
  const found = holdCueOf(adapted, { ...library, files: { ...library.files, words } }, person);
  expect(found.holdCue ?? 'none').toBe(holdCue);
});

describe('what a stretch says already is not said again', () => {
  const said = (alreadySaid: { cue: string; by: string[] }[]): string[] => {
    const stretch = like('knee-to-chest-single', {
      ...{ kind: 'control', adjustBy: {}, steps: ['Lie.', 'Rest.', 'Breathe.'] },
    });
    const adapted: Adapted = { stretch, pose: {}, from: {}, load: 0, corrections: [], changedBy: [] };
    const words = { ...library.files.words, alreadySaid };
    return cuesOf(adapted, { ...library, files: { ...library.files, words } }, person);
  };
  const all = ['Lie.', 'Rest.', 'Breathe.'];
  it.each<[string, { cue: string; by: string[] }[], string[]]>([
    ['nothing is', [], all],
    ['by another sentence of it', [{ cue: 'Rest.', by: ['Breathe.'] }], ['Lie.', 'Breathe.']],
    ['by one of several', [{ cue: 'Rest.', by: ['Stop.', 'Lie.'] }], ['Lie.', 'Breathe.']],
    ['by one that is not there', [{ cue: 'Rest.', by: ['Stop.'] }], all],
    [
      'beside what is said nowhere',
      [
        { cue: 'Stop.', by: ['Lie.'] },
        { cue: 'Rest.', by: ['Lie.'] },
      ],
      ['Lie.', 'Breathe.'],
    ],
  ])('%s', (_, already, expected) => {
    expect(said(already)).toEqual(expected);
  });
});

describe('a load is lowered', () => {
  const pose = { hipFlexion: 70, kneeFlexion: 40 };
  const lowered = (limit: number, otherwise: object) => {
    const stretch = like('hamstring-supine-90-90', {
      pose,
      from: pose,
      adjustable: ['kneeFlexion'],
      ...otherwise,
    });
    return lowerLoad({ stretch, pose: stretch.pose }, limit, [], file);
  };
  const toes = { ...pose, ankleDorsiflexion: 15 };
  const toesUp = { pose: toes, adjustable: ['ankleDorsiflexion'] };
  it.each<[string, number, object, number | undefined]>([
    ['not where it fits', 3, {}, 3],
    ['not by what the stretch does not let one change', 2, { adjustable: ['lumbarFlexion'] }, undefined],
    ['a hold, wherever it began', 3, { ...toesUp, from: { ...toes, kneeFlexion: 0 } }, 3],
    [
      'a movement, not where it begins too hard',
      3,
      { ...toesUp, kind: 'dynamic', from: { ...toes, kneeFlexion: 0 } },
      undefined,
    ],
    [
      'a movement whose beginning loads as much as may be',
      3,
      { ...toesUp, kind: 'dynamic', from: { ...pose, kneeFlexion: 41, ankleDorsiflexion: 0 } },
      3,
    ],
    [
      'a joint that keeps still, at the beginning too',
      3,
      { ...toesUp, kind: 'dynamic', from: { ...toes, kneeFlexion: 90 } },
      3,
    ],
    ['at 0 not at all', 0, { pose: {} }, undefined],
    ['but for rest', 0, { kind: 'ease', pose: { kneeFlexion: 90 } }, 0],
  ])('%s: at most %i', (_, limit, otherwise, load) => {
    expect(lowered(limit, otherwise)?.load).toBe(load);
  });
});

describe('a step moves', () => {
  it.each<[Kind, PhaseName[], boolean]>([
    ['slider', ['get-ready', 'move'], true],
    ['slider', ['hold'], true],
    ['static', ['get-ready', 'hold'], false],
    ['strength', ['get-ready', 'move', 'rest', 'move'], true],
    ['strength', ['get-ready', 'hold'], false],
  ])('%s, %j: %s', (kind, names, expected) => {
    expect(stepMoves({ kind, phases: names.map((name) => ({ name, seconds: 1 })) })).toBe(expected);
  });
});

describe('a part of what the goal is made of is named as missing', () => {
  const step = (stretch: string) => ({ stretch }) as PlannedStep;
  const late = (stretch: string, code: string): LeftOut => ({
    stretch,
    name: stretch,
    because: [{ code, text: code }],
  });
  const parts = [
    { targets: ['hamstrings'], missing: 'No hamstrings.' },
    { targets: ['gastrocnemius', 'soleus'], missing: 'No calf.' },
  ];
  const { patterns } = library.files;
  const goals = patterns.goals.map((goal) => (goal.id === 'flexibility' ? { ...goal, parts } : goal));
  const mine = { ...library, files: { ...library.files, patterns: { ...patterns, goals } } };
  const missing = (steps: string[], leftOut: LeftOut[] = [], facts = assessment.facts): string[] =>
    missingParts({ steps: steps.map(step), leftOut } as unknown as Routine, facts, mine).map(
      ({ text }) => text,
    );
  const [ham, calf, slider] = ['hamstring-supine-90-90', 'calf-soleus-wall', 'sciatic-slider-seated'];
  it.each<[string, string[], LeftOut[], string[]]>([
    ['not where all of them are there', [ham, calf], [], []],
    ['one that nothing is for', [ham], [], ['No calf.']],
    ['one that is moved and not held', ['hamstring-leg-swing', calf], [], ['No hamstrings.']],
    ['one that another target is held for', ['adductor-butterfly-supine', calf], [], ['No hamstrings.']],
    ['one that a stretch is for beside others', ['hamstring-lateral-bias-ir', calf], [], []],
    ['not one there was no time for', [ham], [late(calf, 'no-time')], []],
    ['one that is left out for another reason', [ham], [late(calf, 'it is barred')], ['No calf.']],
    ['all', [slider], [], ['No hamstrings.', 'No calf.']],
    ['none, where there is no step at all', [], [], []],
  ])('%s', (_, steps, leftOut, expected) => {
    expect(missing(steps, leftOut)).toEqual(expected);
  });
  it('says by which goal', () => {
    const [found] = missingParts(
      { steps: [step(ham)], leftOut: [] } as unknown as Routine,
      assessment.facts,
      mine,
    );
    expect(found).toMatchObject({ code: 'part-missing', severity: 'info', because: ['goal=flexibility'] });
  });
  it('nothing is missed of somebody who only eases off', () => {
    const stirred = assess({ ...plain, ...tingling, worst: 8 }, library);
    expect(missing([slider], [], stirred.facts)).toEqual([]);
  });
});
