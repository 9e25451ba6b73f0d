import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import type { Library, Stretch } from '../../../src/core/library.ts';
import type { Context } from '../../../src/core/respond/context.ts';
import { respondersFor } from '../../../src/core/respond/index.ts';
import { asked, underPain } from '../../../src/core/respond/pain.ts';
import { type BodyReports, type Course, type Pain, unheard } from '../../../src/core/respond/types.ts';
import type { Phase, Step } from '../../../src/core/routine.ts';
import type { EaseOff, Onset, Region } from '../../../src/core/schema/coach.ts';
import { workedOut } from '../../../src/core/step.ts';
import type { Pose } from '../../../src/core/types.ts';
import { library, plain } from '../../library.ts';
import { coach } from '../../session/people.ts';
import { libraryOf, like } from '../made.ts';

/** A hold for the back of the thigh in a pose, whose knee, hip and foot may be eased. */
const held = (id: string, pose: Pose, otherwise: Partial<Stretch> = {}): Stretch =>
  like('hamstring-supine-90-90', { id, pose, from: pose, ...otherwise });
const stepOf = (stretch: Stretch, otherwise: Partial<Step> = {}, mine: Library = library): Step => {
  const { id, name, kind, pose } = stretch;
  return {
    ...{ stretch: id, name, kind, pose, reps: null, effortPercent: null, cues: [], why: [], sources: [] },
    ...{ ...workedOut({ stretch: id, pose }, mine), phases: [{ name: 'hold', seconds: 20 }] },
    ...otherwise,
  };
};
const heardOf = (...pains: Pain[]): BodyReports => ({ ...unheard({ holdLoad: 9, peakLoad: 9 }), pains });
const contextOf = (stretch: Stretch): Context => ({ library: libraryOf(stretch), coach });
const regionOf = (id: string): Region => {
  const found = coach.hurts.regions.find((each) => each.id === id);
  if (!found) throw new RangeError(`no such region: ${id}`);
  return found;
};
const [thigh, calf] = [regionOf('back-of-thigh'), regionOf('calf')];
const straight: Pose = { hipFlexion: 90, kneeFlexion: 0 };
/** What the back of the thigh is asked in a pose. */
const askedIn = (pose: Pose, region = thigh) =>
  asked(stepOf(held('x', pose)), region, contextOf(held('x', pose)));

describe('after it hurt, what comes later for the same muscles', () => {
  const laterIn = (pose: Pose, pain: Pain['asked'], otherwise: Partial<Stretch> = {}): Pose | undefined => {
    const later = held('later', pose, otherwise);
    const heard = heardOf({ region: thigh.id, ...(pain ? { asked: pain } : {}) });
    return underPain(stepOf(later), heard, contextOf(later))?.pose;
  };
  const fixed = { adjustable: [] };
  it.each<[string, Pose, Pose, Pose | undefined, Partial<Stretch>?]>([
    ['as much as no longer hurt stays', { kneeFlexion: 15 }, { kneeFlexion: 15 }, {}, fixed],
    ['less stays', { kneeFlexion: 30 }, { kneeFlexion: 15 }, {}, fixed],
    ['more is eased as far as that', { kneeFlexion: 0 }, { kneeFlexion: 15 }, { kneeFlexion: 15 }],
    ['as often as it takes', { kneeFlexion: 0 }, { kneeFlexion: 30 }, { kneeFlexion: 30 }],
    [
      'and in more than one way',
      { kneeFlexion: 45 },
      { kneeFlexion: 60, hipFlexion: 75 },
      { kneeFlexion: 60, hipFlexion: 75 },
    ],
    ['more that cannot be eased goes', { kneeFlexion: 0 }, { kneeFlexion: 15 }, undefined, fixed],
  ])('eased: %s', (_, later, eased, expected, otherwise) => {
    const now = { ...straight, ...later };
    expect(laterIn(now, askedIn({ ...straight, ...eased }), otherwise)).toEqual(
      expected && { ...now, ...expected },
    );
  });
  it.each<[string, Pose, Pose, Pose | undefined, Partial<Stretch>?]>([
    ['as much goes', { kneeFlexion: 15 }, { kneeFlexion: 15 }, undefined, fixed],
    ['shorter that loads as much goes', { kneeFlexion: 30 }, { kneeFlexion: 15 }, undefined, fixed],
    ['it is eased until it is less of both', { kneeFlexion: 15 }, { kneeFlexion: 15 }, { kneeFlexion: 45 }],
    [
      'shorter stays where neither loads anything',
      { hipFlexion: 10, kneeFlexion: 70 },
      { hipFlexion: 20, kneeFlexion: 70 },
      {},
      fixed,
    ],
  ])('left out: %s', (_, later, gone, expected, otherwise) => {
    const now = { ...straight, ...later };
    const most = { ...askedIn({ ...straight, ...gone }), less: true };
    expect(laterIn(now, most, otherwise)).toEqual(expected && { ...now, ...expected });
  });
  it.each<[string, number, boolean, boolean]>([
    ['longer by what is rounding stays', -0.04, false, true],
    ['longer by more goes', -0.06, false, false],
    ['less has to be more than rounding', 0.04, true, false],
    ['and then it stays', 0.06, true, true],
  ])('%s', (_, by, less, stays) => {
    const { load, lengths } = askedIn(straight);
    const most = { load: load + 1, lengths: lengths.map((each) => each + by), less };
    expect(laterIn(straight, most, fixed) !== undefined).toBe(stays);
  });
  it('goes where how far it was stretched is not known', () => {
    expect(laterIn(straight, { ...askedIn(straight), lengths: [] }, fixed)).toBeUndefined();
  });
  it('stays where it hurt is nothing it is for', () => {
    const later = held('later', straight, fixed);
    const heard = heardOf({ region: calf.id, asked: { load: 0, lengths: [0, 0], less: true } });
    expect(underPain(stepOf(later), heard, contextOf(later))?.pose).toEqual(straight);
  });
});

