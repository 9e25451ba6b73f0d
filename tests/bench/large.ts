import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers } from './answers.ts';
import { median, packedIn, print } from './measure.ts';

const rounds = 5;

/** What a process took of the processors, in milliseconds, and of memory at its peak, in megabytes. */
type Cost = { milliseconds: number; megabytes: number };

/** Listing and planning with libraries of thousands of stretches, beyond what bare Node takes: twice as many, twice as long. */
export function largeLibrary(root: string, folder: string): void {
  const file = join(folder, 'many.json');
  writeFileSync(file, JSON.stringify(answers));
  for (const count of [2500, 5000, 10_000]) {
    const program = programWith(count, root, join(folder, String(count)));
    const cases = {
      list: [program, 'list'],
      routine: [program, 'routine', '--answers', file, '--format', 'markdown'],
    };
    for (const [name, args] of Object.entries(cases)) {
      const added: number[] = [];
      const peak: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const bare = costOf(['-e', '0'], folder);
        const ours = costOf(args, folder);
        added.push(ours.milliseconds - bare.milliseconds);
        peak.push(ours.megabytes);
      }
      print(
        `${name}, a library of ${count} stretches`,
        `+${median(added).toFixed(0)} ms of processor`,
        `${median(peak).toFixed(0)} MB`,
      );
    }
  }
}

/** The built program with a library of so many stretches: the shipped ones, and copies of them by other names. */
function programWith(count: number, root: string, folder: string): string {
  const program = packedIn(root, folder);
  const stretches = join(folder, 'data', 'stretches');
  const shipped = readdirSync(stretches).filter((name) => name.endsWith('.json'));
  for (let made = shipped.length; made < count; made++) {
    const name = shipped[made % shipped.length] ?? '';
    const copy = name.replace('.json', `-${Math.floor(made / shipped.length)}.json`);
    copyFileSync(join(stretches, name), join(stretches, copy));
  }
  return program;
}

/** Processor time, and not the clock: it says the same beside other work. */
function costOf(args: readonly string[], folder: string): Cost {
  const path = join(folder, 'cost.js');
  const usage = '(({userCPUTime:u,systemCPUTime:s,maxRSS:m})=>[(u+s)/1000,m/1024])(process.resourceUsage())';
  writeFileSync(path, `process.on("exit",()=>require("fs").writeSync(3,JSON.stringify(${usage})))`);
  const child = spawnSync(process.execPath, ['--require', path, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  if (child.status !== 0) throw new Error(`${args.join(' ')} exited ${child.status}`);
  const [milliseconds = Number.NaN, megabytes = Number.NaN] = JSON.parse(String(child.output[3])) as number[];
  return { milliseconds, megabytes };
}
