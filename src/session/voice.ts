import { type Segment, type SessionState, segmentIndex } from './model.ts';
import { phaseWords, sideWords } from './words.ts';

/** Holds from this long on are told their middle; milliseconds. */
const longHold = 20_000;
const numbers: Readonly<Record<number, string>> = { 3: 'three', 2: 'two', 1: 'one' };

/** What a voice says as time goes from one state to the next; nothing most of the time. One short thing at once. */
export function spokenWords(before: SessionState, after: SessionState): string | undefined {
  if (after.status.is === 'ended') return after.status.reason === 'finished' ? 'done' : undefined;
  if (after.status.is !== 'running') return undefined;
  const index = segmentIndex(after);
  const current = after.track.segments[index];
  if (!current) return undefined;
  if (before.status.is === 'ready' || index !== segmentIndex(before)) return beginning(current, after);
  return counted(current, before, after) ?? middle(current, before, after);
}

/** A phase as it begins: a new stretch by its name, its side and the first thing to do. */
function beginning(current: Segment, { track }: SessionState): string {
  if (current.phase.name !== 'get-ready') return phaseWords(current, track);
  const step = track.steps[current.step];
  const side = sideWords(current);
  return [step?.name, side, step?.cues[0]].filter((part) => part).join('. ');
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