describe('easing for what hurt', () => {
  const bend: EaseOff = { joint: 'kneeFlexion', by: 15, to: 60, cue: 'Bend.' };
  const drop: EaseOff = { joint: 'ankleDorsiflexion', by: -5, to: 0, cue: 'Drop.' };
  const easedBy = (later: Stretch, region: Region, as: Pose, easeOff: EaseOff[]): Pose | undefined => {
    const context = { library: libraryOf(later), coach: { ...coach, hurts: { ...coach.hurts, easeOff } } };
    return underPain(
      stepOf(later),
      heardOf({ region: region.id, asked: asked(stepOf({ ...later, pose: as }), region, context) }),
      context,
    )?.pose;
  };
  it.each<[string, Stretch, Region, EaseOff[], Pose]>([
    [
      'a way that takes nothing off is passed over: the foot stays',
      held('later', { ...straight, ankleDorsiflexion: 4 }),
      thigh,
      [drop, bend],
      { kneeFlexion: 15 },
    ],
    [
      'shorter is something, also of one of two muscles, at the same load',
      held('later', { kneeFlexion: 0, ankleDorsiflexion: 10 }, { targets: ['gastrocnemius'] }),
      calf,
      [bend],
      { kneeFlexion: 15 },
    ],
    [
      'also where it is for more than what hurt',
      held('later', { ...straight, kneeFlexion: 15 }, { targets: ['hamstrings', 'adductors'] }),
      thigh,
      [bend],
      { kneeFlexion: 30 },
    ],
  ])('%s', (_, later, region, easeOff, otherwise) => {
    const eased = { ...later.pose, ...otherwise };
    expect(easedBy(later, region, eased, easeOff)).toEqual(eased);
  });
});

describe('the dose after it hurt', () => {
  const { holdSeconds, effortPercent } = coach.hurts.afterwards;
  const hold = (seconds: number): Phase[] => [{ name: 'hold', seconds }];
  const least = { load: 9, lengths: [99], less: false };
  const [slow, cramp]: [Pain, Pain] = [{ region: thigh.id, asked: least }, { region: thigh.id }];
  it.each<[string, Pain[], Partial<Step>, Partial<Step>]>([
    ['a long hold is short', [slow], { phases: hold(60) }, { phases: hold(holdSeconds) }],
    ['a short one stays', [slow], { phases: hold(10) }, { phases: hold(10) }],
    ['after a cramp it stays long', [cramp], { phases: hold(60) }, { phases: hold(60) }],
    ['after both it is short', [cramp, slow], { phases: hold(60) }, { phases: hold(holdSeconds) }],
    ['rest is not shortened', [slow], { kind: 'ease', phases: hold(60) }, { phases: hold(60) }],
    [
      'nor what comes between the holds',
      [slow],
      { phases: [...hold(60), { name: 'rest', seconds: 45 }] },
      { phases: [...hold(holdSeconds), { name: 'rest', seconds: 45 }] },
    ],
    ['a hard push is light', [slow], { effortPercent: 40 }, { effortPercent }],
    ['so it is after a cramp', [cramp], { effortPercent: 40 }, { effortPercent }],
    [
      'a lighter one stays, also where the hold gets short',
      [slow],
      { effortPercent: effortPercent - 10, phases: hold(60) },
      { effortPercent: effortPercent - 10, phases: hold(holdSeconds) },
    ],
    [
      'nothing is pushed that was not',
      [slow],
      { phases: hold(60) },
      { effortPercent: null, phases: hold(holdSeconds) },
    ],
  ])('%s', (_, pains, step, expected) => {
    const later = held('later', straight);
    expect(underPain(stepOf(later, step), heardOf(...pains), contextOf(later))).toMatchObject(expected);
  });
  it('a movement that the day keeps small stays small after a cramp too', () => {
    const later = held('unknown', straight, { kind: 'dynamic' });
    const day = { ...heardOf({ region: thigh.id }), doses: { dynamicLoad: 3 } };
    expect(underPain(stepOf(later), day, { library: libraryOf(), coach })).toBeUndefined();
    const most = { ...day, doses: { dynamicLoad: stepOf(later).neuralLoad.index } };
    expect(underPain(stepOf(later), most, { library: libraryOf(), coach })).toBeDefined();
  });
});

