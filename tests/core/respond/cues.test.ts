import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../../src/core/library.ts';
import { cueIn } from '../../../src/core/plan/relief.ts';
import { library } from '../../library.ts';
import { coach } from '../../session/people.ts';

/** What is said when it tingles, hurts or cramps can be done in that position, and eases: every stretch by every correction. */
const { corrections } = library.files['neural-load'];
const { easeOff, cramp } = coach.hurts;
const ways = [
  ...corrections,
  ...[...easeOff, ...cramp.easeOff].map((each) => ({
    ...each,
    way: each.by < 0 ? ('less' as const) : ('more' as const),
  })),
];
const stretches = [...library.stretches.values()].filter(({ offered }) => offered !== false);

const told = (stretch: Stretch): string[] =>
  ways
    .filter(
      (way) =>
        stretch.adjustable.includes(way.joint) &&
        !('kinds' in way && way.kinds && !way.kinds.includes(stretch.kind)),
    )
    .map((way) => cueIn(stretch, way));

const where = (isWrong: (says: string, stretch: Stretch) => boolean): string[] =>
  stretches.flatMap((stretch) =>
    told(stretch)
      .filter((says) => isWrong(says, stretch))
      .map((says) => `${stretch.id}: ${says}`),
  );

describe('a correction in words', () => {
  it('nobody leans less who was not told to lean', () => {
    const leans = /lean|fold|chest forward/i;
    expect(where((says, { steps }) => /^Lean less/.test(says) && !leans.test(steps.join(' ')))).toEqual([]);
  });
  it('nobody who lies is told to bring the tail bone up', () => {
    const lying = ['supine', 'prone', 'side-lying', 'reclined'];
    expect(where((says, { start }) => /bone (back and )?up/i.test(says) && lying.includes(start))).toEqual(
      [],
    );
  });
  it('where the knees differ it is said which one bends', () => {
    const differs = ({ steps }: Stretch): boolean =>
      /front knee|other knee|long leg|leg .* long/i.test(steps.join(' '));
    expect(
      where(
        (says, stretch) =>
          /^Bend the knee a/.test(says) &&
          differs(stretch) &&
          ['standing', 'split-stance', 'half-kneeling'].includes(stretch.start),
      ),
    ).toEqual([]);
  });
});

describe('what eases', () => {
  it('the front of the hip is not eased by bending the knee: that lengthens it', () => {
    const front = ['iliopsoas', 'rectus-femoris', 'quadriceps'];
    expect(
      stretches
        .filter(
          ({ targets, adjustable }) =>
            targets.some((each) => front.includes(each)) && adjustable.includes('kneeFlexion'),
        )
        .map(({ id }) => id),
    ).toEqual([]);
  });
  it('an arch is eased by its toes, not by the back', () => {
    const hip = easeOff.find(({ joint }) => joint === 'hipFlexion');
    expect(hip?.notTargets).toEqual(['plantar-fascia']);
    expect(library.stretches.get('plantar-fascia-toe-stretch')?.adjustBy?.ankleDorsiflexion).toMatch(/toes/);
  });
  it('small movements of the low back are made smaller, not lain in another way', () => {
    expect(library.stretches.get('pelvic-tilt-supine')?.adjustable).toEqual(['lumbarFlexion']);
  });
});
