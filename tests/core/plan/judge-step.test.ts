import { describe, expect, it } from 'vitest';
import words from '../../../data/words/plan.json';
import { assess } from '../../../src/core/assess/assess.ts';
import type { Library } from '../../../src/core/library.ts';
import { judgeFor, judgeForAnybody, lengthOf } from '../../../src/core/plan/judge-step.ts';
import type { Step } from '../../../src/core/routine.ts';
import type { Answers, Kind, Side } from '../../../src/core/types.ts';
import { library, plain, tingling } from '../../library.ts';
import { plannedCrowd } from '../../safety/planned.ts';
import { libraryOf, like, shipped } from '../made.ts';

describe('a routine of our own breaks none of its own limits', () => {
  it('whoever it was made for', () => {
    let steps = 0;
    const broken: string[] = [];
    for (const { answers, assessment, plan } of plannedCrowd(2000)) {
      if (!plan.routine) continue;
      const judge = judgeFor(assessment, library);
      for (const step of plan.routine.steps) {
        steps++;
        broken.push(...judge(step).map((law) => `${step.stretch}: ${law} (${JSON.stringify(answers)})`));
      }
    }
    expect(broken).toEqual([]);
    expect(steps).toBeGreaterThan(500);
  });
});

const mine: Step = {
  ...{ stretch: 'of-my-therapist', name: 'Mine', kind: 'static', reps: null, effortPercent: null },
  ...{ pose: { hipFlexion: 60, kneeFlexion: 40 }, neuralLoad: { index: 3, band: 'low', because: [] } },
  ...{ cues: [], why: [], sources: [], phases: [{ name: 'hold', seconds: 20 }] },
};
const kind = (some: Kind) => ({ kind: some });
const held = (seconds: number, times = 1) => ({
  phases: Array.from({ length: times }, () => ({ name: 'hold' as const, seconds })),
});
const loaded = (index: number) => ({ neuralLoad: { index, band: 'high' as const, because: [] } });

const moved = (seconds: number, ...sides: Side[]) => ({
  phases: sides.map((side) => ({ name: 'move' as const, seconds, side })),
});
const pushed = (seconds: number, times: number) => ({
  ...kind('contract-relax'),
  phases: Array.from({ length: times }, () => [
    { name: 'push' as const, seconds },
    { name: 'relax' as const, seconds: 3 },
    { name: 'hold' as const, seconds: 15 },
  ]).flat(),
});
const withRests = {
  phases: [20, 5, 20, 5, 20].map((seconds) => ({ name: seconds === 5 ? 'rest' : 'hold', seconds }) as const),
};

