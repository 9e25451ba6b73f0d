import { clean } from '../core/clean.ts';
import type { Followed } from '../core/plan-file.ts';
import type { Phase } from '../core/routine.ts';

/** What the session needs of a step; its words are safe for a terminal. */
export type TrackStep = Omit<Followed['steps'][number], 'phases'>;

/** One phase with its place in the routine: milliseconds from the start, `endsAt` not included. */
export type Segment = { phase: Phase; step: number; startsAt: number; endsAt: number };

/** A routine laid out in time. `total` in milliseconds. */
export type Track = {
  readonly steps: readonly TrackStep[];
  readonly segments: readonly Segment[];
  readonly total: number;
};

export type EndReason = 'finished' | 'quit' | 'interrupted';

/** `lost`: milliseconds that went by unseen and were not counted. */
export type Status =
  | { is: 'ready' }
  | { is: 'running' }
  | { is: 'paused'; because: 'asked' | 'suspended' }
  | { is: 'paused'; because: 'gap'; lost: number }
  | { is: 'ended'; reason: EndReason };

/** A session as a value. All times in milliseconds. */
export type SessionState = {
  readonly track: Track;
  readonly status: Status;
  /** Clock reading of the last event. */
  readonly at: number;
  /** How far into the routine; `next` and `back` move it. */
  readonly position: number;
  /** Time that was counted, whatever was skipped or repeated. */
  readonly practised: number;
  /** Nobody can press a key: a gap is left out without pausing. */
  readonly unattended: boolean;
  /** Whether the drawing is shown, and whether the reasons stand in place of the steps. */
  readonly figure: boolean;
  readonly why: boolean;
  /** Whether what happens is said aloud; undefined where there is no voice. */
  readonly voice: boolean | undefined;
};

/** A session that has not started yet. `voice` where there is one. */
export const newSession = (
  routine: Followed,
  { unattended = false, voice }: { unattended?: boolean; voice?: true | undefined } = {},
): SessionState => ({
  track: trackOf(routine),
  status: { is: 'ready' },
  at: 0,
  position: 0,
  practised: 0,
  unattended,
  figure: true,
  why: false,
  voice,
});

/** Lays a routine out in time. Phases without length are left out. */
export function trackOf(routine: Followed): Track {
  const segments: Segment[] = [];
  let total = 0;
  for (const [step, { phases }] of routine.steps.entries()) {
    for (const phase of phases.filter(({ seconds }) => seconds > 0 && Number.isFinite(seconds))) {
      const startsAt = total;
      total += phase.seconds * 1000;
      segments.push({ phase, step, startsAt, endsAt: total });
    }
  }
  return { steps: routine.steps.map(trackStep), segments, total };
}

const trackStep = ({ stretch, name, kind, reps, effortPercent, pose, cues, why }: TrackStep): TrackStep => ({
  stretch,
  pose,
  name: clean(name),
  kind,
  reps,
  effortPercent,
  cues: cues.map(clean),
  why: why.map(clean),
});

/** The same routine with the phase at an index longer by so many milliseconds, and all after it later. */
export function extended(track: Track, index: number, by: number): Track {
  const segments = track.segments.map((segment, each) => {
    if (each < index) return segment;
    const { startsAt, endsAt } = segment;
    return { ...segment, startsAt: each === index ? startsAt : startsAt + by, endsAt: endsAt + by };
  });
  return { ...track, segments, total: track.total + by };
}

/** Index of the segment the session is in; the last one once all are over, -1 when there are none. */
export const segmentIndex = ({ track, position }: SessionState): number =>
  track.segments.findLastIndex((segment) => segment.startsAt <= position);
