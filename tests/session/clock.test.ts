import { describe, expect, it } from 'vitest';
import {
  longestGap,
  type SessionEvent,
  type SessionState,
  segmentIndex,
  update,
} from '../../src/session/index.ts';
import { fc } from '../property.ts';
import { key, play, routine, runTo, seconds, started, tick } from './fixture.ts';

/** Clock readings from 0, each at most `most` milliseconds after the one before. */
const instants = (most: number) =>
  fc.array(fc.integer({ min: 1, max: most }), { minLength: 1, maxLength: 120 }).map((gaps) => {
    let at = 0;
    return gaps.map((gap) => {
      at += gap;
      return at;
    });
  });

describe('the clock', () => {
  it('stands still until the start', () => {
    const [state] = play(started(seconds(10), 50_000), tick(50_400));
    expect(state.position).toBe(400);
  });

  it('counts the time between events, not the events', () => {
    fc.assert(
      fc.property(instants(longestGap), (times) => {
        const [state] = play(started(seconds(1000)), ...times.map(tick));
        expect(state.position).toBe(times.at(-1));
        expect(state.practised).toBe(times.at(-1));
      }),
    );
  });

  it('changes phase on the exact instant, however the ticks fall', () => {
    fc.assert(
      fc.property(instants(longestGap), (times) => {
        let state = started(seconds(1, 2, 1, 3, 200));
        for (const at of times) {
          state = update(state, tick(at))[0];
          expect(segmentIndex(state)).toBe([1000, 3000, 4000, 7000].filter((edge) => edge <= at).length);
        }
      }),
    );
  });

  it('carries what is left of a tick into the next phases, several of them if they are short', () => {
    const [state] = play(started(seconds(0.4, 0.4, 0.4, 10)), tick(1500));
    expect([segmentIndex(state), state.position]).toEqual([3, 1500]);
  });

  it('loses nothing to a hundred quick pauses', () => {
    const presses: SessionEvent[] = Array.from({ length: 200 }, (_, index) => key((index + 1) * 7, ' '));
    const [state] = play(started(seconds(60)), ...presses);
    expect(state.position).toBe(700);
    expect(state.status).toEqual({ is: 'running' });
  });

  it('counts the time between events less pauses and gaps', () => {
    const press = fc.record({ wait: fc.integer({ min: 1, max: 4000 }), pauses: fc.boolean() });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 100 }), (presses) => {
        let state = started(seconds(1000));
        let counted = 0;
        let at = 0;
        for (const { wait, pauses } of presses) {
          at += wait;
          if (state.status.is === 'running' && wait <= longestGap) counted += wait;
          state = update(state, pauses ? key(at, ' ') : tick(at))[0];
        }
        expect(state.practised).toBe(counted);
      }),
    );
  });

  it('takes a clock that goes back as one that stands still', () => {
    const [back] = play(started(seconds(60), 5000), tick(6000), tick(5500));
    expect(back.position).toBe(1000);
    expect(update(back, tick(6200))[0].position).toBe(1200);
  });

  it('counts nothing after the end', () => {
    const [state] = play(started(seconds(1)), tick(600), tick(1400));
    expect(state).toMatchObject({ position: 1000, practised: 1000 });
  });

  it('has no phases without length', () => {
    const { timeline } = started(seconds(5, 0, -3, Number.NaN, Number.POSITIVE_INFINITY, 5));
    expect(timeline.segments.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      [0, 5000],
      [5000, 10_000],
    ]);
  });

  it('ends at once when there is nothing to do', () => {
    expect(started(seconds()).status).toEqual({ is: 'ended', reason: 'finished' });
  });
});

describe('a gap', () => {
  const gap = (state: SessionState, event: SessionEvent) => update(state, event)[0];

  it.each([
    [1500, { is: 'running' }, 5500],
    [1501, { is: 'paused', because: 'gap', lost: 1501 }, 4000],
    [3_600_000, { is: 'paused', because: 'gap', lost: 3_600_000 }, 4000],
  ])('of %i ms: %o', (length, status, position) => {
    const state = gap(runTo(routine, 4000), tick(4000 + length));
    expect(state).toMatchObject({ status, position, practised: position });
  });

  it('is over with the space bar, and the clock goes on from there', () => {
    const [state] = play(runTo(routine, 4000), tick(9000), tick(20_000), key(30_000, ' '), tick(30_500));
    expect(state).toMatchObject({ status: { is: 'running' }, position: 4500 });
  });

  it('pauses once when the space bar itself comes after it: the pause asked for has happened', () => {
    const state = gap(runTo(routine, 4000), key(9000, ' '));
    expect(state.status).toEqual({ is: 'paused', because: 'gap', lost: 5000 });
  });

  it('does not stop other keys', () => {
    expect(gap(runTo(routine, 4000), key(9000, 'n'))).toMatchObject({
      position: 10_000,
      status: { is: 'paused' },
    });
    expect(gap(runTo(routine, 4000), key(9000, 'q')).status).toEqual({ is: 'ended', reason: 'quit' });
  });

  it('while paused is nothing to speak of', () => {
    const [state] = play(runTo(routine, 4000), key(4100, ' '), tick(90_000));
    expect(state).toMatchObject({ status: { is: 'paused', because: 'asked' }, position: 4100 });
  });

  it('is left out without pausing when nobody is there to go on', () => {
    const [state] = play({ ...runTo(routine, 4000), options: { unattended: true } }, tick(9000), tick(9300));
    expect(state).toMatchObject({ status: { is: 'running' }, position: 4300 });
  });
});
