import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { assess } from '../../src/core/assess/assess.ts';
import type { Library } from '../../src/core/library.ts';
import { planFor, planOf } from '../../src/core/plan/plan.ts';
import type { Answers } from '../../src/core/types.ts';
import { artistFor, figureLines, figureSizes } from '../../src/render/figure/index.ts';
import { html } from '../../src/render/html/index.ts';
import { plainPaint } from '../../src/render/index.ts';
import { loadLibrary } from '../../src/shell/data.ts';

/** npm run bench: whole processes as ratios to bare Node in the same run, taken in turn; then assess + plan, warm. */
const rounds = 25;
const root = process.cwd();
const stretch = join(root, 'bin', 'stretch.js');

const answers: Answers = {
  emergency: [],
  age: '16-64',
  conditions: [],
  seeSomeone: [],
  goal: 'flexibility',
  feltAt: ['thigh', 'sole'],
  feelsLike: ['pull', 'tingling'],
  side: 'right',
  worst: 3,
  startedBy: 'end-range',
  settles: 'at-once',
  night: 'no',
  duration: 'weeks',
  floor: 'easy',
  balance: 'steady',
  equipment: ['wall', 'chair', 'step', 'strap'],
  minutes: 15,
};

type Run = { milliseconds: number; megabytes: number };

/** One whole process: wall time, and the peak of its resident memory as the system counted it. */
function run(args: readonly string[]): Run {
  const peak = 'process.on("exit",()=>require("fs").writeSync(3,String(process.resourceUsage().maxRSS)))';
  const started = performance.now();
  const child = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const milliseconds = performance.now() - started;
  if (child.status !== 0) throw new Error(`${args.join(' ')} exited ${child.status}`);
  const watched = spawnSync(process.execPath, ['--require', preload(peak), ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  return { milliseconds, megabytes: Number(String(watched.output[3])) / 1024 };
}

const folder = mkdtempSync(join(tmpdir(), 'stretch-bench-'));

function preload(code: string): string {
  const path = join(folder, 'peak.js');
  writeFileSync(path, code);
  return path;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

function processes(): void {
  const file = join(folder, 'answers.json');
  writeFileSync(file, JSON.stringify(answers));
  const bare = ['-e', '0'];
  const cases: Record<string, readonly string[]> = {
    'stretch --version': [stretch, '--version'],
    'stretch --help': [stretch, '--help'],
    'stretch list': [stretch, 'list'],
    'stretch routine, answers to Markdown': [stretch, 'routine', '--answers', file, '--format', 'markdown'],
  };
  for (const [name, args] of Object.entries(cases)) {
    const pairs = Array.from({ length: rounds }, () => ({ base: run(bare), ours: run(args) }));
    const wall = median(pairs.map(({ base, ours }) => ours.milliseconds / base.milliseconds));
    const added = median(pairs.map(({ base, ours }) => ours.milliseconds - base.milliseconds));
    const memory = median(pairs.map(({ base, ours }) => ours.megabytes / base.megabytes));
    print(name, `${wall.toFixed(2)} x bare Node (+${added.toFixed(0)} ms)`, `memory ${memory.toFixed(2)} x`);
  }
}

function warm(library: Library): void {
  const cases: Record<string, Answers> = {
    'nerve, 15 minutes': answers,
    'muscle, 10 minutes': { ...answers, feltAt: ['thigh'], feelsLike: ['pull'], minutes: 10 },
    'muscle, 30 minutes': { ...answers, feltAt: ['thigh'], feelsLike: ['pull'], minutes: 30 },
  };
  for (const [name, given] of Object.entries(cases)) {
    each(`assess + plan, ${name}`, 200, () => {
      planOf(assess(given, library), library);
    });
  }
}

/** Milliseconds of one call, warm: the median of several hundreds of calls. */
function each(name: string, calls: number, call: () => void): void {
  const once = (): number => {
    const started = performance.now();
    for (let turn = 0; turn < calls; turn++) call();
    return (performance.now() - started) / calls;
  };
  for (let turn = 0; turn < 10; turn++) once();
  print(name, `${median(Array.from({ length: 15 }, once)).toFixed(3)} ms`);
}

function drawings(library: Library): void {
  const ids = [...library.stretches.keys()];
  let turn = 0;
  each('a figure, 44 by 16', 88, () => {
    // Another artist each time: one that has just drawn the same would remember it.
    const scene = artistFor(library)(ids[turn++ % ids.length] ?? '');
    if (scene) figureLines(scene, figureSizes.good);
  });
  const plan = planFor({ ...answers, minutes: 30 }, library);
  const [first] = plan.routine?.steps ?? [];
  const steps = [...(plan.routine?.steps ?? []), ...Array.from({ length: 10 }, () => first)].slice(0, 10);
  const ten = {
    ...plan,
    routine: plan.routine && { ...plan.routine, steps: steps.flatMap((step) => step ?? []) },
  };
  each('a page of ten steps, HTML with drawings', 5, () => {
    html(ten, { columns: 80, paint: plainPaint, artist: artistFor(library) });
  });
}

function print(name: string, ...figures: string[]): void {
  process.stdout.write(`${name.padEnd(40)} ${figures.join('   ')}\n`);
}

print(`Node ${process.version}`, `${cpus()[0]?.model.trim()}, ${cpus().length} processors`);
try {
  processes();
  const library = loadLibrary(root);
  warm(library);
  drawings(library);
} finally {
  rmSync(folder, { recursive: true });
}
