import { describe, expect, it } from 'vitest';
import { notYetSaid, type SaidBefore, saidFrom, withSaid } from '../../../src/core/diary/said-before.ts';
import type { Finding } from '../../../src/core/types.ts';
import { plain, tingling, whole } from '../../library.ts';
import { type Day, file, firstDay, liveToday } from './simulated.ts';

const line = (code: string, more: Partial<Finding> = {}): Finding => ({
  ...{ code, severity: 'info', because: [], text: `${code}.`, sources: ['heuristic'], ...more },
});

/** On which of the days it is said, when it is there on each of them. */
const daysOf = (findings: (day: number) => Finding[], days: readonly number[]): number[] => {
  let said: SaidBefore = {};
  return days.filter((day) => {
    const fresh = notYetSaid(findings(day), said, day, file);
    // What was written down is read as it was said.
    said = saidFrom(JSON.parse(JSON.stringify({ said: withSaid(said, fresh, day) })));
    return fresh.length > 0;
  });
};
const fortnight = Array.from({ length: 15 }, (_, day) => day);

describe('how often a line is said', () => {
  it.each<[string, (day: number) => Finding[], number[]]>([
    ['what stays as it is: once', () => [line('unrated', { once: 'day=3' })], [0]],
    [
      'a change: once, and the next change again',
      (day) => [line('rung-up', { once: day < 5 ? 'L4/0' : 'L5/5' })],
      [0, 5],
    ],
    ['a referral that stands: at each start', () => [line('referred')], fortnight],
    ['no gain: once a week', () => [line('no-gain')], [0, 7, 14]],
    [
      'two of a code: each once',
      () => [line('rung-flare', { once: 'a' }), line('rung-flare', { once: 'b' })],
      [0],
    ],
    [
      'what is counted: again when the count is another',
      (day) => [line('future', { once: `n=${day < 9 ? 1 : 2}` })],
      [0, 9],
    ],
  ])('%s', (_, findings, days) => {
    expect(daysOf(findings, fortnight)).toEqual(days);
  });
  it('twice on a day is once', () => {
    expect(daysOf(() => [line('rung-up', { once: 'L4/0' }), line('other-day')], [3, 3, 3])).toEqual([3]);
  });
  it('is kept with what it was about, by its code', () => {
    const one = line('x', { because: ['a=1', 'b=2'] });
    const two = line('y', { once: 'L3/4' });
    expect(withSaid({ z: { about: ['c'], day: 1 } }, [one, two], 9)).toEqual({
      ...{ z: { about: ['c'], day: 1 } },
      ...{ x: { about: ['a=1,b=2'], day: 9 }, y: { about: ['L3/4'], day: 9 } },
    });
  });
  it('a code may be called as anything is', () => {
    expect(notYetSaid([line('constructor')], {}, 0, file).length).toBe(1);
  });
  it.each([
    [{}],
    [[]],
    [{ said: { x: { about: ['a', 1], day: 2 }, y: { about: ['a'], day: '2' } } }],
    ['text'],
    [{ said: { future: { about: 'n=1', day: 2 }, x: { about: [1], day: 2 }, y: null } }],
  ])('what somebody else wrote there says nothing: %j', (value) => {
    expect(saidFrom(value)).toEqual({});
  });
});

it('over forty days of a diary no line but a standing one is said twice', { timeout: 60_000 }, () => {
  const again = [...file.saying.everyStart, ...file.saying.again.flatMap(({ codes }) => codes)];
  const day = (index: number): Day => ({
    session: index % 6 === 5 ? { before: 3, after: 5, tingles: 2 } : { before: 2, after: 1 },
    morning: 'as-usual',
  });
  const all = Array.from({ length: 40 }, (_, index) => day(index));
  for (const answers of [
    { ...plain, minutes: 15 },
    { ...plain, ...tingling, minutes: 15, worst: 3 },
  ]) {
    let said: SaidBefore = {};
    const heard = liveToday(all, whole(answers)).flatMap(({ today }) => {
      // The program is begun three times a day, and two of them are left again.
      const starts = [1, 2, 3].map(() => {
        const fresh = notYetSaid(today.findings, said, today.now.day, file);
        said = withSaid(said, fresh, today.now.day);
        return fresh;
      });
      expect([
        today.now.day - firstDay,
        starts
          .slice(1)
          .flat()
          .filter(({ code }) => !again.includes(code)),
      ]).toEqual([today.now.day - firstDay, []]);
      return starts.flat();
    });
    const changes = heard.filter(({ code }) => !again.includes(code));
    expect(changes.length).toBeGreaterThan(2);
    // What came back is a change; what stayed is none.
    const repeated = changes.filter((each, index) => {
      const before = changes.slice(0, index).findLast(({ code }) => code === each.code);
      return before && JSON.stringify(before) === JSON.stringify(each);
    });
    expect(repeated).toEqual([]);
  }
});
