import { describe, expect, it } from 'vitest';
import { lengthenedBy, lengtheningOf, muscleLength } from '../../../src/core/body/lengthening.ts';
import { library } from '../../library.ts';
import { always, fc } from '../../property.ts';

const file = library.files['muscle-length'];

describe('muscle length, in percent of its length standing', () => {
  it.each([
    ['hamstrings', { hipFlexion: 80, kneeFlexion: 35, ankleDorsiflexion: -10 }, 13.3],
    ['hamstrings', {}, 0],
    ['semimembranosus', { hipFlexion: 90 }, 19.1],
    ['biceps-femoris', { hipFlexion: 90, kneeFlexion: 90 }, 9.5],
    ['gastrocnemius', { ankleDorsiflexion: 15 }, 2.6],
    ['soleus', { ankleDorsiflexion: 15, kneeFlexion: 30 }, 4],
    ['soleus', { ankleDorsiflexion: -0.1 }, 0],
    ['soleus', { hipFlexion: 90 }, 0],
    ['gastrocnemius', { hipFlexion: 90 }, 0],
  ])('%s at %o is %d', (muscle, pose, percent) => {
    expect(muscleLength(pose, muscle, file)).toBe(percent);
  });
  it('does not change with the ankle: pulling the toes up adds nerve, not hamstring', () => {
    always(
      fc.property(fc.integer({ min: 0, max: 110 }), fc.integer({ min: -50, max: 30 }), (hip, ankle) => {
        const length = (ankleDorsiflexion: number) =>
          muscleLength({ hipFlexion: hip, kneeFlexion: 15, ankleDorsiflexion }, 'hamstrings', file);
        return length(ankle) === length(0);
      }),
    );
  });
  it.each<[string, string[], string[]]>([
    ['a hamstring stretch', ['hamstrings'], ['hamstrings']],
    ['a calf stretch', ['gastrocnemius'], ['hamstrings', 'gastrocnemius']],
    ['one low in the calf', ['hamstrings', 'soleus'], ['hamstrings', 'soleus']],
    ['one of both', ['soleus', 'gastrocnemius'], ['hamstrings', 'gastrocnemius', 'soleus']],
  ])('of %s the hamstrings and its own calf muscles are told', (_, targets, told) => {
    const pose = { hipFlexion: 90, ankleDorsiflexion: 15 };
    const lengths = told.map((muscle) => [muscle, muscleLength(pose, muscle, file)]);
    expect(lengtheningOf(targets, pose, file)).toEqual(Object.fromEntries(lengths));
  });
  it.each([
    [60, false],
    [61, true],
  ])('beside the lengths it is told whether the hamstrings are slack: the knee at %i: %s', (knee, slack) => {
    const pose = { hipFlexion: 90, kneeFlexion: knee };
    expect(lengthenedBy(['hamstrings'], pose, file)).toEqual({
      lengthening: lengtheningOf(['hamstrings'], pose, file),
      hamstringsSlack: slack,
    });
  });
  it('takes angles outside the fit as its nearest end', () => {
    expect(muscleLength({ hipFlexion: 125 }, 'hamstrings', file)).toBe(
      muscleLength({ hipFlexion: 110 }, 'hamstrings', file),
    );
  });
  it('names a muscle it does not know', () => {
    expect(() => muscleLength({}, 'trapezius', file)).toThrow('no such muscle: trapezius');
  });
});
