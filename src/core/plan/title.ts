import type { Assessment } from '../assess/assess.ts';
import type { Library, Stretch } from '../library.ts';
import type { PlannedStep } from '../routine.ts';
import type { PatternsFile } from '../schema/patterns.ts';
import { wordsFor } from './findings.ts';

type Title = { title: string; promises: readonly string[] };

/** What a routine is called: a day of rest by its own name. */
export const titleOf = (assessment: Assessment, steps: readonly PlannedStep[], library: Library): string =>
  assessment.weeks?.rest?.title ??
  keptTitle(wordsFor(assessment.pattern, assessment.facts, library), steps, library);

/** A title whose promises the steps keep: its own, or the first other one that they do. */
function keptTitle(
  own: Title,
  steps: readonly Pick<PlannedStep, 'stretch' | 'kind'>[],
  library: Library,
): string {
  const { promises, otherwise } = library.files.patterns;
  const keeps = (id: string): boolean =>
    steps.some(({ stretch, kind }) =>
      keepsPromise(promises[id], { kind, targets: library.stretches.get(stretch)?.targets ?? [] }),
    );
  return [own, ...otherwise].find((each) => each.promises.every(keeps))?.title ?? own.title;
}

/** Whether a stretch is what a title promises. */
export const keepsPromise = (
  promise: PatternsFile['promises'][string] | undefined,
  { kind, targets }: Pick<Stretch, 'kind' | 'targets'>,
): boolean =>
  promise?.kinds.includes(kind) === true &&
  (!promise.targets || targets.some((target) => promise.targets?.includes(target)));
