import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './mutants.ts';
import type { Seen } from './runner.ts';

/** A change nothing notices, and why that is right; the reasons are written by hand and kept. */
export type Survivor = { change: string; why: string };

type Survivors = { when: string; mutants: number; caught: number; survivors: Survivor[] };

/** `src/core/x.ts:12: a < b -> a <= b`, without the line: a reason stays when lines move. */
const nameOf = ({ file, from, to }: Mutant): string => `${file}: ${short(from)} -> ${short(to)}`;

const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 87)}...` : line;
};

/** What was caught and what was not, by file; the whole core is kept as tests/mutation/survivors.json. */
export function report(
  root: string,
  mutants: readonly Mutant[],
  caught: ReadonlyMap<number, unknown>,
  seen: readonly Seen[],
  whole: boolean,
): void {
  const alive = mutants.filter(({ id }) => !caught.get(id));
  const files = [...new Set(mutants.map(({ file }) => file))];
  for (const file of files) {
    const all = mutants.filter((each) => each.file === file);
    const left = alive.filter((each) => each.file === file);
    if (left.length === 0) continue;
    process.stdout.write(`${file}: ${all.length - left.length} of ${all.length}\n`);
    for (const each of left)
      process.stdout.write(`  ${each.line}: ${short(each.from)} -> ${short(each.to)}\n`);
  }
  const share = ((1 - alive.length / mutants.length) * 100).toFixed(1);
  process.stdout.write(`${mutants.length} changes, ${share} % caught by ${seen.length} tests\n`);
  if (whole) keep(root, mutants, alive);
}

function keep(root: string, mutants: readonly Mutant[], alive: readonly Mutant[]): void {
  const path = join(root, 'tests', 'mutation', 'survivors.json');
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Survivors).survivors : [];
  const why = new Map(before.map((each) => [each.change, each.why]));
  const survivors = alive.map((each) => ({ change: nameOf(each), why: why.get(nameOf(each)) ?? '' }));
  const when = new Date().toISOString().slice(0, 10);
  const result: Survivors = {
    when,
    mutants: mutants.length,
    caught: mutants.length - alive.length,
    survivors,
  };
  writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
}
