import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepEntry, readOwnDiary } from '../../../src/shell/files/state/diary.ts';
import { newHome } from '../../e2e/home.ts';
import { fakeIo } from '../io.ts';

const ioAt = (home: string) => {
  const fake = fakeIo({ env: { STRETCH_HOME: home } });
  return { ...fake, path: join(home, 'diary.jsonl') };
};

const old = {
  formatVersion: 1,
  at: '2026-01-02T18:00:00.000Z',
  title: 'Mine',
  ended: 'finished',
  seconds: 600,
};
const line = (id: string, more: object = {}): string =>
  JSON.stringify({ ...old, formatVersion: 2, id, day: '2026-01-02', ...more });

describe('the diary as a file', () => {
  it('is kept a line an entry; what it is, where it lies and how it goes away is said at the first alone', () => {
    const { io, written, path } = ioAt(newHome());
    keepEntry(io, { title: 'Mine', seconds: 60 });
    keepEntry(io, { title: 'Mine', seconds: 70 });
    const lines = readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each));
    expect(lines).toMatchObject([
      { formatVersion: 2, day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), seconds: 60 },
      { formatVersion: 2, seconds: 70 },
    ]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(2);
    expect(written).toHaveLength(1);
    expect(written[0]?.replace(/\s+/g, ' ')).toMatch(
      /One diary is for one person.*stretch forget.*--private/,
    );
  });
  it('of two machines is read one behind the other, each entry once', () => {
    const { io, path } = ioAt(newHome());
    writeFileSync(path, [line('a'), line('b'), line('c'), line('b')].join('\n'));
    expect(readOwnDiary(io).entries.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
  it('of today and of a newer version is read; what is not known is kept', () => {
    const { io, path } = ioAt(newHome());
    writeFileSync(path, `${JSON.stringify(old)}\n${line('n', { formatVersion: 9, mood: 'good' })}\n`);
    const { entries } = readOwnDiary(io);
    expect(entries).toHaveLength(2);
    expect(entries.map(({ raw }) => raw.mood)).toContain('good');
  });
  it.each([
    ['a torn end', `${line('a')}\n{"formatVersion":2,"id":"b`, 1, 1],
    ['a byte order mark and Windows line ends', `\ufeff${line('a')}\r\n${line('b')}\r\n`, 2, 0],
    ['edited by hand', `${line('a')}\nwalked today!\n\n${line('b')}\n`, 2, 1],
    ['bytes that are no text', `${line('a')}\n\u0000\u0001\ufffd\n${line('b')}`, 2, 1],
    ['empty', '', 0, 0],
  ])('%s: what can be read is, and nothing is written over', (_, text, entries, unreadable) => {
    const { io, path } = ioAt(newHome());
    writeFileSync(path, text);
    const diary = readOwnDiary(io);
    expect([diary.entries.length, diary.unreadable, diary.fault]).toEqual([entries, unreadable, undefined]);
    keepEntry(io, { seconds: 5 });
    const now = readFileSync(path, 'utf8');
    expect(now.startsWith(text)).toBe(true);
    expect(readOwnDiary(io).entries).toHaveLength(entries + 1);
  });
  it('that is a folder, and is not read, is said in a sentence', () => {
    const { io, path } = ioAt(newHome());
    mkdirSync(path);
    expect(readOwnDiary(io)).toMatchObject({
      entries: [],
      fault: expect.stringMatching(/It stays as it is\.$/),
    });
  });
  it('of over 64 MB is read from its newest end, a line that was cut left out', () => {
    const { io, path } = ioAt(newHome());
    const filler = `${'x'.repeat(1024 * 1024 - 1)}\n`;
    writeFileSync(path, `${line('old')}\n`);
    for (let megabytes = 0; megabytes < 65; megabytes++) appendFileSync(path, filler);
    appendFileSync(path, `${line('new')}\n`);
    const { entries, fault } = readOwnDiary(io);
    expect([entries.map(({ id }) => id), fault]).toEqual([
      ['new'],
      expect.stringContaining('only its newest part'),
    ]);
    rmSync(path);
  });
  it('is neither written nor begun where nothing is kept', () => {
    const { io, written } = ioAt(newHome());
    expect(keepEntry({ ...io, privacy: 'read' }, { seconds: 60 }).isKept).toBe(false);
    expect([readOwnDiary(io).entries, written]).toEqual([[], []]);
  });
});
