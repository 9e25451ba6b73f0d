import type { Phase, Step } from '../../src/core/routine.ts';
import type { Effect, Screen, SessionEvent } from '../../src/session/index.ts';
import { newSession, type SessionState, textOf, update, view } from '../../src/session/index.ts';

/** A step; each test says only what it is about. */
export const step = (given: Partial<Step> & { phases: readonly Phase[] }): Step => ({
  stretch: 'a-stretch',
  name: 'A stretch',
  kind: 'static',
  reps: null,
  effortPercent: null,
  pose: {},
  neuralLoad: { index: 0, band: 'low', because: [] },
  cues: [],
  why: [],
  sources: [],
  ...given,
});

export const routineOf = (...steps: Step[]): readonly Step[] => steps;

/** Phases of so many seconds each, one step. */
export const seconds = (...lengths: number[]): readonly Step[] =>
  routineOf(step({ phases: lengths.map((length) => ({ name: 'hold', seconds: length })) }));

/** Two stretches as the planner makes them: 10 + 20 + 8 + 20 and 10 + 5 + 3 + 15 seconds. */
export const routine: readonly Step[] = routineOf(
  step({
    name: 'Nerve slider, lying',
    kind: 'slider',
    reps: 10,
    cues: ['Hold behind one thigh, thigh upright.', 'Straighten the knee while the toes point away.'],
    phases: [
      { name: 'get-ready', seconds: 10, side: 'right' },
      { name: 'move', seconds: 20, side: 'right' },
      { name: 'switch', seconds: 8, side: 'left' },
      { name: 'move', seconds: 20, side: 'left' },
    ],
  }),
  step({
    name: 'Hamstring stretch on your back, hip first',
    kind: 'contract-relax',
    reps: 1,
    effortPercent: 20,
    phases: [
      { name: 'get-ready', seconds: 10, side: 'left' },
      { name: 'push', seconds: 5, side: 'left' },
      { name: 'relax', seconds: 3, side: 'left' },
      { name: 'hold', seconds: 15, side: 'left' },
    ],
  }),
);

/** Sends events in order; returns the state and all effects but for what is kept, which saved.test.ts is about. */
export function play(state: SessionState, ...events: readonly SessionEvent[]): [SessionState, Effect[]] {
  let now = state;
  const all: Effect[] = [];
  for (const event of events) {
    const [next, effects] = update(now, event);
    now = next;
    all.push(...effects.filter(({ type }) => type !== 'save'));
  }
  return [now, all];
}

/** A session that was started at `at` milliseconds of the clock. */
export const started = (given: readonly Step[], at = 0): SessionState =>
  play(newSession(given), { type: 'start', at })[0];

export const key = (at: number, pressed: string): SessionEvent => ({ type: 'key', at, key: pressed });
export const tick = (at: number): SessionEvent => ({ type: 'tick', at });

/** Ticks every `every` milliseconds after `from`, up to `to`. */
export const ticks = (from: number, to: number, every = 250): SessionEvent[] =>
  Array.from({ length: Math.floor((to - from) / every) }, (_, index) => tick(from + (index + 1) * every));

/** A session that ran undisturbed up to `position` milliseconds. */
export const runTo = (given: readonly Step[], position: number): SessionState =>
  play(started(given), ...ticks(0, position, 250), tick(position))[0];

/** The screen as text. */
export const screenText = (state: SessionState, screen: Screen): string[] => view(state, screen).map(textOf);
