import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './mutants.ts';
import type { Seen } from './runner.ts';

/** Sources by their path, each with a hash of its code. */
type Sources = Readonly<Record<string, string>>;

export type Survivors = {
  when: string;
  mutants: number;
  caught: number;
  /** How many of the changes in each were caught, as `311 of 327`. */
  folders: Record<string, string>;
  /** Files no run was through with since they changed, new ones among them: they count nowhere. */
  untried: string[];
  /** Files a run was through with, by what they then were. */
  tried: Sources;
  /** Changes nothing notices, by why that is right. The reasons are written by hand, and kept. */
  survivors: Record<string, string[]>;
};

const unseen = 'nobody has looked at it yet';

const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 87)}...` : line;
};

/** `src/core/x.ts, nearest: a < b -> a <= b`, without the line: a reason stays when lines move. */
function namesOf(mutants: readonly Mutant[]): Map<number, string> {
  const times = new Map<string, number>();
  return new Map(
    mutants.map(({ id, file, within, from, to, of }) => {
      const name = `${file}, ${within}: ${short(from)} -> ${short(to)}${of ? ` in ${short(of)}` : ''}`;
      const nth = (times.get(name) ?? 0) + 1;
      times.set(name, nth);
      return [id, nth === 1 ? name : `${name} (${nth})`];
    }),
  );
}

/** The name without its file, which may have moved. */
const wherever = (name: string): string => name.slice(name.indexOf(', ') + 2);

/** What was caught and what was not, by file. */
export function report(
  mutants: readonly Mutant[],
  caught: ReadonlyMap<number, unknown>,
  seen: readonly Seen[],
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
}

/** What a run was through with: the changes it tried, what came of each, and what all sources are by now. */
export type Tried = {
  all: readonly Mutant[];
  tried: readonly Mutant[];
  caught: ReadonlyMap<number, unknown>;
  sources: Sources;
};

/** Writes tests/mutation/survivors.json anew, as far as it was tried, and says which files are not. */
export function keep(root: string, run: Tried): void {
  const path = join(root, 'tests', 'mutation', 'survivors.json');
  const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Survivors) : undefined;
  const result = survivorsAfter(run, kept, new Date().toISOString().slice(0, 10));
  writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
  for (const file of result.untried) process.stdout.write(`${file}: not tried since it changed\n`);
}

/** What is known after a run. Of what it did not try that stays which was tried as it is now; all else is open. */
export function survivorsAfter(
  { all, tried, caught, sources }: Tried,
  kept: Partial<Survivors> | undefined,
  when: string,
): Survivors {
  const reasons = Object.entries(kept?.survivors ?? {}).flatMap(([why, names]) =>
    names.map((name): [string, string] => [name, why]),
  );
  const why = new Map(reasons);
  const moved = new Map(reasons.map(([name, each]) => [wherever(name), each]));
  const names = namesOf(all);
  const nameOf = ({ id }: Mutant): string => names.get(id) ?? '';
  const files = new Set(tried.map(({ file }) => file));
  const isTried = (file: string): boolean =>
    files.has(file) || (sources[file] !== undefined && kept?.tried?.[file] === sources[file]);
  const here = [...new Set(all.map(({ file }) => file))];
  const known = all.filter(({ file }) => isTried(file));
  const listed = all.filter((each) => (files.has(each.file) ? !caught.get(each.id) : why.has(nameOf(each))));
  const alive = listed.filter(({ file }) => isTried(file));
  const folders = [...new Set(known.map(folderOf))].map((folder): [string, string] => {
    const count = (of: readonly Mutant[]): number => of.filter((each) => folderOf(each) === folder).length;
    return [folder, `${count(known) - count(alive)} of ${count(known)}`];
  });
  const survivors: Survivors['survivors'] = {};
  for (const name of listed.map(nameOf)) {
    const reason = why.get(name) ?? moved.get(wherever(name)) ?? unseen;
    survivors[reason] = [...(survivors[reason] ?? []), name];
  }
  return {
    ...{ when, mutants: known.length, caught: known.length - alive.length },
    folders: Object.fromEntries(folders),
    untried: here.filter((file) => !isTried(file)),
    tried: Object.fromEntries(here.filter(isTried).map((file) => [file, sources[file] ?? ''])),
    survivors,
  };
}

const folderOf = ({ file }: Mutant): string =>
  file
    .split('/')
    .slice(0, 3)
    .join('/')
    .replace(/\/[^/]*\.ts$/, '');
