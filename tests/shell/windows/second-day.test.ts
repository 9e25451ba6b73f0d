import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DiaryLine } from '../../../src/core/diary/entry.ts';
import type { Answers } from '../../../src/core/types.ts';
import { dayHere } from '../../../src/shell/files/state/diary.ts';
import { newHome } from '../../e2e/home.ts';
import { diaryOf, keptIn } from '../../e2e/live.ts';
import type { TestTerminal } from '../../e2e/terminal.ts';
import { plain, tingling } from '../../library.ts';
import { stretch } from '../run.ts';
import { openWindow, type WindowOptions } from '../window.ts';

const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

/** A calm session, so many days ago. */
const session = (days: number, more: Partial<DiaryLine> = {}): DiaryLine => ({
  ...{ formatVersion: 2, id: `s${days}`, at: daysAgo(days).toISOString(), day: dayHere(daysAgo(days)) },
  ...{ title: 'Mine', pattern: 'neural', irritability: 'low', rung: 'L3', ended: 'finished', seconds: 600 },
  steps: [
    {
      stretch: 'sciatic-slider-seated',
      kind: 'slider',
      sides: ['left', 'right'],
      planned: 90,
      done: 90,
      load: 3,
    },
  ],
  ...{ before: 2, after: 1, reports: [], ...more },
});

const tingles = { report: 'tingles' as const, seconds: 60, stretch: 'sciatic-slider-seated', says: '' };

/** Somebody who answered so many days ago, with a diary. */
function homeWith(
  lines: readonly (DiaryLine | string)[],
  { days = 2, answers = {} }: { days?: number; answers?: Answers } = {},
): string {
  const home = newHome({
    'last.json': {
      ...{ formatVersion: 1, savedAt: daysAgo(days).toISOString() },
      answers: { ...plain, ...tingling, turnTest: 'untried', sliders: 'never', ...answers },
    },
  });
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  if (text.length > 0) writeFileSync(join(home, 'diary.jsonl'), `${text.join('\n')}\n`);
  return home;
}

const open = (home: string, words: readonly string[] = [], options: WindowOptions = {}): TestTerminal =>
  openWindow(words, { ...options, env: { ...options.env, STRETCH_HOME: home } });

/** Answers screen after screen; how many keys it took. */
async function through(
  terminal: TestTerminal,
  screens: readonly (readonly [shown: string | RegExp, ...keys: string[]])[],
): Promise<number> {
  let count = 0;
  for (const [shown, ...keys] of screens) {
    await terminal.waitFor(shown);
    await terminal.answer(...keys);
    count += keys.length;
  }
  await terminal.waitFor('get ready');
  return count;
}

const ordinary = [
  ['How was the morning after last time?', '1'],
  ['Any of these now?', '0'],
  ['The same as last time?', 'enter'],
  ['Before you start', '2'],
] as const;

/** Pages of the full list of signs, at 80 by 24. */
const signPages = 3;

