import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import type { Stretch } from '../../../src/core/library.ts';
import { planFor } from '../../../src/core/plan/plan.ts';
import { easedBy, easings } from '../../../src/core/respond/adjust-pose.ts';
import { contextFor } from '../../../src/core/respond/context.ts';
import { respondersFor } from '../../../src/core/respond/index.ts';
import { unheard } from '../../../src/core/respond/types.ts';
import type { Step } from '../../../src/core/routine.ts';
import type { EaseOff } from '../../../src/core/schema/coach.ts';
import { secondsOf, workedOut } from '../../../src/core/step.ts';
import type { Answers, Pose } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';
import { coach, limitsOf, people } from '../../session/people.ts';
import { libraryOf, like } from '../made.ts';

/** People whom a rule keeps from an angle, so that some of what they do is not as it is listed. */
const limited: Readonly<Record<string, Answers>> = {
  ...people,
  'who feels it behind the knee': { ...plain, feltAt: ['behind-knee'], headTest: 'same', minutes: 30 },
  'with a new hip and limits': { ...plain, conditions: ['hip-replacement'], bend: 'cleared', minutes: 40 },
  'who is very bendy': { ...plain, conditions: ['hypermobile'], minutes: 40 },
  'who gets dizzy': { ...plain, ...tingling, conditions: ['neck-dizziness'], minutes: 40 },
  'over 65': { ...plain, age: '65-plus', minutes: 40 },
};

describe('a step that is placed anew', () => {
  it.each(Object.entries(limited))('is told as it was, and what changed: %s', (who, given) => {
    const answers = whole(given);
    const { respond } = respondersFor(assess(answers, library), library, coach);
    const steps = planFor(answers, library).routine?.steps ?? [];
    for (const [at, step] of steps.entries()) {
      for (const report of ['gradual', 'tingles'] as const) {
        const course = { steps, at, left: secondsOf(step), sides: [], heard: unheard(limitsOf(answers)) };
        const { steps: after, aloud = '' } = respond(course, report);
        const now = after[at];
        if (now?.stretch !== step.stretch || now.pose === step.pose) continue;
        const [had, has] = [step, now].map(({ cues, holdCue }) => cues.filter((each) => each !== holdCue));
        const added = has?.filter((each) => !had?.includes(each)) ?? [];
        expect([who, step.stretch, had?.filter((each) => !has?.includes(each))]).toEqual([
          ...[who, step.stretch, []],
        ]);
        expect([step.stretch, added.filter((each) => !aloud.includes(each))]).toEqual([step.stretch, []]);
        expect(now.cues.at(-1)).toBe(step.cues.at(-1));
        if (now.holdCue) expect(now.cues.at(-2)).toBe(now.holdCue);
        if (step.holdCue && now.neuralLoad.index > 0)
          expect([step.stretch, now.holdCue]).toEqual([step.stretch, expect.any(String)]);
      }
    }
  });
});

