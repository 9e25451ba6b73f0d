import { describe, expect, it } from 'vitest';
import { muscleLength } from '../../src/core/body/lengthening.ts';
import { loadLimit, stepMoves } from '../../src/core/plan/moves.ts';
import type { Reply, Report, Respond } from '../../src/core/respond/types.ts';
import type { Step } from '../../src/core/routine.ts';
import { secondsOf } from '../../src/core/step.ts';
import { currentSegment, type SessionState, update } from '../../src/session/index.ts';
import { library } from '../library.ts';
import { lostIn } from '../safety/itself.ts';
import { plainIndex } from '../safety/oracle.ts';
import { key, play, tick } from './fixture.ts';
import { limitsOf, people, sessionOf, startsOf } from './people.ts';

const keys: Readonly<Record<Report, string>> = { tingles: 't', hurts: 'p', easy: 'e' };
const reports = Object.keys(keys) as Report[];
const most = 6;
/** Seconds between two reports. */
const apart = 4;

const goOn = (state: SessionState, seconds: number): SessionState =>
  play(state, ...Array.from({ length: seconds }, (_, index) => tick(state.at + 1000 * (index + 1))))[0];

/** How it came is asked first of what may be a strain; each answer is followed where there is room for it. */
const onsets = { sudden: 's', cramp: 'c', gradual: 'g' } as const;
type Onset = keyof typeof onsets;
/** Reports up to which all the answers are followed; after that it grew slowly. */
const mostOnsets = 1;

/** The sessions that a report leads to, and how the pain came where that was asked. */
function* afterReport(
  state: SessionState,
  report: Report,
  reported: number,
): Generator<{ after: SessionState; onset?: Onset }> {
  const [after] = update(state, key(state.at, keys[report]));
  if (after.status.is !== 'asking' || after.status.question !== 'pain') return yield { after };
  for (const onset of ['gradual', 'cramp', 'sudden'] as const) {
    if (onset !== 'gradual' && reported >= mostOnsets) return;
    yield { after: update(after, key(after.at, onsets[onset]))[0], onset };
  }
}

/** Whoever is asked says that it has settled. */
const settled = (state: SessionState): SessionState =>
  state.status.is === 'asking' ? update(state, key(state.at, 'y'))[0] : state;

/** The steps from now on; the minute of rest is no position. */
const aheadOf = (state: SessionState): readonly Step[] =>
  state.status.is === 'ended'
    ? []
    : state.timeline.steps
        .slice(currentSegment(state)?.step ?? 0)
        .filter((step) => step.stretch !== 'settle');
const isSettling = (state: SessionState): boolean =>
  state.timeline.steps[currentSegment(state)?.step ?? 0]?.stretch === 'settle';
const loads = new WeakMap<Step, number>();
/** The load of a step, reckoned once: many sessions go on with the same. */
function loadOf(step: Step): number {
  const load = loads.get(step) ?? plainIndex(step.pose);
  loads.set(step, load);
  return load;
}
const secondsLeft = ({ timeline, position }: SessionState): number => (timeline.total - position) / 1000;
const peak = (steps: readonly Step[]): number => Math.max(0, ...steps.map(loadOf));

/** What hurt: which stretch, and its load and lengths as it was eased, or as it was when it was `leftOut`. */
type Hurt = { step: Step; leftOut: boolean; cramp?: true };

type Edge = {
  before: SessionState;
  after: SessionState;
  /** The steps from now on, before and after. */
  old: readonly Step[];
  ahead: readonly Step[];
  report: Report;
  onset?: Onset;
  path: readonly string[];
  /** All that has hurt so far. */
  hurts: readonly Hurt[];
};

/** What hurt now: the form it was eased to, or the form that had to go. */
function hurtNow({
  before,
  after,
  report,
  onset,
}: Pick<Edge, 'before' | 'after' | 'report' | 'onset'>): Hurt[] {
  const index = currentSegment(before)?.step ?? 0;
  const [was, is] = [before.timeline.steps[index], after.timeline.steps[index]];
  if (report !== 'hurts' || !was || was.stretch === 'settle' || onset === 'sudden') return [];
  if (onset === 'cramp') return is ? [{ step: is, leftOut: false, cramp: true }] : [];
  const leftOut = before.heard.hurts > 0;
  const step = leftOut ? was : is;
  return step ? [{ step, leftOut }] : [];
}

/** Muscles and nerves that belong together, and what measures how far they are stretched. */
const regions: readonly [readonly string[], readonly string[]][] = [
  [['hamstrings', 'semimembranosus', 'semitendinosus', 'biceps-femoris', 'sciatic-nerve'], ['hamstrings']],
  [
    ['gastrocnemius', 'soleus', 'tibial-nerve'],
    ['gastrocnemius', 'soleus'],
  ],
  [['gluteals', 'gluteus-maximus', 'deep-rotators', 'piriformis'], []],
  [['adductors'], []],
  [['iliopsoas', 'rectus-femoris'], []],
];
const targetsOf = (step: Step): readonly string[] => library.stretches.get(step.stretch)?.targets ?? [];

