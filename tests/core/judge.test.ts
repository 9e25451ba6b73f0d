import { describe, expect, it } from 'vitest';
import { assess } from '../../src/core/assess/assess.ts';
import { type FollowedStep, followedOf } from '../../src/core/followed.ts';
import { judgeFor, judgeForAnybody } from '../../src/core/plan/judge.ts';
import { prescribe } from '../../src/core/prescription.ts';
import type { Answers, Kind } from '../../src/core/types.ts';
import { library, plain, tingling, whole } from '../library.ts';
import { drawn, makeRandom } from '../safety/profiles.ts';

const { questions } = library.files.questionnaire;

describe('a routine of our own breaks none of its own limits', () => {
  it('whoever it was made for', () => {
    let steps = 0;
    const broken: string[] = [];
    for (const answers of drawn(questions, 2000, makeRandom(3))) {
      const { assessment, plan } = prescribe(whole(answers), library);
      if (!plan.routine) continue;
      const judge = judgeFor(assessment, library);
      for (const step of followedOf(plan.routine, library).steps) {
        steps++;
        broken.push(...judge(step).map((law) => `${step.stretch}: ${law} (${JSON.stringify(answers)})`));
      }
    }
    expect(broken).toEqual([]);
    expect(steps).toBeGreaterThan(500);
  });
});

const mine: FollowedStep = {
  ...{ stretch: 'of-my-therapist', name: 'Mine', kind: 'static', reps: null, effortPercent: null },
  ...{ pose: { hipFlexion: 60, kneeFlexion: 40 }, load: { index: 3, band: 'low' } },
  ...{ cues: [], why: [], sources: [], phases: [{ name: 'hold', seconds: 20 }] },
};
const kind = (some: Kind) => ({ kind: some });
const held = (seconds: number, times = 1) => ({
  phases: Array.from({ length: times }, () => ({ name: 'hold' as const, seconds })),
});
const loaded = (index: number) => ({ load: { index, band: 'high' as const } });

describe('what a file may not ask', () => {
  it.each<[string, Answers, Partial<FollowedStep>, RegExp | null]>([
    ['a stretch of one’s own', {}, {}, null],
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
  it.each<[string, Partial<FollowedStep>, RegExp | null]>([
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
