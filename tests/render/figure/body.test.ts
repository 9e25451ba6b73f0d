import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../../src/core/library.ts';
import { planFor } from '../../../src/core/plan/plan.ts';
import { type Body, bodyOf } from '../../../src/render/figure/body.ts';
import { footBalls, legBalls, lowest } from '../../../src/render/figure/leg.ts';
import { measures } from '../../../src/render/figure/measures.ts';
import { trunkBalls } from '../../../src/render/figure/spine.ts';
import { type Subject, subjectAt } from '../../../src/render/figure/subject.ts';
import { dot, minus, size } from '../../../src/render/figure/vector.ts';
import { library } from '../../library.ts';
import { draw, makeRandom } from '../../safety/profiles.ts';

const instants = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];
const moves = (stretch: Stretch): boolean =>
  stretch.from !== stretch.pose || stretch.figure?.from !== undefined;

/** Every frame of every stretch. */
const frames = [...library.stretches.values()].flatMap((stretch) =>
  (moves(stretch) ? instants : [1]).map((at) => {
    const subject = subjectAt(stretch, stretch.pose, at);
    const place = at === 1 ? 'pose' : at === 0 ? 'from' : `between from and pose, at ${at}`;
    return { name: `data/stretches/${stretch.id}.json: ${place}`, subject, body: bodyOf(subject) };
  }),
);
type Frame = (typeof frames)[number];

/** Metres that a drawing may be off: a dot of it. */
const slack = 0.025;

const wrong = (check: (frame: Frame) => readonly string[], some: readonly Frame[] = frames): string[] =>
  some.flatMap((frame) => check(frame).map((what) => `${frame.name}: ${what}`));

const near = (what: string, length: number, stated: number, by = 1e-6): string[] =>
  Math.abs(length - stated) <= by ? [] : [`${what} is ${length.toFixed(3)}, not ${stated}`];

const arms = ({ arms: { near, far } }: Body) => [near, far] as const;
const legs = ({ leg, other }: Body) => [leg, other] as const;

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

/** Every pose that a plan makes of a stretch for some hundreds of people. */
const adapted: readonly Frame[] = [...new Map(adaptedPoses()).values()];

function* adaptedPoses(): Generator<[string, Frame]> {
  const random = makeRandom(11);
  const { questions } = library.files.questionnaire;
  for (let turn = 0; turn < 600; turn++) {
    const quiet = { ...draw(questions, random), emergency: [], seeSomeone: [] };
    for (const { stretch: id, pose } of planFor(quiet, library).routine?.steps ?? []) {
      const stretch = library.stretches.get(id);
      if (!stretch || pose === stretch.pose) continue;
      const name = `data/stretches/${id}.json adapted to ${JSON.stringify(pose)}`;
      const subject = subjectAt(stretch, pose, 1);
      yield [name, { name, subject, body: bodyOf(subject) }];
    }
  }
}

describe('the drawn body', () => {
  it('has a figure for each of the 44 stretches', () => {
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
        ? near('other foot', lowest(footBalls(body.other)), 0, /leg-swing/.test(name) ? 2 * slack : slack)
        : [],
    );
    expect(missed).toEqual([]);
  });
});