describe('the most of each kind, to the second and to the time', () => {
  it.each<[string, Partial<Step>, RegExp | null]>([
    ['rests between holds are not counted', withRests, null],
    ['ten slow bends', { ...kind('dynamic'), ...moved(70, 'left') }, null],
    ['a second more', { ...kind('dynamic'), ...moved(71, 'left') }, /71 seconds of move are more than 70/],
    ['twice on each side', { ...kind('dynamic'), ...moved(70, 'left', 'right', 'left', 'right') }, null],
    ['three times on the left', { ...kind('dynamic'), ...moved(70, 'left', 'left', 'left') }, /more often/],
    [
      'three times on the right',
      { ...kind('dynamic'), ...moved(70, 'right', 'right', 'right') },
      /more often/,
    ],
    ['a hold in place of a move', { ...kind('dynamic'), ...held(1) }, /1 seconds of hold are more than 0/],
    ['a move in place of a hold', moved(1, 'left'), /1 seconds of move are more than 0/],
    [
      'a slider that says it is a hold',
      { stretch: 'sciatic-slider-supine', ...moved(60, 'left') },
      /60 seconds of move are more than 0/,
    ],
    ['three pushes of 6 seconds', pushed(6, 3), null],
    ['four', pushed(6, 4), /more often/],
    ['longer ones', pushed(7, 3), /7 seconds of push are more than 6/],
    ['as hard as is usual', { ...pushed(6, 3), effortPercent: 20 }, null],
    ['harder', { ...pushed(6, 3), effortPercent: 21 }, /harder than 20 %/],
  ])('%s', (_, change, said) => {
    const against = judgeFor(assess(plain, library), library)({ ...mine, ...change }).join('; ');
    if (said) expect(against).toMatch(said);
    else expect(against).toBe('');
  });
  it.each<[string, Partial<Step>, RegExp | null]>([
    ['four holds, as somebody of 65 may', held(60, 4), null],
    ['five', held(60, 5), /more often/],
    ['fifteen slow bends, as before sport', { ...kind('dynamic'), ...moved(105, 'left') }, null],
    ['a second more', { ...kind('dynamic'), ...moved(106, 'left') }, /106 seconds of move are more than 105/],
    [
      'of a slider ten: what another kind may is not for it',
      { ...kind('slider'), ...moved(50, 'left') },
      null,
    ],
    [
      'a second more of it',
      { ...kind('slider'), ...moved(51, 'left') },
      /51 seconds of move are more than 50/,
    ],
  ])('for anybody: %s', (_, change, said) => {
    const against = judgeForAnybody(library)({ ...mine, ...change }).join('; ');
    if (said) expect(against).toMatch(said);
    else expect(against).toBe('');
  });
  it.each([
    [6, false],
    [7, true],
  ])('two sets of three pushes are six: %i are too often: %s', (times, often) => {
    const twice = like('hamstring-contract-relax-wall', { dose: { sets: [2, 2] } });
    const step = { ...mine, ...pushed(6, times), stretch: twice.id, pose: twice.pose };
    for (const said of [
      judgeForAnybody(libraryOf(twice))(step),
      judgeFor(assess(plain, library), libraryOf(twice))(step),
    ])
      expect(said.includes(words.judged.often)).toBe(often);
  });
  it('a routine is as long as its phases', () => {
    expect(lengthOf([])).toBe(0);
    expect(
      lengthOf([
        { ...mine, ...withRests },
        { ...mine, ...moved(70, 'left', 'right') },
      ]),
    ).toBe(210);
  });
});

describe('what a routine may be made of', () => {
  const group = { purpose: 'lengthen', take: 1, by: 'order', of: ['hamstring-standing-elevated'] } as const;
  const small: Library = {
    ...library,
    includes: new Map([['none', [{ ...group, of: [...group.of] }]]]),
    first: [],
  };
  const saidOf = (stretch: string): string[] =>
    judgeForAnybody(small)({
      ...mine,
      stretch,
      pose: library.stretches.get(stretch)?.pose ?? {},
      phases: [],
    });
  const easier = library.stretches.get(group.of[0])?.easier ?? '';
  it.each([
    ['what a pattern asks for', group.of[0], []],
    ['the easier one that may stand in for it', easier, []],
    ['no other', 'calf-gastroc-wall', ['no routine is made of it']],
  ])('%s', (_, id, said) => {
    expect(library.stretches.has(id)).toBe(true);
    expect(saidOf(id).filter((each) => each.startsWith('no routine'))).toEqual(said);
  });
});

