import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers } from './answers.ts';
import { envIn, median, packedIn, print } from './measure.ts';

const rounds = 5;

/** What a process took of the processors and by the clock, in milliseconds, and of memory at its peak, in megabytes. */
type Cost = { milliseconds: number; clock: number; megabytes: number };

/**
 * Thousands of stretches, as shipped ones and as a person's own, beyond what bare Node takes: twice as many, at most twice
 * as long.
 */
export function largeLibrary(root: string, folder: string): void {
  const file = join(folder, 'many.json');
  writeFileSync(file, JSON.stringify(answers));
  const routine = ['routine', '--answers', file, '--format', 'markdown'];
  for (const count of [2500, 5000, 10_000]) {
    const program = programWith(count, root, join(folder, String(count)));
    const what = `a library of ${count} stretches`;
    row(`list, ${what}`, [program, 'list'], folder);
    row(`routine, ${what}`, [program, ...routine], folder);
  }
  const program = packedIn(root, join(folder, 'own'));
  for (const count of [1000, 5000, 10_000, 20_000]) {
    const own = join(folder, `own-${count}`);
    mkdirSync(own);
    copies(count, join(root, 'data', 'stretches'), own);
    const commands = {
      lint: ['lint', own],
      list: ['list', '--library', own],
      routine: [...routine, '--library', own],
    };
    for (const [name, args] of Object.entries(commands)) {
      row(`${name}, ${count} own files, the first time`, [program, ...args], folder, true);
      row(`${name}, ${count} own files, from then on`, [program, ...args], folder);
    }
  }
}

/** What a run takes beyond bare Node, the two in turn. `isNew`: what was found of files before is not known. */
function row(name: string, args: readonly string[], folder: string, isNew = false): void {
  const added: number[] = [];
  const waited: number[] = [];
  const peak: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const bare = costOf(['-e', '0'], folder);
    if (isNew) rmSync(join(folder, 'cache', 'stretch', 'faultless-stretches'), { force: true });
    const ours = costOf(args, folder);
    added.push(ours.milliseconds - bare.milliseconds);
    waited.push(ours.clock - bare.clock);
    peak.push(ours.megabytes);
  }
  const [processor, clock, megabytes] = [added, waited, peak].map((each) => median(each).toFixed(0));
  print(name, `+${processor} ms of processor`, `+${clock} ms by the clock`, `${megabytes} MB`);
}

/** The built program with a library of so many stretches: the shipped ones, and copies of them by other names. */
function programWith(count: number, root: string, folder: string): string {
  const program = packedIn(root, folder);
  const stretches = join(folder, 'data', 'stretches');
  copies(count - namesIn(stretches).length, stretches, stretches);
  const made = join(folder, 'dist', 'knowledge');
  const lines = readFileSync(made, 'utf8').split('\n');
  const all = namesIn(stretches).map((name) => [
    name.slice(0, -'.json'.length),
    JSON.parse(readFileSync(join(stretches, name), 'utf8')),
  ]);
  const line = `stretches ${JSON.stringify(Object.fromEntries(all))}`;
  writeFileSync(made, lines.map((each) => (each.startsWith('stretches ') ? line : each)).join('\n'));
  return program;
}

/** So many copies of the stretches of a folder, by other names. */
function copies(count: number, from: string, to: string): void {
  const names = namesIn(from);
  for (let made = 0; made < count; made++) {
    const name = names[made % names.length] ?? '';
    const copy = name.replace('.json', `-${Math.floor(made / names.length) + 1}.json`);
    copyFileSync(join(from, name), join(to, copy));
  }
}

const namesIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.json'));

/** Processor time says the same beside other work; the clock does only alone. */
function costOf(args: readonly string[], folder: string): Cost {
  const path = join(folder, 'cost.js');
  const usage = '(({userCPUTime:u,systemCPUTime:s,maxRSS:m})=>[(u+s)/1000,m/1024])(process.resourceUsage())';
  writeFileSync(path, `process.on("exit",()=>require("fs").writeSync(3,JSON.stringify(${usage})))`);
  const started = performance.now();
  const child = spawnSync(process.execPath, ['--require', path, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    env: envIn(folder),
  });
  const clock = performance.now() - started;
  if (child.status !== 0) throw new Error(`${args.join(' ')} exited ${child.status}`);
  const [milliseconds = Number.NaN, megabytes = Number.NaN] = JSON.parse(String(child.output[3])) as number[];
  return { milliseconds, clock, megabytes };
}
