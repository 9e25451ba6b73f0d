import {
  type AdjustDay,
  type BodyReports,
  type Report,
  type Respond,
  unheard,
} from '../../core/respond/types.ts';
import type { Step } from '../../core/routine.ts';
import type { CoachQuestion, Onset } from '../../core/schema/coach.ts';
import type { Pose } from '../../core/types.ts';
import { type Segment, type Timeline, timelineOf, type Worked } from './timeline.ts';

/** `stopped`: the body said so, and there are words for what to do. */
export type EndReason = 'finished' | 'quit' | 'interrupted' | 'stopped';

/** `lost`: milliseconds that went by unseen and were not counted. */
export type Status =
  | { is: 'ready' }
  | { is: 'running' }
  | { is: 'paused'; because: 'asked' | 'suspended' }
  | { is: 'paused'; because: 'gap'; lost: number }
  /** One key answers; time stands still, and afterwards it is as it was. */
  | { is: 'asking'; question: string; before: Status; typed?: Typed; pain?: PainAsked }
  | { is: 'ended'; reason: EndReason };

/** A one, which may become a ten: when it was typed, on the clock. */
type Typed = { key: string; at: number };

/** A pain that waits for how it came: when its key was last pressed, on the clock, and which report it is. */
export type PainAsked = { pressed: number; report: number };

/** A report of the body as it is kept: when, in milliseconds counted, about which stretch, and what came of it. */
export type Reported = {
  report: Report;
  onset?: Onset;
  at: number;
  stretch: string;
  says: string;
  /** The correction that was made of it, by its code. */
  correction?: string;
  /** It was a slip, and all is again as it was. */
  takenBack?: true;
};

/** The session as it was before the last report, and when that was on the clock. */
type Reversible = {
  readonly before: Omit<SessionState, 'options' | 'reversible'>;
  readonly at: number;
};

/** What a session does besides counting; all of it may be absent. */
export type SessionOptions = {
  /** Nobody can press a key: a gap is left out without pausing, and nothing is asked. */
  unattended?: boolean;
  /** Whether a voice is at hand; where none is, its key asks for one. */
  voice?: boolean;
  /** The voice is silent until its key is pressed. */
  muted?: boolean;
  /** A self-test: nothing may be skipped, and a report is an answer that ends it. */
  test?: boolean;
  /** What comes of a report; without it, and outside a test, nothing does. */
  respond?: Respond;
  /** The position of a step as one rests from it. */
  eased?: (step: Step) => Pose;
  /** What comes of a rating before the start that asks for care. */
  adjustDay?: AdjustDay;
  /** What is said aloud when a stop ends it, by the id of the stop. */
  stops?: Readonly<Record<string, string>>;
  /** The limits a report starts from: neural load indices. */
  limits?: { holdLoad: number; peakLoad: number };
  questions?: Readonly<Record<string, CoachQuestion>>;
  /** Questions before and after, by id; and what is to be read first of all. */
  asks?: { first?: string; before?: string; after?: string };
  /** Sources in a few words, by id: a step names only the ids. */
  sources?: Readonly<Record<string, string>>;
};

/** Answers by the id of the question. */
export type Answered = Readonly<Record<string, string>>;

/** A session as a value. All times in milliseconds. */
export type SessionState = {
  readonly timeline: Timeline;
  readonly status: Status;
  /** Clock reading of the last event. */
  readonly at: number;
  /** How far into the timeline; `next` and `back` move it. */
  readonly position: number;
  /** Time that was counted, whatever was skipped or repeated. */
  readonly practised: number;
  /** What of it was work, by stretch and side. */
  readonly worked: Worked;
  /** What was spent of steps that were replaced since: it is no longer in the timeline. */
  readonly spent: number;
  /** How long all of it was when a report left nothing of it over, so that it ended there. */
  readonly cutFrom: number | undefined;
  /** Whether the drawing is shown, and whether the reasons stand in place of the steps. */
  readonly figure: boolean;
  readonly why: boolean;
  /** Whether what happens is said aloud; undefined where no voice was asked for or found. */
  readonly voice: boolean | undefined;
  readonly heard: BodyReports;
  readonly reports: readonly Reported[];
  /** What the key that takes a report back goes to; undefined after a stop. */
  readonly reversible: Reversible | undefined;
  /** What has just changed, and when that was on the clock; and what else there is to tell. */
  readonly notice: { text: string; beside?: string; aloud: string; at: number } | undefined;
  /** Until when, on the clock, nothing small may cut off what is being said. */
  readonly hush: number;
  readonly answers: Answered;
  /** The words to end with, by id. */
  readonly stop: string | undefined;
  /** The question it was left at, which comes first when it goes on. */
  readonly open: string | undefined;
  /** Why it ends with the side under way; undefined while it goes all the way. */
  readonly windDown: string | undefined;
  readonly options: SessionOptions;
};

const boundless = { holdLoad: Number.POSITIVE_INFINITY, peakLoad: Number.POSITIVE_INFINITY };

/** A session that has not started yet. */
export const newSession = (steps: readonly Step[], options: SessionOptions = {}): SessionState => ({
  timeline: timelineOf(steps),
  status: { is: 'ready' },
  at: 0,
  position: 0,
  practised: 0,
  worked: {},
  spent: 0,
  cutFrom: undefined,
  figure: true,
  why: false,
  voice: options.voice ? !options.muted : undefined,
  heard: unheard(options.limits ?? boundless),
  reports: [],
  reversible: undefined,
  notice: undefined,
  hush: 0,
  answers: {},
  stop: undefined,
  open: undefined,
  windDown: undefined,
  options,
});

/**
 * Index of the segment the session is in; the last one once all are over, -1 when there are none. While the question
 * of a step that is over waits, it is still in that step.
 */
export function segmentIndex({ timeline, position, status }: SessionState): number {
  const { segments, steps } = timeline;
  const now = lastBegun(segments, position);
  if (status.is !== 'asking') return now;
  const before = segments[now]?.startsAt === position ? now - 1 : now;
  return steps[segments[before]?.step ?? -1]?.asks === status.question ? before : now;
}

/** Index of the last segment that has begun; they are in the order of time, and none is empty. */
function lastBegun(segments: readonly Segment[], position: number): number {
  let [from, to] = [0, segments.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((segments[middle]?.startsAt ?? 0) <= position) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

export const currentSegment = (state: SessionState): Segment | undefined =>
  state.timeline.segments[segmentIndex(state)];

/** The question that waits for its key. */
export const questionOf = ({ status, options }: SessionState): CoachQuestion | undefined =>
  status.is === 'asking' ? options.questions?.[status.question] : undefined;
