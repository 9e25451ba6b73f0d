import { describe, expect, it } from 'vitest';
import { newHome } from '../../e2e/home.ts';
import { keptIn, live } from '../../e2e/live.ts';
import type { TestTerminal } from '../../e2e/terminal.ts';
import { spokenIn } from '../aloud.ts';

/** How to answer is the last that is said, on one line or two. */
const asking = /then enter\.[^:]{0,60}\n$/;
/** What was written since a place, as lines. */
const since = (terminal: TestTerminal, from: number): string =>
  terminal.raw().slice(from).replaceAll('\r', '');

/** Answers a question, and waits for the next, or for the end. */
async function answer(terminal: TestTerminal, typed: string, end = asking): Promise<string> {
  const from = terminal.raw().length;
  await terminal.answer(typed, 'enter');
  await terminal.waitFor(() => end.test(since(terminal, from)));
  return since(terminal, from);
}

/** The careful answer: none of these where there is that, else the second choice, or a middle number. */
function answerTo(page: string): string {
  if (/Is this right\?/.test(page)) return '1';
  if (/several/.test(page)) return '0';
  return /to \d+, then enter/.test(page) ? '3' : '2';
}

async function asked(env: Record<string, string>): Promise<[TestTerminal, string]> {
  const terminal = live(['routine', '--no-coach'], newHome(), { env, rows: 40 });
  await terminal.waitFor(() => asking.test(since(terminal, 0)));
  return [terminal, since(terminal, 0)];
}

describe.concurrent('questions as lines', () => {
  it.each<[Record<string, string>]>([[{ ACCESSIBLE: '1' }], [{ TERM: 'dumb' }]])(
    '%j: from the first to the routine, and nothing moves',
    async (env) => {
      const home = newHome();
      const terminal = live(['routine', '--no-coach'], home, { env: { ...env, NO_COLOR: '1' }, rows: 40 });
      await terminal.waitFor(() => asking.test(since(terminal, 0)));
      let page = since(terminal, 0);
      for (let count = 0; count < 40 && !/Is this right\?/.test(page); count++) {
        expect(page).toMatch(/^\d+: |to \d+, then enter/m);
        if (env.ACCESSIBLE) expect(spokenIn(page)).toEqual([]);
        page = await answer(terminal, answerTo(page));
      }
      if (env.ACCESSIBLE) expect(spokenIn(page)).toEqual([]);
      await terminal.answer('1', 'enter');
      expect((await terminal.exit).exitCode).toBe(0);
      expect(terminal.raw()).not.toContain('\u001b');
      expect(since(terminal, 0)).toMatch(/This is information, not medical advice/);
      expect(keptIn(home, 'last.json')).toMatchObject({ answers: { emergency: [], age: '16-64' } });
    },
  );

  const accessible = { ACCESSIBLE: '1', NO_COLOR: '1' };
  it('what is typed wrong is said, and asked again; what was understood is said back', async () => {
    const [terminal, page] = await asked(accessible);
    const most = Number([...page.matchAll(/^(\d+): /gm)].at(-2)?.[1]);
    const said = (typed: string, words: RegExp) => answer(terminal, typed, words);
    await said('', /Type a number, or 0 for "No, none of these"\.\n$/);
    await said('x', /Numbers only, please\.\n$/);
    await said('99', new RegExp(`A number from 0 to ${most}, please\\.\n$`));
    await said('1, 0', /Other numbers or "No, none of these", not both\.\n$/);
    expect(await answer(terminal, '0')).toContain('You chose: No, none of these.');
    expect(await answer(terminal, 'b')).toMatch(
      /: No, none of these \(marked\)\n[^:]*k keeps what is marked\./,
    );
    await said('', /Type a number, or 0 for "No, none of these"\.\n$/);
    expect(await answer(terminal, 'k')).toContain('You chose: No, none of these.');
    // Of what was not answered before there is nothing to keep.
    await said('k', /Type a number\.\n$/);
    expect(await answer(terminal, '2')).toContain('You chose: 16 to 64.');
    expect(await answer(terminal, 'b')).toMatch(
      /1: Under 16\n2: 16 to 64 \(marked\)\n3: 65 or over\nOne number, then enter\. k keeps what is marked\./,
    );
    expect(await answer(terminal, 'k')).toContain('You chose: 16 to 64.');
    await terminal.press('ctrl-c');
    expect((await terminal.exit).exitCode).toBe(130);
  });
  it.each([80, 40])('no word is broken over a line in a window of %i columns', async (columns) => {
    const terminal = live(['routine', '--no-coach'], newHome(), {
      ...{ env: accessible, rows: 60, columns },
    });
    await terminal.waitFor(() => asking.test(since(terminal, 0)));
    expect(terminal.wrapped()).toBe(false);
    await terminal.answer('b', 'enter');
    await terminal.waitFor('Numbers only, please.');
    expect(terminal.wrapped()).toBe(false);
    await terminal.press('ctrl-c');
    await terminal.exit;
  });
});
