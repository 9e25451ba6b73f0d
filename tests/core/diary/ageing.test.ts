import { describe, expect, it } from 'vitest';
import { type AnsweredOn, agedAnswers } from '../../../src/core/diary/ageing.ts';
import type { Answers } from '../../../src/core/types.ts';
import { file, firstDay } from './simulated.ts';

/** The days on which answers were given, counted from the first. */
type On = Readonly<Record<string, number>>;

/** Answers of the first day so many days later; those in `on` were given on a day of their own. */
function aged(given: Answers, days: number, on: On = {}): { answers: Answers; ask: string[] } {
  const all = { ...Object.fromEntries(Object.keys(given).map((id) => [id, 0])), ...on };
  const dated: AnsweredOn = Object.fromEntries(Object.entries(all).map(([id, day]) => [id, firstDay + day]));
  return agedAnswers(given, dated, firstDay + days, file);
}

describe('a remembered answer counts on', () => {
  const pregnant: Answers = { conditions: ['pregnant'], weeksPregnant: 12 };
  const birth: Answers = { conditions: ['recent-birth'], weeksSinceBirth: 10 };
  it.each<[string, Answers, number, Answers]>([
    ['a pregnancy within its week', pregnant, 6, { weeksPregnant: 12 }],
    ['a pregnancy after a week', pregnant, 7, { weeksPregnant: 13 }],
    ['a pregnancy after nearly two', pregnant, 13, { weeksPregnant: 13 }],
    ['a pregnancy has 42 weeks', { ...pregnant, weeksPregnant: 41 }, 30, { weeksPregnant: 42 }],
    ['a birth within its week', birth, 6, { weeksSinceBirth: 10 }],
    ['a birth after a week', birth, 7, { weeksSinceBirth: 11 }],
    ['days are days for six', { duration: 'days' }, 6, { duration: 'days' }],
    ['and weeks after seven', { duration: 'days' }, 7, { duration: 'weeks' }],
    ['weeks stay weeks until they are asked', { duration: 'weeks' }, 60, { duration: 'weeks' }],
    ['what has no age stays', { side: 'left' }, 400, { side: 'left' }],
  ])('%s', (_, given, days, later) => {
    expect(aged(given, days).answers).toMatchObject(later);
  });
  it('of a clock that was set back, not backwards', () => {
    expect(aged(pregnant, 0, { weeksPregnant: 9 }).answers).toEqual(pregnant);
    expect(aged(birth, 0, { weeksSinceBirth: 9 }).answers).toEqual(birth);
  });
});

describe('a state ends by its date', () => {
  const birth: Answers = { conditions: ['recent-birth'], weeksSinceBirth: 10 };
  const surgery: Answers = { conditions: ['recent-surgery'] };
  const both: Answers = { conditions: ['recent-birth', 'recent-surgery'], weeksSinceBirth: 2 };
  it.each<[string, Answers, number, On, Answers]>([
    ['a birth is recent for 12 weeks', birth, 20, {}, { ...birth, weeksSinceBirth: 12 }],
    ['and then is not', birth, 21, {}, { conditions: [] }],
    [
      'of a birth that nobody dated: 12 weeks after it was said',
      { conditions: ['recent-birth'] },
      84,
      {},
      { conditions: ['recent-birth'] },
    ],
    ['and not a day more', { conditions: ['recent-birth'] }, 85, {}, { conditions: [] }],
    ['an operation is recent for 13 weeks', surgery, 91, {}, surgery],
    ['and then is not', surgery, 92, {}, { conditions: [] }],
    [
      'an operation by its own date, and not by that of a birth',
      both,
      77,
      {},
      { conditions: ['recent-surgery'] },
    ],
    [
      'a birth that was said later stays when the operation ends',
      both,
      98,
      { weeksSinceBirth: 90 },
      { conditions: ['recent-birth'], weeksSinceBirth: 3 },
    ],
    [
      'a strain never by time alone',
      { conditions: ['hamstring-strain'] },
      400,
      {},
      { conditions: ['hamstring-strain'] },
    ],
  ])('%s', (_, given, days, on, later) => {
    expect(aged(given, days, on).answers).toEqual(later);
  });
});

describe('an answer is asked again', () => {
  it.each<[string, Answers, number, string[]]>([
    ['of today: not', { side: 'left', weeksPregnant: 12 }, 0, []],
    ['the weeks of a pregnancy: within the week not', { weeksPregnant: 12 }, 6, []],
    ['and after it', { weeksPregnant: 12 }, 7, ['weeksPregnant']],
    ['the age: within 90 days not', { age: '16-64' }, 89, []],
    ['and after them', { age: '16-64' }, 90, ['age']],
    ['conditions too', { conditions: ['numb-feet'] }, 90, ['conditions']],
    ['weeks of feeling it: within six weeks not', { duration: 'weeks' }, 41, []],
    ['and after them', { duration: 'weeks' }, 42, ['duration']],
    ['days became weeks by themselves', { duration: 'days' }, 7, []],
    ['anything else: never', { side: 'left', worst: 5 }, 400, []],
  ])('%s', (_, given, days, ask) => {
    expect(aged(given, days).ask).toEqual(ask);
  });
  it('where nobody dated it, and where its date is still to come', () => {
    expect(agedAnswers({ side: 'left' }, {}, firstDay, file).ask).toEqual(['side']);
    expect([0, 1].map((day) => aged({ side: 'left' }, 0, { side: day }).ask)).toEqual([[], ['side']]);
  });
});
