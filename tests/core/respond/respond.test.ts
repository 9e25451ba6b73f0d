import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import { muscleLength } from '../../../src/core/body/lengthening.ts';
import { planFor } from '../../../src/core/plan/plan.ts';
import type { CompleteAnswers } from '../../../src/core/questionnaire/complete.ts';
import { respondersFor } from '../../../src/core/respond/index.ts';
import { type Course, type Reply, type Report, unheard } from '../../../src/core/respond/types.ts';
import type { Step } from '../../../src/core/routine.ts';
import { secondsOf } from '../../../src/core/step.ts';
import type { Answers, Pose, Side } from '../../../src/core/types.ts';
import { library, plain, tingling } from '../../library.ts';
import { coach, limitsOf, people } from '../../session/people.ts';

const routineOf = (answers: Answers): { steps: readonly Step[] } =>
  planFor({ ...plain, ...answers }, library).routine ?? { steps: [] };

/** A course at a stretch of a routine, at its beginning. */
function courseAt(stretch: string, answers: Answers = {}): Course {
  const { steps } = routineOf(answers);
  const at = steps.findIndex((step) => step.stretch === stretch);
  expect(
    at,
    `${stretch} is in the routine: ${steps.map((step) => step.stretch).join(', ')}`,
  ).toBeGreaterThanOrEqual(0);
  const step = steps[at] as Step;
  const sides = [...new Set(step.phases.flatMap(({ side }): Side[] => (side ? [side] : [])))];
  const { limits } = assess({ ...plain, ...answers }, library);
  return { steps, at, left: secondsOf(step), sides, heard: unheard(limits) };
}

/** What comes of some reports one after the other, with no time between them. */
function repliesTo(course: Course, reports: readonly Report[], answers: Answers = {}): Reply[] {
  const { respond } = respondersFor(assess({ ...plain, ...answers }, library), library, coach);
  let now = course;
  return reports.map((report) => {
    const first = respond(now, report);
    // Whoever is asked says that it grew slowly.
    const reply = first.asks === undefined ? first : respond(now, 'gradual');
    const step = reply.steps[now.at];
    const left = reply.anew && step ? secondsOf(step) : now.left;
    now = { ...now, steps: reply.steps, heard: reply.heard, left };
    return reply;
  });
}

const half: Answers = { minutes: 30 };
const stepAt = (reply: Reply | undefined, { at }: Course): Step | undefined => reply?.steps[at];

