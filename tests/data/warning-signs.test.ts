import { describe, expect, it } from 'vitest';
import { linesFor } from '../../src/core/said.ts';
import type { Sign } from '../../src/core/schema/warning-signs.ts';
import { library } from '../library.ts';

const { signs } = library.files['warning-signs'];

/** All that a sign may say, to whomever. */
const words = ({ say }: Sign): string =>
  say.map((line) => (typeof line === 'string' ? line : line.says)).join(' ');

/** No signs of an illness: what somebody is, an operation, a grade, how long it lasts, and what is adapted. */
const noIllness = [
  'nerve-disease',
  'under-16',
  'recent-surgery',
  'hip-not-cleared',
  'see-irritable',
  'see-no-better',
  'plain-no-better',
  'adapted',
];

describe('a warning sign', () => {
  it.each(signs.filter(({ id }) => !noIllness.includes(id)))(
    '$id: says what it can mean, to repeat on the phone',
    (sign) => {
      expect(words(sign)).toMatch(/\bcan (mean|be|come from)\b/);
    },
  );
  it('those without a meaning are signs that exist', () => {
    expect(noIllness.filter((id) => !signs.some((sign) => sign.id === id))).toEqual([]);
  });
  it('says something to everybody who has it', () => {
    const nobody = { answers: {}, given: {}, fact: () => false };
    for (const { id, say } of signs) expect([id, linesFor(say, nobody).length > 0]).toEqual([id, true]);
  });
  it.each([
    ['swollen-calf', /clot/],
    ['breathless', /clot/],
    ['cold-foot', /blood flow to the leg/],
    ['see-walking-cramp', /too little blood/],
    ['saddle', /nerves at the base of the spine/],
    ['bladder-bowel', /nerves at the base of the spine/],
    ['unsure', /nerves at the base of the spine/],
    ['hot-joint', /infection in the joint/],
    ['fever', /infection/],
  ])('%s is called by its plain name: %s', (id, name) => {
    const sign = signs.find((each) => each.id === id);
    expect(sign && words(sign)).toMatch(name);
  });
});
