import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../src/render/figure/body.ts';
import { noseTip } from '../../../src/render/figure/head.ts';
import { footBalls, legBalls, lowest } from '../../../src/render/figure/leg.ts';
import { measures } from '../../../src/render/figure/measures.ts';
import { type Spine, trunkBalls } from '../../../src/render/figure/spine.ts';
import { type Subject, subjectAt } from '../../../src/render/figure/subject.ts';
import { along, dot, minus, size, type Vec } from '../../../src/render/figure/vector.ts';
import { library } from '../../library.ts';
import { plannedCrowd } from '../../safety/planned.ts';
import { arms, type Frame, frames, legs, near, slack, wrong } from './frames.ts';

const noseOf = ({ head, face }: Spine): Vec => along(head, [face, noseTip]);

/** What lies below the floor. */
function sunken({ subject, body }: Pick<Frame, 'subject' | 'body'>): string[] {
  if (subject.start === 'side-lying') return [];
  const parts = {
    leg: lowest(legBalls(body.leg)),
    other: lowest(legBalls(body.other)),
    trunk: lowest(trunkBalls(body.pelvis, body.spine)),
    head: body.spine.head[1] - measures.head,
    hands: Math.min(...arms(body).map(({ hand }) => hand[1] - measures.radius.hand)),
    elbows: Math.min(...arms(body).map(({ elbow }) => elbow[1] - measures.radius.elbow)),
  };
  return Object.entries(parts).flatMap(([part, y]) => (y < -slack ? [`${part} ${y.toFixed(3)}`] : []));
}

/** Every pose that a plan makes of a stretch for some thousands of people. */
const adapted: readonly Frame[] = [...new Map(adaptedPoses()).values()];

function* adaptedPoses(): Generator<[string, Frame]> {
  for (const { steps } of plannedCrowd(2500))
    for (const { stretch: id, pose } of steps) {
      const stretch = library.stretches.get(id);
      if (!stretch || pose === stretch.pose) continue;
      const name = `data/stretches/${id}.json adapted to ${JSON.stringify(pose)}`;
      const subject = subjectAt(stretch, pose, 1);
      yield [name, { id, name, subject, body: bodyOf(subject) }];
    }
}

describe('the drawn body', () => {
  it('has a figure for each stretch', () => {
    const bare = [...library.stretches.values()].filter(({ figure }) => figure === undefined);
    expect(bare.map(({ id }) => id)).toEqual([]);
    expect(frames.length).toBeGreaterThan(100);
  });
  it('keeps the length of every limb', () => {
    const lengths = wrong(({ body }) => [
      ...legs(body).flatMap(({ hip, knee, ankle }) => [
        ...near('thigh', size(minus(knee, hip)), measures.thigh),
        ...near('shank', size(minus(ankle, knee)), measures.shank),
      ]),
      ...arms(body).flatMap(({ shoulder, elbow, hand }) => [
        ...near('upper arm', size(minus(elbow, shoulder)), measures.upperArm),
        ...near('forearm', size(minus(hand, elbow)), measures.forearm),
      ]),
    ]);
    expect(lengths).toEqual([]);
  });
  it('bends no knee forward', () => {
    expect(
      wrong(({ body }) =>
        legs(body).flatMap(({ knee, ankle, thighFront }) =>
          dot(minus(ankle, knee), thighFront) > 1e-9 ? ['a knee bends forward'] : [],
        ),
      ),
    ).toEqual([]);
  });
  it('puts nothing below the floor', () => {
    expect(wrong(sunken)).toEqual([]);
  });
  it('keeps the nose above the floor, not a dot below', () => {
    const dipped = wrong(({ subject, body }) =>
      subject.start !== 'side-lying' && noseOf(body.spine)[1] < 0 ? ['nose'] : [],
    );
    expect(dipped).toEqual([]);
  });
  it('puts nothing below the floor when a plan has adapted the pose', () => {
    expect(adapted.length).toBeGreaterThan(20);
    expect(wrong(sunken, adapted)).toEqual([]);
  });
  it('would notice a foot that goes through the floor', () => {
    const stretch = library.stretches.get('sciatic-slider-seated');
    if (!stretch) throw new Error('no such stretch');
    const subject = subjectAt({ ...stretch, figure: { ...stretch.figure, lean: 60 } }, stretch.pose, 1);
    expect(sunken({ subject, body: bodyOf(subject) })).toEqual([expect.stringMatching(/^leg -0\.\d+$/)]);
  });
  it('lands each hand on what it holds', () => {
    const missed = wrong(({ subject, body }) =>
      arms(body).flatMap(({ hand, target }, index) => {
        const what = subject.hands.to[index] ?? '';
        return what === 'side' || subject.hands.from[index] === 'side'
          ? []
          : near(what, size(minus(hand, target)), 0, slack);
      }),
    );
    expect(missed).toEqual([]);
  });
  it('rests the foot where it says', () => {
    const missed = wrong(({ subject, body }) => {
      const { rests } = subject.figure;
      if (!rests) return [];
      const height = rests.on === 'step' ? measures.step : 0;
      const low =
        rests.part === 'shin' ? body.leg.knee[1] - measures.radius.knee : lowest(footBalls(body.leg));
      return near(rests.part, low, height, slack);
    });
    expect(missed).toEqual([]);
  });
  it('stands on the other foot where it stands', () => {
    const standing: readonly Subject['start'][] = ['standing', 'split-stance', 'half-kneeling', 'seated'];
    const missed = wrong(({ subject, body, name }) =>
      standing.includes(subject.start) && !/contralateral/.test(name)
        ? near('other foot', lowest(footBalls(body.other)), 0, slack)
        : [],
    );
    expect(missed).toEqual([]);
  });
});
