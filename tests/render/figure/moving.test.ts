import { describe, expect, it } from 'vitest';
import { footBalls, lowest } from '../../../src/render/figure/leg.ts';
import { measures } from '../../../src/render/figure/measures.ts';
import { along, dot, minus, size, unit, type Vec } from '../../../src/render/figure/vector.ts';
import { library } from '../../library.ts';
import { arms, type Frame, frameOf, framesById, framesFrom, near, slack, wrong } from './frames.ts';

/** Metres between the places that are farthest apart. */
const spread = (places: readonly Vec[]): number =>
  Math.max(...places.flatMap((one) => places.map((other) => size(minus(one, other)))));

const framesOf = (id: string): readonly Frame[] => framesById.get(id) ?? [];

describe('what bears the body stays where it is through the move', () => {
  it.each<[string, string, (frame: Frame) => Vec]>([
    ['pelvic-tilt-supine', 'pelvis', ({ body }) => body.pelvis.at],
    ['pelvic-tilt-supine', 'foot', ({ body }) => body.leg.heel],
    ['prone-press-up', 'pelvis', ({ body }) => body.pelvis.at],
    ['prone-press-up', 'knee', ({ body }) => body.leg.knee],
    ['prone-press-up', 'hand', ({ body }) => body.arms.near.hand],
    ['quadruped-rock-back', 'knee', ({ body }) => body.leg.knee],
    ['quadruped-rock-back', 'hand', ({ body }) => body.arms.near.hand],
    ['hip-hinge-dowel', 'foot', ({ body }) => body.leg.heel],
    ['hip-hinge-counter', 'foot', ({ body }) => body.leg.heel],
    ['hip-hinge-counter', 'hand', ({ body }) => body.arms.near.hand],
    ['hamstring-leg-swing', 'standing foot', ({ body }) => body.other.heel],
    ['hamstring-leg-swing', 'hand', ({ body }) => body.arms.far.hand],
    ['hamstring-dynamic-hinge-elevated', 'standing foot', ({ body }) => body.other.heel],
    ['hamstring-dynamic-hinge-elevated', 'heel on the step', ({ body }) => body.leg.heel],
    ['hamstring-heel-dig-scoop', 'back foot', ({ body }) => body.other.ankle],
    ['pelvic-tilt-seated-anterior', 'foot', ({ body }) => body.leg.heel],
    ['sciatic-slider-contralateral', 'sore foot', ({ body }) => body.leg.heel],
  ])('%s: the %s', (id, _, place) => {
    expect(framesOf(id).length).toBeGreaterThan(1);
    expect(spread(framesOf(id).map(place))).toBeLessThan(2 * slack);
  });
  it('and the low back moves in a pelvic tilt, enough to be seen', () => {
    const low = ({ body: { spine, pelvis } }: Frame): number => spine.waist[1] - pelvis.at[1];
    const heights = framesOf('pelvic-tilt-supine').map(low);
    expect((heights[0] ?? 0) - (heights.at(-1) ?? 0)).toBeGreaterThan(slack);
  });
});

describe('who lies, lies', () => {
  it('on the back with seat, chest and head, unless the hips are lifted', () => {
    const lying = framesFrom('supine').filter(({ subject }) => subject.lean === undefined);
    expect(lying.length).toBeGreaterThan(20);
    const floating = wrong(({ subject, body: { pelvis, spine } }) => {
      const { radius, upperBack, head } = measures;
      const chest = along(spine.waist, [spine.up, upperBack * 0.62]);
      const pillow = subject.figure.props?.includes('pillow-head') ? 0.085 : slack;
      return [
        ...near('seat', pelvis.at[1] - radius.hip, 0, slack),
        ...near('chest', chest[1] - radius.chest, 0, slack),
        ...(spine.head[1] - head > pillow + slack ? [`head ${spine.head[1].toFixed(3)}`] : []),
      ];
    }, lying);
    expect(floating).toEqual([]);
  });
  it('on the front with pelvis, knees and feet', () => {
    const floating = wrong(
      ({ body: { pelvis, leg } }) => [
        ...near('pelvis', pelvis.at[1] - measures.radius.hip, 0, slack),
        ...near('knee', leg.knee[1] - measures.radius.knee, 0, slack),
        ...near('foot', lowest(footBalls(leg)), 0, slack),
      ],
      framesFrom('prone'),
    );
    expect(floating).toEqual([]);
  });
  it('half, with a trunk that one sees is propped up', () => {
    const flat = wrong(
      ({ body: { spine, pelvis } }) =>
        spine.neck[1] - pelvis.at[1] > 0.5 * size(minus(spine.neck, pelvis.at)) ? [] : ['the trunk is low'],
      framesFrom('reclined'),
    );
    expect(flat).toEqual([]);
  });
});

