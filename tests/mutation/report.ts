import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './mutants.ts';
import type { Seen } from './runner.ts';

type Survivors = {
  when: string;
  mutants: number;
  caught: number;
  /** How many of the changes in each were caught, as `311 of 327`. */
  folders: Record<string, string>;
  /** Files no run was through with yet: they count nowhere. */
  untried: string[];
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

/**
 * Writes tests/mutation/survivors.json anew, as far as it was tried. Of a part, what was not tried stays as it was; of
 * the `whole` it is open.
 */
export function keep(
  root: string,
  all: readonly Mutant[],
  tried: readonly Mutant[],
  caught: ReadonlyMap<number, unknown>,
  whole: boolean,
): void {
  const path = join(root, 'tests', 'mutation', 'survivors.json');
  const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Survivors) : undefined;
  const reasons = Object.entries(kept?.survivors ?? {}).flatMap(([why, names]) =>
    names.map((name): [string, string] => [name, why]),
  );
  const why = new Map(reasons);
  const moved = new Map(reasons.map(([name, each]) => [wherever(name), each]));
  const names = namesOf(all);
  const nameOf = ({ id }: Mutant): string => names.get(id) ?? '';
  const files = new Set(tried.map(({ file }) => file));
  const open = whole ? [...new Set(all.map(({ file }) => file))] : (kept?.untried ?? []);
  const untried = open.filter((file) => !files.has(file));
  const known = all.filter(({ file }) => !untried.includes(file));
  const listed = all.filter((each) => (files.has(each.file) ? !caught.get(each.id) : why.has(nameOf(each))));
  const alive = listed.filter(({ file }) => !untried.includes(file));
  const folders = [...new Set(known.map(folderOf))].map((folder): [string, string] => {
    const count = (of: readonly Mutant[]): number => of.filter((each) => folderOf(each) === folder).length;
    return [folder, `${count(known) - count(alive)} of ${count(known)}`];
  });
  const survivors: Survivors['survivors'] = {};
  for (const name of listed.map(nameOf)) {
    const reason = why.get(name) ?? moved.get(wherever(name)) ?? unseen;
    survivors[reason] = [...(survivors[reason] ?? []), name];
  }
  const result: Survivors = {
    when: new Date().toISOString().slice(0, 10),
    mutants: known.length,
    caught: known.length - alive.length,
    folders: Object.fromEntries(folders),
    untried,
    survivors,
  };
  writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
}

const folderOf = ({ file }: Mutant): string =>
  file
    .split('/')
    .slice(0, 3)
    .join('/')
    .replace(/\/[^/]*\.ts$/, '');
