import { valueIn } from '../file/json-text.ts';
import type { StretchFile } from '../schema/stretch.ts';
import type { Given, Located } from './finding.ts';
import { isWrongAmong, type Leads, type Others } from './leads.ts';

/** The files with their content where each has the form of a stretch, and all that is wrong with any. */
export type Linted = {
  readonly stretches: ReadonlyMap<string, StretchFile>;
  readonly findings: readonly Located[];
};

/** What is wrong with a file, and where it leads to, when it has the form of a stretch. */
export type Judged = { readonly findings: readonly Located[]; readonly leads?: Leads | undefined };

/** The places of those files that others make wrong, though by themselves they were judged to be right. */
export function wrongAmong(
  given: readonly Pick<Given, 'id'>[],
  alone: readonly Judged[],
  shipped: Others,
): { readonly others: Others; readonly again: readonly number[] } {
  const others = new Map<string, Leads>(shipped);
  given.forEach(({ id }, at) => {
    const leads = alone[at]?.leads;
    if (leads) others.set(id, leads);
  });
  const again = [...given.keys()].filter((at) => {
    const leads = alone[at]?.leads;
    return leads && isWrongAmong(others, given[at]?.id ?? '', leads);
  });
  return { others, again };
}

/**
 * Files that were judged by themselves, and some of them again beside the others (`again`: what was found, by place).
 * `values`: what is in each, where that was read before.
 */
export function together(
  given: readonly Given[],
  alone: readonly Judged[],
  again: ReadonlyMap<number, readonly Located[]>,
  values: readonly unknown[] = [],
): Linted {
  const findings: Located[] = [];
  const formed = new Map<string, number>();
  given.forEach(({ id }, at) => {
    for (const each of again.get(at) ?? alone[at]?.findings ?? []) findings.push(each);
    if (alone[at]?.leads) formed.set(id, at);
  });
  // Each was judged to have the form of one. Whoever lints wants none of them.
  const stretchAt = (at: number): StretchFile =>
    (values[at] ?? valueIn(given[at]?.text ?? '')) as StretchFile;
  let stretches: Linted['stretches'] | undefined;
  return {
    findings,
    get stretches() {
      stretches ??= new Map([...formed].map(([id, at]) => [id, stretchAt(at)]));
      return stretches;
    },
  };
}
