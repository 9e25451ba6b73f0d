import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newHome } from '../../e2e/home.ts';
import { lastOf } from '../../e2e/live.ts';
import { plain } from '../../library.ts';
import { stretch } from '../run.ts';

const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString();
const session = (ago: number, more: object = {}) =>
  JSON.stringify({
    ...{ formatVersion: 2, id: `s${ago}`, at: day(ago), day: day(ago).slice(0, 10), title: 'A routine' },
    ...{ ended: 'finished', seconds: 600, before: 3, after: 1, steps: [], reports: [] },
    ...more,
  });
const homeWith = (...lines: readonly string[]): string =>
  newHome({ 'last.json': lastOf(plain), 'diary.jsonl': lines.map((line) => `${line}\n`).join('') });
const linesOf = (home: string): Record<string, unknown>[] =>
  readFileSync(join(home, 'diary.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('stretch diary', () => {
  it('is lines where it is piped, and a chart at a terminal', async () => {
    const home = homeWith(session(1), session(8));
    expect((await stretch(['diary'], { home })).out).not.toMatch(/[●○━─]/);
    expect((await stretch(['diary'], { home, terminal: true })).out).toMatch(/○ before · ● after/);
    const aloud = await stretch(['diary'], { home, terminal: true, env: { ACCESSIBLE: '1' } });
    expect(aloud.out).not.toMatch(/[●○━─]/);
  });
  it('before there is one, says how it begins', async () => {
    expect((await stretch(['diary'])).out).toContain('stretch coach');
  });
  it('says in one line what cannot be read, and shows the rest', async () => {
    const { out, err, code } = await stretch(['diary'], {
      home: homeWith('{"torn', session(0), '\u0000\u0001'),
    });
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/^2 lines of the diary cannot be read\. .*diary\.jsonl:1\n$/),
    ]);
    expect(out).toContain('1 session');
  });
  it.each([
    ['no line can be read', () => homeWith('{"torn')],
    [
      'it is no file',
      () => {
        const home = newHome();
        mkdirSync(join(home, 'diary.jsonl'));
        return home;
      },
    ],
  ])('%s: that is said, and not that there is nothing', async (_, made) => {
    const { code, out, err } = await stretch(['diary'], { home: made() });
    expect([code, out, err]).toEqual([3, '', expect.stringContaining('diary.jsonl')]);
  });
  it('an entry of a day to come, as after a flight or a wrong clock, counts for nothing, and is in what is taken out of it', async () => {
    const home = homeWith(session(1), session(-2));
    const page = await stretch(['diary'], { home });
    expect(page.out).toContain('1 session,');
    expect(page.err + page.out).toMatch(/1 entry is dated in the future/);
    const csv = await stretch(['diary', '--format', 'csv'], { home });
    expect(csv.out.trim().split('\r\n')).toHaveLength(3);
    const json = await stretch(['diary', '--format', 'json'], { home });
    expect((JSON.parse(json.out) as { entries: object[] }).entries).toEqual(linesOf(home));
    const without = newHome({ 'diary.jsonl': `${session(1)}\n${session(-2)}\n` });
    expect((await stretch(['diary'], { home: without })).err).toContain('1 entry is dated in the future');
  });
  it('goes on without the ladder where the kept answers are broken', async () => {
    const home = newHome({ 'last.json': '{', 'diary.jsonl': session(0) });
    const { out, err, code } = await stretch(['diary'], { home });
    expect([code, out, err]).toEqual([
      0,
      expect.stringContaining('1 session'),
      expect.stringContaining('last.json'),
    ]);
  });
  it.each(['json', 'csv', 'markdown', 'html'])('--format %s is the same bytes twice', async (format) => {
    const home = homeWith(session(1));
    const [one, two] = [
      await stretch(['diary', '--format', format], { home }),
      await stretch(['diary', '-f', format], { home }),
    ];
    expect(one.out).toBe(two.out);
    expect(one.out.length).toBeGreaterThan(50);
  });
  it('--since takes a day, and refuses what is none', async () => {
    const home = homeWith(session(40), session(1));
    const { out } = await stretch(['diary', '--format', 'csv', '--since', day(5).slice(0, 10)], { home });
    expect(out.trim().split('\r\n')).toHaveLength(2);
    for (const wrong of ['yesterday', '2026-02-31', '2999-01-01'])
      expect((await stretch(['diary', '--since', wrong], { home })).code).toBe(2);
  });
  it('names the nearest of what it does', async () => {
    const { code, err } = await stretch(['diary', 'nite', 'x']);
    expect([code, err]).toEqual([2, expect.stringContaining('note')]);
  });
});

