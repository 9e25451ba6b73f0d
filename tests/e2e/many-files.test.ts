import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { type Bytes, type Given, judged } from '../../src/core/lint/index.ts';
import { around, hold } from '../core/lint/around.ts';
import { root } from '../library.ts';
import { newFolder } from './home.ts';
import { bin, run } from './program.ts';

const folder = newFolder('many');
/** Empty: a file that was found faultless is not judged again. */
const cache = newFolder('cache');
afterAll(() => {
  for (const each of [folder, cache]) rmSync(each, { recursive: true });
});

const text = JSON.stringify({ ...hold, sources: ['own'] });
const given = ['{', text, text.replace('"own"', '"nobody"')].map((each, index): Given => {
  return { file: `${index}.json`, id: String(index), text: each };
});

/** As the program sends them: nobody has made text of them yet. */
const bytes = given.map(({ text: each, ...file }): Bytes => ({ ...file, bytes: Buffer.from(each) }));

describe('the second thread, as it is built', () => {
  it('judges what nobody has taken, as the program does', async () => {
    const taken = new Int32Array(new SharedArrayBuffer(12));
    taken[1] = 1;
    const worker = new Worker(join(root, 'bin', 'judge.js'), { workerData: taken });
    const told: unknown[] = [];
    await new Promise<void>((done, fail) => {
      worker.on('error', fail);
      worker.on('message', (each) => {
        if (told.push(each) === 2) done();
      });
      worker.postMessage(around);
      for (const at of [0, 1, 2]) worker.postMessage({ at, files: bytes.slice(0, at + 1) });
    });
    await worker.terminate();
    const alone = given.map((each) => {
      const { findings, leads } = judged(each, around);
      return { findings, leads };
    });
    expect(told).toEqual([
      { at: 0, alone: alone.slice(0, 1) },
      { at: 2, alone },
    ]);
    expect([...taken]).toEqual([1, 1, 1]);
  });
  it('a file that is wrong is named among thousands, and the others are listed', async () => {
    for (let made = 0; made < 2100; made++) writeFileSync(join(folder, `m-${made}.json`), text);
    for (const name of ['a', 'z']) writeFileSync(join(folder, `${name}.json`), '{');
    const options = { env: { XDG_CACHE_HOME: cache } };
    for (const found of ['now', 'before']) {
      const lint = await run(process.execPath, [bin, 'lint', folder], options);
      expect([found, lint.code, lint.err]).toEqual([found, 3, '']);
      expect(lint.out).toMatch(
        /^\S+a\.json:1:2: error: .*\n\S+z\.json:1:2: error: .*\n2 errors in 2102 files\n$/,
      );
    }
    expect(readFileSync(join(cache, 'stretch', 'faultless-stretches'), 'latin1').split('\n').length).toBe(
      2101,
    );
    const list = await run(process.execPath, [bin, 'list', '--library', folder, '--format', 'json'], options);
    expect(list.err.split('\n').length).toBe(3);
    const names = (JSON.parse(list.out) as { id: string }[]).map(({ id }) => id);
    expect(names.filter((id) => id.startsWith('m-')).length).toBe(2100);
  });
});
