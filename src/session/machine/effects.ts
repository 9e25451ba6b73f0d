import { type Spoken, shortestCounted } from '../voice.ts';
import type { Action } from './actions.ts';
import { currentSegment, type EndReason, type SessionState, segmentIndex } from './state.ts';

/** What a sound tells: one of the last seconds, a new phase, the other side's turn, the end. */
export type Bell = 'count' | 'change' | 'switch' | 'done';

/** Something for the shell to do. */
export type Effect =
  | { type: 'bell'; sign: Bell }
  /** `waits`: after what is being said. */
  | { type: 'say'; text: string; waits?: true }
  /** The session has come to another phase, or is another one: worth keeping. */
  | { type: 'save' }
  /** A voice is asked for that nobody has looked for yet: an event `voice` answers. */
  | { type: 'find-voice' }
  | { type: 'suspend' }
  | { type: 'end'; reason: EndReason };

/** What the shell has to do for one event. */
export function effectsOf(
  before: SessionState,
  after: SessionState,
  action: Action | undefined,
  spoken: Spoken | undefined,
): Effect[] {
  const sounds = [...bells(before, after), ...said(spoken)];
  if (after.status.is === 'ended') return [...sounds, { type: 'end', reason: after.status.reason }];
  return [
    ...sounds,
    ...(isNews(before, after) ? [{ type: 'save' } as const] : []),
    ...(action === 'voice' && after.voice === undefined ? [{ type: 'find-voice' } as const] : []),
    ...(action === 'suspend' ? [{ type: 'suspend' } as const] : []),
  ];
}

/** Milliseconds of practice after which it is kept at the latest. */
const saveEvery = 10_000;

const isNews = (before: SessionState, after: SessionState): boolean =>
  before.status.is === 'ready' ||
  before.status.is !== after.status.is ||
  Math.floor(before.practised / saveEvery) !== Math.floor(after.practised / saveEvery) ||
  segmentIndex(before) !== segmentIndex(after) ||
  before.timeline !== after.timeline ||
  before.answers !== after.answers;

const said = (spoken: Spoken | undefined): Effect[] =>
  spoken ? [{ type: 'say', text: spoken.text, ...(spoken.waits ? { waits: true as const } : {}) }] : [];

/** Whole seconds counted down at the end of a phase. */
const countedDown = 3;

function bells(before: SessionState, after: SessionState): Effect[] {
  if (isDone(after)) return isDone(before) ? [] : [bell('done')];
  if (after.status.is === 'ended') return [];
  const current = currentSegment(after);
  if (current !== currentSegment(before)) return changeBell(before, after);
  if (!current || current.endsAt - current.startsAt < shortestCounted) return [];
  const left = ({ position }: SessionState): number => Math.ceil((current.endsAt - position) / 1000);
  return left(after) <= countedDown && left(after) < left(before) ? [bell('count')] : [];
}

/** A step that only changed its pose has not changed its phase. */
function changeBell(before: SessionState, after: SessionState): Effect[] {
  const [old, now] = [currentSegment(before), currentSegment(after)];
  if (!now || (old && old.phase === now.phase && old.startsAt === now.startsAt)) return [];
  return [bell(now.phase.name === 'switch' ? 'switch' : 'change')];
}

/** All is done, whether or not a question still waits. */
function isDone({ status }: SessionState): boolean {
  const last = status.is === 'asking' ? status.before : status;
  return last.is === 'ended' && last.reason === 'finished';
}

const bell = (sign: Bell): Effect => ({ type: 'bell', sign });
