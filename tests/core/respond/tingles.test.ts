import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import type { Library, Stretch } from '../../../src/core/library.ts';
import { contextFor } from '../../../src/core/respond/context.ts';
import { respondersFor } from '../../../src/core/respond/index.ts';
import { stepFor } from '../../../src/core/respond/swap.ts';
import { type BodyReports, type Course, type Report, unheard } from '../../../src/core/respond/types.ts';
import type { Step } from '../../../src/core/routine.ts';
import type { Onset } from '../../../src/core/schema/coach.ts';
import { secondsOf, workedOut } from '../../../src/core/step.ts';
import type { Answers, Pose, Side } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';
import { coach } from '../../session/people.ts';
import { libraryOf, like, shipped } from '../made.ts';

const straight: Pose = { hipFlexion: 90, kneeFlexion: 0 };
const held = (id: string, otherwise: Partial<Stretch> = {}): Stretch => {
  const { easier: _, harder: __, ...stretch } = like('hamstring-supine-90-90', { pose: straight });
  return { ...stretch, id, from: otherwise.pose ?? straight, ...otherwise };
};
/** In a pose of its own: what is remembered of the shipped one is not true of it. */
const slider = (id: string, otherwise: Partial<Stretch> = {}): Stretch =>
  like('sciatic-slider-supine', { id, pose: { ...shipped('sciatic-slider-supine').pose }, ...otherwise });
const stepOf = (stretch: Stretch, seconds = 60): Step => {
  const { id, name, kind, pose } = stretch;
  return {
    ...{ stretch: id, name, kind, pose, reps: null, effortPercent: null, cues: [], why: [], sources: [] },
    ...workedOut({ stretch: id, pose }, library),
    phases: [{ name: 'hold', seconds }],
  };
};
const heardOf = (more: Partial<BodyReports> = {}): BodyReports => ({
  ...unheard({ holdLoad: 9, peakLoad: 9 }),
  ...more,
});
const replyIn = (
  mine: Library,
  course: Partial<Course> & Pick<Course, 'steps'>,
  report: Report | Onset = 'tingles',
  answers: Answers = {},
) =>
  respondersFor(assess(whole({ ...plain, minutes: 40, ...answers }), mine), mine, coach).respond(
    { at: 0, left: 60, sides: [], heard: heardOf(), ...course },
    report,
  );
const idsOf = ({ steps }: { steps: readonly Step[] }): string[] => steps.map(({ stretch }) => stretch);

describe('it tingles: the corrections', () => {
  const now = held('now', { pose: { ...straight, lumbarFlexion: 15, ankleDorsiflexion: 5 } });
  const next = held('next', { pose: { kneeFlexion: 70 }, targets: ['adductors'] });
  const mine = libraryOf({ ...now, adjustable: ['ankleDorsiflexion', 'lumbarFlexion'] }, next);
  const steps = [stepOf(now), stepOf(next), stepOf({ ...next, id: 'unknown' })];

  it('as many as it takes are said one after the other, aloud as well; the first of them by its code', () => {
    const { says, aloud, correction } = replyIn(mine, { steps, heard: heardOf({ holdLoad: 5 }) });
    const { corrections } = library.files['neural-load'];
    const both = ['toes-down', 'back-long']
      .map((code) => corrections.find((each) => each.code === code))
      .map((each) => each?.lying ?? each?.cue)
      .join(' ');
    expect([says.startsWith(`${both} That asks less`), aloud, correction]).toEqual([true, both, 'toes-down']);
  });
  it('they bring it under what was asked for before, too', () => {
    const load = (holdLoad: number): number | undefined =>
      replyIn(mine, { steps, heard: heardOf({ holdLoad }) }).steps[0]?.neuralLoad.index;
    expect([9, 7, 6, 5].map(load)).toEqual([7, 7, 6, 5]);
  });
  it.each([60, 5])('what comes later stays, with %i seconds of it left', (left) => {
    const reply = replyIn(mine, { steps, left });
    expect([idsOf(reply), reply.anew]).toEqual([['now', 'next', 'unknown'], false]);
  });
  it('what loads nothing and tingles all the same: nothing may be loaded any more', () => {
    const slack = stepOf(held('slack', { pose: { kneeFlexion: 90 } }));
    expect(slack.neuralLoad.index).toBe(0);
    const { heard } = replyIn(libraryOf(), { steps: [slack] });
    expect([heard.holdLoad, heard.peakLoad]).toEqual([0, 0]);
  });
});

