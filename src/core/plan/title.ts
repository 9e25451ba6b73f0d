import type { Library } from '../library.ts';
import type { PlannedStep } from '../routine.ts';

type Title = { title: string; promises: readonly string[] };

/** A title whose promises the steps keep: its own, or the first other one that they do. */
export function keptTitle(
  own: Title,
  steps: readonly Pick<PlannedStep, 'stretch' | 'kind'>[],
  library: Library,
): string {
  const { promises, otherwise } = library.files.patterns;
  const keeps = (id: string): boolean => {
    const promise = promises[id];
    return steps.some(
      ({ stretch, kind }) =>
        promise?.kinds.includes(kind) &&
        (!promise.targets ||
          library.stretches.get(stretch)?.targets.some((target) => promise.targets?.includes(target))),
    );
  };
  return [own, ...otherwise].find((each) => each.promises.every(keeps))?.title ?? own.title;
}
