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
    ['a time that is none, of a day', [lines({ ...one, at: 'yesterday', day: '2026-11-20' })], 0, 1],
    ['a time that is a number', [lines({ ...one, at: 2026, day: '2026-11-20' })], 0, 1],
    ['a day that is none', [lines({ ...one, day: 'soon' })], 0, 1],
    ['the same twice', [lines(one, two, one, two)], 2, 0],
  ])('%s', (_, pieces, entries, unreadable) => {
    const found = readDiary(pieces);
    expect([found.entries.length, found.unreadable, found.tooOld]).toEqual([entries, unreadable, 0]);
    expect(found.firstUnreadable !== undefined).toBe(unreadable > 0);
  });
  it.each<[string, number | undefined, string]>([
    ['none', undefined, `${lines(one)}\n`],
    ['the first', 1, 'walked today!\n'],
    ['the third, of two', 3, `${lines(one)}\nwalked today!\n${lines(two)}and again\n`],
    ['the third, which was cut off', 3, `${lines(one, two)}${JSON.stringify(one).slice(0, 50)}`],
  ])('the first line that is no entry: %s', (_, first, text) => {
    expect(readDiary([text]).firstUnreadable).toBe(first);
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
  it.each<[string, object, object]>([
    ['what is as long: the one that is later in the alphabet', { title: 'b' }, { title: 'a' }],
    ['what is longer, be it earlier in the alphabet', { title: 'aa' }, { title: 'b' }],
  ])('of two lines with one id %s, whichever came first', (_, one, other) => {
    const texts = [one, other].map((more) => lines({ ...two, ...more }));
    for (const order of [texts, [...texts].reverse()])
      expect(readDiary(order).entries.map(({ raw }) => raw.title)).toEqual([Object.values(one)[0]]);
  });
  it('entries stand by their time, those of one time by their id', () => {
    const at = (id: string, hour: number) => ({ ...two, id, at: `2026-11-21T${hour}:00:00Z` });
    const all = [at('c', 10), at('b', 12), at('a', 11), at('d', 10), at('e', 10)];
    for (const order of [all, [...all].reverse()])
      expect(readDiary([lines(...order)]).entries.map(({ id }) => id)).toEqual(['c', 'd', 'e', 'a', 'b']);
  });
  it('a line of the first version, which has no id, is known by when, how long and what it was', () => {
    const ids = (...more: object[]): string[] =>
      readDiary([lines(...more.map((each) => ({ ...one, ...each })))]).entries.map(({ id }) => id);
    expect(ids({}, {}, { title: 'Yours' }, { seconds: 7 })).toEqual([
      '2026-11-20T18:00:00.000Z/600/Mine',
      '2026-11-20T18:00:00.000Z/600/Yours',
      '2026-11-20T18:00:00.000Z/7/Mine',
    ]);
    expect(ids({ title: 'x'.repeat(300) })[0]?.length).toBe(200);
    expect(ids({ id: 'y'.repeat(100) }, { id: 'y'.repeat(101) })).toEqual([
      '2026-11-20T18:00:00.000Z/600/Mine',
      'y'.repeat(100),
    ]);
  });
  it.each([' ', '\t'])('a line may begin with %j', (space) => {
    expect(readDiary([space + lines(one)]).entries.length).toBe(1);
  });
  it('a line of a quarter of a megabyte is read, and not one that is longer', () => {
    const long = (length: number): string => {
      const line = JSON.stringify({ ...one, note: '' });
      return line.replace('"note":""', `"note":"${'x'.repeat(length - line.length)}"`);
    };
    const read = (length: number) => readDiary([`${long(length)}\n`, lines(two)]);
    expect([read(256 * 1024).entries.length, read(256 * 1024 + 1).entries.length]).toEqual([2, 1]);
  });
  it.each([1, 2, 3, 4, 5, 9, 40])(
    'of %i entries only the newest four are kept, however many come',
    (count) => {
      // In no order of theirs.
      const hours = Array.from({ length: count }, (_, index) => (index * 7) % count);
      const many = hours.map((hour) => ({
        ...{ formatVersion: 2, id: `${100 + hour}`, at: new Date(hour * 3_600_000).toISOString() },
      }));
      const ids = many.map(({ id }) => id).sort();
      const { entries, tooOld } = readDiary([lines(...many)], 4);
      expect(entries.map(({ id }) => id)).toEqual(ids.slice(-4));
      expect(tooOld).toBe(Math.max(0, ids.length - 4));
    },
  );
  it('twenty thousand are kept', () => {
    const many = Array.from({ length: 20_001 }, (_, index) =>
      JSON.stringify({ formatVersion: 2, id: String(index), at: new Date(index * 3_600_000).toISOString() }),
    );
    const { entries, tooOld } = readDiary([many.join('\n')]);
    expect([entries.length, tooOld, entries[0]?.id]).toEqual([20_000, 1, '1']);
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
  it.each(['session', 'added', 'answers', 'note', 'measure'])('of the kind %s is of that kind', (kind) => {
    expect(readDiary([lines({ ...one, kind })]).entries[0]?.kind).toBe(kind);
  });
  it.each<[string, object]>([
    ['how it ended', { ended: 'quit' }],
    ['the least that was felt', { before: 0, after: 0 }],
    ['the most', { before: 10, after: 10 }],
    ['how easily it was stirred', { irritability: 'high' }],
    ['its pattern', { pattern: 'sit-bone' }],
  ])('says %s', (_, more) => {
    expect(readDiary([lines({ ...one, ...more })]).entries[0]).toMatchObject(more);
  });
  it.each([
    ['L0', 0],
    ['L9', 9],
    ['L/', undefined],
    ['L:', undefined],
  ])('of a rung %s: %s', (rung, level) => {
    expect(readDiary([lines({ ...one, rung })]).entries[0]?.rung).toBe(level);
  });
  it('says on which day somebody was seen', () => {
    expect(readDiary([lines({ ...one, seen: '2026-11-19' })]).entries[0]?.seen).toBe(dayOf('2026-11-19'));
  });
  it('has a name of its pattern that is safe to print, of 60 signs at most', () => {
    const pattern = `a\u001b${'x'.repeat(60)}`;
    expect(readDiary([lines({ ...one, pattern })]).entries[0]?.pattern).toBe(`a${'x'.repeat(58)}`);
  });
  const nothing = {
    ...{
      before: undefined,
      after: undefined,
      seconds: 0,
      rung: undefined,
      pattern: undefined,
      ended: undefined,
    },
    ...{ planned: undefined, done: 0, tensioner: false, tingles: 0, hurts: 0, weak: false },
    ...{ morning: undefined, weekly: undefined, seen: undefined, irritability: undefined },
  };
  it.each([
    ['a number that is none', { before: 'much', after: 11, seconds: -4, rung: 'L42' }],
    ['a number out of all bounds', { before: -1, after: 10.5, seconds: 86_401, rung: 'X3' }],
    ['what is more than the most that can be felt', { before: 11, after: 11 }],
    ['what is not a list', { reports: 3, steps: 'many', morning: 'fine', seen: 'soon' }],
    ['a word that is none', { ended: 3, pattern: 3, irritability: 'very', rung: 3, morning: 7 }],
  ])('takes %s for nothing', (_, wrong) => {
    const { ended: _ended, before: _before, after: _after, seconds: _seconds, ...rest } = one;
    expect(readDiary([lines({ ...rest, ...wrong })]).entries[0]).toMatchObject(nothing);
  });
  it.each<[string, unknown[], object]>([
    ['none', [], { planned: 0, done: 0, tensioner: false }],
    [
      'what was planned and done of each',
      [
        { planned: 60, done: 40 },
        { planned: 30, done: 30 },
      ],
      { planned: 90, done: 70 },
    ],
    ['what does not say what was done', [{ planned: 60 }], { planned: 60, done: 0 }],
    ['nor what was planned', [{ done: 60 }], { planned: 0, done: 60 }],
    ['a day', [{ planned: 86_400, done: 86_400 }], { planned: 86_400, done: 86_400 }],
    ['more than a day', [{ planned: 86_401, done: 86_401 }], { planned: 0, done: 0 }],
    ['a tensioner', [{ kind: 'tensioner', planned: 60, done: 1 }], { tensioner: true }],
    ['one that was not done', [{ kind: 'tensioner', planned: 60, done: 0 }], { tensioner: false }],
    ['none of them', [{ kind: 'slider', planned: 60, done: 60 }, 7], { tensioner: false, planned: 60 }],
  ])('counts its steps: %s', (_, steps, counted) => {
    expect(readDiary([lines({ ...one, steps })]).entries[0]).toMatchObject(counted);
  });
  it.each<[string, object, object]>([
    ['nothing', {}, { weak: false, settled: false, stopped: false }],
    ['numb or weak', { reports: [{ report: 'weak' }] }, { weak: true }],
    ['it tingled', { reports: [{ report: 'tingles' }] }, { weak: false, tingles: 1, hurts: 0 }],
    ['numb or weak, taken back', { reports: [{ report: 'weak', takenBack: true }] }, { weak: false }],
    ['it had to settle', { settled: 'gone' }, { settled: true }],
    ['it stopped', { ended: 'stopped' }, { stopped: true }],
    ['it stopped for something', { stop: 'numb-weak' }, { stopped: true }],
  ])('what the body said: %s', (_, more, heard) => {
    expect(readDiary([lines({ ...one, ...more })]).entries[0]).toMatchObject(heard);
  });
  it.each<[string, unknown, object | undefined]>([
    ['a word', 'worse-hour', { is: 'worse-hour', of: undefined }],
    ['with its day', { is: 'as-usual', of: '2026-11-28' }, { is: 'as-usual', of: dayOf('2026-11-28') }],
    ['with a day that is none', { is: 'as-usual', of: 'Tuesday' }, { is: 'as-usual', of: undefined }],
  ])('a morning: %s', (_, morning, is) => {
    expect(readDiary([lines({ ...two, morning })]).entries[0]?.morning).toEqual(is);
  });
  it.each<[string, object, object]>([
    [
      'all of them',
      {
        ...{ feltAt: ['calf'], feelsLike: [], side: 'left', worst: 0, startedBy: 'trivial', whole: true },
        ...{ settles: 'longer', night: 'no', irritability: 'high' },
      },
      {
        ...{ feltAt: ['calf'], feelsLike: [], side: 'left', worst: 0, startedBy: 'trivial', whole: true },
        ...{ settles: 'longer', night: 'no', irritability: 'high' },
      },
    ],
    ['some of them', { worst: 10 }, { worst: 10 }],
    ['a word of a list that is none', { feltAt: ['calf', 7, null] }, { feltAt: ['calf'] }],
    ['a list that is none', { feltAt: 'calf', feelsLike: {} }, {}],
    ['a word that is none', { side: 7, startedBy: ['trivial'], settles: {}, night: true }, {}],
    ['a number that is none', { worst: 11 }, {}],
    ['a grade that there is not', { irritability: 'very' }, {}],
    ['what is not said to be of all questions', { whole: 'yes' }, {}],
  ])('weekly answers: %s', (_, weekly, read) => {
    expect(readDiary([lines({ ...two, weekly })]).entries[0]?.weekly).toStrictEqual(read);
  });
  it.each([[[]], ['much'], [7], [null]])('weekly answers that are %j say nothing, and are read', (weekly) => {
    const [entry] = readDiary([lines({ ...two, weekly })]).entries;
    const [empty] = readDiary([lines({ ...two, weekly: {} })]).entries;
    expect(entry?.weekly).toBeDefined();
    expect(entry?.weekly).toEqual(empty?.weekly);
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
