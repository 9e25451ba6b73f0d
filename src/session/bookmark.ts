import type { CompleteAnswers } from '../core/questionnaire/complete.ts';
import type { BodyReports } from '../core/respond/types.ts';
import type { Step } from '../core/routine.ts';
import {
  type Answered,
  newSession,
  type Reported,
  type SessionOptions,
  type SessionState,
  segmentIndex,
} from './machine/state.ts';
import { type Worked, withLeadIn } from './machine/timeline.ts';
import { openQuestion } from './machine/transitions.ts';

/** All that it takes to go on with a session later: where it is, and what was said in it. */
export type Bookmark = {
  title: string;
  answers?: CompleteAnswers;
  steps: readonly Step[];
  /** Where it is: a step, and a phase of that step. */
  step: number;
  phase: number;
  /** Milliseconds practised in all, and those spent on steps that were replaced. */
  practised: number;
  spent: number;
  /** Milliseconds of it that were work, by stretch and side. */
  worked: Worked;
  heard: BodyReports;
  reports: readonly Reported[];
  /** Answers to the questions of the session, by id. */
  said: Answered;
  /** The question it was left at, by id, which comes first when it goes on. */
  open?: string;
  written: Written;
};

/** How much of a session is in the diary already: milliseconds practised, reports, work, and how often it settled. */
export type Written = { practised: number; reports: number; worked: Worked; settled: number };

export const nothingWritten: Written = { practised: 0, reports: 0, worked: {}, settled: 0 };

/** A session as it is kept in a file. Loads are neural load indices, null where nothing limits them. */
export function savedSession(
  state: SessionState,
  { title, answers, written }: { title: string; answers?: CompleteAnswers | undefined; written: Written },
) {
  const { timeline, practised, spent, worked, heard, reports } = state;
  // Added time to get ready is no phase of its step, so the bookmark is at the phase after it.
  const now = timeline.segments
    .slice(Math.max(0, segmentIndex(state)))
    .map(({ step, phase }) => ({ step, phase: timeline.steps[step]?.phases.indexOf(phase) ?? -1 }))
    .find(({ phase }) => phase >= 0) ?? { step: 0, phase: 0 };
  const open = openQuestion(state);
  const finite = (load: number): number | null => (Number.isFinite(load) ? load : null);
  return {
    formatVersion: 1,
    title,
    ...(answers ? { answers } : {}),
    routine: { steps: timeline.steps.map(savedStep) },
    ...now,
    ...{ practised, spent, worked, reports },
    heard: { ...heard, holdLoad: finite(heard.holdLoad), peakLoad: finite(heard.peakLoad) },
    said: state.answers,
    ...(open === undefined ? {} : { open }),
    written,
  };
}

/** A step as it is kept: the rest is worked out again. */
function savedStep({ holdCue, asks, ...step }: Step) {
  const { stretch, name, kind, reps, effortPercent, pose, cues, why, sources, phases } = step;
  return {
    ...{ stretch, name, kind, reps, effortPercent, pose, cues, why, sources, phases },
    ...(holdCue === undefined ? {} : { keep: holdCue }),
    ...(asks === undefined ? {} : { asks }),
  };
}

/** Seconds to find the position again before a phase goes on. */
const leadIn = 15;

/** A kept session at the beginning of the phase it stopped in, with time to get into position. */
export function resumed(saved: Bookmark, options: SessionOptions): SessionState {
  const fresh = newSession(saved.steps, options);
  const phase = saved.steps[saved.step]?.phases[saved.phase];
  const index = fresh.timeline.segments.findIndex((each) => each.step === saved.step && each.phase === phase);
  const timeline = withLeadIn(fresh.timeline, Math.max(0, index), leadIn * 1000);
  const { practised, spent, worked, heard, reports, said, open } = saved;
  const position = fresh.timeline.segments[Math.max(0, index)]?.startsAt ?? 0;
  return { ...fresh, timeline, position, practised, spent, worked, heard, reports, answers: said, open };
}
