import { assess } from '../../../core/assess/assess.ts';
import type { Followed } from '../../../core/followed.ts';
import type { CompleteAnswers } from '../../../core/questionnaire/complete.ts';
import type { CoachFile } from '../../../core/schema/coach.ts';
import {
  type Bookmark,
  coachedOptions,
  newSession,
  resumed,
  type SessionOptions,
  type SessionState,
} from '../../../session/index.ts';
import { loadSources } from '../../files/data.ts';
import type { Place } from '../place.ts';
import type { LiveOptions } from './options.ts';

/** What is coached: a routine with the answers it was made for, or a session to go on with. */
export type Live = {
  readonly title: string;
  readonly answers?: CompleteAnswers;
  readonly routine: Followed;
  readonly saved?: Bookmark;
};

/** The session to coach, ready to start. */
export function sessionFor(
  { routine, answers, saved }: Live,
  { root, library }: Place,
  coach: CoachFile,
  { ask = true, voice, muted }: LiveOptions & Pick<SessionOptions, 'muted'>,
): SessionState {
  const limits = answers && assess(answers, library).limits;
  const options = coachedOptions(
    { answers, limits, library, coach, sources: loadSources(root) },
    { ask: ask && { before: saved?.said.before === undefined }, voice, muted },
  );
  return saved ? resumed(saved, options) : newSession(routine, options);
}