describe('it tingles', () => {
  const course = courseAt('hamstring-dynamic-hinge-elevated', half);
  const replies = repliesTo(course, ['tingles', 'tingles', 'tingles', 'tingles'], half);
  const [first, second, third, fourth] = replies;
  const before = course.steps[course.at];

  it('first the corrections it allows: the same stretch, less load, and the cue is said', () => {
    const now = stepAt(first, course);
    expect(now?.stretch).toBe(before?.stretch);
    expect(now?.neuralLoad.index).toBeLessThan(before?.neuralLoad.index ?? 0);
    expect(first?.says).toMatch(/^Let the toes point away\. That asks less of the nerve\./);
    expect(now?.cues).toContain('Let the toes point away.');
    expect([first?.anew, now?.phases]).toEqual([false, before?.phases]);
  });
  it('then an easier stretch, with time to get ready', () => {
    const now = stepAt(second, course);
    expect(now?.stretch).not.toBe(before?.stretch);
    expect([second?.anew, now?.phases[0]?.name]).toEqual([true, 'get-ready']);
    expect(second?.says).toContain('Changed to an easier one');
  });
  it('then a slider', () => {
    expect(stepAt(third, course)?.kind).toBe('slider');
  });
  it('then stop, and let it settle: a minute, and the question whether it has', () => {
    const now = stepAt(fourth, course);
    expect([now?.stretch, now && secondsOf(now), now?.asks]).toEqual(['settle', 60, 'settled']);
  });
  it('held, it lowers what may be held, and moving may come up to it; moving, it lowers both', () => {
    expect(first?.heard).toMatchObject({ holdLoad: 3, peakLoad: 3, tingled: true });
    const held = courseAt('hamstring-seated-chair-edge', half);
    expect(repliesTo(held, ['tingles'], half)[0]?.heard).toMatchObject({ holdLoad: 2, peakLoad: 3 });
  });
  it('the toes of somebody sore at the top of the foot stay in the middle: no correction points them', () => {
    const peroneal = { ...tingling, feltAt: ['top-of-foot'], toesTest: 'same', minutes: 20 };
    const { steps } = routineOf(peroneal);
    const held = steps.find((step) => step.kind === 'static' && step.neuralLoad.index > 1);
    const at = courseAt(held?.stretch ?? '', peroneal);
    const [reply] = repliesTo(at, ['tingles'], peroneal);
    expect(reply?.says).not.toContain('toes point away');
    expect(stepAt(reply, at)?.pose.ankleDorsiflexion ?? 0).toBeGreaterThanOrEqual(-9);
  });
  it('where no stretch may stand for it, it goes straight on to what is left', () => {
    const calm = { ...tingling, worst: 8, minutes: 10 };
    const [first] = routineOf(calm).steps;
    const at = courseAt(first?.stretch ?? '', calm);
    const replies = repliesTo(at, ['tingles', 'tingles', 'tingles'], calm);
    expect(replies.some((reply) => stepAt(reply, at)?.stretch === 'settle')).toBe(true);
  });
  it('the rest of the routine follows, and it is said how much', () => {
    const held = courseAt('hamstring-standing-supported', half);
    const [once] = repliesTo(held, ['tingles'], half);
    const gentler = once?.steps.slice(held.at + 1).filter((step) => !held.steps.includes(step)) ?? [];
    expect(gentler.length).toBeGreaterThan(0);
    expect(once?.says).toMatch(/later stretch(?:es)? (?:is|are) gentler now\.$/);
  });
});

describe('after the rest', () => {
  const course = courseAt('hamstring-seated-chair-edge', half);
  const replies = repliesTo(
    course,
    Array.from({ length: 5 }, () => 'tingles' as const),
    half,
  );
  const at = replies.findIndex((reply) => stepAt(reply, course)?.stretch === 'settle');
  it('nothing is stretched any more: what moves gently may follow', () => {
    const later = replies[at]?.steps.slice(course.at + 1) ?? [];
    expect(new Set(later.map((step) => step.kind))).toEqual(new Set(later.length > 0 ? ['control'] : []));
    expect(course.steps.slice(course.at + 1).some((step) => step.kind === 'static')).toBe(true);
  });
  it('what comes back ends it', () => {
    const rest = replies[at];
    const heard = { ...rest?.heard, tingles: 3 } as Course['heard'];
    const slider = course.steps[0] as Step;
    const [again] = repliesTo({ ...course, steps: [slider], at: 0, heard }, ['tingles'], half);
    expect(again?.stop).toBe('again');
  });
  it('no correction turns a stretch into another position: the knee stays straight enough', () => {
    for (const { steps } of replies) {
      for (const step of steps.filter(({ kind }) => kind === 'static')) {
        const listed = library.stretches.get(step.stretch)?.pose.kneeFlexion ?? 0;
        if (step.stretch.startsWith('hamstring') && listed <= 60)
          expect(step.pose.kneeFlexion).toBeLessThanOrEqual(60);
      }
    }
  });
});

