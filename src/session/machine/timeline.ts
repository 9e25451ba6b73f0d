import { clean, isClean } from '../../core/clean.ts';
import type { Phase, PhaseName, Step } from '../../core/routine.ts';
import type { Side } from '../../core/types.ts';

/** One phase with its place in the routine: milliseconds from the start, `endsAt` not included. */
export type Segment = { phase: Phase; step: number; startsAt: number; endsAt: number };

/** A routine laid out in time; its words are safe for a terminal. `total` in milliseconds. */
export type Timeline = {
  readonly steps: readonly Step[];
  readonly segments: readonly Segment[];
  readonly total: number;
};

/** Lays a routine out in time. Phases without length are left out. */
export const timelineOf = (steps: readonly Step[]): Timeline => laidFrom([], steps.map(safe), 0);

function laidFrom(segments: readonly Segment[], steps: readonly Step[], from: number): Timeline {
  const laid = [...segments];
  let total = segments.at(-1)?.endsAt ?? 0;
  for (const [step, { phases }] of steps.entries()) {
    if (step < from) continue;
    for (const phase of phases.filter(({ seconds }) => seconds > 0 && Number.isFinite(seconds))) {
      const startsAt = total;
      total += phase.seconds * 1000;
      laid.push({ phase, step, startsAt, endsAt: total });
    }
  }
  return { steps, segments: laid, total };
}

const safe = (step: Step): Step => {
  const { name, cues, why, sources } = step;
  return [name, ...cues, ...why, ...sources].every(isClean)
    ? step
    : {
        ...step,
        ...{ name: clean(name), cues: cues.map(clean), why: why.map(clean), sources: sources.map(clean) },
      };
};

/** A timeline with other steps from `at` on. Earlier ones stay as they are, and so does `at` unless `anew`. */
export function relaid({ segments }: Timeline, steps: readonly Step[], at: number, anew: boolean): Timeline {
  const kept = segments.filter(({ step }) => step < at || (step === at && !anew));
  return laidFrom(kept, steps.map(safe), anew ? at : at + 1);
}

/** A timeline in which one phase is longer by so many milliseconds, and all after it is later. */
function extended(timeline: Timeline, index: number, by: number): Timeline {
  const segments = timeline.segments.map((segment, each) => {
    if (each < index) return segment;
    const { startsAt, endsAt } = segment;
    return { ...segment, startsAt: each === index ? startsAt : startsAt + by, endsAt: endsAt + by };
  });
  return { ...timeline, segments, total: timeline.total + by };
}

/** A timeline in which a phase, and the same phase of the other side, is longer: sides get equal time. */
export function extendedAlike(timeline: Timeline, index: number, by: number): Timeline {
  const longer = extended(timeline, index, by);
  const alike = otherSide(timeline, index);
  return alike === undefined ? longer : extended(longer, alike, by);
}

/** The index of the same phase for the other side. */
function otherSide({ segments }: Timeline, index: number): number | undefined {
  const now = segments[index];
  if (!now?.phase.side || ['get-ready', 'switch'].includes(now.phase.name)) return undefined;
  const placesOf = (mine: boolean): number[] =>
    segments.flatMap(({ step, phase }, at) =>
      step === now.step && phase.name === now.phase.name && (phase.side === now.phase.side) === mine
        ? [at]
        : [],
    );
  const other = placesOf(false)[placesOf(true).indexOf(index)];
  return other !== undefined && other > index ? other : undefined;
}

/** A timeline with time to get ready, in milliseconds, before the phase at an index. */
export function withLeadIn(timeline: Timeline, index: number, by: number): Timeline {
  const at = timeline.segments[index];
  if (!at || at.phase.name === 'get-ready') return timeline;
  const { side } = at.phase;
  const phase: Phase = { name: 'get-ready', seconds: by / 1000, ...(side ? { side } : {}) };
  const lead: Segment = { phase, step: at.step, startsAt: at.startsAt, endsAt: at.startsAt + by };
  const later = timeline.segments
    .slice(index)
    .map((each) => ({ ...each, startsAt: each.startsAt + by, endsAt: each.endsAt + by }));
  return {
    ...timeline,
    segments: [...timeline.segments.slice(0, index), lead, ...later],
    total: timeline.total + by,
  };
}

/** Milliseconds from the start at which a step is over. */
export const stepEnd = ({ segments, total }: Timeline, step: number): number =>
  segments.findLast((segment) => segment.step === step)?.endsAt ?? total;

/** Milliseconds held or moved, without pauses, by stretch and side: `heel-slide/left`; `heel-slide/` without sides. */
export type Worked = Readonly<Record<string, number>>;

const work: readonly PhaseName[] = ['hold', 'move', 'push'];

export const isWork = ({ name }: { name: PhaseName }): boolean => work.includes(name);

export const workedKey = (stretch: string, side: Side | undefined): string => `${stretch}/${side ?? ''}`;

/** Work with that between two positions of a timeline added, in milliseconds. */
export function workedOn(worked: Worked, { segments, steps }: Timeline, from: number, to: number): Worked {
  let next = worked;
  for (const { phase, step, startsAt, endsAt } of segments) {
    const time = Math.min(endsAt, to) - Math.max(startsAt, from);
    if (time <= 0 || !isWork(phase)) continue;
    const key = workedKey(steps[step]?.stretch ?? '', phase.side);
    next = { ...next, [key]: (next[key] ?? 0) + time };
  }
  return next;
}