describe('what the body said of a stretch', () => {
  const [before, now, next] = [
    held('before', { hipFlexion: 60, kneeFlexion: 60 }),
    held('now', straight),
    held('next', { ...straight, kneeFlexion: 70 }, { targets: ['adductors'] }),
  ];
  /** Asks more than `now`, and cannot be eased. */
  const harderThan = (easier: string): Stretch =>
    held('harder', { ...straight, ankleDorsiflexion: 20 }, { adjustable: [], easier });
  const replyTo = (report: Onset | 'hurts' | 'tingles', heard: Partial<BodyReports>, last: Stretch) => {
    const mine = libraryOf(before, now, next, last);
    const long: Partial<Step> = { phases: [{ name: 'hold', seconds: 120 }] };
    const steps = [before, now, next, last].map((each) => stepOf(each, long, mine));
    const course: Course = { steps, at: 1, left: 120, sides: [], heard: { ...heardOf(), ...heard } };
    return respondersFor(assess({ ...plain, minutes: 30 }, mine), mine, coach).respond(course, report);
  };
  const said: [string, Onset | 'hurts' | 'tingles', Partial<BodyReports>, string[]][] = [
    ['it hurt, and was eased', 'gradual', {}, ['before', 'now', 'next']],
    ['it hurt again, and was left out', 'hurts', { hurts: 1, tingles: 2 }, ['before', 'next']],
    ['it tingled, and was corrected', 'tingles', {}, ['before', 'now', 'next']],
  ];
  it.each(said)(
    '%s: neither it nor what was done stands in for what is too much',
    (_, report, heard, left) => {
      for (const easier of ['before', 'now']) {
        const { steps } = replyTo(report, heard, harderThan(easier));
        expect([easier, steps.map(({ stretch }) => stretch)]).toEqual([easier, left]);
      }
    },
  );
  it('what was left out is counted, and the next one begins with nothing said of it', () => {
    const { heard } = replyTo('hurts', { hurts: 1, tingles: 2 }, harderThan('now'));
    expect(heard).toMatchObject({ hurts: 0, tingles: 0, leftOut: 1 });
  });
  it('how one eases off is said aloud; where one cannot, all of it', () => {
    const [cue] = coach.hurts.easeOff.map((each) => each.cue);
    expect(replyTo('gradual', {}, harderThan('now')).aloud).toBe(cue);
    const stiff: Course = {
      ...{ steps: [stepOf(held('unknown', straight))], at: 0, left: 20, sides: [], heard: heardOf() },
    };
    const { steps, says, aloud } = respondersFor(undefined, library, coach).respond(stiff, 'gradual');
    expect([steps[0]?.pose, says, aloud]).toEqual([straight, coach.hurts.smaller, coach.hurts.smaller]);
  });
});

describe('how the pain came is asked', () => {
  const asks = (stretch: Stretch, pose = stretch.pose) => {
    const mine = libraryOf(stretch);
    const course = { steps: [stepOf(stretch, { pose })], at: 0, left: 20, sides: [], heard: heardOf() };
    return respondersFor(assess(plain, mine), mine, coach).respond(course, 'hurts');
  };
  const upright: Pose = { hipFlexion: 0, kneeFlexion: 60 };
  const other = { targets: ['iliopsoas'] };
  it.each<[string, Stretch, boolean]>([
    ['of what lengthens neither hamstring nor calf not', held('a', upright, other), false],
    ['of a hold that does', held('a', straight, other), true],
    [
      'of a movement that begins there too',
      held('a', upright, { ...other, kind: 'dynamic', from: straight }),
      true,
    ],
    ['of one that ends there too', held('a', straight, { ...other, kind: 'dynamic', from: upright }), true],
    [
      'of what is for one of them beside others too',
      held('a', upright, { targets: ['iliopsoas', 'gluteals'] }),
      true,
    ],
  ])('%s', (_, stretch, isAsked) => {
    expect(asks(stretch).asks).toBe(isAsked ? coach.hurts.asks.question : undefined);
  });
  it('of a hold as it is held now: one that was eased until it lengthens neither is not asked of', () => {
    expect(asks(held('a', straight, other), upright).asks).toBeUndefined();
  });
  it('and nothing is said until it is answered; suddenly, nothing but why it ends', () => {
    expect(asks(held('a', straight)).says).toBe('');
    const course = { steps: [stepOf(held('a', straight))], at: 0, left: 20, sides: [], heard: heardOf() };
    expect(respondersFor(undefined, library, coach).respond(course, 'sudden').says).toBe('');
  });
});
