import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { checked } from '../../../src/shell/app/check-stretches.ts';
import { lawsFile } from '../../../src/shell/files/faultless.ts';
import { stretchFilesIn } from '../../../src/shell/files/stretch-files.ts';
import type { Load } from '../../../src/shell/terminal/io.ts';
import { hold } from '../../core/lint/around.ts';
import { newFolder } from '../../e2e/home.ts';
import { library, root } from '../../library.ts';
import { fakeIo } from '../io.ts';

const folder = newFolder('faultless');
afterAll(() => rmSync(folder, { recursive: true }));

const [own, cache] = [join(folder, 'own'), join(folder, 'cache')];
const kept = join(cache, 'stretch', 'faultless-stretches');
/** The knowledge where something was built of it, and where nothing was. */
const [built, unbuilt] = [join(folder, 'built'), join(folder, 'unbuilt')];
for (const each of [built, unbuilt]) {
  mkdirSync(each);
  symlinkSync(join(root, 'data'), join(each, 'data'));
}
mkdirSync(join(built, dirname(lawsFile)));

const mine = { ...hold, sources: ['own'] };
const write = (name: string, content: object) =>
  writeFileSync(join(own, `${name}.json`), JSON.stringify(content));

beforeEach(() => {
  for (const each of [own, cache]) rmSync(each, { recursive: true, force: true });
  mkdirSync(own);
  writeFileSync(join(built, lawsFile), 'these');
  for (const name of ['one', 'two']) writeFileSync(join(own, `${name}.json`), ` ${JSON.stringify(mine)}`);
});

type Given = { env?: object; privacy?: 'read' | 'blind'; root?: string };

/** What is found in the folder, and whether what judges it had to be loaded. */
async function run({ env = {}, privacy, root: from = built }: Given = {}) {
  const { io } = fakeIo({ env: { XDG_CACHE_HOME: cache, ...env } });
  let isJudged = false;
  const load = ((name: string) => {
    isJudged = true;
    return io.load(name as never);
  }) as Load;
  const world = { ...io, platform: 'linux', load, ...(privacy ? { privacy } : {}) };
  const { findings, stretches } = await checked(
    stretchFilesIn(own),
    { io: world, root: from, library },
    { areUsed: true },
  );
  return { isJudged, findings, stretches: [...stretches] };
}

function moveSpaceToName(): void {
  writeFileSync(join(own, 'one .json'), JSON.stringify(mine));
  rmSync(join(own, 'one.json'));
}

function makeKeptALink(): void {
  renameSync(kept, join(folder, 'elsewhere'));
  symlinkSync(join(folder, 'elsewhere'), kept);
}

function makeKeptAFolder(): void {
  rmSync(kept);
  mkdirSync(kept);
}

describe('a stretch file that was found faultless', () => {
  it('is not judged again, and is the same stretch', async () => {
    const first = await run();
    expect(first).toEqual({
      isJudged: true,
      findings: [],
      stretches: [
        ['one', mine],
        ['two', mine],
      ],
    });
    expect(await run()).toEqual({ ...first, isJudged: false });
  });
  it.each<[string, () => void]>([
    ['when a letter in it changes', () => write('one', { ...mine, name: `${mine.name}s` })],
    ['when it has another name', () => cpSync(join(own, 'one.json'), join(own, 'three.json'))],
    ['when a space goes from what is in it to its name', moveSpaceToName],
    ['when the laws are others', () => writeFileSync(join(built, lawsFile), 'others')],
    ['when others may write what was kept', () => chmodSync(kept, 0o666)],
    ['when what was kept is a link', makeKeptALink],
    ['when what was kept is a folder', makeKeptAFolder],
    ['when what was kept is damaged', () => writeFileSync(kept, readFileSync(kept, 'latin1').slice(0, -9))],
  ])('is judged anew %s', async (_, change) => {
    await run();
    change();
    expect((await run()).isJudged).toBe(true);
  });
  it('is wrong among others all the same: it leads to one that is gone', async () => {
    write('one', { ...mine, easier: 'two' });
    expect((await run()).findings).toEqual([]);
    rmSync(join(own, 'two.json'));
    expect((await run()).findings.map(({ rule }) => rule)).toEqual(['unknown']);
  });
  it('stays so beside one that is not, which is told each time', async () => {
    write('bad', { ...mine, statedLoad: 9 });
    const first = await run();
    expect(first.findings.map(({ rule, file }) => [rule, file.endsWith('bad.json')])).toEqual([
      ['stated-load', true],
    ]);
    expect(await run()).toEqual(first);
    rmSync(join(own, 'bad.json'));
    expect((await run()).isJudged).toBe(false);
  });
  it.each<[string, Given]>([
    ['of a run that keeps nothing', { privacy: 'blind' }],
    ['of a run that only reads', { privacy: 'read' }],
    ['where there is no place for it', { env: { XDG_CACHE_HOME: 'not-absolute' } }],
    ['where the place cannot be written', { env: { XDG_CACHE_HOME: join(own, 'one.json') } }],
    ['where nothing is built', { root: unbuilt }],
  ])('is not kept %s', async (_, given) => {
    await run(given);
    expect((await run(given)).isJudged).toBe(true);
  });
});
