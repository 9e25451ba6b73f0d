import { describe, expect, it } from 'vitest';
import { neuralLoad } from '../../src/core/body/neural-load.ts';
import { secondsOf, workedOut } from '../../src/core/step.ts';
import { library } from '../library.ts';
import { libraryOf, like } from './made.ts';

describe('what of a step is worked out, whoever wrote it down', () => {
  const pace = { there: 'straighten', back: 'bend' };
  const { soreSideOnly: _, pace: __, ...still } = like('sciatic-slider-contralateral', { id: 'still' });
  const mine = libraryOf(
    still,
    { ...still, id: 'paced', pace },
    { ...still, id: 'rests', soreSideOnly: true },
  );
  const pose = { hipFlexion: 90, kneeFlexion: 0 };
  it.each<[string, object]>([
    ['still', {}],
    ['paced', { pace }],
    ['rests', { rests: true }],
    ['unknown', {}],
  ])('of one that is %s', (stretch, more) => {
    expect(workedOut({ stretch, pose }, mine)).toStrictEqual({
      ...{ neuralLoad: neuralLoad(pose, library.files['neural-load']), ...more },
    });
  });
  it('lasts as long as its phases', () => {
    const phases = [10, 20, 5].map((seconds) => ({ name: 'hold' as const, seconds }));
    expect([secondsOf({ phases }), secondsOf({ phases: [] })]).toEqual([35, 0]);
  });
});
