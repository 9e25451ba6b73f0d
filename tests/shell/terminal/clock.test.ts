import { expect, it } from 'vitest';
import { throughSleep } from '../../../src/shell/terminal/clock.ts';

const clocks = (): { now: () => number; pass: (awake: number, asleep?: number) => number } => {
  let [monotonic, boot] = [5000, 900_000];
  const now = throughSleep(
    () => monotonic,
    // As coarse as the system tells it.
    () => Math.round(boot / 10) * 10,
  );
  return {
    now,
    pass(awake, asleep = 0) {
      monotonic += awake;
      boot += awake + asleep;
      return now();
    },
  };
};

it('goes as the monotonic clock does while the computer is awake, to the millisecond', () => {
  const { pass } = clocks();
  expect([pass(3), pass(250), pass(1)]).toEqual([5003, 5253, 5254]);
});
it('goes on while it sleeps: a closed lid is time that went by', () => {
  const { pass } = clocks();
  expect(pass(250, 600_000)).toBeCloseTo(605_250, -2);
  expect(pass(250)).toBeCloseTo(605_500, -2);
  expect(pass(250, 30_000)).toBeCloseTo(635_750, -2);
});
it('never goes back, however the two drift apart', () => {
  const { pass } = clocks();
  let before = 0;
  for (const drift of [0, 400, -900, 900, -2000, 1500, -400, 0]) {
    const now = pass(100, drift);
    expect(now).toBeGreaterThan(before);
    before = now;
  }
});
