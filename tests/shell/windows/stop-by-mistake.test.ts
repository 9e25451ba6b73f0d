import { describe, expect, it } from 'vitest';
import { homeAfter, keptIn, live } from '../../e2e/live.ts';
import { flagsFor } from '../../e2e/program.ts';
import type { TestTerminal } from '../../e2e/terminal.ts';
import { library, plain } from '../../library.ts';

const [emergency] = library.files.questionnaire.questions;
const saddle = emergency?.choices?.[0]?.label ?? '';

/** Marks the first emergency sign, by mistake or not, and reads what it means. */
async function stopped(home: string, env: Record<string, string> = {}): Promise<TestTerminal> {
  const terminal = live(['routine'], home, { rows: 60, env });
  await terminal.waitFor(saddle);
  await terminal.answer('down', 'space', 'enter');
  await terminal.waitFor('Is that right?');
  return terminal;
}

describe.concurrent('a stop at the questions', () => {
  it('shows its words at once, whole, and under them a way back to the marks', async () => {
    const home = homeAfter();
    const terminal = await stopped(home);
    expect(terminal.screen()).toMatch(/emergency[\s\S]*Is that right\?/i);
    expect(terminal.screen()).toContain(library.files['warning-signs'].noExercise);
    expect(terminal.screen()).not.toContain('❯');
    await terminal.answer('enter');
    await terminal.waitFor('Choose a line');
    await terminal.press('2');
    await terminal.waitFor(`◉ 1. ${saddle}`);
    expect(terminal.screen()).not.toMatch(/Stop here|Do not stretch/);
    await terminal.press('ctrl-c');
    expect((await terminal.exit).exitCode).toBe(130);
  });
  it('in a low window its words come page by page, and stay in sight when it is left', async () => {
    const terminal = live(['routine'], homeAfter(), { columns: 80, rows: 16 });
    await terminal.waitFor(saddle);
    await terminal.answer('1', 'enter');
    await terminal.waitFor(/Stop here[\s\S]*Read on \(2 of/);
    await terminal.answer('enter');
    await terminal.waitFor('Is that right?');
    await terminal.answer('1');
    expect((await terminal.exit).exitCode).toBe(4);
    expect(terminal.screen()).toContain(library.files['warning-signs'].noExercise);
  });
  it.each<[string, string]>([
    ['by saying that it is right', '1'],
    ['by Ctrl-C', 'ctrl-c'],
    ['by Ctrl-D', 'ctrl-d'],
  ])('left %s is kept, exit 4: the last routine stays, and nothing is coached', async (_, key) => {
    const home = homeAfter();
    const terminal = await stopped(home);
    await terminal.answer(key);
    expect((await terminal.exit).exitCode).toBe(4);
    expect(keptIn(home, 'last.json')).toMatchObject({ answers: plain });
    expect(keptIn(home, 'stopped.json')).toMatchObject({ answers: { emergency: ['saddle'] } });
    const coach = live(['coach'], home);
    expect((await coach.exit).exitCode).toBe(4);
    expect(coach.screen()).toMatch(/Your last answers mean stop: .+\n[\s\S]*questions anew: stretch routine/);
  });
  it('is kept when its window is closed', async () => {
    const home = homeAfter();
    const terminal = await stopped(home);
    terminal.hangUp();
    expect((await terminal.exit).signal).toBe(1);
    expect(keptIn(home, 'stopped.json')).toMatchObject({ answers: { emergency: ['saddle'] } });
  });
  it('is said again after the window changed', async () => {
    const terminal = await stopped(homeAfter());
    terminal.resize(60, 50);
    await terminal.waitFor(() => terminal.raw().split('Is that right?').length === 3);
    expect(terminal.screen().split('Do not stretch.')).toHaveLength(2);
    expect(terminal.screen().split('Is that right?')).toHaveLength(2);
    await terminal.answer('1');
    await terminal.exit;
  });
  it('is forgotten once answers made a routine', async () => {
    const home = homeAfter();
    const terminal = await stopped(home);
    await terminal.answer('1');
    await terminal.exit;
    const again = live(['routine', '--no-coach', '--no-input', ...flagsFor(plain)], home, { rows: 100 });
    expect((await again.exit).exitCode).toBe(0);
    expect(keptIn(home, 'stopped.json')).toBeUndefined();
    expect(keptIn(home, 'last.json')).toMatchObject({ answers: plain });
  });
  it('marked in the review goes back to the question of the review, its marks kept', async () => {
    const { goal: _, ...rest } = plain;
    const terminal = live(['routine', '--no-coach', ...flagsFor(rest)], homeAfter(), { rows: 60 });
    await terminal.waitFor('What is this routine for?');
    await terminal.answer('1');
    await terminal.waitFor('Is this right?');
    await terminal.answer('2');
    await terminal.waitFor('◉ 0. No, none of these');
    await terminal.answer('down', 'space', 'up', 'space', 'enter');
    await terminal.waitFor('Is that right?');
    await terminal.answer('2');
    await terminal.waitFor(`◉ 1. ${saddle}`);
    await terminal.press('ctrl-c');
    expect((await terminal.exit).exitCode).toBe(130);
  });
});
