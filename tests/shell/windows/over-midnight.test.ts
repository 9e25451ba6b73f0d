import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nothingWritten } from '../../../src/session/index.ts';
import { leftAfter } from '../../e2e/coached.ts';
import { diaryOf, homeAfter, keptIn, live } from '../../e2e/live.ts';
import { stretch } from '../run.ts';

/** A Sunday where the test runs, just before midnight: the week ends there, too. */
const sunday = (seconds: number): Date => new Date(2026, 10, 22, 23, 59, 60 - seconds);
const monday = (seconds: number): Date => new Date(2026, 10, 23, 0, 0, seconds);

/** A session of so many seconds, so many of them on Sunday, and its home. */
async function across(before: number, after: number): Promise<string> {
  const home = homeAfter();
  const terminal = live(['coach', '--no-ask', '--no-figures'], home, { begins: sunday(before) });
  await terminal.waitFor(leftAfter(before + after));
  await terminal.press('q');
  await terminal.exit;
  return home;
}
const dueAt = async (home: string, begins: Date): Promise<string> =>
  (await stretch(['due'], { home, begins })).out.trim();

describe.concurrent('over midnight', () => {
  it('a session counts for the day and the week it began in, and ends when it ended', async () => {
    const home = await across(5, 10);
    expect(diaryOf(home)).toMatchObject([{ day: '2026-11-22', seconds: 15, at: monday(10).toISOString() }]);
    expect(await dueAt(home, monday(20))).toMatch(/: 0 of \d this week$/);
    expect(await dueAt(home, new Date(2026, 10, 22, 23, 59, 59))).toMatch(/: 1 of \d this week$/);
  });
  it('what is gone on with is of its own day, and each second is written once', async () => {
    const home = await across(10, 5);
    const again = live(['coach', '--no-ask', '--no-figures', '--resume'], home, { begins: monday(120) });
    await again.waitFor('get ready');
    await again.press('n');
    await again.waitFor('space pause');
    await again.waitFor(() => (keptIn(home, 'session.json') as { practised: number }).practised > 25_000);
    await again.press('q');
    await again.exit;
    const [first, second] = diaryOf(home);
    expect([first?.day, second?.day]).toEqual(['2026-11-22', '2026-11-23']);
    const { practised } = keptIn(home, 'session.json') as { practised: number };
    expect((first?.seconds ?? 0) + (second?.seconds ?? 0)).toBe(Math.floor(practised / 1000));
    expect(await dueAt(home, monday(600))).toMatch(/: 1 of \d this week$/);
  });
  it('a pause is no practice, and its session is of the day it began', async () => {
    const home = homeAfter();
    const terminal = live(['coach', '--no-ask', '--no-figures'], home, { begins: sunday(10), apart: 60_000 });
    await terminal.waitFor(leftAfter(5));
    await terminal.press('space', 'q');
    await terminal.exit;
    expect(diaryOf(home)).toMatchObject([{ day: '2026-11-22', seconds: 5, at: monday(55).toISOString() }]);
    // It was left when the pause began: the signs are asked again by that.
    expect(keptIn(home, 'session.json')).toMatchObject({ leftAt: sunday(5).toISOString() });
  });
  it('what stood still for a night is left where it was, and the signs come before it goes on', async () => {
    const home = await across(5, 5);
    const kept = keptIn(home, 'session.json') as object;
    // How it felt before was asked then.
    writeFileSync(join(home, 'session.json'), JSON.stringify({ ...kept, said: { before: '2' } }));
    const night = { begins: monday(20), apart: 8 * 3_600_000 };
    const terminal = live(['coach', '--resume', '--no-figures'], home, night);
    await terminal.waitFor('get ready');
    await terminal.press('space', 'space');
    await terminal.exit;
    const said = terminal.screen().replace(/\s+/g, ' ');
    expect(said).toContain('It stood still for hours. The warning signs come before it goes on.');
    expect(said).toContain('To go on from here: stretch coach --resume');
    const again = live(['coach', '--resume'], home, { begins: new Date(2026, 10, 23, 8, 1) });
    await again.waitFor('Any of these now?');
    expect(again.screen()).toContain('This session was left some hours ago.');
  });
  it('of one that was cut off what was practised says when it began at the latest', async () => {
    const home = await across(10, 5);
    writeFileSync(join(home, 'diary.jsonl'), '');
    const kept = keptIn(home, 'session.json') as object;
    writeFileSync(join(home, 'session.json'), JSON.stringify({ ...kept, written: nothingWritten }));
    const next = live(['coach', '--no-ask', '--no-figures'], home, { begins: monday(600) });
    await next.waitFor('A session was not finished.');
    await next.answer('q');
    await next.exit;
    expect(diaryOf(home)[0]).toMatchObject({ day: '2026-11-22', seconds: 15, at: monday(5).toISOString() });
  });
});