describe('it tingles: another stretch', () => {
  const stiff = { adjustable: [] };
  const easier = held('easier', { ...stiff, pose: { hipFlexion: 60, kneeFlexion: 60 } });
  const now = held('now', { ...stiff, easier: 'easier' });
  const last = held('last', { pose: { kneeFlexion: 70 }, targets: ['adductors'] });
  const mine = libraryOf(now, easier, last);

  it('that comes later anyway comes now, as it was planned, and not again', () => {
    const reply = replyIn(mine, { steps: [stepOf(now), stepOf(easier, 47), stepOf(last)] });
    expect([idsOf(reply), reply.anew, reply.aloud]).toEqual([['easier', 'last'], true, undefined]);
    expect(reply.steps[0] && secondsOf(reply.steps[0])).toBe(47);
  });
  it('that was done is not done again', () => {
    const reply = replyIn(mine, { steps: [stepOf(easier), stepOf(now), stepOf(last)], at: 1 });
    expect(idsOf(reply)).toEqual(['easier', 'settle']);
  });
  it.each([
    ['an ordinary day: an easier hold', undefined, 'easier'],
    ['a day of high pain: no hold at all', 'high', 'settle'],
  ] as const)('on %s', (_, irritability, id) => {
    const heard = heardOf(irritability ? { irritability } : {});
    expect(replyIn(mine, { steps: [stepOf(now)], left: 600, heard }).steps[0]?.stretch).toBe(id);
  });
  it.each<[string, Stretch['start'], string]>([
    ['lying on the back', 'supine', 'on-the-back'],
    ['lying on the side', 'side-lying', 'on-the-side'],
    ['standing: the first of them', 'standing', 'on-the-back'],
  ])('a slider for which one stays as one is: %s', (_, start, id) => {
    const here = held('here', { ...stiff, start });
    const sliders = [
      slider('on-the-back', { roles: [{ role: 'nerve-slider', rank: 1 }] as never }),
      slider('on-the-side', { start: 'side-lying', roles: [{ role: 'nerve-slider', rank: 2 }] as never }),
    ];
    const around = libraryOf(here, ...sliders);
    const reply = replyIn(around, { steps: [stepOf(here)], left: 600 });
    expect(idsOf(reply)).toEqual([id]);
    expect(reply.says).toContain(library.files.words.starts[around.stretches.get(id)?.start ?? 'prone']);
  });
  it('a slider gives way to no other slider, but to rest', () => {
    const gentle = { pose: { hipFlexion: 40, kneeFlexion: 65 }, from: { hipFlexion: 40, kneeFlexion: 90 } };
    const [one, other] = [slider('one', stiff), slider('other', { ...stiff, ...gentle })];
    const reply = replyIn(libraryOf(one, other), { steps: [stepOf(one)], left: 600 });
    expect(idsOf(reply)).toEqual(['settle']);
  });
});

describe('it settles', () => {
  const now = held('now', { adjustable: [] });
  const settling = replyIn(libraryOf(now), { steps: [stepOf(now)] });
  it('once is counted, and rest loads nothing', () => {
    expect(settling.heard.settled).toBe(1);
    expect(settling.steps.map(({ neuralLoad }) => neuralLoad.index)).toEqual([0]);
  });
  it.each<Report>(['tingles', 'hurts', 'easy'])('while it does, nothing else is done: %s', (report) => {
    const reply = replyIn(libraryOf(now), settling, report);
    expect(reply).toMatchObject({
      ...{ steps: settling.steps, heard: settling.heard, anew: false, says: coach.tingles.settling },
    });
    expect([reply.asks, reply.stop]).toEqual([undefined, undefined]);
  });
  it.each<[Report | Onset, string]>([
    ['tingles', coach.tingles.settling],
    ['hurts', coach.tingles.settling],
    ['easy', coach.easy.none],
    ['gradual', coach.hurts.smaller],
    ['cramp', coach.hurts.cramp.smaller],
  ])('%s where there is no step any more changes nothing', (report, says) => {
    const steps = [stepOf(now)];
    const reply = replyIn(libraryOf(now), { steps, at: 1 }, report);
    expect(reply).toMatchObject({ steps, heard: heardOf(), anew: false, says });
  });
});

