import { describe, expect, it } from 'vitest';
import {
  currentSegment,
  longestGap,
  newSession,
  type SessionState,
  timelineOf,
} from '../../../../src/session/index.ts';
import { makeLoop } from '../../../../src/shell/terminal/countdown/loop.ts';
import { routine, routineOf } from '../../../session/fixture.ts';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** About an hour of the two stretches over and over, moving and still ones. */
const hour = routineOf(...Array.from({ length: 40 }, () => routine).flat());
const timeline = timelineOf(hour);
const start = 5000.37;

type Frame = { clock: number; state: SessionState };
type Trouble = {
  /** Milliseconds a timer may be late at most; Node's are up to one early as well. */
  late: number;
  /** Milliseconds that drawing may take at most: a terminal that is slow to read. */
  drawing?: number;
  /** How often in a hundred ticks the person pauses, for up to a minute. */
  pauses?: number;
};

/** The real loop through the hour, on a clock that only moves when something takes time. `clock` leaves pauses out. */
function play(
  seed: number,
  { late, drawing = 0, pauses = 0 }: Trouble,
): { frames: Frame[]; lateness: number } {
  const random = randomFrom(seed);
  const frames: Frame[] = [];
  let now = start;
  let paused = 0;
  let lateness = 0;
  let due: (() => void) | undefined;
  const loop = makeLoop({
    state: newSession(hour),
    now: () => now,
    after(milliseconds, call) {
      due = () => {
        const room = Math.min(late, longestGap - drawing - milliseconds);
        lateness = random() * room - Math.min(1, milliseconds / 2) * random();
        now += milliseconds + lateness;
        call();
      };
      return () => {
        due = undefined;
      };
    },
    show(state) {
      frames.push({ clock: now - start - paused, state });
      now += random() * drawing;
    },
    perform: (effect) => effect.type === 'end' && loop.stop(),
    fail(error) {
      throw error;
    },
  });
  loop.send({ type: 'start' });
  for (let call = due; call; call = due) {
    due = undefined;
    call();
    if (due && random() * 100 < pauses) {
      const since = now;
      loop.send({ type: 'key', key: ' ' });
      now += random() * 60_000;
      paused += now - since;
      loop.send({ type: 'key', key: ' ' });
    }
  }
  return { frames, lateness };
}

const troubles: [string, Trouble][] = [
  ['on time', { late: 0 }],
  ['late by up to a frame', { late: 250 }],
  ['late by up to just under the gap', { late: longestGap }],
  ['late, at a slow terminal', { late: longestGap, drawing: 600 }],
  ['late, with pauses', { late: longestGap, pauses: 5 }],
];
const seeds = [1, 2, 3];

describe.each(troubles)('an hour with timers that are %s', (name, trouble) => {
  const runs = seeds.map((seed) => play(seed, trouble));

  it('is at the time of the clock in every frame', () => {
    for (const { frames } of runs) {
      expect(frames.length).toBeGreaterThan(2000);
      const off = frames.map(({ clock, state }) =>
        Math.abs(Math.min(clock, timeline.total) - state.position),
      );
      // A thousandth of a millisecond is what adding so many fractions costs.
      expect(Math.max(...off)).toBeLessThan(0.001);
    }
  });

  it('is never taken for a gap', () => {
    const because = runs.flatMap(({ frames }) =>
      frames.flatMap(({ state }) => (state.status.is === 'paused' ? state.status.because : [])),
    );
    expect(because.filter((each) => each === 'gap')).toEqual([]);
    expect(because.length > 0).toBe(name.includes('pauses'));
  });

  it('is in the phase whose time it is, in every frame', () => {
    for (const { frames } of runs) {
      const wrong = frames.filter(({ state }) => {
        const { startsAt, endsAt } = currentSegment(state) ?? { startsAt: Number.NaN, endsAt: Number.NaN };
        return state.status.is !== 'ended' && !(startsAt <= state.position && state.position < endsAt);
      });
      expect(wrong).toEqual([]);
    }
  });

  it('ends after exactly the time of all its phases, as soon as a timer comes', () => {
    for (const { frames, lateness } of runs) {
      const last = frames.at(-1);
      expect(last?.state).toMatchObject({
        status: { is: 'ended', reason: 'finished' },
        position: timeline.total,
      });
      expect(last?.state.practised).toBeCloseTo(timeline.total, 3);
      const drawn = trouble.drawing ?? 0;
      expect((last?.clock ?? 0) - timeline.total).toBeLessThanOrEqual(Math.max(0, lateness) + drawn + 1);
    }
  });
});

describe('an hour with timers that are on time', () => {
  it('changes every phase within two milliseconds of its instant', () => {
    const { frames } = play(1, { late: 0 });
    const changes = frames.filter(
      ({ state }, index) =>
        index > 0 && currentSegment(state) !== currentSegment(frames[index - 1]?.state ?? state),
    );
    expect(changes).toHaveLength(timeline.segments.length - 1);
    const late = changes.map(({ clock, state }) => clock - (currentSegment(state)?.startsAt ?? 0));
    expect(Math.max(...late)).toBeLessThan(2);
  });
});

describe('a session that stood still', () => {
  const most = 7_200_000;
  /** What becomes of it after so long, by the keys before that and after it. */
  const after = (stood: number, before: string, goOn: string, longestPause?: number) => {
    let [now, state] = [start, newSession(hour)];
    const loop = makeLoop({
      ...{ state, longestPause, now: () => now, after: () => () => {} },
      show: (next) => {
        state = next;
      },
      perform() {},
      fail(error) {
        throw error;
      },
    });
    loop.send({ type: 'start' });
    now += 1000;
    loop.send({ type: 'tick' });
    if (before !== '') loop.send({ type: 'key', key: before });
    now += stood;
    loop.send(goOn === '' ? { type: 'tick' } : { type: 'key', key: goOn });
    if (goOn === '') loop.send({ type: 'key', key: ' ' });
    return state.status;
  };
  const running = { is: 'running' };
  const left = { is: 'ended', reason: 'quit' };
  it.each<[string, number, string, string, number | undefined, object]>([
    ['as long as it may, at a pause', most, ' ', ' ', most, running],
    ['longer, at a pause', most + 1, ' ', ' ', most, left],
    ['longer, with the lid closed', most + 1, '', '', most, left],
    ['for a minute with the lid closed', 60_000, '', '', most, running],
    ['longer, where nothing bounds it', most * 100, ' ', ' ', undefined, running],
    ['longer, and is only looked at', most + 1, ' ', 'f', most, { is: 'paused', because: 'asked' }],
  ])('%s: what becomes of it', (_, stood, before, goOn, longest, status) => {
    expect(after(stood, before, goOn, longest)).toEqual(status);
  });
});
