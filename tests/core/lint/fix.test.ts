import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixed } from '../../../src/core/lint/fix.ts';
import { root, stretchFiles } from '../../library.ts';
import { hold } from './around.ts';

describe('order and form of a file', () => {
  it.each(stretchFiles)('%s is in both already', (id) => {
    const text = readFileSync(join(root, 'data', 'stretches', `${id}.json`), 'utf8');
    expect(fixed(text)).toBe(text);
  });
  it('any order of names comes back to the one, on any number of lines', () => {
    const backwards = Object.fromEntries(Object.entries(hold).reverse());
    expect(fixed(`\uFEFF${JSON.stringify(backwards)}`)).toBe(fixed(JSON.stringify(hold, null, 8)));
  });
  it('where its schema is stays, as the first name of it', () => {
    const { $schema: _, ...file } = hold;
    const text = fixed(JSON.stringify({ ...file, $schema: './mine/stretch.schema.json' }));
    expect(text).toMatch(/^\{\n {2}"\$schema": ".\/mine\/stretch\.schema\.json",\n/);
  });
  it('of a form with a name nobody knows the others come in its order', () => {
    const role = { zone: 1, because: 'x', rank: 1, role: 'hamstring-hold' };
    expect(fixed(JSON.stringify({ roles: [role] }))).toContain(
      '[{ "role": "hamstring-hold", "rank": 1, "because": "x", "zone": 1 }]',
    );
  });
  it('a file of one name has a line for it', () => {
    expect(fixed('{"name":"x"}')).toBe('{\n  "name": "x"\n}\n');
  });
  it('nothing is lost, a name nobody knows comes last, and twice is as once', () => {
    const text = JSON.stringify({
      later: [],
      ...hold,
      pose: { mine: {}, leg: { kneeFlexion: 3, hipFlexion: 2 } },
    });
    const once = fixed(text);
    expect(JSON.parse(once)).toEqual(JSON.parse(text));
    expect(Object.keys(JSON.parse(once)).at(-1)).toBe('later');
    expect(Object.keys(JSON.parse(once).pose.leg)).toEqual(['hipFlexion', 'kneeFlexion']);
    expect(fixed(once)).toBe(once);
  });
  it('what is flat stands on one line while there is room, what is deeper below it, also where there are several forms', () => {
    const text = JSON.stringify({
      figure: { otherLeg: { knee: 90, rise: 0 }, hands: ['pelvis', 'counter'] },
      roles: [{ because: 'x', rank: 1, role: 'hamstring-hold' }, 'hip-first-hold'],
      steps: [],
      later: {
        lists: [[1], []],
        things: [{ deep: { a: 1 } }, {}],
        mixed: [{ a: 1 }, { b: [] }],
        nothing: {},
        none: null,
        long: Array.from({ length: 30 }, (_each, index) => index),
        fits: 'x'.repeat(94),
        not: ['x'.repeat(92)],
      },
    });
    expect(fixed(text).split('\n')).toEqual([
      '{',
      '  "roles": [{ "role": "hamstring-hold", "rank": 1, "because": "x" }, "hip-first-hold"],',
      '  "figure": {',
      '    "otherLeg": { "rise": 0, "knee": 90 },',
      '    "hands": ["pelvis", "counter"]',
      '  },',
      '  "steps": [],',
      '  "later": {',
      '    "lists": [',
      '      [1],',
      '      []',
      '    ],',
      '    "things": [',
      '      {',
      '        "deep": { "a": 1 }',
      '      },',
      '      {}',
      '    ],',
      '    "mixed": [',
      '      { "a": 1 },',
      '      {',
      '        "b": []',
      '      }',
      '    ],',
      '    "nothing": {},',
      '    "none": null,',
      '    "long": [',
      '      0,',
      '      1,',
      '      2,',
      '      3,',
      '      4,',
      '      5,',
      '      6,',
      '      7,',
      '      8,',
      '      9,',
      '      10,',
      '      11,',
      '      12,',
      '      13,',
      '      14,',
      '      15,',
      '      16,',
      '      17,',
      '      18,',
      '      19,',
      '      20,',
      '      21,',
      '      22,',
      '      23,',
      '      24,',
      '      25,',
      '      26,',
      '      27,',
      '      28,',
      '      29',
      '    ],',
      '    "fits": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",',
      '    "not": ["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"]',
      '  }',
      '}',
      '',
    ]);
    expect(fixed('{}')).toBe('{}\n');
    expect(fixed('[]')).toBe('[]\n');
  });
});
