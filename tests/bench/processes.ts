import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers } from './answers.ts';
import { envIn, median, packedIn, print } from './measure.ts';

const rounds = 15;

/** `stretch due` has nothing to say here. */
const notDue = 5;

type Run = { milliseconds: number; processor: number; megabytes: number };

/** One whole process: wall time, its time on a processor (steadier beside other work), and the peak of its resident memory. */
function run(args: readonly string[], folder: string): Run {
  const peak = 'process.on("exit",()=>require("fs").writeSync(3,JSON.stringify(process.resourceUsage())))';
  const env = envIn(folder);
  const started = performance.now();
  const child = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  const milliseconds = performance.now() - started;
  if (child.status !== 0 && child.status !== notDue)
    throw new Error(`${args.join(' ')} exited ${child.status}`);
  const watched = spawnSync(process.execPath, ['--require', preload(peak, folder), ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    env,
  });
  const used = JSON.parse(String(watched.output[3])) as NodeJS.ResourceUsage;
  const processor = (used.userCPUTime + used.systemCPUTime) / 1000;
  return { milliseconds, processor, megabytes: used.maxRSS / 1024 };
}

function preload(code: string, folder: string): string {
  const path = join(folder, 'peak.js');
  writeFileSync(path, code);
  return path;
}

/**
 * Whole processes as ratios to bare Node in the same run, taken in turn: the program as it is packed, from its second run on.
 * `folder` is for files on the way.
 */
export function processes(root: string, folder: string): void {
  const stretch = packedIn(root, join(folder, 'packed'));
  const file = join(folder, 'answers.json');
  writeFileSync(file, JSON.stringify(answers));
  const bare = ['-e', '0'];
  const cases: Record<string, readonly string[]> = {
    'stretch --version': [stretch, '--version'],
    'stretch due': [stretch, 'due'],
    'completion of a flag': [stretch, 'complete', '--', 'routine', '--fel'],
    'stretch --help': [stretch, '--help'],
    'stretch list': [stretch, 'list'],
    'stretch show, one drawn': [stretch, 'show', 'hamstring-standing-elevated'],
    'stretch routine, answers to Markdown': [stretch, 'routine', '--answers', file, '--format', 'markdown'],
    'the same to a page of ten steps, HTML': [
      ...[stretch, 'routine', '--answers', file, '--minutes', '30', '--format', 'html'],
    ],
  };
  for (const [name, args] of Object.entries(cases)) {
    run(args, folder);
    const pairs = Array.from({ length: rounds }, () => ({
      base: run(bare, folder),
      ours: run(args, folder),
    }));
    const wall = median(pairs.map(({ base, ours }) => ours.milliseconds / base.milliseconds));
    const added = median(pairs.map(({ base, ours }) => ours.milliseconds - base.milliseconds));
    const ratio = median(pairs.map(({ base, ours }) => ours.processor / base.processor));
    const more = median(pairs.map(({ base, ours }) => ours.processor - base.processor));
    const memory = median(pairs.map(({ base, ours }) => ours.megabytes / base.megabytes));
    print(
      name,
      `${wall.toFixed(2)} x bare Node (+${added.toFixed(0)} ms)`,
      `processor ${ratio.toFixed(2)} x (+${more.toFixed(0)} ms)`,
      `memory ${memory.toFixed(2)} x`,
    );
  }
}
