import words from '../../data/words/voice.json';
import { under } from '../core/read-values.ts';
import type { Step } from '../core/routine.ts';
import type { CoachQuestion } from '../core/schema/coach.ts';
import { fill } from '../core/words.ts';
import { beatOf } from './machine/motion.ts';
import { currentSegment, questionOf, type SessionState } from './machine/state.ts';
import type { Segment } from './machine/timeline.ts';
import { cueIndex, isSettingUp, phaseWords, sideWords } from './words.ts';

/** Milliseconds of the shortest phase whose last seconds are counted down. */
export const shortestCounted = 10_000;

/** Something to say. `waits`: after what is being said. `hushFor`: milliseconds in which nothing small may cut it off. */
export type Spoken = { text: string; waits: boolean; hushFor: number };

/** Holds from this long on are told their middle; milliseconds. */
const longHold = 20_000;

/** Milliseconds a word takes. */
const perWord = 400;

/** What a voice says as time goes from one state to the next; nothing most of the time. */
export function spokenWords(before: SessionState, after: SessionState): Spoken | undefined {
  if (after.status.is === 'ended') return important(endWords(after));
  const question = questionOf(after);
  const isNews = after.notice !== before.notice && after.notice !== undefined;
  if (question && (isNews || questionOf(before) !== question)) {
    return important(joined([isNews ? after.notice?.aloud : '', questionWords(question)]));
  }
  if (question) return undefined;
  const begins = begun(before, after);
  if (after.notice && after.notice !== before.notice) {
    return important(joined([after.notice.aloud, begins && beginning(begins, after)]));
  }
  if (after.status.is !== before.status.is && before.status.is !== 'ready') {
    if (after.status.is === 'paused') return { text: words.paused, waits: false, hushFor: 0 };
    if (before.status.is === 'paused') return important(goingOn(after));
  }
  if (after.status.is !== 'running') return undefined;
  return begins ? beginsWith(begins, after) : small(before, after);
}

/** After a pause: what is still to set up, from the step that is due now on; or to which side. */
function goingOn(state: SessionState): string {
  const current = currentSegment(state);
  const step = state.timeline.steps[current?.step ?? -1];
  if (!current || !step || !isSettingUp(current)) return words.goingOn;
  const { name } = current.phase;
  const left =
    name === 'switch'
      ? [phaseWords(current, state.timeline)]
      : step.cues.slice(cueIndex(current, step, state));
  return joined([words.goingOn, ...left]);
}

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.flatMap((part) => (part ? [part.replace(/\.$/, '')] : [])).join('. ');

const important = (text: string | undefined): Spoken | undefined =>
  text ? { text, waits: false, hushFor: text.split(' ').length * perWord } : undefined;

function endWords({ status, stop, options }: SessionState): string | undefined {
  if (status.is !== 'ended') return undefined;
  if (stop !== undefined) return options.stops?.[stop];
  return status.reason === 'finished' ? words.done : undefined;
}

const questionWords = ({ ask, keys }: CoachQuestion): string => {
  const digits = keys.some(({ says }) => says === '10');
  const how = digits ? [words.pressNumber] : keys.map(({ key, says }) => fill(words.answer, { key, says }));
  return [ask.replace(/[.?]$/, ''), ...how].join('. ');
};

/** The phase that has just begun; nothing in the middle of one. */
function begun(before: SessionState, after: SessionState): Segment | undefined {
  const current = currentSegment(after);
  const starts = before.status.is === 'ready' || before.status.is === 'asking';
  return starts || currentSegment(before)?.phase !== current?.phase ? current : undefined;
}

function beginsWith(current: Segment, after: SessionState): Spoken {
  const text = beginning(current, after);
  // What one has to set up is heard out; the rest may follow what is being said.
  const hushFor = current.phase.name === 'get-ready' ? text.split(' ').length * perWord : 0;
  return { text, waits: after.at < after.hush, hushFor };
}

/** A phase as it begins: a new stretch by its name, its side and all there is to set up. */
function beginning(current: Segment, { timeline }: SessionState): string {
  const step = timeline.steps[current.step];
  const { name } = current.phase;
  if (name === 'hold') return joined([phaseWords(current, timeline), step?.holdCue]);
  if (name === 'move' && step?.pace && step.reps) return step.pace.there;
  if (name === 'get-ready') return joined([step?.name, sideWords(current, timeline), ...(step?.cues ?? [])]);
  return isSettling(step) ? joined(step?.cues ?? []) : phaseWords(current, timeline);
}

const isSettling = (step: Step | undefined): boolean => step?.kind === 'ease' && step.asks !== undefined;

/** Counting, the middle, the turn of a movement: none of it cuts off what matters more. */
function small(before: SessionState, after: SessionState): Spoken | undefined {
  const current = currentSegment(after);
  if (!current || after.at < after.hush) return undefined;
  const text =
    counted(current, before, after) ?? middle(current, before, after) ?? turned(current, before, after);
  return text === undefined ? undefined : { text, waits: false, hushFor: 0 };
}

/** The movement turns: on the way there, or on the way back. */
function turned(current: Segment, before: SessionState, after: SessionState): string | undefined {
  const step = after.timeline.steps[current.step];
  if (!step?.pace) return undefined;
  const [was, now] = [beatOf(current, step, before), beatOf(current, step, after)];
  return was && now && was.half !== now.half ? step.pace[now.half] : undefined;
}

/** The last three seconds of a phase that is long enough to have them; while one gets ready the steps are said. */
function counted(
  { phase, startsAt, endsAt }: Segment,
  before: SessionState,
  after: SessionState,
): string | undefined {
  const left = ({ position }: SessionState): number => Math.ceil((endsAt - position) / 1000);
  const counts = phase.name !== 'get-ready' && endsAt - startsAt >= shortestCounted;
  return counts && left(after) < left(before) ? under(words.last, String(left(after))) : undefined;
}

function middle(
  { phase, startsAt, endsAt }: Segment,
  before: SessionState,
  after: SessionState,
): string | undefined {
  const half = (startsAt + endsAt) / 2;
  const passed = before.position < half && after.position >= half;
  return phase.name === 'hold' && endsAt - startsAt >= longHold && passed ? words.halfway : undefined;
}
