import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newHome } from '../../e2e/home.ts';
import { lastOf } from '../../e2e/live.ts';
import { plain } from '../../library.ts';
import { stretch } from '../run.ts';

/** Every command that writes a page into a file that somebody names, and which file. */
const writers: [string, (folder: string) => string[], string][] = [
  ['routine -o', (at) => ['routine', '--answers', join(at, 'me.json'), '-o', join(at, 'p.md')], 'p.md'],
  [
    'routine --save-answers',
    (at) => ['routine', '--answers', join(at, 'me.json'), '--save-answers', join(at, 'a.json')],
    'a.json',
  ],
  ['show -o', (at) => ['show', 'glute-bridge-isometric', '-o', join(at, 's.svg')], 's.svg'],
  ['remind -o', (at) => ['remind', '--days', 'mon', '-o', join(at, 'r.ics')], 'r.ics'],
];

const folderWith = () => newHome({ 'last.json': lastOf(plain), 'me.json': plain });

describe.each(writers)('%s', (_, words, name) => {
  const run = (home: string, ...more: string[]) => stretch([...words(home), ...more], { home });

  it('writes its own page anew, also another one, and over an empty file', async () => {
    const home = folderWith();
    writeFileSync(join(home, name), '');
    expect((await run(home)).code).toBe(0);
    const first = readFileSync(join(home, name), 'utf8');
    expect((await run(home)).code).toBe(0);
    expect(first.length).toBeGreaterThan(50);
    // What was written by another name is as well known by this one.
    await stretch(['show', 'sciatic-slider-seated', '-o', join(home, 'other.txt')], { home });
    writeFileSync(join(home, name), readFileSync(join(home, 'other.txt')));
    expect((await run(home)).code).toBe(0);
    expect(readFileSync(join(home, name), 'utf8').slice(0, 40)).toBe(first.slice(0, 40));
  });

  it.each<[string, (page: string) => string]>([
    ['a file of somebody', () => 'my own notes\n'],
    ['a page with a word of one’s own in it', (page) => `${page}It was good.\n`],
    ['a page with a tick', (page) => `${page}- [x] done\n`],
  ])('leaves %s as it is, and says how to go on', async (_what, made) => {
    const home = folderWith();
    await run(home);
    const path = join(home, name);
    const mine = made(readFileSync(path, 'utf8'));
    writeFileSync(path, mine);
    const { code, out, err } = await run(home);
    expect([code, out, readFileSync(path, 'utf8')]).toEqual([3, '', mine]);
    expect(err).toContain(`${path}: it is there, and it is no page as stretch wrote it. Nothing was saved.`);
    expect(err).toContain('Take another name, or say --force to write over it.');
    expect(err.includes(`stretch diary import ${path}`)).toBe(mine.includes('[x]'));
    expect((await run(home, '--force')).code).toBe(0);
    expect(readFileSync(path, 'utf8')).not.toBe(mine);
    expect((await run(home)).code).toBe(0);
  });
});

it('a private run remembers no page: it writes the same one again, and over another only by --force', async () => {
  const home = folderWith();
  const words = ['routine', '--private', '--answers', join(home, 'me.json'), '-o', join(home, 'p.html')];
  const another = [...words, '--minutes', '15'];
  expect((await stretch(words, { home })).code).toBe(0);
  expect(existsSync(join(home, 'written.json'))).toBe(false);
  expect((await stretch(words, { home })).code).toBe(0);
  expect((await stretch(another, { home })).code).toBe(3);
  expect((await stretch([...another, '--force'], { home })).code).toBe(0);
});

it('forgets the oldest of many, and no list that is broken stands in the way', async () => {
  const home = folderWith();
  const kept = join(home, 'written.json');
  const prints = Array.from({ length: 500 }, (_, index) => `print ${index}`);
  writeFileSync(kept, JSON.stringify({ formatVersion: 1, written: prints }));
  const words = ['show', 'sciatic-slider-seated', '-o', join(home, 's.txt')];
  await stretch(words, { home });
  const { written } = JSON.parse(readFileSync(kept, 'utf8')) as { written: string[] };
  expect([written.length, written[0]]).toEqual([500, 'print 1']);
  for (const broken of ['{', '{"written": 7}', '[]']) {
    writeFileSync(kept, broken);
    expect((await stretch([...words, '--force'], { home })).code).toBe(0);
  }
});
