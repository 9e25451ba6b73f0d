import { describe, expect, test } from 'vitest';
import { clock, spoken } from '../../src/render/index.ts';
import { width, wrap } from '../../src/render/text/wrap.ts';
import { doseWords, sidesWords, sideTimes } from '../../src/render/words/dose.ts';
import { leftOutLines, reasonWords } from '../../src/render/words/findings.ts';
import { ladderWords, listWords, nameWords } from '../../src/render/words/lists.ts';
import { stepNumbers, stepsSaid } from '../../src/render/words/said-once.ts';
import { fc } from '../property.ts';
import { hipFirst, pushAndLet, slider, tilt } from './steps.ts';

test('clock', () => {
  expect([0, 5, 60, 140, 3600, -1].map(clock)).toEqual(['0:00', '0:05', '1:00', '2:20', '60:00', '0:00']);
});

test('spoken', () => {
  expect([1, 30, 90, 120, 150, 300].map(spoken)).toEqual([
    '1 second',
    '30 seconds',
    '90 seconds',
    '2 minutes',
    '2 min 30 s',
    '5 minutes',
  ]);
});

describe('the dose in words', () => {
  test.each([
    [slider, '12 slow times a side, 5 seconds each'],
    [{ ...slider, sides: [], sets: 2 }, '2 rounds of 12 slow times, 5 seconds each'],
    [{ ...slider, kind: 'dynamic' as const }, '12 times a side, 5 seconds each'],
    [hipFirst, 'hold 30 seconds, 2 times a side'],
    [{ ...hipFirst, sets: 1, sides: ['left' as const] }, 'hold 30 seconds, once'],
    [{ ...hipFirst, kind: 'ease' as const, holdSeconds: 180, sets: 1, sides: [] }, 'stay 3 minutes, once'],
    [pushAndLet, '3 times a side: push 6 s lightly (about 20 % of your strength), let go 3 s, hold 20 s'],
    [{ ...pushAndLet, effortPercent: null }, '3 times a side: push 6 s lightly, let go 3 s, hold 20 s'],
    [{ ...slider, reps: null }, '2:20 in all'],
  ])('%#', (step, words) => {
    expect(doseWords(step)).toBe(words);
  });
});

test('sides in words, and the time each works', () => {
  expect(sidesWords(slider)).toBe('right, then left');
  expect(sidesWords({ ...slider, sides: ['left'] })).toBe('left only');
  expect(sidesWords(tilt)).toBe('both sides');
  expect(sidesWords({ ...slider, rests: true, sides: ['left'] })).toBe('for the left leg');
  expect(sidesWords({ ...slider, rests: true })).toBe('for the right leg, then for the left leg');
  expect(sideTimes(hipFirst)).toBe('right 1:05, left 1:05');
  expect(sideTimes(tilt)).toBe('both sides 1:00');
});

test('lists', () => {
  expect(ladderWords(['Make it smaller.', 'Look up a little.', 'If it stays, stop.'])).toBe(
    'make it smaller; then look up a little; if it stays, stop',
  );
  expect(ladderWords([])).toBe('');
  expect(listWords(['tingling', 'pain over 2 of 10.'])).toBe('tingling, pain over 2 of 10');
  expect(listWords(['tingling, burning', 'pain'])).toBe('tingling, burning; pain');
  expect(['A', 'A B', 'A B C', 'A B C D'].map((names) => nameWords(names.split(' ')))).toEqual([
    'A',
    'A and B',
    'A, B and C',
    'A, B and 2 more',
  ]);
});

test('reasons name the answers', () => {
  const because = ['feltAt=sole', 'feltAt=top-of-foot', 'headTest=changes', 'nerve-leads'];
  const given = { feltAt: ['sole', 'top-of-foot'], headTest: 'changes' };
  expect(reasonWords({ because }, given)).toEqual([
    'felt at: sole, top of foot',
    'head test: changes',
    'nerve leads',
  ]);
  const said = {
    feltAt: 'felt at',
    'feltAt=sole': 'sole of the foot',
    'feltAt=top-of-foot': 'top of the foot',
  };
  expect(reasonWords({ because, said }, given)[0]).toBe('felt at: sole of the foot, top of the foot');
});

