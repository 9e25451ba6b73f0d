import { describe, expect, it } from 'vitest';
import { type FollowedStep, secondsOf } from '../../src/core/followed.ts';
import { loadLimit } from '../../src/core/plan/adapt.ts';
import type { Report } from '../../src/core/respond/types.ts';
import { currentSegment, type SessionState, update } from '../../src/session/index.ts';
import { library } from '../library.ts';
import { plainIndex } from '../safety/oracle.ts';
import { key, play, tick } from './fixture.ts';
import { limitsOf, people, sessionOf } from './people.ts';

const keys: Readonly<Record<Report, string>> = { tingles: 't', hurts: 'p', easy: 'e' };
const reports = Object.keys(keys) as Report[];
const most = 6;
/** Seconds between two reports. */
const apart = 4;

const goOn = (state: SessionState, seconds: number): SessionState =>
  play(state, ...Array.from({ length: seconds }, (_, index) => tick(state.at + 1000 * (index + 1))))[0];

/** Whoever is asked says that it has settled. */
const settled = (state: SessionState): SessionState =>
  state.status.is === 'asking' ? update(state, key(state.at, 'y'))[0] : state;

/** The steps from now on; the minute of rest is no position. */
const aheadOf = (state: SessionState): readonly FollowedStep[] =>
  state.status.is === 'ended'
    ? []
    : state.track.steps.slice(currentSegment(state)?.step ?? 0).filter((step) => step.stretch !== 'settle');
const isSettling = (state: SessionState): boolean =>
  state.track.steps[currentSegment(state)?.step ?? 0]?.stretch === 'settle';
const secondsLeft = ({ track, position }: SessionState): number => (track.total - position) / 1000;
const peak = (steps: readonly FollowedStep[]): number =>
  Math.max(0, ...steps.map(({ pose }) => plainIndex(pose)));

type Edge = { before: SessionState; after: SessionState; report: Report; path: readonly Report[] };

/** Every sequence of reports from here, the time between them counted; `see` is shown each. */
function everySequence(state: SessionState, path: readonly Report[], see: (edge: Edge) => void): number {
  if (path.length === most || state.status.is === 'ended') return 0;
  let count = 0;
  for (const report of reports) {
    const [after] = update(state, key(state.at, keys[report]));
    see({ before: state, after, report, path });
    count += 1 + everySequence(settled(goOn(after, apart)), [...path, report], see);
  }
  return count;
}

/** Whether a step is a stretch that was planned, at the same or a lower load. */
function isAsPlanned(step: FollowedStep, before: readonly FollowedStep[]): boolean {
  const planned = before.find((each) => each.stretch === step.stretch);
  return planned !== undefined && plainIndex(step.pose) <= plainIndex(planned.pose);
}

const laws: Readonly<Record<string, (edge: Edge, limits: ReturnType<typeof limitsOf>) => boolean>> = {
  'after it tingles or hurts, no step loads the nerve more than it did, nor a new one more than what it stands for':
    ({ before, after, report }) => {
      if (report === 'easy') return true;
      const [now] = aheadOf(before);
      const old = aheadOf(before);
      return aheadOf(after).every(
        (step) => isAsPlanned(step, old) || plainIndex(step.pose) <= peak(now ? [now, ...old] : old),
      );
    },
  'nothing later loads the nerve more than what tingled': ({ before, after, report }) => {
    const [now] = aheadOf(before);
    return (
      report !== 'tingles' || !now || now.asks !== undefined || peak(aheadOf(after)) <= plainIndex(now.pose)
    );
  },
  'too easy never goes beyond the limits, nor beyond what was heard': ({ after, report }, limits) =>
    report !== 'easy' ||
    aheadOf(after).every((step) => {
      const now = { ...limits, ...after.heard };
      return plainIndex(step.pose) <= Math.min(loadLimit(step.kind, limits), loadLimit(step.kind, now));
    }),
  'after tingling nothing gets harder': ({ before, after, report }) =>
    report !== 'easy' || !before.heard.tingled || after.track === before.track || sameSteps(before, after),
  'it takes no more time, but for the minute of rest': ({ before, after }) => {
    const rest = isSettling(after) ? 60 : 0;
    return secondsLeft(after) <= Math.max(secondsLeft(before), rest);
  },
  'there is a way on, or an end': ({ after }) =>
    after.status.is === 'running'
      ? after.position < after.track.total && currentSegment(after) !== undefined
      : after.status.is === 'ended' || after.status.is === 'asking',
  'what changed, or why nothing did, is said': ({ before, after }) =>
    after.notice !== before.notice && (after.notice?.text.length ?? 0) > 0,
  'no stretch comes twice': ({ after }) => {
    const ids = after.track.steps.map((step) => step.stretch).filter((id) => id !== 'settle');
    return new Set(ids).size === ids.length;
  },
  'both sides get the same': ({ before, after }) =>
    aheadOf(after)
      .filter((step) => !before.track.steps.includes(step))
      .every(({ phases }) => {
        const held = (side: string): number =>
          phases
            .filter((phase) => phase.side === side && !['get-ready', 'switch'].includes(phase.name))
            .reduce((sum, phase) => sum + phase.seconds, 0);
        return held('left') === held('right') || held('left') === 0 || held('right') === 0;
      }),
  'the limits only fall': ({ before, after }) =>
    after.heard.holdLoad <= before.heard.holdLoad && after.heard.peakLoad <= before.heard.peakLoad,
  'the track has no hole': ({ after }) =>
    after.track.segments.every(({ startsAt }, index, all) => startsAt === (all[index - 1]?.endsAt ?? 0)) &&
    (after.track.segments.at(-1)?.endsAt ?? 0) === after.track.total,
  'only stretches of the library, in the time they say': ({ after }) =>
    after.track.steps.every((step) => step.stretch === 'settle' || library.stretches.has(step.stretch)) &&
    aheadOf(after).every((step) => secondsOf(step) > 0),
};

const sameSteps = (before: SessionState, after: SessionState): boolean =>
  JSON.stringify(before.track.steps) === JSON.stringify(after.track.steps);

/** Sessions in the middle of the first exercise of every step. */
function* starts(session: SessionState): Generator<SessionState> {
  const [begun] = update(session, { type: 'start', at: 0 });
  for (const index of begun.track.steps.keys()) {
    const segment = begun.track.segments.find(
      ({ step, phase }) => step === index && !['get-ready', 'switch'].includes(phase.name),
    );
    if (segment) yield { ...begun, position: segment.startsAt + 2000 };
  }
}

describe('every sequence of up to six reports', () => {
  it.each(Object.entries(people))('%s', (_, answers) => {
    const limits = limitsOf(answers);
    const broken = new Map<string, string>();
    let count = 0;
    for (const state of starts(sessionOf(answers))) {
      count += everySequence(state, [], (edge) => {
        for (const [law, holds] of Object.entries(laws)) {
          if (!holds(edge, limits) && !broken.has(law)) {
            const step = aheadOf(edge.before)[0]?.stretch;
            broken.set(law, `${step}: ${[...edge.path, edge.report].join(', ')}`);
          }
        }
      });
    }
    expect(Object.fromEntries(broken)).toEqual({});
    expect(count).toBeGreaterThan(500);
  });
});
