import { type Conditional, type Facts, testsIn } from './condition.ts';

/** What holds of a list so far, and by the next of it what then does. */
type Fork = { readonly met: readonly unknown[]; yes?: Fork; no?: Fork };

const forks = new WeakMap<readonly Conditional[], { readonly first: Fork; made: number }>();

/** So many forks of a list are remembered, then they are found anew: of a million people memory stays flat. */
const mostForks = 4000;

/**
 * The same as one list for all people for whom the same hold, so that what follows from it can be remembered by it. For a
 * short list, or one of which few people differ.
 */
export function metAlike<Each extends Conditional>(list: readonly Each[], facts: Facts): readonly Each[] {
  const found = testsIn(list);
  let known = forks.get(list);
  if (!known || known.made > mostForks) {
    known = { first: { met: Object.freeze([]) }, made: 0 };
    forks.set(list, known);
  }
  let fork = known.first;
  for (let at = 0; at < list.length; at++) {
    const isSo = found[at]?.(facts) ?? true;
    let next: Fork | undefined = isSo ? fork.yes : fork.no;
    if (!next) {
      next = { met: isSo ? Object.freeze([...fork.met, list[at]]) : fork.met };
      if (isSo) fork.yes = next;
      else fork.no = next;
      known.made++;
    }
    fork = next;
  }
  return fork.met as readonly Each[];
}
