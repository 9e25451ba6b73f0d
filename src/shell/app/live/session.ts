import type { Prescribed } from '../../../core/diary/prescribe.ts';
import type { Followed } from '../../../core/followed.ts';
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
import type { Place } from '../place.ts';
import type { LiveOptions } from './options.ts';

/** What is coached: a routine with what it was made from, or a session to go on with. */
export type Live = {
  readonly title: string;
  readonly prescription?: Prescribed;
  /** The rung of the ladder it is for, by the rating before the start. */
  readonly rung?: Planned['rung'];
  readonly routine: Followed;
  readonly saved?: Bookmark;
  /** What is to be read before it begins. */
  readonly notes?: readonly string[];
};

/** The session to coach, ready to start. */
export function sessionFor(
  { routine, prescription, saved, notes = [] }: Live,
  { root, library }: Place,
  coach: CoachFile,
  { ask = true, voice, muted }: LiveOptions & Pick<SessionOptions, 'muted'>,
): SessionState {
  const options = coachedOptions(
    {
      ...{ library, coach, sources: loadSources(root) },
      ...{ answers: prescription?.answers, limits: prescription?.assessment.limits },
      standing: prescription?.standing,
    },
    { ask: ask && { before: saved?.said.before === undefined }, voice, muted },
  );
  const read = withFirst(options, notes);

  return saved ? resumed(saved, read) : newSession(routine, read);
}

/** With something to read first of all, until a key is pressed. */
export function withFirst(options: SessionOptions, notes: readonly string[]): SessionOptions {
  if (notes.length === 0) return options;
  const first = { ask: notes.join('\n'), keys: [], optional: true as const, sources: [] };
  return {
    ...options,
    questions: { ...options.questions, first },
    asks: { ...options.asks, first: 'first' },
  };
}
