import type { Stretch } from '../../src/core/library.ts';
import type { Pose } from '../../src/core/types.ts';

const stretching = ['static', 'dynamic', 'contract-relax', 'control', 'slider', 'tensioner'];

/**
 * What a pose has lost of the stretch it is said to be, written out plainly apart from `within` in the data:
 * a foot that points away in a calf stretch, nobody who sits, a hamstring stretch with the hip straight or the
 * knee bent. What the listed pose has not, cannot be lost.
 */
export function lostIn({ id, kind, start, targets, pose: listed }: Stretch, pose: Pose): string[] {
  const { hipFlexion: hip = 0, kneeFlexion: knee = 0, ankleDorsiflexion: ankle = 0 } = pose;
  const { hipFlexion: wasHip = 0, kneeFlexion: wasKnee = 0, ankleDorsiflexion: wasAnkle = 0 } = listed;
  const calf = ['gastrocnemius', 'soleus', 'plantar-fascia'].some((each) => targets.includes(each));
  const leg = ['hamstrings', 'sciatic-nerve'].some((each) => targets.includes(each));
  const lost: [boolean, string][] = [
    [calf && ankle < 0 && wasAnkle >= 0, 'the foot points away'],
    [start === 'seated' && hip < 70, 'nobody sits like this'],
    [start === 'hands-and-knees' && hip < 90, 'not on hands and knees'],
    [leg && stretching.includes(kind) && hip < 30 && wasHip >= 30, 'the hip is straight'],
    [leg && stretching.includes(kind) && knee > 60 && wasKnee <= 60, 'the knee is bent'],
    [start === 'standing' && knee > 60 && wasKnee <= 60, 'crouching, not standing'],
  ];
  return lost.filter(([is]) => is).map(([, what]) => `${id}: ${what}, ${JSON.stringify(pose)}`);
}
