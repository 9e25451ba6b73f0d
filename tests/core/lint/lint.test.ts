import { describe, expect, it } from 'vitest';
import { judged, lint } from '../../../src/core/lint/index.ts';
import { shapeFaults } from '../../../src/core/lint/shape.ts';
import { together, wrongAmong } from '../../../src/core/lint/together.ts';
import { stretchFile } from '../../../src/core/schema/stretch.ts';
import { json } from '../../library.ts';
import { around, hold, said, saidOf, shipped } from './around.ts';

describe('the shipped stretches', () => {
  it.each([...shipped])('%s: nothing is wrong with it', (id, file) => {
    expect(said(JSON.stringify(file), id)).toEqual([]);
  });
});

describe('what is no JSON', () => {
  it.each([
    ['', '1:1 json: it is empty'],
    ['{ "name": }', '1:11 json: this is not JSON: expected a value, found }'],
    [
      '{\n "name": "a",\n "name": "b"\n}',
      '3:2 json: "name" stands here again; it stands at 2:2 already | Keep one of the two.',
    ],
    [
      `{"${'a'.repeat(61)}":1,"${'a'.repeat(61)}":2}`,
      `1:68 json: "${'a'.repeat(60)}" stands here again; it stands at 1:2 already | Keep one of the two.`,
    ],
    ['['.repeat(50_000), '1:1 json: it is nested deeper than 40 levels'],
    [`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, '1:1 json: it is nested deeper than 40 levels'],
  ])('%.20s', (text, fault) => {
    expect(said(text)).toEqual([fault]);
  });
});

describe('a file of another kind', () => {
  it.each<[string, object, string]>([
    ['answers', { emergency: [], age: '16-64' }, '1:1 shape: these are answers, no stretch'],
    ['a routine', { routine: { steps: [] }, formatVersion: 1 }, '1:1 shape: this is a routine, no stretch'],
    [
      'exercises of another program',
      [{ name: 'x', instructions: ['Reach.'] }],
      '1:1 shape: these are exercises of another program, no stretch | Make drafts of them: stretch import',
    ],
  ])('is named as that, and nothing else is said of it: %s', (_, value, fault) => {
    expect(said(JSON.stringify(value))).toEqual([fault]);
    expect(said(JSON.stringify(value), '../up')).toEqual([fault]);
  });
});

describe('what is wrong', () => {
  it('is told with its place, and without a remedy where there is none', () => {
    expect(lint([{ file: 'a.json', id: 'a', text: '' }], around).findings).toStrictEqual([
      {
        ...{ file: 'a.json', line: 1, column: 1, path: [] },
        ...{ rule: 'json', level: 'error', message: 'it is empty' },
      },
    ]);
  });
  it.each<[string, object, string]>([
    ['a word of a list', { sources: ['article', 'artcle'] }, '"artcle"'],
    ['a step', { steps: ['Lie on your back.', 'Bounce.'] }, '"Bounce."'],
    ['a name in a list', { notFor: [...hold.notFor, { when: 'sit-bones', because: 'x' }] }, '"sit-bones"'],
    ['a word under a name', { adjustBy: { hipFlexion: 'bounce' } }, '"bounce"'],
  ])('stands where it is: %s', (_, change, wrong) => {
    const before = JSON.stringify({ ...hold, ...change }, null, 2).split(wrong)[0] ?? '';
    const lines = before.split('\n');
    const at = `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1} `;
    expect(saidOf(change).map((each) => each.startsWith(at))).toEqual([true]);
  });
  it('is named two hundred times at most, whatever else is', () => {
    const names = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`name-${index}`, 1]));
    expect(said(JSON.stringify({ ...hold, ...names }), '../up')).toHaveLength(200);
    expect(shapeFaults(stretchFile, { ...hold, targets: names, sources: Array(300).fill(7) })).toHaveLength(
      200,
    );
  });
  it('is not looked for again in a file that was judged and leads to what is there', () => {
    const given = { file: 'a.json', id: 'a', text: JSON.stringify(hold) };
    expect(wrongAmong([given], [judged(given, around)], shipped).again).toEqual([]);
  });
});

describe('what has another shape is named where it stands, all of it at once', () => {
  it.each<[string, object, RegExp[]]>([
    [
      'a name that does not exist, with the nearest',
      { knid: 'static' },
      [/^\d+:\d+ shape: there is no name "knid" here \| Did you mean kind\?/],
    ],
    [
      'a choice that does not exist',
      { kind: 'statik' },
      [/^4:11 shape: "statik" is not a choice \| Did you mean static\?/],
    ],
    [
      'an angle no joint has',
      { pose: { leg: { hipFlexion: 200 } } },
      [/shape: 200 is too much: at most 130$/],
    ],
    [
      'a joint that does not exist',
      { pose: { leg: { hipFlexoin: 20 } } },
      [/there is no name "hipFlexoin" here \| Did you mean hipFlexion\?/],
    ],
    ['a number in quotes', { statedLoad: '3' }, [/shape: "3" is not a number|a whole number/]],
    ['nothing to do', { steps: [] }, [/shape: an empty list is too little: at least 2 of them/]],
    [
      'a role with another name for its rank',
      { roles: [{ role: 'hamstring-hold', rnk: 1, because: 'x' }] },
      [/shape: there is no "rank" \| It is a number/, /there is no name "rnk" here \| Did you mean rank\?/],
    ],
    [
      'a floor and a name that are wrong',
      { floor: 'no', name: 3 },
      [/3 is not words in double quotes/, /"no" is not true or false/],
    ],
  ])('%s', (_name, change, faults) => {
    const found = saidOf(change);
    expect(found).toHaveLength(faults.length);
    for (const fault of faults) expect(found).toContainEqual(expect.stringMatching(fault));
  });
  it('a million values of the wrong kind are refused with the first of them', () => {
    const found = saidOf({ targets: Array.from({ length: 100_000 }, () => 7) });
    expect(found.length).toBe(200);
  });
  it('a name from the language itself is a name like any other', () => {
    expect(
      said(JSON.stringify(hold).replace('{', '{"__proto__":{},"constructor":1,')).map((each) =>
        each.replace(/^\S+ /, ''),
      ),
    ).toEqual([
      expect.stringMatching(/^shape: there is no name "__proto__" here/),
      expect.stringMatching(/^shape: there is no name "constructor" here/),
    ]);
  });
});

describe('the laws of the data', () => {
  it.each<[string, object, RegExp]>([
    [
      'a load that was reckoned wrong',
      { statedLoad: 9 },
      /stated-load: it says a neural load of 9; the pose comes to \d \| .*hipFlexion 70: \+2, kneeFlexion 15: \+2, ankleDorsiflexion -10: -1/,
    ],
    [
      'the position of one of ours, for somebody whom that is not for',
      { notFor: [] },
      /alike: its position is that of hamstring-\S+, which is not for "\S+" \(.+\) \| Add \{"when":.+\} to `notFor`/,
    ],
    [
      'the position of one of ours, and another muscle',
      { targets: ['adductors'], roles: ['adductor-hold'] },
      /alike: its position is that of hamstring-\S+, which is for hamstrings \| Add "hamstrings" to `targets`/,
    ],
    [
      'a longer hold than anybody is given',
      { dose: { holdSeconds: [20, 61] } },
      /dose: 61 is more than anybody is given of this kind: at most 60$/,
    ],
    [
      'more sets',
      { dose: { sets: [2, 11] } },
      /dose: 11 is more than anybody is given of this kind: at most 10$/,
    ],
    ['a dose of nothing', { dose: { sets: [0, 0] } }, /dose: from 0 to 0 is no dose \|/],
    ['a dose that goes down', { dose: { sets: [3, 2] } }, /dose: from 3 to 2 is no dose \|/],
    ['lying down, off the floor', { floor: false }, /floor: whoever starts like this is on the floor/],
    [
      'sitting on nothing',
      { start: 'seated', equipment: ['strap'] },
      /footing: one sits on something that nobody is asked for \|/,
    ],
    [
      'an easier one that does not exist',
      { easier: 'hamstring-supine-srap' },
      /unknown: there is no stretch "hamstring-supine-srap" \| Did you mean hamstring-supine-strap\?/,
    ],
    [
      'a fact that does not exist',
      { notFor: [{ when: 'sit-bones', because: 'x' }] },
      /unknown: there is no fact "sit-bones" \| Did you mean sit-bone\?/,
    ],
    [
      'a source that does not exist',
      { sources: ['artcle'] },
      /unknown: there is no source "artcle" \| Did you mean article\?/,
    ],
    [
      'a role that does not exist',
      { roles: ['hamstrng-hold'] },
      /role: there is no role "hamstrng-hold" \| Did you mean hamstring-hold\?/,
    ],
    ['no role', { roles: [] }, /role: none \| Say what it is for/],
    ['a role of another muscle', { roles: ['calf-hold'] }, /role: 'calf-hold' is for .*, not hamstrings/],
    [
      'a thing that nobody is asked for',
      { steps: ['Take a cushion.', 'Rest.'] },
      /taken: it takes a cushion that nobody is asked for/,
    ],
    [
      'a thing that a sentence begins with',
      { equipment: [], steps: ['Strap round one calf.', 'Rest.'] },
      /taken: it takes a strap that nobody is asked for/,
    ],
    ['a loop of easier ones', { easier: 'my-hold' }, /loop: its easier ones lead back to my-hold/],
    [
      'words for the way of what is held',
      { from: { leg: {} }, pace: { there: 'up', back: 'down' } },
      /pace: what is held has no pace/,
    ],
    [
      'somebody unsteady, standing free',
      { start: 'standing', balance: 'low', figure: { hands: 'pelvis' } },
      /footing: no hand holds on to anything: that asks for balance/,
    ],
  ])('%s', (_name, change, fault) => {
    expect(saidOf(change)).toContainEqual(expect.stringMatching(fault));
  });
  it('files lead to each other, and one that is bad does not hide the others', () => {
    const text = (change: object): string => JSON.stringify({ ...hold, ...change });
    const { findings, stretches } = lint(
      [
        { file: 'a.json', id: 'a', text: text({ easier: 'b' }) },
        { file: 'b.json', id: 'b', text: text({ easier: 'a' }) },
        { file: 'c.json', id: 'c', text: '{' },
        { file: 'd.json', id: 'd', text: text({ easier: 'c' }) },
      ],
      around,
    );
    expect([...stretches.keys()]).toEqual(['a', 'b', 'd']);
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'a.json loop',
      'b.json loop',
      'c.json json',
      'd.json unknown',
    ]);
  });
  it('what has the form of a stretch is there with its content, read anew or as it was read before', () => {
    const [good, lame] = [hold, { ...hold, easier: 'gone' }];
    const files = [good, '{', lame].map((each, index) => ({
      ...{ file: `${index}.json`, id: `f${index}` },
      text: typeof each === 'string' ? each : JSON.stringify(each),
    }));
    const content = (values?: unknown[]) => {
      const alone = files.map((each) => judged(each, around));
      return [...together(files, alone, new Map(), values).stretches];
    };
    const expected = [
      ['f0', good],
      ['f2', lame],
    ];
    expect([...lint(files, around).stretches]).toEqual(expected);
    expect(content()).toEqual(expected);
    const found = content([good, undefined, lame]);
    expect(found).toEqual(expected);
    expect(found[0]?.[1]).toBe(good);
  });
  it('what leads into a loop is in none itself', () => {
    const leading = (id: string, easier: string) => ({
      file: `${id}.json`,
      id,
      text: JSON.stringify({ ...hold, easier }),
    });
    const { findings } = lint([leading('a', 'b'), leading('b', 'c'), leading('c', 'b')], around);
    expect(findings.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'b.json: its easier ones lead back to b',
      'c.json: its easier ones lead back to c',
    ]);
  });
  it('of thousands that lead to nothing each is told the shipped ones, and not the thousands', () => {
    const [first, ...more] = Array.from({ length: 1100 }, (_, index) => ({
      ...{ file: `${index}.json`, id: `my-hold-${index}` },
      text: JSON.stringify({ ...hold, easier: index === 0 ? 'hamstring-supine-srap' : `nothing-${index}` }),
    }));
    const { findings } = lint(first ? [first, ...more] : [], around);
    expect(findings.length).toBe(1100);
    expect(findings[0]?.remedy).toBe('Did you mean hamstring-supine-strap?');
    const longest = [...shipped.keys()].join(', ').length + 100;
    expect(findings.filter(({ remedy = '' }) => remedy.length > longest)).toEqual([]);
  });
  it('an id that leads out of its folder is none', () => {
    expect(said(JSON.stringify(hold), '../up')).toEqual([
      expect.stringMatching(/^1:1 id: the name of a stretch file/),
    ]);
  });
});

describe('the shape of what is read', () => {
  it('the rules of reading are named in their file alone', () => {
    const { rules } = json('data', 'reading.json') as { rules: { id: string }[] };
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});
