import { copyFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The built program as a package has it, in a folder; where its command is. */
export function packedIn(root: string, folder: string): string {
  for (const each of ['bin', 'data', 'dist']) {
    const filter = (path: string): boolean => path !== join(root, 'dist', 'nodes');
    cpSync(join(root, each), join(folder, each), { recursive: true, filter });
  }
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  rmSync(join(folder, 'dist', 'cli.cache'), { force: true });
  return join(folder, 'bin', 'stretch.js');
}

/** The environment of a run: what was compiled, and what was found of files, is kept in a folder of its own. */
export const envIn = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  XDG_CACHE_HOME: join(folder, 'cache'),
});

/** One line: what was measured, and its figures. */
export function print(name: string, ...figures: string[]): void {
  process.stdout.write(`${name.padEnd(40)} ${figures.join('   ')}\n`);
}

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Milliseconds of one call, warm: the median of several hundreds of calls. */
export function each(name: string, calls: number, call: () => void): void {
  const once = (): number => {
    const started = performance.now();
    for (let turn = 0; turn < calls; turn++) call();
    return (performance.now() - started) / calls;
  };
  for (let turn = 0; turn < 10; turn++) once();
  print(name, `${median(Array.from({ length: 15 }, once)).toFixed(3)} ms`);
}
