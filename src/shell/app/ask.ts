import { stopsHere } from '../../core/assess/triage.ts';
import { provisionalFacts } from '../../core/questionnaire/provisional.ts';
import type { Answers } from '../../core/types.ts';
import { Interrupted } from '../errors.ts';
import { paintFor } from '../terminal/paint.ts';
import type { Place } from './place.ts';
import type { AskOptions } from './questions/index.ts';
import { stoppedBy } from './stop.ts';

/** Answers, whether a person was asked for any of them, and whether they stop it and that has been read. */
export type Asked = { readonly answers: Answers; readonly asked: boolean; readonly told: boolean };

/** Asks some questions at the terminal, those that are open; throws `Interrupted`. */
export async function ask(
  {
    figures = true,
    ...options
  }: Pick<AskOptions, 'questions' | 'intro' | 'given' | 'yes' | 'news'> & { figures?: boolean | undefined },
  { library, io }: Place,
): Promise<Asked> {
  // What only a terminal needs is loaded only there.
  const { askQuestions } = await import('./questions/index.ts');
  const { artistFor } = await import('../../render/figure/index.ts');
  const result = await askQuestions({
    ...options,
    factsFor: (answers) => provisionalFacts(library, answers),
    stopsHere: (answers) => stopsHere(library, answers),
    stopped: stoppedBy(library, io),
    paint: paintFor(io.output, io.env),
    ...(figures ? { artist: artistFor(library) } : {}),
    io,
  });
  if (!result.done) throw new Interrupted(result.signal);
  const { answers, asked, told } = result;
  return { answers, asked, told };
}
