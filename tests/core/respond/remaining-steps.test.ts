import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import { neuralIndex } from '../../../src/core/body/neural-load.ts';
import type { Library, Stretch } from '../../../src/core/library.ts';
import { judgeForAnybody } from '../../../src/core/plan/judge-step.ts';
import { planFor } from '../../../src/core/plan/plan.ts';
import { reposed } from '../../../src/core/respond/adjust-pose.ts';
import { respondersFor } from '../../../src/core/respond/index.ts';
import { laterUnder } from '../../../src/core/respond/remaining-steps.ts';
import { type Course, type Day, unheard } from '../../../src/core/respond/types.ts';
import type { Step } from '../../../src/core/routine.ts';
import { secondsOf, workedOut } from '../../../src/core/step.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, tingling } from '../../library.ts';
import { coach, limitsOf, people } from '../../session/people.ts';
import { libraryOf, like, shipped } from '../made.ts';

const routineOf = (answers: Answers): Step[] => [
  ...(planFor({ ...plain, ...answers }, library).routine?.steps ?? []),
];
const courseOf = (answers: Answers, at: number, steps = routineOf(answers)): Course => ({
  ...{ steps, at, left: secondsOf(steps[at] as Step), sides: [] },
  heard: unheard(limitsOf({ ...plain, ...answers })),
});
const calmDay: Day = { holdLoad: 3, peakLoad: 4, irritability: 'moderate' };
const half: Answers = { minutes: 30 };
const calmOn = (course: Course, day: Day, answers: Answers = half) =>
  respondersFor(assess({ ...plain, ...answers }, library), library, coach).adjustDay(course, day);

describe('a day on which it is more easily stirred, in the middle of a routine', () => {
  const { steps } = courseOf(half, 0);
  it.each([1, 3, steps.length - 1])('at step %i: what is behind stays, what is ahead asks less', (at) => {
    const reply = calmOn(courseOf(half, at), calmDay);
    expect(reply.steps.slice(0, at)).toEqual(steps.slice(0, at));
    for (const step of reply.steps.slice(at)) expect(step.neuralLoad.index).toBeLessThanOrEqual(4);
    expect(reply.steps.length).toBeLessThanOrEqual(steps.length);
  });
  it.each(Object.entries(people))('no stretch comes twice, whatever gives way to what: %s', (_, answers) => {
    for (const minutes of [10, 20, 30]) {
      const planned = routineOf({ ...answers, minutes });
      for (const at of planned.keys()) {
        const reply = calmOn(courseOf({ ...answers, minutes }, at, planned), calmDay, {
          ...answers,
          minutes,
        });
        const ids = reply.steps.map(({ stretch }) => stretch);
        expect([at, ids]).toEqual([at, [...new Set(ids)]]);
      }
    }
  });
  it.each<[string, Answers, boolean, string]>([
    ['what is gentle enough stays', half, false, coach.calm.same],
    ['what is not does not', { ...tingling, minutes: 20 }, true, coach.calm.moderate],
  ])('%s, and that is said', (_, answers, anew, says) => {
    const course = courseOf(answers, 1);
    const reply = calmOn(course, calmDay, answers);
    expect([reply.anew, reply.says]).toEqual([anew, says]);
  });
  it('of two that would give way to the same the first does', () => {
    const [tilt, push] = ['pelvic-tilt-seated-anterior', 'hamstring-contract-relax-seated'].map(
      (id) => steps.find(({ stretch }) => stretch === id) as Step,
    ) as [Step, Step];
    const of = (kind: string): Step => ({ ...push, stretch: `hamstring-contract-relax-${kind}` });
    const given = (...ahead: Step[]): string[] =>
      calmOn(courseOf(half, 1, [tilt, ...ahead]), calmDay, { ...half, equipment: ['chair'] })
        .steps.slice(1)
        .map(({ stretch }) => stretch);
    for (const kind of ['strap', 'wall']) expect(given(of(kind))).toEqual([push.stretch]);
    expect(given(of('strap'), of('wall'))).toEqual([push.stretch, 'hamstring-seated-chair-edge']);
  });
  it('what is for today stays for its own reason', () => {
    const reply = calmOn(courseOf(half, 1), calmDay);
    const kept = reply.steps.slice(1).filter(({ stretch }) => steps.some((each) => each.stretch === stretch));
    expect(kept.length).toBeGreaterThan(0);
    for (const { stretch, why } of kept)
      expect([stretch, why[0]]).toEqual([stretch, steps.find((each) => each.stretch === stretch)?.why[0]]);
  });
  it.each<[string, Day, boolean]>([
    ['without doses of its own', calmDay, false],
    ['with a shorter hold', { ...calmDay, holdSeconds: 10 }, true],
  ])('what was heard is kept %s', (_, day, has) => {
    const { heard } = calmOn(courseOf(half, 0), day);
    expect('doses' in heard).toBe(has);
    if (has) expect(heard.doses).toEqual({ holdSeconds: 10 });
  });
});

