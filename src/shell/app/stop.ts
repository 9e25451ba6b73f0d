import type { Library } from '../../core/library.ts';
import { planFor } from '../../core/plan/plan.ts';
import { completed } from '../../core/questionnaire/complete.ts';
import { formats } from '../../render/index.ts';
import type { Io } from '../terminal/io.ts';
import { paintFor } from '../terminal/paint.ts';
import { keepAnsweredStop } from './last-stop.ts';
import type { Stopped } from './questions/types.ts';

/** What a stop among answers says. It is kept before it is said: however somebody leaves then, it holds. */
export const stoppedBy =
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
