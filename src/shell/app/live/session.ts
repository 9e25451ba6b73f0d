import type { Prescription } from '../../../core/prescription.ts';
import type { CoachFile } from '../../../core/schema/coach.ts';
import {
  type Bookmark,
  coachedOptions,
  newSession,
  type Planned,
  resumed,
  type SessionOptions,
  type SessionState,
} from '../../../session/index.ts';
import { loadSources } from '../../files/data.ts';
import type { LiveOptions } from '../flags.ts';
import type { Place } from '../place.ts';

/** What is coached: the routine of a plan, of a file, or of a bookmark. */
export type Coached = Pick<Bookmark, 'title' | 'steps'>;

/** Where a session comes from: a prescription, unless a file had no answers; a bookmark to go on from. */
export type Origin = {
  readonly prescription?: Prescription | undefined;
  readonly bookmark?: Bookmark | undefined;
  /** Where the person stands, on the ladder and in the week. */
  readonly stands?: Planned['stands'];
  /** What is to be read before it begins. */
  readonly notes?: readonly string[];
};

/** The session to coach, ready to start. */
export function sessionFor(
  { steps }: Coached,
  { prescription, bookmark, notes = [] }: Origin,
  { root, library }: Place,
  { coach, ask = true, voice, muted }: LiveOptions & Pick<SessionOptions, 'muted'> & { coach: CoachFile },
): SessionState {
  const options = coachedOptions(
    { library, coach, sources: loadSources(root), assessment: prescription?.assessment },
    { ask: ask && { before: bookmark?.said.before === undefined }, voice, muted },
  );
  const read = withFirst(options, notes);
  return bookmark ? resumed(bookmark, read) : newSession(steps, read);
}

/** Options with notes to be read first, until a key is pressed. */
export function withFirst(options: SessionOptions, notes: readonly string[]): SessionOptions {
  if (notes.length === 0) return options;
  const first = { ask: notes.join('\n'), keys: [], optional: true as const, sources: [] };
  return {
    ...options,
    questions: { ...options.questions, first },
    asks: { ...options.asks, first: 'first' },
  };
}