test('a reason is said of one or of several', () => {
  const needs = { code: 'needs', text: 'it needs a strap', each: 'each needs a strap' };
  const noTime = { code: 'no-time', text: 'there is no time for it', each: 'there is no time for them' };
  const [a, b, c] = ['A', 'B', 'C'].map((name) => ({ stretch: name, name, because: [needs] }));
  const late = (name: string) => ({ stretch: name, name, because: [noTime] });
  if (!a || !b || !c) throw new Error('three');
  expect(leftOutLines([a])).toEqual([{ names: 'A', because: 'it needs a strap' }]);
  expect(leftOutLines([a, b, c])).toEqual([{ names: 'A, B and C', because: 'each needs a strap' }]);
  expect(leftOutLines([late('D'), late('E')])[0]?.because).toBe('there is no time for them');
});

test('no more than six lines', () => {
  const entry = fc.record({
    stretch: fc.string(),
    name: fc.string(),
    because: fc.array(fc.record({ code: fc.constant('any'), text: fc.constantFrom(...'abcdefgh') })),
  });
  fc.assert(
    fc.property(fc.array(entry), (leftOut) => {
      expect(leftOutLines(leftOut).length).toBeLessThanOrEqual(6);
    }),
  );
});

describe('wrap', () => {
  test('keeps every word, in order, and every line within its width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z0-9%名🦵]{1,40}$/u)),
        fc.integer({ min: 2, max: 60 }),
        (words, most) => {
          const lines = wrap(words.join(' '), most);
          expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
          for (const line of lines) expect(width(line)).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  test('a text that fits is one line, without the spaces at its ends, and its lasting spaces are spaces', () => {
    expect(['a b', ' a  b ', 'a\u00a0b', '   ', '', '名'].map((text) => wrap(text, 9))).toEqual([
      ['a b'],
      ['a  b'],
      ['a b'],
      [],
      [],
      ['名'],
    ]);
    expect(wrap('名名名', 5)).toEqual(['名名', '名']);
  });

  test('keeps a number with its unit', () => {
    expect(wrap('let go 3 s, hold 20 s', 8)).toEqual(['let go', '3 s,', 'hold', '20 s']);
  });
});

test('width counts cells, the wider where terminals differ', () => {
  expect(['abc', 'é', 'e\u0301', '名前', '🦵', '❤\ufe0f', '●○·—'].map(width)).toEqual([3, 1, 1, 4, 2, 2, 4]);
});

test('steps are counted one by one, and three in a row or more from the first to the last', () => {
  const said = (...numbers: number[]): string => stepNumbers(numbers, 99);
  expect([said(2), said(1, 4), said(1, 2), said(1, 2, 4)]).toEqual([
    'step 2',
    '1 and 4',
    '1 and 2',
    '1, 2 and 4',
  ]);
  expect([said(1, 2, 3), said(2, 3, 4, 5, 6), said(1, 3, 4, 5)]).toEqual([
    '1 to 3',
    '2 to 6',
    '1 and 3 to 5',
  ]);
  expect([said(1, 2, 3, 5, 9, 10, 11), said(8, 10)]).toEqual(['1 to 3, 5 and 9 to 11', '8 and 10']);
  // Whatever they are, those and no others can be read from it.
  for (let set = 1; set < 2 ** 11; set++) {
    const numbers = Array.from({ length: 11 }, (_, n) => n + 1).filter((n) => set & (2 ** (n - 1)));
    const read = stepsSaid(numbers, 99)
      .replace(/^steps? /, '')
      .split(/, | and /)
      .flatMap((part) => {
        const [from = 0, to = from] = part.split(' to ').map(Number);
        return Array.from({ length: to - from + 1 }, (_, index) => from + index);
      });
    expect(read).toEqual(numbers);
  }
});
