import { describe, expect, it } from 'vitest';
import type { Weekly } from '../../../src/core/diary/entry.ts';
import { asksOf, rise, waitsForAnswers } from '../../../src/core/diary/rung-up.ts';
import { type Climber, newState, type State } from '../../../src/core/diary/state.ts';
import { firstDay, person } from './simulated.ts';

const climber = person();
const today = firstDay + 100;
/** Days, by how many days ago they were. */
const ago = (...days: number[]): number[] => days.map((each) => today - each);
const calmWeek: Weekly = {
  ...{ feltAt: ['thigh'], feelsLike: ['pull'], side: 'right', worst: 2 },
  ...{ startedBy: 'end-range', settles: 'at-once', irritability: 'none' },
};
const answered = (daysAgo: number) => ({ record: { record: calmWeek, day: today - daysAgo } });

/** Somebody who has been on a rung for a month, and answered the week yesterday. */
const on = (rung: number, but: Partial<State> = {}): State => ({
  ...newState(climber, 'low', today - 30),
  ...{ rung, ...answered(1), ...but },
});
/** All that is counted is there. */
const earned: Partial<State> = {
  calm: ago(5, 4, 3, 2, 1),
  calmDays: ago(...Array.from({ length: 14 }, (_, index) => 14 - index)),
};

describe('what a rung asks, and how much of it is there', () => {
  it.each<[string, number, Partial<State>, string, string]>([
    ['calm sessions of the last seven days', 3, { calm: ago(8, 7, 1) }, 'calm', '2 of 5'],
    ['more than enough of them', 3, { calm: ago(6, 5, 4, 3, 2, 1) }, 'calm', '5 of 5'],
    ['three calm sessions on one day', 2, { calm: ago(1, 1, 1) }, 'calm-days-here', '1 of 3'],
    ['on three days', 2, { calm: ago(3, 2, 1) }, 'calm-days-here', '3 of 3'],
    ['little at rest two days running, the day before last', 0, resting(2, 2), 'resting', '2 of 2'],
    ['longer ago', 0, resting(3, 2), 'resting', '0 of 2'],
    ['on one day', 0, resting(0, 1), 'resting', '1 of 2'],
    ['calm days of the last four weeks', 5, { calmDays: ago(29, 28, 1) }, 'calm-days', '2 of 14'],
    ['no flare ever', 5, {}, 'no-flare', '14 of 14'],
    ['days since the last flare', 5, { flares: ago(40, 5) }, 'no-flare', '5 of 14'],
    ['of three, too', 5, { flares: ago(40, 20, 13) }, 'no-flare', '13 of 14'],
    ['answers of a week ago', 3, answered(7), 'answered', '1 of 1'],
    ['answers of eight days ago', 3, answered(8), 'answered', '0 of 1'],
    ['none since the last flare', 4, { afterFlare: false }, 'now', '0 of 1'],
  ])('%s, on L%i', (_, rung, but, code, count) => {
    const asks = asksOf(on(rung, but), climber, today).map((each) => [each.code, `${each.is} of ${each.of}`]);
    expect(Object.fromEntries(asks)[code]).toBe(count);
  });
});

function resting(daysAgo: number, running: number): Partial<State> {
  return { resting: { day: today - daysAgo, running } };
}

describe('a step up', () => {
  const after = (state: State): [number, string[]] => {
    rise(state, climber, today);
    return [state.rung, state.changes.flatMap(({ because }) => because)];
  };
  it.each<[string, State, [number, string[]]]>([
    ['says what was counted', on(3, { ...earned, since: today - 7 }), [4, ['days=7', 'calm=5']]],
    ['and twos too', on(0, resting(0, 2)), [1, ['resting=2']]],
    ['not a day sooner', on(3, { ...earned, since: today - 6 }), [3, []]],
    ['with answers of a week ago', on(3, { ...earned, ...answered(7) }), [4, ['days=7', 'calm=5']]],
    ['and not with older ones', on(3, { ...earned, ...answered(8) }), [3, []]],
    ['nor with calm that is longer ago', on(3, { calm: ago(9, 8, 3, 2, 1) }), [3, []]],
  ])('%s', (_, state, expected) => {
    expect(after(state)).toEqual(expected);
  });
});

describe('the week is asked about sooner where answers are all that is missing', () => {
  const flared = { afterFlare: false };
  it.each<[string, State, Climber, boolean]>([
    ['how it is now', on(4, { ...earned, ...flared }), climber, true],
    ['what locks a tensioner', on(5, { ...earned, ...flared }), climber, true],
    ['a calm session as well', on(4, { ...flared, calm: ago(4, 3, 2, 1) }), climber, false],
    ['they were given since', on(4, { ...earned }), climber, false],
    ['they were given today', on(4, { ...earned, ...flared, ...answered(0) }), climber, false],
    ['there is no step any more', on(7, { ...earned, ...flared }), climber, false],
    ['there is no ladder', on(4, { ...earned, ...flared }), { ...climber, ladder: false }, false],
  ])('%s', (_, state, who, waits) => {
    expect(waitsForAnswers(state, who, today)).toBe(waits);
  });
});
