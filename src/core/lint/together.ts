import { valueIn } from '../file/json-text.ts';
import type { StretchFile } from '../schema/stretch.ts';
import type { Given, Located } from './finding.ts';
import { isWrongAmong, type Leads, type Others } from './leads.ts';

/** The stretches in files that have the form of one, by id, and all that is wrong with any file. */
export type Linted = {
  readonly stretches: ReadonlyMap<string, StretchFile>;
  readonly findings: readonly Located[];
};

/** What is wrong with a file, and the stretches it leads to; `leads` is missing where it has not the form of a stretch. */
export type Judged = { readonly findings: readonly Located[]; readonly leads?: Leads | undefined };

/** The places of files that are right by themselves but wrong among the others (`again`), and what all of them lead to. */
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
 * Puts together what was found in each file by itself (`alone`) and, in its stead, what was found beside the others (`again`,
 * by place). `values`: the files that were parsed before, by place.
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
  // Its form was judged before. Parsed late, since `stretch lint` asks for no stretch.
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