describe('a rating before the start that asks for care', () => {
  const days = {
    moderate: { holdLoad: 3, peakLoad: 4, irritability: 'moderate' },
    high: { holdLoad: 2, peakLoad: 2, irritability: 'high' },
  } as const;
  const onDay = (answers: CompleteAnswers, day: keyof typeof days): Reply => {
    const { steps } = routineOf(answers);
    const course = { steps, at: 0, left: 60, sides: [], heard: unheard(limitsOf(answers)) };
    return respondersFor(assess(answers, library), library, coach).adjustDay(course, days[day]);
  };

  it.each(Object.entries(people))('7 of 10: as for somebody very easily stirred: %s', (_, answers) => {
    const { steps, says, heard } = onDay(answers, 'high');
    expect(
      steps.map(({ kind }) => kind).filter((kind) => !['slider', 'ease', 'control'].includes(kind)),
    ).toEqual([]);
    expect(steps.filter(({ neuralLoad }) => neuralLoad.index > 2)).toEqual([]);
    expect(heard.irritability).toBe('high');
    expect(says).toMatch(/see a doctor or a physiotherapist/);
  });

  it.each(Object.entries(people))('4 to 6 of 10: as for somebody moderately stirred: %s', (_, answers) => {
    const { steps } = onDay(answers, 'moderate');
    expect(steps.filter(({ neuralLoad, kind }) => neuralLoad.index > (kind === 'static' ? 3 : 4))).toEqual(
      [],
    );
    if (!assess(answers, library).facts.fact('neural')) return;
    const kinds = steps.map(({ kind }) => kind);
    expect(kinds.filter((kind) => ['dynamic', 'contract-relax', 'tensioner'].includes(kind))).toEqual([]);
  });

  it('what is put in later that day is for that day too', () => {
    const { steps, heard } = onDay({ ...plain, ...tingling, minutes: 20 }, 'moderate');
    const { respond } = respondersFor(
      assess({ ...plain, ...tingling, minutes: 20 }, library),
      library,
      coach,
    );
    const reply = respond({ steps, at: 0, left: 300, sides: ['right'], heard }, 'easy');
    expect(reply.steps).toEqual(steps);
  });

  it("in the middle of a routine what is behind stays, and the rest is at that day's dose", () => {
    const answers = { ...plain, ...tingling, minutes: 20 };
    const { steps } = routineOf(answers);
    const course = { steps, at: 2, left: 60, sides: [], heard: unheard(limitsOf(answers)) };
    const reply = respondersFor(assess(answers, library), library, coach).adjustDay(course, days.high);
    expect(reply.steps.slice(0, 2)).toEqual(steps.slice(0, 2));
    expect(reply.steps.slice(2).filter(({ neuralLoad }) => neuralLoad.index > 2)).toEqual([]);
    const holds = reply.steps.slice(2).filter(({ kind }) => kind === 'static' || kind === 'contract-relax');
    expect(holds).toEqual([]);
  });

  it('without the answers of the routine the loads alone are lower', () => {
    const { steps } = routineOf(plain);
    const course = { steps, at: 0, left: 60, sides: [], heard: unheard({ holdLoad: 9, peakLoad: 9 }) };
    const reply = respondersFor(undefined, library, coach).adjustDay(course, days.high);
    expect(reply.steps.length).toBeGreaterThan(0);
    expect(reply.steps.filter(({ neuralLoad }) => neuralLoad.index > 2)).toEqual([]);
  });

  it('a rating never loosens what the answers limited', () => {
    const { heard } = onDay({ ...plain, ...tingling, worst: 8 }, 'moderate');
    expect(heard.holdLoad).toBeLessThanOrEqual(limitsOf({ ...plain, ...tingling, worst: 8 }).holdLoad);
    expect(onDay({ ...plain, ...tingling, worst: 8 }, 'moderate').steps).toEqual(
      routineOf({ ...plain, ...tingling, worst: 8 }).steps,
    );
  });
});

describe('a stretch of the calf', () => {
  it('is eased in its own words: pointing the toes is no calf stretch', () => {
    const course = courseAt('calf-gastroc-wall', half);
    for (const report of ['tingles', 'hurts'] as const) {
      const [reply] = repliesTo(course, [report], half);
      expect(reply?.says).toContain('Step a little closer to the wall, and shift the hips less.');
      expect(stepAt(reply, course)?.cues.join(' ')).not.toContain('toes point away');
    }
  });
});

