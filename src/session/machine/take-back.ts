import words from '../../../data/words/session.json';
import aloud from '../../../data/words/voice.json';
import type { SessionState } from './state.ts';

/** Milliseconds in which a report can be taken back. */
const takeBackWithin = 10_000;

/** What a report led to, and the way back. A stop has none: its words hold until the questions are answered anew. */
export function reversibly(state: SessionState, after: SessionState): SessionState {
  if (after === state || after.status.is === 'ended') return after;
  const { options: _, reversible: __, ...before } = state;
  return { ...after, reversible: { before, at: after.at } };
}

/**
 * Whether the last report can be taken back: for a while, and as long as the question that it brought up waits. No
 * other question goes away by it: whoever is asked whether the leg is weak has said that it may be.
 */
export const isReversible = ({ reversible, status, at }: SessionState): boolean =>
  reversible !== undefined &&
  (status.is === 'asking' ? status.pain !== undefined : at - reversible.at <= takeBackWithin);

/** What the report led to was only answered now: from now on it can be taken back for a while. */
export const stillReversible = (state: SessionState): SessionState =>
  state.reversible ? { ...state, reversible: { ...state.reversible, at: state.at } } : state;

/**
 * As it was before the last report. What has nothing to do with it stays: the time that was counted, a pause, the
 * voice, the drawing, and that it winds down. The report is kept as one that was taken back.
 */
export function takenBack(state: SessionState): SessionState {
  if (!state.reversible || !isReversible(state)) return state;
  const { before } = state.reversible;
  const { at, practised, worked, hush, voice, figure, windDown, status, reports, options } = state;
  return {
    ...before,
    ...{ at, practised, worked, hush, voice, figure, windDown, options },
    reversible: undefined,
    status: status.is === 'paused' ? status : before.status,
    reports: reports.map((each, index) =>
      index < before.reports.length ? each : { ...each, takenBack: true },
    ),
    notice: { text: words.takenBack, aloud: aloud.takenBack, at },
  };
}
