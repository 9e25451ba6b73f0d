import type { Assessment } from '../core/assess/assess.ts';
import type { Library } from '../core/library.ts';
import { respondersFor } from '../core/respond/index.ts';
import type { CoachFile } from '../core/schema/coach.ts';
import type { Source } from '../core/schema/common.ts';
import { creditWords } from '../render/words/sources.ts';
import type { SessionOptions } from './machine/state.ts';

/** Whom a session coaches, and by what. */
type Coached = {
  /** What the routine was made for; without it no stretch is replaced and none gets harder. */
  readonly assessment?: Assessment | undefined;
  readonly library: Library;
  readonly coach: CoachFile;
  readonly sources: Readonly<Record<string, Source>>;
};

/**
 * `ask`: whether to ask how it feels, before and after. `voice`: whether there is one. `muted`: it is silent until
 * asked for.
 */
type CoachedOptions = {
  ask?: { before: boolean } | false;
  voice?: boolean | undefined;
  muted?: boolean | undefined;
};

/** The options that make a session listen: replies to reports, questions, and the words of a stop. */
export function coachedOptions(
  { assessment, library, coach, sources }: Coached,
  { ask = { before: true }, voice, muted }: CoachedOptions,
): SessionOptions {
  return {
    ...respondersFor(assessment, library, coach),
    questions: coach.questions,
    sources: namedSources(sources),
    stops: spokenStops(coach),
    ...(assessment ? { limits: assessment.limits } : {}),
    ...(ask ? { asks: { ...(ask.before ? { before: 'before' } : {}), after: 'after' } } : {}),
    ...(voice ? { voice } : {}),
    ...(muted ? { muted } : {}),
  };
}

/** What a stop says aloud: what it is, and the first thing to do. */
export const spokenStops = ({ stops }: CoachFile): Record<string, string> =>
  Object.fromEntries(
    Object.entries(stops).map(([id, { title, do: todo }]) => [id, [title, todo[0]].join(' ')]),
  );

const namedSources = (sources: Coached['sources']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sources).map(([id, source]) => [id, creditWords(source) || source.title]),
  );
