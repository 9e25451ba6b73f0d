import { stopsHere } from '../../core/assess/triage.ts';
import type { Library } from '../../core/library.ts';
import { planFor } from '../../core/plan/plan.ts';
import { provisionalFacts } from '../../core/questionnaire/careful.ts';
import { completed } from '../../core/questionnaire/complete.ts';
import type { Answers } from '../../core/types.ts';
import { formats } from '../../render/index.ts';
import { Interrupted } from '../errors.ts';
import type { Io } from '../terminal/io.ts';
import { paintFor } from '../terminal/paint.ts';
import { keepAnsweredStop } from './last-stop.ts';
import type { Place } from './place.ts';
import type { AskOptions } from './questions/index.ts';
import type { Stopped } from './questions/types.ts';

/** What is said of a stop among answers. It is kept before it is said, so that it holds however somebody leaves. */
const stoppedBy =
  (library: Library, io: Io): Stopped =>
  async (answers) => {
    const { answers: whole } = completed(answers, library);
    const plan = whole && planFor(whole, library);
    if (plan?.outcome !== 'stop') return undefined;
    keepAnsweredStop(io, answers);
    const render = await formats.text();
    const paint = paintFor(io.output, io.env);
    return (columns) => render(plan, { columns, paint });
  };

/** Answers, whether a person was asked for any of them, and whether they stop it and that has been read. */
export type Asked = { readonly answers: Answers; readonly asked: boolean; readonly told: boolean };

/** Asks some questions at the terminal, those that are open; throws `Interrupted`. */
export async function ask(
  {
    figures = true,
    left,
    ...options
  }: Pick<AskOptions, 'questions' | 'intro' | 'given' | 'yes' | 'review' | 'former' | 'skips' | 'news'> & {
    figures?: boolean | undefined;
    /** What was answered until it was left. */
    left?: (answers: Answers) => void;
  },
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
  if (!result.done) {
    left?.(result.answers);
    throw new Interrupted(result.signal);
  }
  const { answers, asked, told } = result;
  return { answers, asked, told };
}