describe('a way to ease off', () => {
  const bend: EaseOff = { joint: 'kneeFlexion', by: 15, to: 60, cue: 'Bend.', moving: 'Straighten less.' };
  const lean: EaseOff = { joint: 'hipFlexion', by: -15, to: 30, cue: 'Lean less.', moving: 'Bend less.' };
  const lying = (pose: Pose, otherwise: Partial<Stretch> = {}): Stretch =>
    like('hamstring-supine-90-90', { id: 'lying', pose, from: pose, ...otherwise });
  const stepOf = ({ id, name, kind, pose }: Stretch): Step => ({
    ...{ stretch: id, name, kind, pose, reps: null, effortPercent: null, cues: [], why: [], sources: [] },
    ...{ ...workedOut({ stretch: id, pose }, library), phases: [{ name: 'hold', seconds: 20 }] },
  });
  const eased = (stretch: Stretch, ways: EaseOff[], answers: Answers = {}): [Pose, string][] => {
    const mine = libraryOf(stretch);
    const context = contextFor(assess(whole({ ...plain, ...answers }), mine), mine, coach);
    return easings(stepOf(stretch), ways, context).map(({ step, cue }) => [step.pose, cue]);
  };
  const straight: Pose = { hipFlexion: 90, kneeFlexion: 0 };

  it.each<[string, Stretch, EaseOff, Pose | undefined]>([
    ['goes so many degrees', lying(straight), bend, { kneeFlexion: 15 }],
    ['also one alone', lying(straight), { ...bend, by: 1 }, { kneeFlexion: 1 }],
    ['the other way too', lying(straight), lean, { hipFlexion: 75 }],
    ['and one alone there', lying(straight), { ...lean, by: -1 }, { hipFlexion: 89 }],
    ['but no further than it may', lying({ ...straight, kneeFlexion: 50 }), bend, { kneeFlexion: 60 }],
    ['where it is that far it is none', lying({ ...straight, kneeFlexion: 60 }), bend, undefined],
    ['nor where it is further', lying({ ...straight, kneeFlexion: 70 }), bend, undefined],
    ['that far the other way neither', lying({ hipFlexion: 30, kneeFlexion: 70 }), lean, undefined],
    ['of some kinds goes there', lying(straight), { ...bend, kinds: ['static'] }, { kneeFlexion: 15 }],
    ['and nowhere else', lying(straight), { ...bend, kinds: ['dynamic'] }, undefined],
    [
      'not for what a stretch is for is none',
      lying(straight, { targets: ['hamstrings', 'adductors'] }),
      { ...bend, notTargets: ['iliopsoas', 'adductors'] },
      undefined,
    ],
    [
      'not for what it is not for goes there',
      lying(straight),
      { ...bend, notTargets: ['adductors'] },
      { kneeFlexion: 15 },
    ],
    [
      'what lengthens one of its muscles is none, also where the others stay as they are',
      lying({ ...straight, ankleDorsiflexion: 0 }, { targets: ['hamstrings', 'gastrocnemius'] }),
      { ...lean, joint: 'ankleDorsiflexion', by: 4, to: 4 },
      undefined,
    ],
  ])('%s', (_, stretch, way, expected) => {
    expect(eased(stretch, [way]).map(([pose]) => pose)).toEqual(
      expected ? [{ ...stretch.pose, ...expected }] : [],
    );
  });
  it('is none where a rule keeps this person from it', () => {
    const point: EaseOff = { joint: 'ankleDorsiflexion', by: -15, to: -15, cue: 'Point the toes.' };
    const topOfFoot = { ...tingling, feltAt: ['top-of-foot'], toesTest: 'same' };
    expect(eased(lying(straight), [point], tingling)).toHaveLength(1);
    expect(eased(lying(straight), [point], topOfFoot)).toEqual([]);
  });
  it.each<[string, Partial<Stretch>, EaseOff, string]>([
    ['a hold: how it is placed', {}, bend, 'Bend.'],
    [
      'what straightens the knee: less of that',
      { kind: 'dynamic', from: { ...straight, kneeFlexion: 90 } },
      bend,
      'Straighten less.',
    ],
    [
      'what bends the hip: less of that',
      { kind: 'dynamic', from: { hipFlexion: 30, kneeFlexion: 0 } },
      lean,
      'Bend less.',
    ],
    [
      'what bends the knee: how it is placed',
      { kind: 'dynamic', from: { ...straight, kneeFlexion: -5 } },
      bend,
      'Bend.',
    ],
    [
      'what straightens the hip: how it is placed',
      { kind: 'dynamic', from: { hipFlexion: 110, kneeFlexion: 0 } },
      lean,
      'Lean less.',
    ],
  ])('is said of %s', (_, otherwise, way, cue) => {
    expect(eased(lying(straight, otherwise), [way]).map(([, said]) => said)).toEqual([cue]);
  });
  it('is none of a stretch nobody knows', () => {
    const step = { ...stepOf(lying(straight)), stretch: 'unknown' };
    expect(easedBy(step, [bend], { library, coach })).toBeUndefined();
  });
});
