import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import { agedAnswers } from '../../../src/core/diary/ageing.ts';
import {
  changeOf,
  measureDue,
  measuredOf,
  middleOf,
  notMeasured,
  sidesOf,
} from '../../../src/core/diary/measure.ts';
import { doseSaid } from '../../../src/core/diary/muscle.ts';
import { entryFrom } from '../../../src/core/diary/read.ts';
import { summaryOf } from '../../../src/core/diary/summary.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';
import { answersLine, type Day, evening, file, firstDay, live, person } from './simulated.ts';

const good = (more: Day['session'] = {}): Day => ({
  session: { before: 2, after: 1, ...more },
  morning: 'as-usual',
});
const line = (day: number, more: object) => {
  const entry = entryFrom({ ...answersLine(firstDay + day, 5, {}), ...more });
  return entry ? [entry] : [];
};

describe('what was done', () => {
  const { entries } = live(
    Array.from({ length: 10 }, (_, index) => good(index === 3 ? { tingles: 1 } : {})),
    person(),
  );
  const found = summaryOf(entries, evening(firstDay + 9), library, file);
  it('in twelve weeks, this one last', () => {
    expect(found.weeks.map(({ sessions }) => sessions)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 6]);
    expect([found.sessions, found.seconds]).toEqual([10, 6000]);
  });
  it('of each muscle this week, on each side', () => {
    expect(found.muscles).toEqual([{ muscle: 'hamstrings', left: 360, right: 360, least: 360, most: 360 }]);
    expect(found.sides.left).toBe(found.sides.right);
  });
  it('which correction helped, and how it felt', () => {
    expect(found.corrections).toEqual([{ code: 'toes-away', made: 1, helped: 1 }]);
    expect(found.ratings.length).toBe(10);
  });
  it('nothing of the future, nothing of before', () => {
    expect(summaryOf(entries, evening(firstDay + 1), library, file).sessions).toBe(2);
    expect(summaryOf(entries, evening(firstDay + 9), library, file, firstDay + 8).sessions).toBe(2);
  });
  it.each([
    [200, 400, 'dose-under'],
    [300, 600, undefined],
    [300, 601, 'dose-over'],
  ])('%i and %i seconds a week', (least, most, code) => {
    expect(doseSaid({ muscle: 'hamstrings', left: least, right: most, least, most }, file)?.code).toBe(code);
  });
});

describe('the knee-straight angle', () => {
  const said = (given: Answers, place = {}) =>
    notMeasured(assess(whole({ ...plain, ...given }), library), { bed: true, before: 2, ...place }, file).map(
      ({ code }) => code,
    );
  it.each<[string, Answers, object, string | undefined]>([
    ['a tight hamstring', {}, {}, undefined],
    ['a nerve', tingling, {}, 'measure-nerve'],
    [
      'the calf',
      { feltAt: ['calf'], calfWallTest: 'straight-knee', headTest: 'same', toesTest: 'same' },
      {},
      'measure-below-knee',
    ],
    ['very strong', { worst: 7, duration: 'months-same' }, {}, 'measure-strong'],
    ['a replaced knee', { conditions: ['knee-replacement'] }, {}, 'measure-replaced-joint'],
    ['bendy joints', { conditions: ['hypermobile'] }, {}, 'measure-hypermobile'],
    ['13 weeks', { conditions: ['pregnant'], weeksPregnant: 13 }, {}, 'measure-pregnant'],
    ['12 weeks', { conditions: ['pregnant'], weeksPregnant: 12 }, {}, undefined],
    ['4 of 10 today', {}, { before: 4 }, 'measure-today'],
    ['no floor and no bed', { floor: 'no' }, { bed: false }, 'measure-place'],
    ['unsteady without a bed', { balance: 'unsteady' }, { bed: false }, 'measure-place'],
    ['unsteady with one', { balance: 'unsteady' }, {}, undefined],
  ])('%s', (_, given, place, code) => {
    if (code) expect(said(given, place)).toContain(code);
    else expect(said(given, place)).toEqual([]);
  });
  const at = (middle: number) => ({ day: 0, middle, from: middle - 8, to: middle + 8 });
  it('the middle of three, with its band; under ten degrees is no change, under twelve says nothing of sides', () => {
    const { left } = measuredOf(line(0, { kind: 'measure', kneeAngle: { left: [30, 22, 41, 'x'] } }), file);
    expect(left).toEqual([{ day: firstDay, middle: 30, from: 22, to: 38 }]);
    expect([middleOf([]), middleOf([5, 1, 9])]).toEqual([undefined, 5]);
    expect([9, 10, -10].map((by) => changeOf(at(30), at(30 - by), file))).toEqual([
      'none',
      'straighter',
      'less',
    ]);
    expect([11, 12, -12].map((by) => sidesOf(at(30 + by), at(30), file))).toEqual([
      undefined,
      'right',
      'left',
    ]);
  });
  it('due in weeks 0, 4 and 6, once', () => {
    const due = (week: number, ...days: number[]) =>
      measureDue(
        0,
        week * 7,
        days.map((day) => ({ ...at(30), day })),
        file,
      );
    expect([due(0), due(0, 0), due(3, 0), due(4, 0), due(5, 0, 28), due(6, 0, 28)]).toEqual([
      0,
      undefined,
      undefined,
      4,
      undefined,
      6,
    ]);
  });
});

describe('remembered answers age', () => {
  const all = (day: number, ids: Answers) => Object.fromEntries(Object.keys(ids).map((id) => [id, day]));
  const aged = (given: Answers, days: number) => agedAnswers(given, all(0, given), days, file);
  it('a pregnancy counts on, and is asked about every week', () => {
    const given = { conditions: ['pregnant'], weeksPregnant: 12 };
    expect(aged(given, 7)).toEqual({ answers: { ...given, weeksPregnant: 13 }, ask: ['weeksPregnant'] });
    expect(aged(given, 6).ask).toEqual([]);
  });
  it('a birth ends by its date, a strain never by time', () => {
    const given = { conditions: ['recent-birth', 'hamstring-strain'], weeksSinceBirth: 10 };
    expect(aged(given, 14).answers.conditions).toEqual(['recent-birth', 'hamstring-strain']);
    expect(aged(given, 21).answers).toEqual({ conditions: ['hamstring-strain'] });
  });
  it('days become weeks, weeks are asked again', () => {
    expect(aged({ duration: 'days' }, 7).answers.duration).toBe('weeks');
    expect(aged({ duration: 'weeks' }, 42).ask).toEqual(['duration']);
  });
  it('what nobody dated, and conditions after 90 days, are asked', () => {
    expect(agedAnswers({ side: 'left' }, {}, 3, file).ask).toEqual(['side']);
    expect([aged({ age: '16-64' }, 89).ask, aged({ age: '16-64' }, 90).ask]).toEqual([[], ['age']]);
  });
});
