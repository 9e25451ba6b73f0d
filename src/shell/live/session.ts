import { assess } from '../../core/assess/assess.ts';
import type { Followed } from '../../core/followed.ts';
import type { CompleteAnswers } from '../../core/questionnaire/complete.ts';
import { respondersFor } from '../../core/respond/index.ts';
import type { CoachFile } from '../../core/schema/coach.ts';
import { creditWords } from '../../render/words/sources.ts';
import {
  newSession,
  type Resumable,
  resumed,
  type SessionOptions,
  type SessionState,
} from '../../session/index.ts';
import { loadSources } from '../sources.ts';
import type { LiveOptions } from './options.ts';
import type { Place } from './place.ts';

/** What is coached: a routine with the answers it was made for, or a session to go on with. */
export type Live = {
  readonly title: string;
  readonly answers?: CompleteAnswers;
  readonly routine: Followed;
  readonly saved?: Resumable;
};

/** The session to coach, ready to start. */
export function sessionFor(
  { routine, answers, saved }: Live,
  { root, library }: Place,
  coach: CoachFile,
  { ask = true, voice, muted }: LiveOptions & Pick<SessionOptions, 'muted'>,
): SessionState {
  const limits = answers && assess(answers, library).limits;
  const before = saved?.said.before === undefined;
  const options: SessionOptions = {
    ...respondersFor(answers, library, coach),
    questions: coach.questions,
    sources: namedSources(root),
    stops: spokenStops(coach),
    ...(limits ? { limits } : {}),
    ...(ask ? { asks: { ...(before ? { before: 'before' } : {}), after: 'after' } } : {}),
    ...(voice ? { voice } : {}),
    ...(muted ? { muted } : {}),
  };
  return saved ? resumed(saved, options) : newSession(routine, options);
}

/** What a stop says aloud: what it is, and the first thing to do. */
export const spokenStops = ({ stops }: CoachFile): Record<string, string> =>
  Object.fromEntries(
    Object.entries(stops).map(([id, { title, do: todo }]) => [id, [title, todo[0]].join(' ')]),
  );

const namedSources = (root: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(loadSources(root)).map(([id, source]) => [id, creditWords(source) || source.title]),
  );