describe('a stretch that is put in', () => {
  const mine = libraryOf(held('long', { dose: { holdSeconds: [20, 60] } }));
  const found = (
    room: { left: number; most?: number; sides?: Side[] },
    answers: Answers = {},
    around = mine,
    heard = heardOf(),
  ): Step | string => {
    const [id = ''] = around.stretches.keys();
    const made = assess(whole({ ...plain, minutes: 40, ...answers }), around);
    return stepFor(id, 'why', { sides: [], ...room }, heard, contextFor(made, around, coach));
  };
  const seconds = (step: Step | string): number | string =>
    typeof step === 'string' ? step : secondsOf(step);
  const usual = Number(seconds(found({ left: 3600 })));
  const least = Number(seconds(found({ left: 1, most: 3600 })));
  it.each<[string, { left: number; most?: number }, number | string]>([
    ['with time, at its usual dose', { left: usual }, usual],
    ['with time, whatever may be taken', { left: usual, most: 1 }, usual],
    ['with less, shorter, and never over', { left: least }, least],
    ['with too little, taken from what comes later: the shortest', { left: 1, most: usual }, least],
    ['with just that', { left: 1, most: least }, least],
    ['with too little and nothing to take: none', { left: least - 1 }, 'no-time'],
    ['nor where what may be taken is too little', { left: 1, most: least - 1 }, 'no-time'],
  ])('%s', (_, room, expected) => {
    expect(least).toBeLessThan(usual);
    expect(seconds(found(room))).toBe(expected);
  });
  const sidesIn = (step: Step | string): (Side | undefined)[] | string =>
    typeof step === 'string' ? step : [...new Set(step.phases.flatMap(({ side }) => side ?? []))];
  const soreSide = libraryOf(held('sore', { soreSideOnly: true }));
  it.each<[string, Side[], Answers, Library, Side[] | string]>([
    ['both legs', [], {}, mine, ['right', 'left']],
    ['the leg that is still to do', ['left'], {}, mine, ['left']],
    ['of both that are, the sore one alone', ['left', 'right'], { side: 'left' }, soreSide, ['left']],
    ['not the other where the sore one is done', ['right'], { side: 'left' }, soreSide, 'not-allowed'],
    ['no leg where there is none to choose', ['left'], {}, libraryOf(held('both', { sided: false })), []],
  ])('%s', (_, sides, answers, around, expected) => {
    expect(sidesIn(found({ left: 3600, sides }, answers, around))).toEqual(expected);
  });
  it('keeps within what is left after it tingled, also on the ladder of the nerve', () => {
    const around = libraryOf(slider('slider'));
    const made = assess(whole({ ...plain, ...tingling }), around);
    const context = contextFor(made, around, coach);
    const { known } = context;
    if (!known) throw new Error('known');
    const nerve = {
      constraints: known.constraints,
      levels: new Map([['slider', 1]]),
      today: 5,
      because: 'later',
    };
    const climbing = { ...context, known: { ...known, constraints: { ...known.constraints, nerve } } };
    const at = (peakLoad: number) => {
      const step = stepFor('slider', 'why', { left: 3600, sides: [] }, heardOf({ peakLoad }), climbing);
      return typeof step === 'string' ? step : step.neuralLoad.index <= peakLoad;
    };
    expect(at(9)).toBe(true);
    expect(at(0)).toBe('not-allowed');
  });
});