describe('what is written in it', () => {
  it('add counts time alone: it is no session', async () => {
    const home = homeWith(session(0));
    expect((await stretch(['diary', 'add', '20', 'yoga', 'class'], { home })).code).toBe(0);
    expect(linesOf(home).at(-1)).toMatchObject({
      formatVersion: 2,
      kind: 'added',
      seconds: 1200,
      title: 'yoga class',
    });
    expect((await stretch(['diary'], { home })).out).toContain('2 sessions, 30 minutes');
  });
  it('add on another day', async () => {
    const home = homeWith(session(0));
    await stretch(['diary', 'add', '5', '--on', day(3).slice(0, 10)], { home });
    expect(linesOf(home).at(-1)).toMatchObject({ day: day(3).slice(0, 10), seconds: 300 });
    expect((await stretch(['diary', 'add', '5', '--on', '2999-01-01'], { home })).code).toBe(2);
  });
  it.each([
    ['no minutes', ['add']],
    ['none of them', ['add', '0']],
    ['more than somebody does in a day', ['add', '601']],
    ['words in place of minutes', ['add', 'yoga']],
    ['too long a name', ['add', '20', 'x'.repeat(201)]],
    ['a note without words', ['note']],
    ['a note of a blank', ['note', ' ']],
    ['too long a note', ['note', 'x'.repeat(2001)]],
    ['no file to import', ['import']],
  ])('%s is refused, and nothing is written', async (_, words) => {
    const home = homeWith(session(0));
    expect((await stretch(['diary', ...words], { home })).code).toBe(2);
    expect(linesOf(home)).toHaveLength(1);
  });
  it('a note is kept as it was typed, and shown clean', async () => {
    const home = homeWith(session(0));
    await stretch(['diary', 'note', 'less \u001b[31mtight'], { home });
    expect(linesOf(home).at(-1)).toMatchObject({ kind: 'note', note: 'less \u001b[31mtight' });
    const { out } = await stretch(['diary'], { home });
    expect(out).toContain('less [31mtight');
    expect(out).not.toContain('\u001b');
  });
  it('import takes the ticked boxes; the same note counts once a day, as it was ticked last', async () => {
    const home = homeWith(session(0));
    const file = join(home, 'note.md');
    const note = (one: string, two: string): string =>
      `# Mine · 10 min\n\n- [${one}] **1. Nerve slider, lying** · right 1:00, left 1:00\n- [${two}] **2. Hip hinge with a stick** · 1:00\n- [x] milk\n`;
    writeFileSync(file, note('x', ' '));
    const { code, err } = await stretch(['diary', 'import', file], { home });
    expect([code, err]).toEqual([0, expect.stringContaining('"milk"')]);
    writeFileSync(file, note('x', 'x'));
    await stretch(['diary', 'import', file], { home });
    expect((await stretch(['diary'], { home })).out).toContain('2 sessions, 13 minutes');
  });
  it('import of what holds no tick, or is no text, is exit 3', async () => {
    const home = homeWith(session(0));
    writeFileSync(join(home, 'none.md'), '- [ ] Nerve slider, lying');
    writeFileSync(join(home, 'bytes.md'), Buffer.from([0, 1, 2, 3]));
    for (const name of ['none.md', 'bytes.md', 'missing.md'])
      expect((await stretch(['diary', 'import', join(home, name)], { home })).code).toBe(3);
    expect(linesOf(home)).toHaveLength(1);
  });
});
