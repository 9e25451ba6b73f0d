import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import { neuralIndex } from '../../../src/core/body/neural-load.ts';
import type { Library, Stretch } from '../../../src/core/library.ts';
import { judgeForAnybody } from '../../../src/core/plan/judge-step.ts';
import { planFor } from '../../../src/core/plan/plan.ts';
import { reposed } from '../../../src/core/respond/adjust-pose.ts';
import { contextFor } from '../../../src/core/respond/context.ts';
import { respondersFor } from '../../../src/core/respond/index.ts';
import {
  easierThan,
  laterUnder,
  laterWords,
  secondsAhead,
  sidesOf,
  within,
} from '../../../src/core/respond/remaining-steps.ts';
import { type Course, type Day, unheard } from '../../../src/core/respond/types.ts';
import type { Step } from '../../../src/core/routine.ts';
import { secondsOf, workedOut } from '../../../src/core/step.ts';
import type { Answers, Side } from '../../../src/core/types.ts';
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
  it('where a little may be loaded, what loads no more than that stays', () => {
    const little = {
      ...step('pelvic-tilt-supine'),
      stretch: 'unknown',
      pose: { hipFlexion: 30, kneeFlexion: 90 },
    };
    expect(neuralIndex(little.pose, library.files['neural-load'])).toBe(1);
    const heard = (load: number) => unheard({ holdLoad: load, peakLoad: load });
    expect([0, 1].map((load) => laterUnder([little], [], heard(load), context).length)).toEqual([0, 1]);
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

describe('stretches that are easier', () => {
  const chain = (...pairs: [string, string | undefined][]): Library =>
    libraryOf(
      ...pairs.map(([id, easier]) => {
        const { easier: _, ...rest } = like('hamstring-supine-90-90', { id });
        return easier === undefined ? rest : { ...rest, easier };
      }),
    );
  it.each<[string, Library, string[]]>([
    ['none', chain(['a', undefined]), []],
    ['the next one first', chain(['a', 'b'], ['b', 'c'], ['c', undefined]), ['b', 'c']],
    ['each once, where they lead round', chain(['a', 'b'], ['b', 'c'], ['c', 'b']), ['b', 'c']],
    ['also back to where it began', chain(['a', 'b'], ['b', 'a']), ['b', 'a']],
  ])('%s', (_, mine, ids) => {
    expect(easierThan('a', { library: mine, coach })).toEqual(ids);
  });
  it('of two later ones that would both give way to one, the second is left out', () => {
    const pose = { hipFlexion: 90, kneeFlexion: 0 };
    const hard = (id: string): Stretch =>
      like('hamstring-supine-90-90', { id, pose, from: pose, adjustable: [], easier: 'easy' });
    const mine = libraryOf(hard('one'), hard('two'), like('hamstring-supine-90-90', { id: 'easy' }));
    const made = contextFor(assess({ ...plain, ...half }, mine), mine, coach);
    const long = (id: string): Step => ({ ...bare(hard(id)), phases: [{ name: 'hold', seconds: 120 }] });
    const heard = unheard({ holdLoad: 4, peakLoad: 4 });
    const after = laterUnder(['one', 'two'].map(long), [], heard, made);
    expect(after.map(({ stretch }) => stretch)).toEqual(['easy']);
  });
});

describe('the time of a routine', () => {
  const lasting = (...seconds: number[]): Step[] =>
    seconds.map((each) => ({
      ...bare(shipped('hamstring-supine-90-90')),
      phases: [{ name: 'hold', seconds: each }],
    }));
  it.each([
    [0, 5, 55],
    [1, 5, 35],
    [2, 7, 7],
  ])('at step %i, with %i seconds of it left, %i are ahead', (at, left, ahead) => {
    expect(secondsAhead({ steps: lasting(10, 20, 30), at, left })).toBe(ahead);
  });
  it.each<[number, number[]]>([
    [60, [10, 20, 30]],
    [59, [10, 20]],
    [30, [10, 20]],
    [29, [10]],
    [9, []],
  ])('in %i seconds as many of the steps as fit, from the first', (seconds, fitting) => {
    expect(within(lasting(10, 20, 30), seconds).map(secondsOf)).toEqual(fitting);
  });
  it.each<[string, (Side | undefined)[], Side[]]>([
    ['of both sides, in their order', [undefined, 'left', 'left', undefined, 'right'], ['left', 'right']],
    ['of one', ['right', 'right'], ['right']],
    ['of neither', [undefined], []],
  ])('%s', (_, sides, expected) => {
    const phases = sides.map((side) => ({ name: 'hold' as const, seconds: 9, ...(side ? { side } : {}) }));
    expect(sidesOf({ ...(lasting(1)[0] as Step), phases })).toEqual(expected);
  });
});

describe('what became of what comes later', () => {
  const named = (id: string): Step => bare(like('hamstring-supine-90-90', { id }));
  const [one, two, three] = [named('one'), named('two'), named('three')];
  const softer = (step: Step): Step => ({ ...step, pose: { kneeFlexion: 70 } });
  const { gentler, leftOut } = coach.later;
  const many = ({ many: words }: typeof gentler, count: number): string =>
    words.replace('{count}', String(count));
  it.each<[string, Step[], string[]]>([
    ['nothing', [one, two, three], []],
    ['one is gentler', [one, softer(two), three], [gentler.one]],
    ['two are', [softer(one), softer(two), three], [many(gentler, 2)]],
    ['one is left out', [one, three], [leftOut.one]],
    ['two are', [three], [many(leftOut, 2)]],
    ['both', [softer(one), three], [gentler.one, leftOut.one]],
    [
      'a shorter one is gentler too',
      [{ ...one, phases: [{ name: 'hold', seconds: 5 }] }, two, three],
      [gentler.one],
    ],
    ['and a lighter one', [one, two, { ...three, effortPercent: 20 }], [gentler.one]],
    [
      'one more than there were is a gentler one, and none is left out',
      [one, two, three, softer(one)],
      [gentler.one],
    ],
  ])('is said: %s', (_, after, said) => {
    expect(laterWords([one, two, three], after, { library, coach })).toBe(
      said.map((each) => ` ${each}`).join(''),
    );
  });
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
