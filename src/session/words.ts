import type { FollowedStep } from '../core/followed.ts';
import type { PhaseName } from '../core/routine.ts';
import { clock, spoken } from '../render/time.ts';
import type { SessionState } from './model.ts';
import type { Segment, Track } from './track.ts';

const brief: Record<Exclude<PhaseName, 'hold' | 'move' | 'push'>, string> = {
  'get-ready': 'get ready',
  relax: 'let go',
  switch: 'switch sides',
  rest: 'rest',
};

/** A phase in a word or two: `hold`, `let go`. */
export function briefWords({ phase, step }: Segment, { steps }: Track): string {
  switch (phase.name) {
    case 'hold':
      return holdVerb(steps[step]);
    case 'move':
      return moveVerb(steps[step]);
    case 'push':
      return pushVerb(steps[step]);
    default:
      return brief[phase.name];
  }
}

/** What to do in this phase, in one line. */
export function phaseWords(segment: Segment, track: Track): string {
  const step = track.steps[segment.step];
  switch (segment.phase.name) {
    case 'get-ready':
      return 'get ready: find the starting position';
    case 'hold':
      return `${step?.kind === 'contract-relax' ? 'a little further, then ' : ''}${holdVerb(step)}, and breathe out`;
    case 'move':
      return moveWords(step);
    case 'push':
      return pushWords(step);
    case 'switch':
      return segment.phase.side ? `switch sides, to the ${sideWords(segment)}` : brief.switch;
    default:
      return brief[segment.phase.name];
  }
}

const holdVerb = (step: FollowedStep | undefined): string => (step?.kind === 'ease' ? 'stay' : 'hold');

const moveVerb = (step: FollowedStep | undefined): string =>
  step?.kind === 'dynamic' ? 'move' : 'move slowly';

function moveWords(step: FollowedStep | undefined): string {
  if (!step?.reps) return moveVerb(step);
  return `${moveVerb(step)}, ${step.reps === 1 ? 'once' : `${step.reps} times`}`;
}

/** Efforts up to this are light, in percent of full strength. */
const lightEffort = 40;
const shares: Readonly<Record<number, string>> = {
  10: 'a tenth',
  20: 'a fifth',
  25: 'a quarter',
  50: 'half',
};

const pushVerb = (step: FollowedStep | undefined): string =>
  (step?.effortPercent ?? 0) <= lightEffort ? 'push lightly' : 'push';

function pushWords(step: FollowedStep | undefined): string {
  const percent = step?.effortPercent ?? null;
  const effort = percent === null ? '' : ` (${shares[percent] ?? `${percent} %`} of your strength)`;
  return `${pushVerb(step)}${effort} and breathe out`;
}

/** `right leg`; empty where sides do not apply. */
export const sideWords = ({ phase }: Segment): string => (phase.side ? `${phase.side} leg` : '');

/** `2 of 5` */
export const placeWords = ({ step }: Segment, { steps }: Track): string => `${step + 1} of ${steps.length}`;

/** What comes next with its name and side; a new step goes by its name. */
export function nextWords(
  current: Segment | undefined,
  following: Segment | undefined,
  track: Track,
  between: string,
): string {
  if (!following) return 'then: done';
  const isNew = following.step !== current?.step;
  const what = (isNew && track.steps[following.step]?.name) || briefWords(following, track);
  return `then: ${joined([what, sideWords(following)], between)}`;
}

/** The parts that are not empty, with a sign between them. */
export const joined = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part !== '').join(between);

/** Whole seconds as large digits show them: `24`, from a minute on `1:05`. */
export const secondsDigits = (seconds: number): string => (seconds < 60 ? String(seconds) : clock(seconds));

/** Whole seconds: `24 s`, from a minute on `1:05`. */
export const secondsWords = (seconds: number): string =>
  `${secondsDigits(seconds)}${seconds < 60 ? ' s' : ''}`;

/** Why the session stands still; empty while it runs. */
export function pausedWords({ status }: SessionState): string {
  if (status.is !== 'paused') return '';
  if (status.because !== 'gap') return 'paused';
  return `paused: ${spoken(status.lost / 1000)} went by unseen and were not counted`;
}

/** How it ended, for the page it leaves behind: `Ended after 3:20 of 9:20.` Counted time, rounded down. */
export function closingWords({ status, practised, track, spent }: SessionState): string {
  const time = clock(Math.floor(practised / 1000));
  const whole = clock(Math.floor((track.total + spent) / 1000));
  if (status.is !== 'ended' || status.reason !== 'finished') return `Ended after ${time} of ${whole}.`;
  return time === whole ? `Done, ${whole} in all.` : `Done, ${time} of ${whole}.`;
}
