import { describe, expect, it } from 'vitest';
import { dayOf, dayText, weekOf } from '../../../src/core/diary/day.ts';
import { readDiary } from '../../../src/core/diary/read.ts';

const one = {
  ...{ formatVersion: 1, at: '2026-11-20T18:00:00.000Z', title: 'Mine', ended: 'finished', seconds: 600 },
  ...{ stretches: ['sciatic-slider-seated'], before: 3, after: 2, reports: [] },
};
const two = {
  ...{ formatVersion: 2, id: 'a', at: '2026-11-21T23:30:00.000Z', day: '2026-11-22', rung: 'L3', before: 2 },
  steps: [{ stretch: 'sciatic-slider-seated', kind: 'slider', sides: [], planned: 100, done: 60, load: 3 }],
  reports: [{ report: 'tingles' }, { report: 'hurts' }, { report: 'of-later' }],
};
const later = {
  formatVersion: 9,
  id: 'b',
  kind: 'dream',
  at: '2026-11-23T08:00:00Z',
  mood: { colour: 'blue' },
};
const lines = (...values: unknown[]): string => values.map((each) => `${JSON.stringify(each)}\n`).join('');

describe('what a diary may hold', () => {
  it.each<[string, string[], number, number]>([
    ['nothing', [], 0, 0],
    ['an entry of the first version', [lines(one)], 1, 0],
    ['one of a version to come', [lines(later)], 1, 0],
    ['a last line that was cut off', [lines(one), JSON.stringify(two).slice(0, 90)], 1, 1],
    [
      'a line that was cut off in the middle, and one after it',
      [JSON.stringify(two).slice(0, 90), '\n', lines(one)],
      1,
      1,
    ],
    ['a byte order mark', [`\ufeff${lines(one)}`], 1, 0],
    ['the line ends of Windows', [lines(one, two).replaceAll('\n', '\r\n')], 2, 0],
    ['empty lines', [`\n\n${lines(one)}\r\n\n`], 1, 0],
    ['binary', ['\u0000\u0001PNG\n\u0000\u0000\n', lines(one)], 1, 2],
    ['a line of a megabyte', [`{"a":"${'x'.repeat(1 << 20)}"}\n`, lines(one)], 1, 1],
    ['a list, a number, a word, nothing', ['[]\n3\n"a"\nnull\n{}\n'], 0, 5],
    ['no time', [lines({ ...one, at: 'yesterday' })], 0, 1],
    ['the same twice', [lines(one, two, one, two)], 2, 0],
  ])('%s', (_, pieces, entries, unreadable) => {
    const found = readDiary(pieces);
    expect([found.entries.length, found.unreadable, found.tooOld]).toEqual([entries, unreadable, 0]);
  });
  it('it may come in pieces of any size', () => {
    const text = lines(one, two, later);
    for (const size of [1, 7, 64, 1000]) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
        text.slice(at * size, (at + 1) * size),
      );
      expect(readDiary(pieces)).toEqual(readDiary([text]));
    }
  });
  it('a report that was taken back is none', () => {
    const slips = [
      { report: 'tingles', takenBack: true },
      { report: 'tingles', takenBack: 'no' },
      { report: 'hurts' },
    ];
    expect(readDiary([lines({ ...two, reports: slips })]).entries[0]).toMatchObject({ tingles: 1, hurts: 1 });
  });
  it('of two lines with one id the fuller one counts, whichever came first', () => {
    const torn = { ...two, reports: [] };
    for (const order of [lines(two, torn), lines(torn, two)])
      expect(readDiary([order]).entries[0]?.tingles).toBe(1);
  });
  it('only the newest of very many', () => {
    const many = Array.from({ length: 41_000 }, (_, index) =>
      JSON.stringify({ formatVersion: 2, id: String(index), at: new Date(index * 3_600_000).toISOString() }),
    );
    const { entries, tooOld } = readDiary([many.join('\n')]);
    expect([entries.length, tooOld, entries.at(-1)?.id]).toEqual([20_000, 21_000, '40999']);
  });
});

describe('an entry', () => {
  it('counts what it knows, by the day of its writer', () => {
    expect(readDiary([lines(two)]).entries[0]).toMatchObject({
      ...{ id: 'a', kind: 'session', day: dayOf('2026-11-22'), rung: 3, before: 2, after: undefined },
      ...{ planned: 100, done: 60, tingles: 1, hurts: 1 },
    });
  });
  it('is written again with all it came with', () => {
    const [entry] = readDiary([lines(later)]).entries;
    expect(entry?.raw).toEqual(later);
    expect(entry?.kind).toBe('note');
  });
  it.each([
    ['a number that is none', { before: 'much', after: 11, seconds: -4, rung: 'L42' }],
    ['what is not a list', { reports: 3, steps: 'many', weekly: [], morning: 'fine', seen: 'soon' }],
  ])('takes %s for nothing', (_, wrong) => {
    expect(readDiary([lines({ ...one, ...wrong })]).entries[0]).toMatchObject({
      morning: undefined,
      rung: undefined,
    });
  });
});

describe('days', () => {
  it.each(['1970-01-01', '1999-12-31', '2000-02-29', '2026-11-28', '2100-03-01'])('%s', (text) => {
    expect(dayText(dayOf(text))).toBe(text);
  });
  it('a week begins on Monday', () => {
    expect(dayText(weekOf(dayOf('2026-11-28')))).toBe('2026-11-23');
    expect(weekOf(dayOf('2026-11-23'))).toBe(dayOf('2026-11-23'));
  });
});