describe('elbows', () => {
  /** How an elbow stands off the straight way from shoulder to hand. */
  const bendOf = ({ shoulder, elbow, hand }: Frame['body']['arms']['near']): Vec => {
    const way = unit(minus(hand, shoulder));
    const out = minus(elbow, shoulder);
    return minus(out, along([0, 0, 0], [way, dot(out, way)]));
  };
  it('point to the feet over hands that are leaned on', () => {
    const forward = wrong(({ subject, body }) =>
      arms(body).flatMap((arm, index) =>
        subject.hands.to[index] === 'floor' && dot(bendOf(arm), body.spine.up) > 1e-9 ? ['forward'] : [],
      ),
    );
    expect(forward).toEqual([]);
  });
  it('never bend forward of the trunk, but where the floor is in their way', () => {
    const forward = wrong(({ subject, body }) =>
      arms(body).flatMap((arm, index) => {
        const lies = ['supine', 'reclined', 'side-lying'].includes(subject.start);
        if (subject.hands.to[index] === 'floor' || lies) return [];
        return dot(bendOf(arm), body.spine.front) > slack ? ['forward'] : [];
      }),
    );
    expect(forward).toEqual([]);
  });
  it('of arms at the sides do not stick up', () => {
    const up = wrong(
      ({ subject, body }) =>
        arms(body).flatMap((arm, index) => {
          if (subject.hands.to[index] !== 'side') return [];
          return arm.elbow[1] > Math.max(arm.shoulder[1], arm.hand[1]) + 1e-9 ? ['up'] : [];
        }),
      framesFrom('supine', 'reclined'),
    );
    expect(up).toEqual([]);
  });
  it('do not jump from one side of the arm to the other during a move', () => {
    const jumps = [...framesById].flatMap(([id, some]) =>
      some.slice(1).flatMap((frame, index) => {
        const before = some[index] ?? frame;
        const far = arms(frame.body).map((arm, side) =>
          size(minus(arm.elbow, arms(before.body)[side]?.elbow ?? arm.elbow)),
        );
        return Math.max(...far) > 0.2 ? [`${id}: ${frame.name}`] : [];
      }),
    );
    expect(jumps).toEqual([]);
  });
});

describe('what moves glides', () => {
  const steps = Array.from({ length: 101 }, (_, index) => index / 100);
  it('a hand goes no farther in a hundredth of a movement than twice the body does', () => {
    const jumps = [...library.stretches.values()].flatMap((stretch) => {
      const bodies = steps.map((at) => frameOf(stretch, at).body);
      const places = ({ leg, other, spine, pelvis }: Frame['body']) => [
        ...[leg.ankle, leg.knee, other.ankle, pelvis.at, spine.neck, spine.shoulders.near],
      ];
      const most = (what: (body: Frame['body']) => readonly Vec[]): number[] =>
        bodies.slice(1).map((body, index) => {
          const before = what(bodies[index] ?? body);
          return Math.max(...what(body).map((at, place) => size(minus(at, before[place] ?? at))));
        });
      const [hands, rest] = [most((body) => arms(body).map(({ hand }) => hand)), most(places)];
      const whole = Math.max(...rest);
      const isHeld = stretch.figure?.from?.hands === undefined;
      return isHeld && hands.some((far) => far > 2 * whole + 0.004) ? [stretch.id] : [];
    });
    expect(jumps).toEqual([]);
  });
});

describe('toes', () => {
  /** Degrees between the shin, upward, and the sole, toward the toes. */
  const footTo = ({ ankle, knee, heel, ball }: Frame['body']['leg']): number =>
    (Math.acos(dot(unit(minus(knee, ankle)), unit(minus(ball, heel)))) * 180) / Math.PI;
  const scored = [...framesById.values()]
    .flat()
    .filter(({ name, subject }) => /: (pose|from)$/.test(name) && subject.figure.rests?.part !== 'sole');
  it('that are loose and away look it: more than 110 degrees to the shin', () => {
    const away = scored.filter(({ subject }) => (subject.scored.ankleDorsiflexion ?? 0) < 0);
    expect(away.length).toBeGreaterThan(20);
    const square = wrong(({ body }) => (footTo(body.leg) > 110 ? [] : [`${footTo(body.leg)}`]), away);
    expect(square).toEqual([]);
  });
  it('that are pulled up look it: less than 85 degrees', () => {
    const up = scored.filter(({ subject }) => (subject.scored.ankleDorsiflexion ?? 0) >= 5);
    expect(up.length).toBeGreaterThan(5);
    expect(wrong(({ body }) => (footTo(body.leg) < 85 ? [] : [`${footTo(body.leg)}`]), up)).toEqual([]);
  });
});
