import { currentSegment, questionOf, type SessionState } from './model.ts';
import { beatOf } from './motion.ts';
import type { Segment } from './track.ts';
import { phaseWords, sideWords } from './words.ts';

/** Holds from this long on are told their middle; milliseconds. */
const longHold = 20_000;
const numbers: Readonly<Record<number, string>> = { 3: 'three', 2: 'two', 1: 'one' };

/** What a voice says as time goes from one state to the next; nothing most of the time. One short thing at once. */
export function spokenWords(before: SessionState, after: SessionState): string | undefined {
  if (after.status.is === 'ended') return after.status.reason === 'finished' ? 'done' : undefined;
  const question = questionOf(after);
  if (question) return questionOf(before) === question ? undefined : question.ask;
  if (after.notice && after.notice !== before.notice) return after.notice.text;
  return after.status.is === 'running' ? told(before, after) : undefined;
}

function told(before: SessionState, after: SessionState): string | undefined {
  const current = currentSegment(after);
  if (!current) return undefined;
  const starts = before.status.is === 'ready' || before.status.is === 'asking';
  if (starts || currentSegment(before)?.phase !== current.phase) return beginning(current, after);
  return counted(current, before, after) ?? middle(current, before, after) ?? turned(current, before, after);
}

/** A phase as it begins: a new stretch by its name, its side and the first thing to do. */
function beginning(current: Segment, state: SessionState): string {
  const { track } = state;
  const step = track.steps[current.step];
  const { name } = current.phase;
  if (name === 'hold') return [phaseWords(current, track), step?.keep].filter(Boolean).join('. ');
  if (name === 'move' && step?.pace && step.reps) return step.pace.there;
  if (name !== 'get-ready') return phaseWords(current, track);
  return [step?.name, sideWords(current), step?.cues[0]].filter(Boolean).join('. ');
}

/** The movement turns: on the way there, or on the way back. */
function turned(current: Segment, before: SessionState, after: SessionState): string | undefined {
  const step = after.track.steps[current.step];
  if (!step?.pace) return undefined;
  const [was, now] = [beatOf(current, step, before), beatOf(current, step, after)];
  return was && now && was.half !== now.half ? step.pace[now.half] : undefined;
}

/** The last three seconds of a phase that is long enough to have them. */
function counted(
  { startsAt, endsAt }: Segment,
  before: SessionState,
  after: SessionState,
): string | undefined {
  const left = ({ position }: SessionState): number => Math.ceil((endsAt - position) / 1000);
  return endsAt - startsAt >= 10_000 && left(after) < left(before) ? numbers[left(after)] : undefined;
}

function middle(
  { phase, startsAt, endsAt }: Segment,
  before: SessionState,
  after: SessionState,
): string | undefined {
  const half = (startsAt + endsAt) / 2;
  const passed = before.position < half && after.position >= half;
  return phase.name === 'hold' && endsAt - startsAt >= longHold && passed ? 'halfway' : undefined;
}
