import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayHere } from '../../../src/shell/files/state/diary.ts';
import { newHome } from '../../e2e/home.ts';
import { homeAfter, lastOf } from '../../e2e/live.ts';
import { plain, tingling } from '../../library.ts';
import { stretch } from '../run.ts';
import { openWindow } from '../window.ts';

describe.concurrent('stretch routine --last', () => {
  it('makes the routine of the kept answers, with another length where that is asked for', async () => {
    const { code, out } = await stretch(['routine', '--last', '--minutes', '5', '-f', 'json'], {
      home: homeAfter(),
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ answers: { minutes: 5, feltAt: plain.feltAt } });
  });
  it('writes it to a file', async () => {
    const home = homeAfter();
    const file = join(home, 'p.md');
    expect((await stretch(['routine', '--last', '-o', file], { home })).code).toBe(0);
    expect(existsSync(file)).toBe(true);
  });
  it.each([
    [['routine', '--last'], 'There are no answers of last time yet.'],
    [['routine', '--last', '--answers', 'x.json'], 'There are no answers|takes no --answers|x.json'],
  ])('%j without kept answers is wrong usage', async (words, says) => {
    const { code, err } = await stretch(words, { home: newHome() });
    expect([code > 1, err]).toEqual([true, expect.stringMatching(says)]);
  });
  it('shows the answers, dated, for a yes', async () => {
    const terminal = openWindow(['routine', '--last', '--no-coach'], { env: { STRETCH_HOME: homeAfter() } });
    await terminal.waitFor('Is this right?');
    expect(terminal.screen()).toContain(`Your answers of ${dayHere(new Date())}.`);
    await terminal.answer('enter');
    expect((await terminal.exit).exitCode).toBe(0);
  });
  it('has the step of the ladder that the diary has come to', async () => {
    const home = newHome({
      'last.json': lastOf({ ...plain, ...tingling, turnTest: 'untried', sliders: 'never' }),
    });
    const yesterday = new Date(Date.now() - 86_400_000);
    const report = { report: 'tingles', seconds: 9, stretch: 'sciatic-slider-seated', says: '' };
    const entry = {
      formatVersion: 2,
      id: 'a',
      at: yesterday.toISOString(),
      day: dayHere(yesterday),
      seconds: 600,
    };
    const stretches = async (): Promise<string[]> => {
      const { out } = await stretch(['routine', '--last', '-f', 'json'], { home });
      return JSON.parse(out).routine.steps.map((step: { stretch: string }) => step.stretch);
    };
    expect(await stretches()).toContain('sciatic-slider-seated');
    writeFileSync(join(home, 'diary.jsonl'), JSON.stringify({ ...entry, reports: [report, report] }));
    expect(await stretches()).not.toContain('sciatic-slider-seated');
  });
});

describe.concurrent('stretch forget', () => {
  it('shows the answers and how much of a diary there is before it deletes them', async () => {
    const home = homeAfter();
    const line = (id: string, day: string) =>
      JSON.stringify({ formatVersion: 2, id, at: `${day}T18:00:00Z`, day, seconds: 60 });
    writeFileSync(join(home, 'diary.jsonl'), `${line('a', '2026-01-02')}\n${line('b', '2026-01-05')}\n`);
    const { err } = await stretch(['forget', '--yes'], { home });
    expect(err).toContain('2 entries, from 2026-01-02 to 2026-01-05');
    expect(err).toMatch(/last\.json\): .*felt at: back of the thigh|last\.json\): .*felt at: /);
    expect(existsSync(join(home, 'diary.jsonl'))).toBe(false);
  });
  it('goes on where a file by the name of the diary is none', async () => {
    const home = homeAfter();
    mkdirSync(join(home, 'diary.jsonl'));
    expect((await stretch(['routine', '--last', '-f', 'json'], { home })).code).toBe(0);
  });
});