describe('a cramp that let go', () => {
  const push = 'hamstring-contract-relax-strap';
  const cramped = (effortPercent: number | null) => {
    const [first] = routineOf(half).filter(({ stretch }) => stretch === push);
    const step = { ...(first ?? (routineOf(half)[0] as Step)), stretch: push, effortPercent };
    const course = { ...courseOf(half, 0), steps: [step] };
    return respondersFor(assess({ ...plain, ...half }, library), library, coach).respond(course, 'cramp')
      .steps[0]?.effortPercent;
  };
  const { effortPercent: most } = coach.hurts.afterwards;
  it.each([
    [most + 10, most],
    [most, most],
    [most - 1, most - 1],
    [null, null],
  ])('a push of %j percent is one of %j', (before, after) => {
    expect(cramped(before)).toBe(after);
  });
});

describe('what comes later', () => {
  const context = { library, coach };
  const step = (id: string): Step => {
    const { name, kind, pose } = shipped(id);
    const saved = {
      stretch: id,
      name,
      kind,
      pose,
      reps: null,
      effortPercent: null,
      cues: [],
      why: [],
      sources: [],
    };
    return { ...saved, ...workedOut(saved, library), phases: [{ name: 'hold', seconds: 30 }] };
  };
  /** As it loads nothing at all. */
  const pose = { kneeFlexion: 90 };
  it.each<[string, Step, number]>([
    ['rest stays', step('ease-knees-over-pillow'), 1],
    ['also one that nobody knows', { ...step('ease-knees-over-pillow'), pose, stretch: 'unknown' }, 1],
    ['nothing else does, however little it loads', step('pelvic-tilt-supine'), 0],
    ['also where it loads nothing', { ...step('pelvic-tilt-supine'), pose }, 0],
  ])('where nothing may load the nerve any more, %s', (_, each, left) => {
    expect(neuralIndex(pose, library.files['neural-load'])).toBe(0);
    const heard = unheard({ holdLoad: 0, peakLoad: 0 });
    expect(laterUnder([each], [], heard, context)).toHaveLength(left);
  });
  it.each<[string, string[], string[]]>([
    ['a new cue comes last', ['One.'], ['One.', 'Now.']],
    ['one that was there too', ['Now.', 'One.'], ['One.', 'Now.']],
  ])('placed anew for somebody nobody knows: %s', (_, cues, expected) => {
    const still = step('hamstring-supine-90-90');
    expect(reposed({ ...still, cues }, still.pose, 'Now.', context).cues).toEqual(expected);
  });
  it.each<[Step['kind'], string, number, number]>([
    ['dynamic', 'no more than the day allows stays', 3, 1],
    ['dynamic', 'more than that goes, where nobody knows what would lower it', 2, 0],
    ['control', 'no more than the day allows stays', 3, 1],
    ['control', 'more than that goes, where nobody knows what would lower it', 2, 0],
    ['slider', 'more than that stays: it is there to move the nerve', 2, 1],
  ])('%s: a movement that loads %s', (kind, _, dynamicLoad, left) => {
    const odd: Step = { ...step('hamstring-supine-90-90'), stretch: 'unknown', kind };
    expect(odd.neuralLoad.index).toBe(3);
    const heard = { ...unheard({ holdLoad: 6, peakLoad: 8 }), doses: { dynamicLoad } };
    expect(laterUnder([odd], [], heard, context)).toHaveLength(left);
  });
  it.each<[string, string, number]>([
    ['the buttock, where nothing measures how far it is stretched: what stretches it goes', 'buttock', 0],
    ['the calf: what stretches the buttock stays', 'calf', 1],
  ])('after it hurt in %s', (_, region, left) => {
    const asked = { load: 9, lengths: [], less: false };
    const heard = { ...unheard({ holdLoad: 6, peakLoad: 8 }), pains: [{ region, asked }] };
    expect(laterUnder([step('glute-figure-4-supine')], [], heard, context)).toHaveLength(left);
  });
  it.each([
    [40, 20],
    [20, 20],
    [10, 10],
  ])('after a cramp a push of %i percent is one of %i', (effortPercent, most) => {
    const push = { ...step('hamstring-contract-relax-strap'), effortPercent };
    const heard = { ...unheard({ holdLoad: 6, peakLoad: 8 }), pains: [{ region: 'back-of-thigh' }] };
    expect(laterUnder([push], [], heard, context).map((each) => each.effortPercent)).toEqual([most]);
  });
  it('too easy, with no time for anything harder, is told as that', () => {
    const at = step('hamstring-supine-90-90');
    const easy = (left: number, id = at.stretch) =>
      respondersFor(assess({ ...plain, ...half }, library), library, coach).respond(
        { ...courseOf(half, 0, [{ ...at, stretch: id }]), left },
        'easy',
      ).says;
    expect(easy(1)).toBe(coach.easy.noTime);
    expect(easy(600)).not.toBe(coach.easy.noTime);
    expect(easy(1, 'hip-hinge-dowel')).toBe(coach.easy.none);
  });
});