/** Whether a later step of the same muscle or nerve asks no more than what hurt. */
function bearable(later: Step, { step, leftOut, cramp }: Hurt): boolean {
  return regions.every(([targets, measures]) => {
    const isOfIt = (each: Step): boolean => targetsOf(each).some((target) => targets.includes(target));
    if (!isOfIt(later) || !isOfIt(step) || later.stretch === step.stretch) return true;
    const light = (later.effortPercent ?? 0) <= 20;
    if (cramp) return light;
    const short = later.phases.every(({ name, seconds }) => name !== 'hold' || seconds <= 20);
    const [load, was] = [loadOf(later), loadOf(step)];
    const lengths = measures.map((muscle) => [later, step].map(({ pose }) => lengthOf(pose, muscle)));
    const noMore = lengths.every(([now = 0, then = 0]) => (leftOut ? now < then : now <= then));
    const lighter = leftOut && was > 0 ? load < was : load <= was;
    return light && short && measures.length > 0 && noMore && lighter;
  });
}
const lengthOf = (pose: Step['pose'], muscle: string): number =>
  muscleLength(pose, muscle, library.files['muscle-length']);

const known = new Map<string, number>();
const numbers = new WeakMap<Step, number>();
/** Steps of which nothing is different have the same number. */
function numberOf(step: Step): number {
  const found = numbers.get(step);
  if (found !== undefined) return found;
  const text = JSON.stringify(step);
  const number = known.get(text) ?? known.size;
  known.set(text, number);
  numbers.set(step, number);
  return number;
}

/**
 * Two ways to sessions of which this is the same go on in the same ways: left out is what tells of the way there, in the
 * diary, on the screen and aloud. What has hurt is told apart, for the laws ask for it.
 */
function futureOf(state: SessionState, hurts: readonly Hurt[]): string {
  const { timeline, options, reports, reversible, notice, hush, practised, worked, spent, ...rest } = state;
  const { steps, segments, total } = timeline;
  return JSON.stringify([
    ...[rest, total, segments.map(({ endsAt }) => endsAt), steps.map(numberOf)],
    hurts.map(({ step, ...how }) => [numberOf(step), how]),
  ]);
}

/** The session, for which a reply to the same course is worked out once. */
function remembering(session: SessionState): SessionState {
  const { respond } = session.options;
  if (!respond) throw new Error('nobody replies');
  const replies = new Map<string, Reply>();
  const known: Respond = (course, report) => {
    const { steps, ...rest } = course;
    const key = JSON.stringify([report, rest, steps.map(numberOf)]);
    const reply = replies.get(key) ?? respond(course, report);
    replies.set(key, reply);
    return reply;
  };
  return { ...session, options: { ...session.options, respond: known } };
}

type Seen = Map<string, number>;

/**
 * Every sequence of reports from here, the time between them counted; `see` is shown each report. Where two lead to the
 * same, what follows is looked at once.
 */
function everySequence(
  state: SessionState,
  path: readonly string[],
  see: (edge: Edge) => void,
  hurts: readonly Hurt[] = [],
  seen: Seen = new Map(),
): number {
  const future = `${path.length} ${futureOf(state, hurts)}`;
  const before = seen.get(future);
  if (before !== undefined) return before;
  let count = 0;
  const old = aheadOf(state);
  for (const report of reports) {
    for (const { after, onset } of afterReport(state, report, path.length)) {
      const so = { before: state, after, report, ...(onset ? { onset } : {}) };
      const all = [...hurts, ...hurtNow(so)];
      see({ ...so, old, ahead: aheadOf(after), path, hurts: all });
      count += 1;
      if (path.length + 1 === most || after.status.is === 'ended') continue;
      count += everySequence(settled(goOn(after, apart)), [...path, onset ?? report], see, all, seen);
    }
  }
  seen.set(future, count);
  return count;
}

/** Whether a step is a stretch that was planned, at the same or a lower load. */
function isAsPlanned(step: Step, before: readonly Step[]): boolean {
  const planned = before.find((each) => each.stretch === step.stretch);
  return planned !== undefined && loadOf(step) <= loadOf(planned);
}

const kept = new WeakMap<Step, boolean>();
/** Whether a step is still the stretch that it is called, looked at once. */
function isItself(step: Step): boolean {
  const stretch = library.stretches.get(step.stretch);
  const is = kept.get(step) ?? (stretch !== undefined && lostIn(stretch, step.pose).length === 0);
  kept.set(step, is);
  return is;
}

