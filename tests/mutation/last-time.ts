import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './mutants.ts';
import type { Seen } from './runner.ts';

/** Names each mutant by its place in the source, so that it is known again when lines moved. */
export function keysOf(mutants: readonly Mutant[]): Map<number, string> {
  const times = new Map<string, number>();
  return new Map(
    mutants.map(({ id, file, from, to }) => {
      const change = `${file}: ${from} -> ${to}`;
      const nth = (times.get(change) ?? 0) + 1;
      times.set(change, nth);
      return [id, `${change} (${nth})`];
    }),
  );
}

const pathIn = (root: string): string => join(root, 'dist', 'mutation-last-time.json');

/** Which test caught each mutant last time. It is tried first, and proves nothing else. */
export const lastTime = (root: string): Record<string, string> =>
  existsSync(pathIn(root)) ? (JSON.parse(readFileSync(pathIn(root), 'utf8')) as Record<string, string>) : {};

export function remember(
  root: string,
  mutants: readonly Mutant[],
  caught: ReadonlyMap<number, Seen | string | null>,
): void {
  const kept = lastTime(root);
  const keys = keysOf(mutants);
  for (const [id, by] of caught) {
    const key = keys.get(id);
    if (key && by && typeof by !== 'string') kept[key] = titleOf(by);
  }
  writeFileSync(pathIn(root), JSON.stringify(kept));
}

export const titleOf = ({ file, name }: Seen): string => `${file}: ${name}`;
