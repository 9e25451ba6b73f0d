import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newHome } from '../e2e/home.ts';
import { flagsFor, type Run, run } from '../e2e/program.ts';
import { plain, root } from '../library.ts';
import { makeRandom } from '../safety/profiles.ts';
import { patience, seed, several, sizes } from './size.ts';

type Random = (below: number) => number;

const damages: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    const at = random(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
    return copy;
  },
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    const from = random(copy.length);
    return copy.fill(random(256), from, Math.min(copy.length, from + 1 + random(4096)));
  },
  (bytes, random) => Buffer.concat([bytes, bytes.subarray(0, 1 + random(4096))]),
];

/** The program as a package has it, with a cache folder of its own for each worker. */
function installed(): { run: (cache: string) => Promise<Run> } {
  const folder = newHome();
  for (const part of ['bin', 'data', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'dist'));
  cpSync(join(root, 'dist', 'cli.js'), join(folder, 'dist', 'cli.js'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const args = [
    join(folder, 'bin', 'stretch.js'),
    'routine',
    '--no-input',
    '--format',
    'json',
    ...flagsFor(plain),
  ];
  return { run: (cache) => run(process.execPath, args, { env: { XDG_CACHE_HOME: cache } }) };
}

describe('compiled code that was damaged', () => {
  it(`never reaches V8: ${sizes.caches} of them, each run as if there were none`, {
    timeout: patience,
  }, async () => {
    const program = installed();
    const first = newHome();
    const { out } = await program.run(first);
    const name = readdirSync(join(first, 'stretch'))[0] ?? '';
    const whole = readFileSync(join(first, 'stretch', name));
    const random = makeRandom(seed);
    const wrong: string[] = [];
    await several(sizes.caches, 3, async (number) => {
      const cache = newHome();
      mkdirSync(join(cache, 'stretch'));
      const damage = damages[number % damages.length];
      writeFileSync(join(cache, 'stretch', name), damage?.(whole, random) ?? whole, { mode: 0o600 });
      const ran = await program.run(cache);
      if (ran.code !== 0 || ran.out !== out || ran.err !== '')
        wrong.push(`${number}: exit ${ran.code}, ${ran.err}`);
    });
    console.log(`storm: ${sizes.caches} damaged caches`);
    expect(wrong).toEqual([]);
  });
});