describe('what a file may not ask', () => {
  it.each<[string, Answers, Partial<Step>, RegExp | null]>([
    ['a stretch of one’s own', {}, {}, null],
    ['a stretch of one’s own, where the floor is hard', { floor: 'hard' }, {}, null],
    ['the longest hold', {}, held(30), null],
    ['one second more', {}, held(31), /31 seconds of hold are more than 30/],
    ['an hour', {}, held(3600), /more than 30/],
    ['as often as is usual', {}, held(20, 3), null],
    ['more often', {}, held(20, 4), /more often/],
    ['the highest load of a hold', {}, loaded(6), null],
    ['more', {}, loaded(7), /loads the nerve 7/],
    ['more, with nerve features', tingling, loaded(5), /loads the nerve 5/],
    ['a tensioner', {}, kind('tensioner'), /tensioner/],
    ['a push, bendy', { conditions: ['hypermobile'] }, kind('contract-relax'), /bendy joints/],
    [
      'a deep bend, hip replaced',
      { conditions: ['hip-replacement'], bend: 'cleared' },
      { pose: { hipFlexion: 90, kneeFlexion: 90 } },
      /replaced hip/,
    ],
    [
      'the head down, dizzy',
      { conditions: ['neck-dizziness'] },
      { pose: { neckFlexion: 30 } },
      /head stays level/,
    ],
    [
      'a known stretch by another kind',
      {},
      { stretch: 'hamstring-supine-strap', kind: 'tensioner' },
      /tensioner/,
    ],
    ['the floor, where it is hard', { floor: 'hard' }, { stretch: 'hamstring-supine-90-90' }, /floor/],
    [
      'what needs a strap, without one',
      { equipment: ['wall'] },
      { stretch: 'hamstring-supine-strap' },
      /strap/,
    ],
    ['what is only an example', {}, { stretch: 'calf-towel-long-sit' }, /example/],
    [
      'a slider that comes by the diary alone',
      {},
      { stretch: 'sciatic-slider-slump', kind: 'slider', phases: [] },
      /no routine is made of it/,
    ],
    [
      'a calf stretch with the toes pointed',
      {},
      { stretch: 'calf-gastroc-wall', pose: { ankleDorsiflexion: -20 }, phases: [] },
      /no longer that stretch/,
    ],
    ['a move in place of a hold', {}, { phases: [{ name: 'move', seconds: 40 }] }, /seconds of move/],
    ['a long rest', {}, { phases: [{ name: 'rest', seconds: 121 }] }, /seconds of rest/],
    [
      'a push that is too strong',
      { age: '65-plus' },
      { ...kind('contract-relax'), effortPercent: 60, phases: [] },
      /harder than 20 %/,
    ],
  ])('%s', (_, person, change, said) => {
    const judge = judgeFor(assess({ ...plain, ...person }, library), library);
    const against = judge({ ...mine, ...change }).join('; ');
    if (said) expect(against).toMatch(said);
    else expect(against).toBe('');
  });
  it.each<[string, Partial<Step>, RegExp | null]>([
    ['the longest hold anybody has', held(60), null],
    ['a longer one', held(61), /more than 60/],
    ['more load than anybody', loaded(7), /loads the nerve 7/],
    ['a tensioner', kind('tensioner'), /tensioners are not due/],
  ])('also where nobody says for whom it is: %s', (_, change, said) => {
    const against = judgeForAnybody(library)({ ...mine, ...change }).join('; ');
    if (said) expect(against).toMatch(said);
    else expect(against).toBe('');
  });
});

describe('a stretch that no routine is made of', () => {
  const hold = (id: string, easier?: string) =>
    like('glute-figure-4-supine', { id, ...(easier === undefined ? {} : { easier }) });
  const few = libraryOf(
    hold('asked', 'easier'),
    hold('easier', 'easiest'),
    hold('easiest'),
    hold('other', 'asked'),
  );
  const group = { of: ['asked'], purpose: '', take: 1, by: 'order' as const };
  const judge = () => judgeForAnybody({ ...few, includes: new Map([['muscular', [group]]]) });
  it.each([
    ['asked', true],
    ['easier', true],
    ['easiest', true],
    ['other', false],
  ])('%s for by a pattern, or in the place of what is: %s', (id, may) => {
    const { pose } = shipped('glute-figure-4-supine');
    const faults = judge()({ ...mine, stretch: id, pose, ...loaded(1) });
    expect(faults).toEqual(may ? [] : [words.judged.notPlanned]);
  });
});