/** A step of a stretch that says nothing but which it is. */
const bare = ({ id, name, kind, pose }: Pick<Stretch, 'id' | 'name' | 'kind' | 'pose'>) => ({
  ...{ stretch: id, name, kind, pose, reps: null, effortPercent: null, cues: [], why: [], sources: [] },
  ...{ neuralLoad: { index: 0, band: 'low' as const, because: [] }, phases: [] },
});

describe('a step of which nobody says for whom it is', () => {
  const { easier: _, ...last } = like('hamstring-supine-90-90', { id: 'last' });
  const mine: Library = {
    ...libraryOf(
      like('hamstring-supine-90-90', { id: 'asked-for', easier: 'next' }),
      like('hamstring-supine-90-90', { id: 'next', easier: 'last' }),
      ...[last, { ...last, id: 'alone' }],
    ),
    includes: new Map([['made', [{ purpose: 'p', take: 1, by: 'order', of: ['asked-for'] }]]]),
  };
  it.each([
    ['one that is asked for', 'asked-for', []],
    ['one that may stand in for it', 'next', []],
    ['one that may stand in for that', 'last', []],
    ['not one that none leads to', 'alone', ['no routine is made of it']],
  ])('may be %s', (_, id, faults) => {
    expect(judgeForAnybody(mine)(bare({ ...last, id }))).toEqual(faults);
  });
  it('no tensioner', () => {
    const faults = judgeForAnybody(library)(bare(shipped('sciatic-tensioner-supine')));
    expect(faults).toEqual(['tensioners are not due yet']);
  });
});

describe('who is far from calm rests first', () => {
  it('a position of ease comes before all else', () => {
    const kinds = routineOf({ ...tingling, worst: 8, minutes: 20 }).map(({ kind }) => kind);
    expect(kinds[0]).toBe('ease');
    expect(kinds.slice(1)).not.toContain('ease');
  });
  it('and after all else, of whoever is calm', () => {
    const kinds = routineOf({ ...tingling, feelsLike: ['restless'], minutes: 30 }).map(({ kind }) => kind);
    expect(kinds.slice(0, -1)).not.toContain('ease');
  });
});