const laws: Readonly<Record<string, (edge: Edge, limits: ReturnType<typeof limitsOf>) => boolean>> = {
  'after it tingles or hurts, no step loads the nerve more than it did, nor a new one more than what it stands for':
    ({ old, ahead, report }) => {
      if (report === 'easy') return true;
      return ahead.every((step) => isAsPlanned(step, old) || loadOf(step) <= peak(old));
    },
  'nothing later loads the nerve more than what tingled': ({ old: [now], ahead, report }) =>
    report !== 'tingles' || !now || now.asks !== undefined || peak(ahead) <= loadOf(now),
  'too easy never goes beyond the limits, nor beyond what was heard': ({ after, ahead, report }, limits) =>
    report !== 'easy' ||
    ahead.every((step) => {
      const now = { ...limits, ...after.heard };
      return loadOf(step) <= Math.min(loadLimit(stepMoves(step), limits), loadLimit(stepMoves(step), now));
    }),
  'after tingling nothing gets harder': ({ before, after, report }) =>
    report !== 'easy' ||
    !before.heard.tingled ||
    after.timeline === before.timeline ||
    sameSteps(before, after),
  'it takes no more time, but for the minute of rest': ({ before, after }) => {
    const rest = isSettling(after) ? 60 : 0;
    return secondsLeft(after) <= Math.max(secondsLeft(before), rest);
  },
  'after a pain no later step of that muscle or nerve asks more, and after one was left out each asks less':
    ({ ahead, hurts }) => ahead.every((step) => hurts.every((hurt) => bearable(step, hurt))),
  'suddenly: it ends with its words': ({ after, onset }) =>
    onset !== 'sudden' || (after.status.is === 'ended' && after.stop === 'sudden-pain'),
  'two left out are enough': ({ after, hurts }) =>
    hurts.filter(({ leftOut }) => leftOut).length < 2 ||
    (after.status.is === 'ended' && after.stop === 'hurts-again'),
  'there is a way on, or an end': ({ after }) =>
    after.status.is === 'running'
      ? after.position < after.timeline.total && currentSegment(after) !== undefined
      : after.status.is === 'ended' || after.status.is === 'asking',
  'what changed, or why nothing did, is said': ({ before, after }) =>
    after.stop !== undefined || (after.notice !== before.notice && (after.notice?.text.length ?? 0) > 0),
  'no stretch comes twice': ({ after }) => {
    const ids = after.timeline.steps.map((step) => step.stretch).filter((id) => id !== 'settle');
    return new Set(ids).size === ids.length;
  },
  'both sides get the same': ({ ahead }) =>
    ahead.every(({ phases }) => {
      const held = (side: string): number =>
        phases
          .filter((phase) => phase.side === side && !['get-ready', 'switch'].includes(phase.name))
          .reduce((sum, phase) => sum + phase.seconds, 0);
      return held('left') === held('right') || held('left') === 0 || held('right') === 0;
    }),
  'no stretch is taken out of its own position, and where nothing may be loaded there is only rest': (
    { after, ahead },
    limits,
  ) =>
    ahead.every((step) => {
      const limit = loadLimit(stepMoves(step), { ...limits, ...after.heard });
      return isItself(step) && (limit > 0 || step.kind === 'ease');
    }),
  'the limits only fall': ({ before, after }) =>
    after.heard.holdLoad <= before.heard.holdLoad && after.heard.peakLoad <= before.heard.peakLoad,
  'the timeline has no hole': ({ after }) =>
    after.timeline.segments.every(({ startsAt }, index, all) => startsAt === (all[index - 1]?.endsAt ?? 0)) &&
    (after.timeline.segments.at(-1)?.endsAt ?? 0) === after.timeline.total,
  'only stretches of the library, in the time they say': ({ after, ahead }) =>
    after.timeline.steps.every((step) => step.stretch === 'settle' || library.stretches.has(step.stretch)) &&
    ahead.every((step) => secondsOf(step) > 0),
};

const sameSteps = (before: SessionState, after: SessionState): boolean =>
  String(before.timeline.steps.map(numberOf)) === String(after.timeline.steps.map(numberOf));

describe('every sequence of up to six reports', () => {
  it.each(Object.entries(people))('%s', (_, answers) => {
    const limits = limitsOf(answers);
    const broken = new Map<string, string>();
    let count = 0;
    for (const state of startsOf(remembering(sessionOf(answers)))) {
      count += everySequence(state, [], (edge) => {
        for (const [law, holds] of Object.entries(laws)) {
          if (!holds(edge, limits) && !broken.has(law)) {
            const step = edge.old[0]?.stretch;
            broken.set(law, `${step}: ${[...edge.path, edge.report].join(', ')}`);
          }
        }
      });
    }
    expect(Object.fromEntries(broken)).toEqual({});
    expect(count).toBeGreaterThan(500);
  });
});
