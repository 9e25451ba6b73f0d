import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/core/types.ts';
import type { TestTerminal } from '../../e2e/terminal.ts';
import { ask, questionOf } from './asked.ts';

const healthy: Answers = {
  ...{ emergency: [], age: '16-64', conditions: [], seeSomeone: [], goal: 'flexibility', feltAt: [] },
  ...{ floor: 'easy', balance: 'steady' },
};
const tingling: Answers = {
  ...healthy,
  ...{ feltAt: ['sole'], feelsLike: ['tingling'], side: 'right', worst: 3, startedBy: 'end-range' },
  ...{ settles: 'at-once', night: 'no', duration: 'weeks', headTest: 'changes', toesTest: 'eases' },
  ...{ coughTest: 'no', sliders: 'never' },
};

/** A line with its number, on a page read aloud or in the window; there only the first nine have one. */
const numbered = /^(?:\s*(?:❯ ?)?[◯◉]? )?(?:(\d+)[.:]| {2}) (\S.*?)(?:\.(?: .*)?| {3,}.*)?$/gm;

/** The numbers that answer the page; what is typed for one that asks for a number. */
function answerTo(page: string, answers: Answers): readonly string[] {
  const found = [...page.matchAll(numbered)].map(([, number = '', label = '']) => ({ number, label }));
  for (const [id, answer] of Object.entries(answers)) {
    const { choices = [], none, range, ask: words } = questionOf(id);
    if (range && page.includes(words)) return [String(answer)];
    const own = [...choices.map((each) => each.label), none];
    const lines = found.filter(({ label }) => own.includes(label));
    if (lines.length < Math.min(2, own.length) || lines.length < found.filter(({ number }) => number).length)
      continue;
    const said = choices.filter((each) => [answer].flat().includes(each.id)).map((each) => each.label);
    const picked = lines.flatMap(({ label, number }, index) =>
      said.includes(label) ? keysTo(number, lines.length - index) : [],
    );
    return picked.length > 0 ? picked : ['0'];
  }
  throw new Error(`nobody knows an answer to\n${page}`);
}

const since = (terminal: TestTerminal, from: number): string =>
  terminal.raw().slice(from).replaceAll('\r', '');

/** Its number; without one the cursor comes up from below to it. */
const keysTo = (number: string, fromBelow: number): string[] =>
  number === '' ? [...new Array<string>(fromBelow).fill('up'), 'space'] : [number];

type Counted = { readonly keys: number; readonly screens: number };

/** Keys and screens from the prompt to the review, in plain lines. */
async function countLines(answers: Answers): Promise<Counted> {
  const { terminal } = ask({}, { env: { ACCESSIBLE: '1', NO_COLOR: '1' } });
  let [keys, screens, from] = [0, 0, 0];
  for (;;) {
    await terminal.waitFor(() => /then enter\.[^:]{0,60}\n$/.test(since(terminal, from)));
    const page = since(terminal, from);
    if (page.includes('Is this right?')) break;
    from = terminal.raw().length;
    const typed = answerTo(page, answers).join(',');
    await terminal.answer(typed, 'enter');
    keys += typed.length + 1;
    screens += 1;
  }
  await terminal.press('ctrl-c');
  await terminal.exit;
  return { keys, screens };
}

/** The same in a window of 24 rows: each number is a key, and Enter goes on where a number alone does not. */
async function countKeys(answers: Answers): Promise<Counted> {
  const { terminal } = ask({}, { columns: 80, rows: 24, env: { NO_COLOR: '1' } });
  let [keys, screens] = [0, 0];
  for (;;) {
    const count = `${screens + 1} of about `;
    await terminal.waitFor(
      () => /Is this right\?/.test(terminal.screen()) || terminal.screen().includes(count),
    );
    const page = terminal.screen();
    if (page.includes('Is this right?')) break;
    const typed = answerTo(page.slice(page.lastIndexOf(count)), answers);
    const alone = typed.join() === '0' || page.includes('a number chooses');
    const pressed = [...typed, ...(alone ? [] : ['enter'])];
    await terminal.answer(...pressed);
    keys += pressed.length;
    screens += 1;
  }
  await terminal.press('ctrl-c');
  await terminal.exit;
  return { keys, screens };
}

describe('from the prompt to the review, in a window of 24 rows', () => {
  it.each<[string, Answers, Counted]>([
    ['healthy', healthy, { keys: 9, screens: 9 }],
    ['a foot that tingles', tingling, { keys: 27, screens: 20 }],
  ])('%s', async (_, answers, counted) => {
    expect(await countKeys(answers)).toEqual(counted);
  });
});

describe('with ACCESSIBLE=1', () => {
  // Before lists shared a page and nought was "none of these" it was 26 keys and 13 pages, 50 keys and 25 pages.
  it.each<[string, Answers, Counted]>([
    ['healthy', healthy, { keys: 18, screens: 9 }],
    ['a foot that tingles', tingling, { keys: 41, screens: 20 }],
  ])('%s', async (_, answers, counted) => {
    expect(await countLines(answers)).toEqual(counted);
  });
});