describe('it hurts', () => {
  const course = courseAt('hamstring-standing-supported', half);
  const [once, twice] = repliesTo(course, ['hurts', 'hurts'], half);

  it('once: less of the same', () => {
    const [now, before] = [stepAt(once, course), course.steps[course.at]];
    expect(now?.stretch).toBe(before?.stretch);
    expect(now?.pose.kneeFlexion).toBe((before?.pose.kneeFlexion ?? 0) + 15);
    expect(once?.says).toContain('Bend the knee a little more.');
  });
  it('twice at the same stretch: left out, and the next one comes', () => {
    const left = course.steps[course.at];
    expect(twice?.steps.slice(0, course.at)).toEqual(course.steps.slice(0, course.at));
    expect(twice?.steps.map((step) => step.stretch)).not.toContain(left?.stretch);
    expect(twice?.anew).toBe(true);
    expect(twice?.says).toMatch(new RegExp(`^Left out: ${left?.name}\\.`));
  });
  it('where no joint may change, half as far', () => {
    const at = courseAt('hip-flexor-half-kneeling', half);
    expect(repliesTo(at, ['hurts'], half)[0]?.says).toMatch(/^Half as far, half as hard\./);
  });
});

describe('how the pain came is asked first', () => {
  const course = courseAt('hamstring-standing-supported', half);
  const respond = (answers: CompleteAnswers = plain) =>
    respondersFor(assess(answers, library), library, coach).respond;

  it.each<[string, boolean]>([
    ['hamstring-standing-supported', true],
    ['hamstring-contract-relax-seated', true],
    ['hamstring-dynamic-hinge-elevated', true],
    ['calf-gastroc-wall', true],
    ['glute-bridge-isometric', true],
    ['sciatic-slider-supine', true],
    ['hip-flexor-half-kneeling', false],
  ])('%s: %s', (stretch, asks) => {
    const at = courseAt(stretch, half);
    const reply = respond()(at, 'hurts');
    expect(reply.asks).toBe(asks ? 'pain' : undefined);
    if (asks) expect([reply.steps, reply.heard, reply.anew]).toEqual([at.steps, at.heard, false]);
  });
  it('wherever hamstring or calf are longer than standing, whatever it is for', () => {
    const step = course.steps[course.at] as Step;
    const lengthens = (pose: Pose): boolean =>
      ['hamstrings', 'gastrocnemius', 'soleus'].some(
        (muscle) => muscleLength(pose, muscle, library.files['muscle-length']) > 0,
      );
    const silent = [...library.stretches.values()].filter(({ id, kind, pose }) => {
      const steps = [{ ...step, stretch: id, kind, pose }];
      return lengthens(pose) && respond()({ ...course, steps, at: 0 }, 'hurts').asks !== 'pain';
    });
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
  it('also of a stretch nobody knows', () => {
    const steps = course.steps.map((step) => ({ ...step, stretch: `my-${step.stretch}` }));
    expect(respond()({ ...course, steps }, 'hurts').asks).toBe('pain');
  });
  it.each<[string, CompleteAnswers | undefined, string]>([
    ['without more', plain, 'sudden-pain'],
    ['on blood thinners', { ...plain, conditions: ['blood-thinner'] }, 'sudden-pain-bleeding'],
    ['where the answers are not known', undefined, 'sudden-pain-bleeding'],
  ])('suddenly %s: it ends', (_, answers, stop) => {
    expect(
      respondersFor(answers && assess(answers, library), library, coach).respond(course, 'sudden').stop,
    ).toBe(stop);
  });
  it('a cramp that let go: the heels closer, a fifth of the strength, and no stop', () => {
    const bridge = courseAt('glute-bridge-isometric', half);
    const reply = respond({ ...plain, ...half })(bridge, 'cramp');
    const [before, now] = [bridge.steps[bridge.at], reply.steps[bridge.at]];
    expect(now?.pose.kneeFlexion).toBe((before?.pose.kneeFlexion ?? 0) + 10);
    expect(reply.says).toMatch(/^Bring the heels closer\. Push with no more than a fifth/);
    expect(reply.stop).toBeUndefined();
    const push = courseAt('hamstring-contract-relax-seated', half);
    const lighter = respond({ ...plain, ...half })(push, 'cramp').steps[push.at];
    expect(lighter?.effortPercent).toBeLessThanOrEqual(20);
  });
  it('a cramp in what neither pushes nor has its heels on the floor is told of neither', () => {
    course.steps.forEach(({ kind, effortPercent, stretch }, at) => {
      const { says } = respond({ ...plain, ...half })({ ...course, at }, 'cramp');
      const pushes = kind === 'strength' || effortPercent !== null;
      expect([stretch, /heels closer/.test(says) && kind !== 'strength']).toEqual([stretch, false]);
      expect([stretch, /fifth of your strength/.test(says)]).toEqual([stretch, pushes]);
    });
  });
  it('a cramp makes later stretches lighter, not shorter', () => {
    const reply = respond({ ...plain, ...half })(course, 'cramp');
    expect(reply.steps.map(({ stretch, pose }) => [stretch, pose]).slice(course.at + 1)).toEqual(
      course.steps.map(({ stretch, pose }) => [stretch, pose]).slice(course.at + 1),
    );
  });
});

describe('easing off is never more of anything', () => {
  const course = courseAt('hamstring-seated-chair-edge', half);
  const hurtWith = (...easeOff: (typeof coach)['hurts']['easeOff']): Step | undefined => {
    const { respond } = respondersFor(assess({ ...plain, ...half }, library), library, {
      ...coach,
      hurts: { ...coach.hurts, easeOff },
    });
    return respond(course, 'gradual').steps[course.at];
  };
  const before = course.steps[course.at];
  const bend = { joint: 'kneeFlexion', by: 15, to: 60, cue: 'Bend.' } as const;

  it.each<[string, (typeof coach)['hurts']['easeOff'][number]]>([
    ['what would lengthen the muscle', { joint: 'hipFlexion', by: 10, to: 110, cue: 'Lean.' }],
    ['what would load the nerve', { joint: 'ankleDorsiflexion', by: 30, to: 20, cue: 'Toes up.' }],
    ['what the stretch does not let be changed', { joint: 'hipAbduction', by: 10, to: 30, cue: 'Out.' }],
  ])('%s is passed over for the next way', (_, wrong) => {
    expect(hurtWith(wrong)?.pose).toEqual(before?.pose);
    expect(hurtWith(wrong, bend)?.pose.kneeFlexion).toBe((before?.pose.kneeFlexion ?? 0) + 15);
  });
});

describe('the position in which one rests from a step', () => {
  const { eased } = respondersFor(assess({ ...plain, ...half }, library), library, coach);
  it.each<[string, string, Pose]>([
    [
      'the knee bends and the trunk comes up',
      'hamstring-seated-chair-edge',
      { kneeFlexion: 30, hipFlexion: 70 },
    ],
    ['the foot comes down, where the calf is stretched', 'calf-gastroc-wall', { ankleDorsiflexion: 10 }],
    ['the thigh goes away', 'glute-figure-4-supine', { hipFlexion: 75 }],
    ['what is at ease stays', 'pelvic-tilt-seated-anterior', {}],
  ])('%s: %s', (_, stretch, otherwise) => {
    const { steps, at } = courseAt(stretch, half);
    const step = steps[at] as Step;
    expect(eased(step)).toEqual({ ...step.pose, ...otherwise });
  });
});

describe('too easy never climbs the nerve', () => {
  const may = {
    ...plain,
    feltAt: ['thigh', 'behind-knee'],
    headTest: 'untried',
    toesTest: 'same',
    night: 'no',
    sliders: 'two-calm-weeks',
    minutes: 40,
  };
  it.each<[string, CompleteAnswers, string]>([
    ['a nerve that leads', { ...plain, ...tingling, minutes: 30 }, coach.easy.nerve],
    ['what may be the nerve', may, coach.easy.slider],
    ['a healthy adult, at a slider', { ...plain, minutes: 30 }, coach.easy.slider],
  ])('%s', (_, answers, says) => {
    const { steps } = routineOf(answers);
    const at = steps.findIndex(({ kind }) => kind === 'slider');
    expect(at).toBeGreaterThanOrEqual(0);
    const course = { steps, at, left: 500, sides: [], heard: unheard(limitsOf(answers)) };
    const reply = respondersFor(assess(answers, library), library, coach).respond(course, 'easy');
    expect([reply.steps, reply.says]).toEqual([steps, says]);
  });
});

describe('too easy', () => {
  const course = courseAt('hamstring-seated-chair-edge', { ...half, equipment: ['chair', 'wall', 'step'] });
  const given = { ...half, equipment: ['chair', 'wall', 'step'] };

  it('one step harder', () => {
    const alone: Course = { ...course, steps: course.steps.slice(course.at, course.at + 1), at: 0 };
    const [reply] = repliesTo(alone, ['easy'], given);
    expect(stepAt(reply, alone)?.stretch).toBe('hamstring-standing-supported');
    expect(reply?.says).toMatch(/^Changed to a harder one, standing: /);
  });
  it('what is harder and comes later comes now; what was done is not done again', () => {
    const step = course.steps[course.at] as Step;
    const harder = course.steps.find((each) => each.stretch === 'hamstring-standing-supported') as Step;
    const sooner = repliesTo({ ...course, steps: [step, harder], at: 0 }, ['easy'], given)[0];
    expect(sooner?.steps).toEqual([harder]);
    const done = repliesTo({ ...course, steps: [harder, step], at: 1 }, ['easy'], given)[0];
    expect([done?.steps, done?.says]).toEqual([[harder, step], coach.easy.none]);
  });
  it('where what is harder is not for this person, there is nothing harder', () => {
    const alone: Course = { ...course, steps: course.steps.slice(course.at, course.at + 1), at: 0 };
    const [reply] = repliesTo(alone, ['easy'], { ...given, equipment: ['chair'] });
    expect([reply?.steps, reply?.says]).toEqual([alone.steps, coach.easy.none]);
  });
  it.each<[string, Report[], RegExp]>([
    ['after it tingled', ['tingles', 'easy'], /it tingled/],
    ['after it hurt', ['hurts', 'easy'], /this one hurt/],
  ])('never %s', (_, reports, says) => {
    const replies = repliesTo(course, reports, given);
    expect(replies.at(-1)?.says).toMatch(says);
    expect(replies.at(-1)?.steps).toEqual(replies.at(-2)?.steps);
  });
  it('never where the nerve may be part of it, whatever the pattern is called', () => {
    for (const answers of [
      tingling,
      { feltAt: ['sit-bone'], feelsLike: ['burning'], sitBoneTest: 'yes', night: 'no' },
      // No sign of it, but nobody has tried the head either.
      { feltAt: ['calf'], night: 'no', side: 'left' },
    ]) {
      const { steps } = routineOf(answers);
      for (const [at, step] of steps.entries()) {
        const here = { ...courseAt(step.stretch, answers), at };
        const [reply] = repliesTo(here, ['easy'], answers);
        expect(reply?.steps).toEqual(steps);
        expect(reply?.says).toMatch(/nerve may be part of it/);
      }
    }
  });
  it('not without the answers the routine was made for: then nothing is known of the limits', () => {
    const { respond } = respondersFor(undefined, library, coach);
    expect(respond(course, 'easy')).toMatchObject({ steps: course.steps, says: coach.easy.unknown });
  });
});

describe('a routine that came without its answers', () => {
  const course = courseAt('hamstring-seated-chair-edge', half);
  const { respond } = respondersFor(undefined, library, coach);
  it('has its corrections, and then the rest: nothing is swapped for what nobody checked', () => {
    const first = respond(course, 'tingles');
    expect(stepAt(first, course)?.neuralLoad.index).toBe(2);
    const second = respond({ ...course, ...first }, 'tingles');
    expect(stepAt(second, course)?.stretch).toBe('settle');
  });
});