describe.concurrent('the second day', () => {
  it('takes four keys to the first get-ready', async () => {
    const home = homeWith([session(1)]);
    const terminal = open(home);
    expect(await through(terminal, ordinary)).toBe(4);
    await terminal.press('q');
    await terminal.exit;
    expect(diaryOf(home)[1]).toMatchObject({ kind: 'answers', morning: { is: 'as-usual' } });
  });
  it.each<[string, Answers, readonly (readonly [string, ...string[]])[]]>([
    ['an ordinary day', {}, ordinary],
    [
      'a strain',
      {
        conditions: ['hamstring-strain'],
        strainStage: 'walking-fine',
        feltAt: ['thigh'],
        feelsLike: ['pull'],
      },
      [...ordinary.slice(0, 2), ['How far has the sore leg healed?', 'enter'], ...ordinary.slice(2)],
    ],
    [
      'night cramps',
      { goal: 'night-cramp', feltAt: ['thigh'], feelsLike: ['pull'] },
      [
        ...ordinary.slice(0, 2),
        ['in the 7 nights before you began', '5', 'enter'],
        ['cramps did you have last night', '1', 'enter'],
        ...ordinary.slice(2),
      ],
    ],
  ])('stretch coach asks what stretch alone asks: %s', async (_, answers, screens) => {
    const counts = await Promise.all(
      [[], ['coach', '--quiet']].map((words) =>
        through(open(homeWith([session(1)], { answers }), words), screens),
      ),
    );
    expect(new Set(counts).size).toBe(1);
  });
  it('what has grown old is asked both ways', async () => {
    for (const words of [[], ['coach', '--quiet']]) {
      const terminal = open(
        homeWith([session(1)], { answers: { conditions: ['pregnant'], weeksPregnant: 20 }, days: 8 }),
        words,
      );
      await terminal.waitFor('How was the morning');
      await terminal.answer('1');
      for (let page = 0; page < 12 && !/How many weeks|pregnant\?/.test(terminal.screen()); page++) {
        await terminal.answer('0');
        await terminal.waitFor(() => true);
      }
      expect(terminal.screen()).toMatch(/weeks/);
    }
  });
  it('night cramps are kept, and each count can be left out', async () => {
    const home = homeWith([session(1)], {
      answers: { goal: 'night-cramp', feltAt: ['thigh'], feelsLike: ['pull'] },
    });
    const terminal = open(home);
    await through(terminal, [
      ...ordinary.slice(0, 2),
      ['in the 7 nights before you began', '5', 'enter'],
      ['cramps did you have last night', 'escape'],
      ...ordinary.slice(2),
    ]);
    expect(diaryOf(home)[1]).toMatchObject({ crampsBefore: 5 });
    expect(diaryOf(home)[1]?.cramps).toBeUndefined();
  });
  it.each<[string, Answers, boolean]>([
    [
      'a tight hamstring',
      { feltAt: ['thigh'], feelsLike: ['pull'], headTest: 'same', toesTest: 'same' },
      true,
    ],
    ['the same, easily stirred', { feltAt: ['thigh'], feelsLike: ['pull'], worst: 7 }, false],
    [
      'a strain',
      { conditions: ['hamstring-strain'], strainStage: 'walking-hurts', feltAt: ['thigh'] },
      false,
    ],
    ['a sore sit bone', { feltAt: ['sit-bone'], feelsLike: ['ache'], sitBoneTest: 'yes' }, false],
    ['cramps at night', { goal: 'night-cramp', feltAt: [], feelsLike: [] }, false],
    ['bendy joints', { feltAt: ['thigh'], feelsLike: ['pull'], conditions: ['hypermobile'] }, false],
  ])(
    'seconds of hold in a week are said only to whom more of them is for: %s',
    async (_, answers, isSaid) => {
      const calm = { feelsLike: ['pull'], settles: 'at-once', startedBy: 'end-range' };
      const given = { ...calm, headTest: 'same', toesTest: 'same', ...answers };
      const terminal = open(homeWith([session(1, { pattern: 'muscular' })], { answers: given }));
      await terminal.waitFor('How was the morning after last time?');
      expect(/Held this week|This week's dose/.test(terminal.screen())).toBe(isSaid);
      await terminal.press('ctrl-c');
      await terminal.exit;
    },
  );
  it('what changed is said once: at the next start on that day it is not said again', async () => {
    const home = homeWith([session(1, { reports: [tingles, tingles] })]);
    const shows: boolean[] = [];
    for (let start = 0; start < 2; start++) {
      const terminal = open(home);
      const shown = start === 0 ? 'How was the morning' : /How was the morning|Any of these/;
      await terminal.waitFor(shown);
      shows.push(terminal.screen().includes('One step back'));
      await terminal.press('ctrl-c');
      await terminal.exit;
    }
    expect(shows).toEqual([true, false]);
    expect(keptIn(home, 'said.json')).toMatchObject({ said: { 'rung-flare': { day: expect.any(Number) } } });
  });
  it.each<[string, object, RegExp]>([
    ['a session that was left at once', { seconds: 9 }, /Mine, 9 seconds;/],
    ['it tingled', { reports: [{ report: 'tingles', seconds: 6 }] }, /10 minutes;.*; it tingled\./s],
    [
      'it tingled, and hurt twice',
      { reports: ['tingles', 'hurts', 'hurts'].map((report) => ({ report, seconds: 6 })) },
      /; it tingled;\s+it\s+hurt\s+2\s+times\./,
    ],
  ])('says how last time went: %s', async (_, more, said) => {
    const terminal = open(homeWith([{ ...session(1), ...more }]));
    await terminal.waitFor('How was the morning');
    expect(terminal.screen()).toMatch(said);
    await terminal.press('ctrl-c');
    await terminal.exit;
  });
  it('says first what was last time, and names the signs on one page, none of them passed by Enter', async () => {
    const terminal = open(homeWith([session(1)]));
    await terminal.waitFor('How was the morning');
    await terminal.answer('1');
    await terminal.waitFor('Any of these now?');
    expect(terminal.screen()).toMatch(/Last time, yesterday: Mine, 10 minutes; 2 of 10 before, 1 after\./);
    for (const words of [
      'between the legs',
      'both legs|Both legs',
      'foot that drops',
      'swollen',
      'cold',
      'pop',
      'Fever',
      '8 at rest',
      'operation',
    ])
      expect(terminal.screen()).toMatch(new RegExp(words));
    expect(terminal.screen().split('\n').length).toBeLessThanOrEqual(24);
    await terminal.answer('enter');
    await terminal.press('up', 'enter', 'enter');
    expect(terminal.screen()).toContain('Any of these now?');
    await terminal.answer('0');
    await terminal.waitFor('The same as last time?');
  });
  it('any line of that page opens the full list', async () => {
    const terminal = open(homeWith([session(0, { id: 'today' })]));
    await terminal.waitFor('Any of these now?');
    await terminal.answer('6', 'enter');
    await terminal.waitFor('Before anything else: does any of this fit you right now?');
  });
  it('a strain is one key more', async () => {
    const home = homeWith([session(1, { pattern: 'strain' })], {
      answers: {
        conditions: ['hamstring-strain'],
        strainStage: 'walking-fine',
        feltAt: ['thigh'],
        feelsLike: ['pull'],
      },
    });
    const screens = [
      ...ordinary.slice(0, 2),
      ['How far has the sore leg healed?', 'enter'],
      ...ordinary.slice(2),
    ] as const;
    expect(await through(open(home), screens)).toBe(5);
  });
  it('on the weekly day it is as many keys more as there are pages of the full list and questions', async () => {
    const home = homeWith([session(1)], { days: 8 });
    const terminal = open(home);
    await terminal.waitFor('How was the morning');
    await terminal.answer('1');
    await terminal.waitFor('Before anything else');
    let pages = 0;
    for (; pages < 12 && !terminal.screen().includes('Where do you feel it'); pages++) {
      const page = terminal.screen();
      // Enter alone passes none of them.
      await terminal.answer('enter');
      expect(terminal.screen()).toContain(page.split('\n').find((each) => each.includes('1.')));
      await terminal.answer('0');
      await terminal.waitFor(() => true);
    }
    const weekly = [
      ...['Where do you feel it', 'What does it feel like?', 'Which leg?', 'How strong', 'What starts it?'],
      ...['how soon is it gone?', 'disturb your sleep'],
    ];
    const more = await through(terminal, [
      ...weekly.map((shown) => [shown, 'enter'] as const),
      ...ordinary.slice(2),
    ]);
    expect([pages, 1 + pages + more]).toEqual([signPages, ordinary.length - 1 + signPages + weekly.length]);
    const line = diaryOf(home)[1];
    expect(line).toMatchObject({ kind: 'answers', weekly: { feltAt: ['sole'], worst: 3 } });
    // The answers that make the routine stay what they were; the signs have a new day.
    expect(keptIn(home, 'last.json')).toMatchObject({
      answers: { feltAt: ['sole'] },
      on: { emergency: dayHere(new Date()), feltAt: dayHere(daysAgo(8)) },
    });
  });
  it('after a pause of weeks the questions come first', async () => {
    const terminal = open(homeWith([session(30)], { days: 31 }));
    await terminal.waitFor('Some questions come first.');
    await terminal.waitFor('Before anything else');
  });
  it('other minutes are for today alone', async () => {
    const home = homeWith([session(0, { id: 'today' })]);
    const terminal = open(home, ['5']);
    await through(terminal, ordinary.slice(1));
    expect(terminal.screen()).toMatch(/ [3-5]:\d\d left/);
    expect(keptIn(home, 'last.json')).toMatchObject({ answers: { minutes: 10 } });
  });
  it('without a kept routine or a terminal it is help', async () => {
    const terminal = open(newHome());
    await terminal.waitFor('Exit codes:');
    expect((await terminal.exit).exitCode).toBe(0);
  });
  it('for a screen reader all of it is lines with numbers', async () => {
    const terminal = open(homeWith([session(1)]), [], { env: { ACCESSIBLE: '1' } });
    await terminal.waitFor('1: As usual');
    await terminal.answer('1', 'enter');
    await terminal.waitFor('0: None of these');
    await terminal.answer('0', 'enter');
    await terminal.waitFor('1: Yes, start');
  });
  it('in a window of 40 by 12 no sign is passed unseen', async () => {
    const terminal = open(homeWith([session(0, { id: 'today' })]), [], { columns: 40, rows: 12 });
    await terminal.waitFor('Any of these now?');
    const seen: string[] = [];
    for (let page = 0; page < 12 && !terminal.screen().includes('The same as last'); page++) {
      seen.push(terminal.screen().replace(/\s+/g, ' '));
      await terminal.answer('0');
      await terminal.waitFor(() => true);
    }
    expect(seen.join(' ')).toMatch(/between the legs.*foot that drops.*operation/);
  });
});

describe.concurrent('a diary that is not as we wrote it', () => {
  const torn = '{"formatVersion":2,"id":"x","at":"2026-';
  const mine = JSON.stringify(session(0, { id: 'today' }));
  const aheadOf = (days: number): string => JSON.stringify(session(-days, { id: `ahead${days}` }));
  it.each<[string, string, string | undefined]>([
    ['torn', `${mine}\n${torn}\n`, '1 line of the diary cannot be read'],
    ['torn, without an end', `${mine}\n${torn}`, '1 line of the diary cannot be read'],
    ['bytes', `${mine}\n\u0000\u0001\u0002\n`, '1 line of the diary cannot be read'],
    ['edited by hand', `${mine}\nwalked today!\nand again\n`, '2 lines of the diary cannot be read'],
    [
      'control characters in it',
      `${mine}\n\u001b]0;mine\u0007\u001b[2J\n`,
      '1 line of the diary cannot be read',
    ],
    ['a byte order mark and Windows line ends', `\ufeff${mine}\r\n`, undefined],
    [
      'an entry of tomorrow',
      `${mine}\n${aheadOf(1)}\n`,
      '1 entry is dated in the future. It counts for nothing.',
    ],
    [
      'a clock that was set back',
      `${mine}\n${aheadOf(1)}\n${aheadOf(2)}\n`,
      '2 entries are dated in the future. They count for nothing.',
    ],
    [
      'a line of a megabyte',
      `${mine}\n{"formatVersion":2,"note":"${'x'.repeat(1_000_000)}"}\n`,
      '1 line of the diary cannot be read',
    ],
  ])('%s: said in a line, the session goes on, nothing is written over', async (_, text, says) => {
    const home = homeWith([]);
    const path = join(home, 'diary.jsonl');
    writeFileSync(path, text);
    const terminal = open(home);
    await terminal.waitFor('Any of these now?');
    const shown = terminal.screen().replace(/\s+/g, ' ');
    if (says === undefined) expect(shown).not.toMatch(/cannot be read|future/);
    else expect(shown).toContain(says);
    await through(terminal, ordinary.slice(1));
    // A second of it, so that there is something to write down.
    await terminal.waitFor(/left/);
    await terminal.press('q');
    await terminal.exit;
    expect(readFileSync(path, 'utf8').startsWith(text)).toBe(true);
  });
  it('answers of tomorrow: the clock was set back, so all signs are asked, and the session goes on', async () => {
    const home = homeWith([], { days: -1 });
    const terminal = open(home);
    await terminal.waitFor('Before anything else');
  });
  it.each<[string, (path: string) => void, string]>([
    [
      'a folder in its place',
      (path) => mkdirSync(path),
      'this is no file, so the diary cannot be read. It stays',
    ],
    [
      'a device in its place',
      (path) => symlinkSync('/dev/null', path),
      'this is no file, so the diary cannot be read. It stays',
    ],
  ])('%s: said at each start, the session goes on', async (_, make, says) => {
    const home = homeWith([]);
    make(join(home, 'diary.jsonl'));
    for (let start = 0; start < 2; start++) {
      const terminal = open(home);
      await terminal.waitFor('Any of these now?');
      expect(terminal.screen().replace(/\s+/g, ' ')).toContain(says);
      await through(terminal, ordinary.slice(1));
      await terminal.press('q');
      expect((await terminal.exit).exitCode).toBe(0);
    }
  });
});

describe.concurrent('what was felt changes the next session', () => {
  it('two reports of tingling: one rung down at once, said with its reason, and kept for the next day', async () => {
    const home = homeWith([session(1, { reports: [tingles, tingles] })]);
    const terminal = open(home, ['coach', '--quiet']);
    await terminal.waitFor('How was the morning');
    await terminal.answer('1');
    await terminal.waitFor(/One step back, to small sliders,[\s\S]*it tingled 2 times/);
  });
  it('--private asks and reads, and writes nothing', async () => {
    const home = homeWith([session(1)]);
    const before = readFileSync(join(home, 'diary.jsonl'), 'utf8');
    const terminal = open(home, ['coach', '--quiet', '--private']);
    await through(terminal, ordinary);
    await terminal.press('q');
    await terminal.exit;
    expect(readFileSync(join(home, 'diary.jsonl'), 'utf8')).toBe(before);
  });
});

describe('a routine that the diary made, saved to be coached', () => {
  it.each([
    ['stirred last time', { reports: [tingles, tingles] }],
    ['calm', {}],
  ])('%s: loses no step on the way through its file', async (_, last) => {
    const home = homeWith([session(3), session(1, last)]);
    const file = join(home, 'plan.json');
    const saved = await stretch(['routine', '--last', '--no-input', '-o', file], { home });
    expect([saved.code, saved.err]).toEqual([0, expect.stringContaining('Saved to')]);
    const { routine } = JSON.parse(readFileSync(file, 'utf8')) as { routine: { steps: object[] } };
    const terminal = open(home, ['coach', file, '--no-ask']);
    await terminal.waitFor(`1 of ${routine.steps.length}`);
    await terminal.press('q');
    await terminal.exit;
    expect(terminal.raw()).not.toContain('left out');
  });
});
