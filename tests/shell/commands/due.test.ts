import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayOf, dayText, weekOf } from '../../../src/core/diary/day.ts';
import { weekLine } from '../../../src/shell/commands/due.ts';
import { dayHere } from '../../../src/shell/files/state/day-here.ts';
import { newHome } from '../../e2e/home.ts';
import { diaryOf, lastOf, live } from '../../e2e/live.ts';
import { flagsFor } from '../../e2e/program.ts';
import { plain, tingling } from '../../library.ts';
import { stretch } from '../run.ts';

const today = dayOf(dayHere(new Date()));
const session = (day: number, more: object = {}): string =>
  `${JSON.stringify({
    ...{ formatVersion: 2, id: `${day}`, at: `${dayText(day)}T12:00:00.000Z`, day: dayText(day) },
    ...{ title: 'A routine', ended: 'finished', seconds: 600, steps: [] },
    ...more,
  })}\n`;
const due = async (diary: string, more: Record<string, unknown> = {}) => {
  const { out, code } = await stretch(['due'], {
    files: { 'last.json': lastOf(plain), 'diary.jsonl': diary, ...more },
  });
  return [out, code];
};

describe('stretch due', () => {
  it('says the days of this week, and is 5 once today is one of them', async () => {
    expect(await due(session(today))).toEqual(['stretch: 1 of 5 this week\n', 5]);
  });
  it('is 0 while a session is due', async () => {
    expect(await due(session(weekOf(today) - 1))).toEqual(['stretch: 0 of 5 this week\n', 0]);
    expect(await due('')).toEqual(['stretch: 0 of 5 this week\n', 0]);
  });
  it('nobody is told to have done more of them than there are', () => {
    for (let of = 2; of <= 7; of++)
      for (let is = 0; is <= 7; is++)
        expect(weekLine(is, of)).toBe(
          is > of ? `stretch: ${is} days this week, ${of} are enough` : `stretch: ${is} of ${of} this week`,
        );
  });
  it.each<[string, string]>([
    ['L2', 'of 7'],
    ['L6', 'of 3'],
    ['L0', 'rest'],
    ['L99', 'of 5'],
  ])('on the rung %s it is %s', async (rung, says) => {
    expect((await due(session(weekOf(today) - 1, { rung })))[0]).toContain(says);
  });
  it.each([
    ['with a ladder', { ...plain, ...tingling, sliders: 'never' }, 'L3', 7],
    ['without one', plain, undefined, 5],
  ])(
    'after a first session, coached from its page, %s: as the diary has it',
    async (_, answers, rung, of) => {
      const home = newHome();
      const terminal = live(['routine', '--coach', '--no-ask', ...flagsFor(answers)], home, { rows: 60 });
      await terminal.waitFor('get ready');
      await terminal.press('?');
      await terminal.waitFor('Why this one');
      terminal.kill('SIGTERM');
      await terminal.exit;
      expect(diaryOf(home)).toMatchObject([{ aWeek: of, ...(rung === undefined ? {} : { rung }) }]);
      expect((await stretch(['due'], { home })).out).toBe(`stretch: 1 of ${of} this week\n`);
      expect((await stretch(['diary'], { home })).out).toContain(`1 of ${of} days`);
    },
  );
  it('before anything was done it says so, and a stop says that it holds', async () => {
    expect(await stretch(['due'])).toMatchObject({ out: 'stretch: nothing yet\n', code: 5 });
    expect(await due('', { 'stopped.json': {} })).toEqual(['stretch: stopped, see stretch routine\n', 4]);
  });
  it('whatever lies in the place of the diary, it is one line and no error', async () => {
    const home = newHome({ 'last.json': lastOf(plain) });
    mkdirSync(join(home, 'diary.jsonl'));
    expect(await stretch(['due'], { home })).toMatchObject({
      out: 'stretch: 0 of 5 this week\n',
      err: '',
      code: 0,
    });
    for (const diary of ['\u0000\u0001', '{"torn', `${'x'.repeat(300_000)}\n${session(today)}`])
      expect((await due(diary))[0]).toMatch(/^stretch: \d of 5 this week\n$/);
  });
});

describe('a diary as long as years', () => {
  const old = (count: number): string =>
    Array.from({ length: count }, (_, index) =>
      session(weekOf(today) - 20 - index, { note: 'x'.repeat(800) }),
    ).join('');
  it('what stands before years of another machine is counted', async () => {
    const merged = session(today) + old(2000);
    expect(merged.length).toBeGreaterThan(1_500_000);
    expect(await due(merged)).toEqual(['stretch: 1 of 5 this week\n', 5]);
  });
  it('the rung is that of the last session, however many notes come after it', async () => {
    const note = session(weekOf(today) - 9, { kind: 'note', note: 'y'.repeat(900) });
    const diary = session(weekOf(today) - 10, { rung: 'L6' }) + note.repeat(600);
    expect((await due(diary))[0]).toContain('of 3');
  });
  it('a line longer than any of ours, before and after, is passed over', async () => {
    const long = `{"${'x'.repeat(700_000)}\n`;
    expect((await due(long + session(today) + long))[0]).toBe('stretch: 1 of 5 this week\n');
  });
});
