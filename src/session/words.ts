import words from '../../data/words/session.json';
import units from '../../data/words/units.json';
import { under } from '../core/read-values.ts';
import type { Step } from '../core/routine.ts';
import { counted, fill } from '../core/words.ts';
import { clock, spoken } from '../render/time.ts';
import { isLight } from '../render/words/dose.ts';
import { beatOf } from './machine/motion.ts';
import type { SessionState } from './machine/state.ts';
import type { Segment, Timeline } from './machine/timeline.ts';

const { phases, now } = words;

/** A phase in a word or two: `hold`, `let go`. */
export function briefWords({ phase, step }: Segment, { steps }: Timeline): string {
  switch (phase.name) {
    case 'hold':
      return holdVerb(steps[step]);
    case 'move':
      return moveVerb(steps[step]);
    case 'push':
      return pushVerb(steps[step]);
    default:
      return phases[phase.name];
  }
}

/** A phase in large letters; empty where the words matter more. */
export function largeWord({ phase, step }: Segment, { steps }: Timeline): string {
  const { large } = words;
  if (phase.name === 'hold') return steps[step]?.kind === 'ease' ? large.stay : large.hold;
  return under(large, phase.name) ?? '';
}

/** What to do in this phase, in one line. */
export function phaseWords(segment: Segment, timeline: Timeline): string {
  const step = timeline.steps[segment.step];
  switch (segment.phase.name) {
    case 'get-ready':
      return now.getReady;
    case 'hold':
      return fill(step?.kind === 'contract-relax' ? now.holdFurther : now.hold, { verb: holdVerb(step) });
    case 'move':
      return moveWords(step);
    case 'push':
      return pushWords(step);
    case 'switch':
      return segment.phase.side ? fill(now.switch, { side: sideWords(segment, timeline) }) : phases.switch;
    default:
      return phases[segment.phase.name];
  }
}

const holdVerb = (step: Step | undefined): string => (step?.kind === 'ease' ? phases.stay : phases.hold);

const moveVerb = (step: Step | undefined): string =>
  step?.kind === 'dynamic' ? phases.move : phases.moveSlowly;

function moveWords(step: Step | undefined): string {
  if (!step?.reps) return moveVerb(step);
  return fill(now.move, { verb: moveVerb(step), times: counted(words.times, step.reps) });
}

const pushVerb = (step: Step | undefined): string =>
  isLight(step?.effortPercent ?? 0) ? phases.pushLightly : phases.push;

function pushWords(step: Step | undefined): string {
  const verb = pushVerb(step);
  const percent = step?.effortPercent ?? null;
  if (percent === null) return fill(now.push, { verb });
  const share = under(words.shares, String(percent)) ?? fill(words.share, { percent });
  return fill(now.pushShare, { verb, share });
}

/**
 * The one cue there is room for: while one gets ready the steps one after the other, each for its share of the time;
 * in a hold, what to keep; in a movement, which way.
 */
export function cueNow(segment: Segment, state: Pick<SessionState, 'timeline' | 'position'>): string {
  const step = state.timeline.steps[segment.step];
  if (!step) return '';
  const { name } = segment.phase;
  if (name === 'hold') return (isEnding(segment, state) ? step.cues.at(-1) : step.holdCue) ?? '';
  const beat = beatOf(segment, step, state);
  if (beat) return step.pace?.[beat.half] ?? '';
  if (name !== 'get-ready' && name !== 'switch' && step.asks === undefined) return '';
  return step.cues[cueIndex(segment, step, state)] ?? '';
}

/** Milliseconds before the end of a hold in which one reads how to come out of it. */
const ending = 5000;

/** Whether a hold ends now, and not in another part of the same position. */
export function isEnding(
  { phase, step, endsAt }: Segment,
  { timeline, position }: Pick<SessionState, 'timeline' | 'position'>,
): boolean {
  const next = timeline.segments.find(({ startsAt }) => startsAt >= endsAt);
  const isSame = next?.step === step && next.phase.side === phase.side;
  const staysIn = isSame && ['hold', 'move', 'push'].includes(next.phase.name);
  return phase.name === 'hold' && endsAt - position <= ending && !staysIn;
}

/** Whether one finds a position now, so that the steps of the stretch are what matters. */
export const isSettingUp = ({ phase }: Pick<Segment, 'phase'>): boolean =>
  phase.name === 'get-ready' || phase.name === 'switch';

/** Which of the steps is due: each has its share of the phase. */
export function cueIndex(
  { startsAt, endsAt }: Segment,
  { cues }: Step,
  { position }: Pick<SessionState, 'position'>,
): number {
  const share = (position - startsAt) / (endsAt - startsAt);
  return Math.max(0, Math.min(cues.length - 1, Math.floor(share * cues.length)));
}

/** `right leg`; empty where sides do not apply. A leg that rests while the other moves is named as what it is for. */
export function sideWords({ phase, step }: Segment, { steps }: Pick<Timeline, 'steps'>): string {
  if (!phase.side) return '';
  return (steps[step]?.rests ? units.restingSides : words.sides)[phase.side];
}

/** `2 of 5` */
export const placeWords = ({ step }: Segment, { steps }: Timeline): string =>
  fill(words.place, { n: step + 1, all: steps.length });

/** What comes next with its name and side; a new step goes by its name. */
export function nextWords(
  current: Segment | undefined,
  following: Segment | undefined,
  timeline: Timeline,
  between: string,
): string {
  if (!following) return fill(words.then, { what: words.done });
  const isNew = following.step !== current?.step;
  const what = (isNew && timeline.steps[following.step]?.name) || briefWords(following, timeline);
  return fill(words.then, { what: joined([what, sideWords(following, timeline)], between) });
}

/** The parts that are not empty, with a sign between them. */
export const joined = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part !== '').join(between);

/** Whole seconds as large digits show them: `24`, from a minute on `1:05`. */
export const secondsDigits = (seconds: number): string => (seconds < 60 ? String(seconds) : clock(seconds));

/** Whole seconds: `24 s`, from a minute on `1:05`. */
export const secondsWords = (seconds: number): string =>
  seconds < 60 ? fill(words.seconds, { n: seconds }) : secondsDigits(seconds);

/** Why the session stands still; empty while it runs. */
export function pausedWords({ status }: SessionState): string {
  if (status.is !== 'paused') return '';
  if (status.because !== 'gap') return words.paused;
  return fill(words.gap, { time: spoken(status.lost / 1000) });
}

/** How it ended, for the page it leaves behind: `Ended after 3:20 of 9:20.` Counted time, rounded down. */
export function closingWords(state: SessionState): string {
  const { status, practised, timeline, spent, cutFrom, windDown } = state;
  const time = clock(Math.floor(practised / 1000));
  const whole = clock(Math.floor((cutFrom ?? timeline.total + spent) / 1000));
  const all = status.is === 'ended' && status.reason === 'finished' && (windDown ?? cutFrom) === undefined;
  const { closing } = words;
  return fill(all ? (time === whole ? closing.doneAll : closing.done) : closing.ended, { time, whole });
}

/** A key and what it answers; a number answers itself. */
export const answerWords = ({ key, says }: { key: string; says: string }): string =>
  readsAsTyped({ key, says }) ? says : `${key} ${says}`;

/** A number that is typed as it reads, a ten too, has no other key beside it. */
export const readsAsTyped = ({ key, says }: { key: string; says: string }): boolean =>
  says === key || says === '10';
