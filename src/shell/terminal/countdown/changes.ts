import words from '../../../../data/words/session.json';
import type { Step } from '../../../core/routine.ts';
import { fill } from '../../../core/words.ts';
import { spoken } from '../../../render/time.ts';
import {
  currentSegment,
  noticeOf,
  pausedWords,
  plainLine,
  type Segment,
  type SessionState,
  wordsBelow,
} from '../../../session/index.ts';

/** A session as it was when it was last told in lines. */
export type Told = { state: SessionState; segment: Segment | undefined; step: Step | undefined };

export function told(state: SessionState): Told {
  const segment = currentSegment(state);
  return { state, segment, step: state.timeline.steps[segment?.step ?? -1] };
}

/** What has changed since, a line each; nothing most of the time. `?` tells the reasons, however often. */
export function newsOf(before: Told | undefined, state: SessionState): string[] {
  const was = before?.state;
  const paused = pausedWords(state);
  return [
    ...changeNews(was, state),
    ...(paused === (was ? pausedWords(was) : '') ? [] : [paused || words.goingOn]),
    ...placeNews(before, told(state)),
    ...whyNews(before, state),
  ];
}

/** What one line has no room for: what a report changed, time that went by unseen, and the reasons when they are asked for. */
export const longNewsOf = (before: Told, state: SessionState): string[] => [
  ...changeNews(before.state, state),
  ...(isGap(state) && !isGap(before.state) ? [pausedWords(state)] : []),
  ...whyNews(before, state),
];

const isGap = ({ status }: SessionState): boolean => status.is === 'paused' && status.because === 'gap';

/** What is told anew: what has changed, how a report is taken back, or only what else there is to tell. */
function changeNews(before: SessionState | undefined, now: SessionState): string[] {
  const { notice, reversible } = now;
  if (!notice || notice === before?.notice) return [];
  if (notice.beside !== undefined && notice.text === (before?.notice?.text ?? '')) return [notice.beside];
  const isReversible = reversible !== undefined && reversible !== before?.reversible;
  return [noticeOf(now), ...(isReversible ? [words.takeBackWith] : [])];
}

/** The reasons, at each press of the key that asks for them. */
function whyNews(before: Told | undefined, state: SessionState): readonly string[] {
  const { segment, step } = told(state);
  const isAsked = before && state.why !== before.state.why && step === before.step;
  return isAsked ? wordsBelow({ ...state, why: true }, segment?.step ?? -1) : [];
}

/** A phase when it begins, or begins again, with what to do once a stretch; and when it lasts longer. */
function placeNews(before: Told | undefined, now: Told): string[] {
  const { segment, step, state } = now;
  if (!segment) return [];
  const old = before?.segment;
  const goesOn = old && segment.phase === old.phase && state.position >= before.state.position;
  if (goesOn) return longer(old, segment);
  return [plainLine(segment, state, { isSpoken: true }), ...(step && step !== before?.step ? step.cues : [])];
}

function longer(before: Segment, now: Segment): string[] {
  const by = lengthOf(now) - lengthOf(before);
  return by > 0 ? [fill(words.longer, { time: spoken(by / 1000) })] : [];
}

const lengthOf = ({ startsAt, endsAt }: Segment): number => endsAt - startsAt;
