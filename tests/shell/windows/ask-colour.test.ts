import { expect, it } from 'vitest';
import { newHome } from '../../e2e/home.ts';
import { openWindow } from '../window.ts';

/** At most a heading of a few words, as on every page: no sentence is in a colour that is hard to read on some terminal. */
const mark = /^\P{L}*(?:\p{L}+[^\p{L}.!?]*){0,6}$/u;

/** What is written in each style: the codes that hold, and the text until they change. */
function styled(raw: string): { codes: readonly number[]; text: string }[] {
  const codes = new Set<number>();
  const runs: { codes: readonly number[]; text: string }[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what a terminal is told.
  for (const [, style, text = ''] of raw.matchAll(/\u001b\[([\d;]*)m|([^\u001b]+|\u001b(?!\[[\d;]*m))/g)) {
    if (style === undefined) runs.push({ codes: [...codes], text });
    for (const code of (style ?? '').split(';').map(Number)) {
      if (style === undefined) continue;
      if (code === 0) codes.clear();
      else if (code === 22) for (const each of [1, 2]) codes.delete(each);
      else if (code === 27) codes.delete(7);
      else if (code === 39) for (let each = 30; each < 38; each++) codes.delete(each);
      else codes.add(code);
    }
  }
  return runs;
}

/** Bold, dim, the other way round, yellow, cyan: those whose contrast is held on dark and white. */
const known = [1, 2, 7, 33, 36];

it('the questions: only marks have a colour, no style is new, and no key is answered by a colour alone', async () => {
  const env = { STRETCH_HOME: newHome() };
  const terminal = openWindow(['routine', '--no-coach'], { columns: 100, rows: 40, env });
  const moved = async (key: string): Promise<void> => {
    const before = terminal.screen();
    await terminal.answer(key);
    expect(terminal.screen(), `${key}\n${before}`).not.toBe(before);
  };
  await terminal.waitFor(/Before anything else[\s\S]*◯/);
  let count = 0;
  for (; count < 40 && !terminal.screen().includes('Is this right?'); count++) {
    const screen = terminal.screen();
    const isList = /[❯◯]|^ *1\. /m.test(screen);
    if (isList) await moved('down');
    if (/◯/.test(screen) && /none of/i.test(screen)) {
      // What is said in place of the keys, and what is marked and no longer.
      await moved('space');
      await moved('space');
      await terminal.answer('0');
    } else if (/◯/.test(screen)) {
      await moved('1');
      await terminal.answer('enter');
    } else if (isList) await terminal.answer(/under 16/i.test(screen) ? '2' : '1');
    else await terminal.answer('3', 'enter');
    await terminal.waitFor(() => terminal.screen() !== screen);
  }
  expect(count).toBeGreaterThan(8);
  await moved('down');
  await terminal.press('ctrl-c');
  await terminal.exit;
  const runs = styled(terminal.raw());
  expect([...new Set(runs.flatMap(({ codes }) => codes))].filter((code) => !known.includes(code))).toEqual(
    [],
  );
  const coloured = runs.filter(({ codes }) => codes.includes(33) || codes.includes(36));
  expect(coloured.length).toBeGreaterThan(10);
  expect([...new Set(coloured.map(({ text }) => text))].filter((text) => !mark.test(text))).toEqual([]);
});
