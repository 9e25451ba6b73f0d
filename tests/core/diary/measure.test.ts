import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import type { Entry } from '../../../src/core/diary/entry.ts';
import {
  anglesOf,
  changeOf,
  type Measured,
  measureDue,
  measuredOf,
  measureScript,
  middleOf,
  notMeasured,
  sidesOf,
} from '../../../src/core/diary/measure.ts';
import { entryFrom } from '../../../src/core/diary/read.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';
import { answersLine, calfPulls, file, firstDay } from './simulated.ts';

/** A line as somebody may have written it: any value may be wrong. */
const line = (day: number, kneeAngle: unknown, kind = 'measure'): Entry[] => {
  const entry = entryFrom({ ...answersLine(firstDay + day, 5, {}), kind, kneeAngle });
  return entry ? [entry] : [];
};
const at = (middle: number, day = 0): Measured => ({ day, middle, from: middle - 8, to: middle + 8 });

describe('whom the knee-straight angle is offered to', () => {
  const said = (given: Answers, place: object) =>
    notMeasured(assess(whole({ ...plain, ...given }), library), { bed: true, before: 2, ...place }, file);
  const codes = (given: Answers, place = {}): string[] => said(given, place).map(({ code }) => code);
  it.each<[string, Answers]>([
    ['a tight hamstring', {}],
    ['12 weeks pregnant', { conditions: ['pregnant'], weeksPregnant: 12 }],
    ['unsteady, with a bed', { balance: 'unsteady' }],
    ['no way down to the floor, with a bed', { floor: 'no' }],
  ])('%s: yes', (_, given) => {
    expect(codes(given)).toEqual([]);
  });
  it('it takes no bed where the floor is easy, nor a rating', () => {
    expect([codes({}, { bed: false }), codes({}, { before: undefined }), codes({}, { before: 3 })]).toEqual([
      [],
      [],
      [],
    ]);
  });
  it.each<[string, Answers, object, string]>([
    ['a nerve', tingling, {}, 'measure-nerve'],
    ['the calf', calfPulls, {}, 'measure-below-knee'],
    ['very strong', { worst: 7, duration: 'months-same' }, {}, 'measure-strong'],
    ['a replaced knee', { conditions: ['knee-replacement'] }, {}, 'measure-replaced-joint'],
    ['bendy joints', { conditions: ['hypermobile'] }, {}, 'measure-hypermobile'],
    ['13 weeks pregnant', { conditions: ['pregnant'], weeksPregnant: 13 }, {}, 'measure-pregnant'],
    ['4 of 10 today', {}, { before: 4 }, 'measure-today'],
    ['no floor and no bed', { floor: 'no' }, { bed: false }, 'measure-place'],
    ['unsteady without a bed', { balance: 'unsteady' }, { bed: false }, 'measure-place'],
  ])('%s: no', (_, given, place, code) => {
    expect(codes(given, place)).toContain(code);
  });
  it.each<[string, Answers, string]>([
    [
      'who cannot get down to the floor',
      { floor: 'no' },
      'Not measured: there is no floor or bed to lie on.',
    ],
    ['who is unsteady', { balance: 'unsteady' }, 'Not measured: it takes a bed to lie on.'],
    ['who is both', { floor: 'no', balance: 'unsteady' }, 'Not measured: it takes a bed to lie on.'],
  ])('%s hears where one lies', (_, given, text) => {
    expect(said(given, { bed: false })).toEqual([
      { code: 'measure-place', severity: 'info', because: [], text, sources: file.measure.sources },
    ]);
  });
});

describe('how it is followed', () => {
  it('three times up to the first pull, with a rest between and none after the last', () => {
    const cues = ['Straighten the knee to the first pull.'];
    const [step, ...more] = measureScript('left', 'The angle', cues, library, file);
    const { figure, getReady, hold, rest } = file.measure.script;
    expect(more).toEqual([]);
    expect(step?.phases.map(({ name, seconds, side }) => [name, seconds, side])).toEqual([
      ['get-ready', getReady, 'left'],
      ...[
        ['hold', hold, 'left'],
        ['rest', rest, 'left'],
      ],
      ...[
        ['hold', hold, 'left'],
        ['rest', rest, 'left'],
      ],
      ['hold', hold, 'left'],
    ]);
    expect(step).toMatchObject({ stretch: figure, name: 'The angle', cues, kind: 'control' });
    expect(step?.pose).toEqual(library.stretches.get(figure)?.pose);
  });
});

describe('what a line of the diary says of it', () => {
  it.each<[string, readonly number[], number | undefined]>([
    ['none', [], undefined],
    ['one', [7], 7],
    ['the lower of two', [9, 5], 5],
    ['the middle of three', [5, 1, 9], 5],
    ['the lower of the two in the middle of four', [40, 10, 20, 30], 20],
  ])('%s', (_, readings, middle) => {
    expect(middleOf(readings)).toBe(middle);
  });
  it.each<[string, unknown, object]>([
    ['both sides', { left: [30, 22, 41], right: [12] }, { left: 30, right: 12 }],
    ['one side alone', { left: [30] }, { left: 30 }],
    ['straight, and bent as far as the thigh is upright', { left: [0], right: [90] }, { left: 0, right: 90 }],
    ['less than straight, and more bent than that', { left: [-1], right: [91] }, {}],
    ['readings that are no numbers', { left: [12, 'x', 40, null, 20], right: ['x'] }, { left: 20 }],
    ['no list', { left: 3, right: '3' }, {}],
    ['ten readings at most', { left: [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2] }, { left: 1 }],
    ['nothing', undefined, {}],
  ])('%s', (_, kneeAngle, middles) => {
    expect(line(0, kneeAngle).map(anglesOf)).toStrictEqual([middles]);
  });
  it('all of them with their band, which ends where the knee is straight; of lines that measure alone', () => {
    expect(
      measuredOf([...line(0, { left: [30] }), ...line(3, { left: [5] }), ...line(4, { right: [9] })], file),
    ).toEqual({
      left: [
        { day: firstDay, middle: 30, from: 22, to: 38 },
        { day: firstDay + 3, middle: 5, from: 0, to: 13 },
      ],
      right: [{ day: firstDay + 4, middle: 9, from: 1, to: 17 }],
    });
    expect(measuredOf(line(0, { left: [30] }, 'note'), file)).toEqual({ left: [], right: [] });
  });
});

describe('what two measures come to', () => {
  it.each([
    [9, 'none', 'neither'],
    [-9, 'none', 'neither'],
    [10, 'straighter', 'neither'],
    [11, 'straighter', 'neither'],
    [12, 'straighter', 'right'],
    [-10, 'less', 'neither'],
    [-12, 'less', 'left'],
  ] as const)('%i degrees less: of one side %s, of two sides %s is straighter', (by, change, side) => {
    expect(changeOf(at(30), at(30 - by), file)).toBe(change);
    expect(sidesOf(at(30), at(30 - by), file) ?? 'neither').toBe(side);
  });
});

describe('it is due in weeks 0, 4 and 6, once', () => {
  it.each<[string, number, number[], number | undefined]>([
    ['on the first day', 0, [], 0],
    ['not where it was done', 0, [0], undefined],
    ['until the fourth week is full', 27, [0], undefined],
    ['and then', 28, [0], 4],
    ['not where it was done in that week', 35, [28], undefined],
    ['again in the sixth', 42, [28], 6],
    ['and never after it', 300, [42], undefined],
  ])('%s', (_, today, days, due) => {
    const measured = days.map((day) => at(30, firstDay + day));
    expect(measureDue(firstDay, firstDay + today, measured, file)).toBe(due);
  });
});
