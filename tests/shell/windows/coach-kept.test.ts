import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Answers } from '../../../src/core/types.ts';
import { dayHere } from '../../../src/shell/files/state/diary.ts';
import { coached, leftAfter, waitForWords } from '../../e2e/coached.ts';
import { newHome } from '../../e2e/home.ts';
import { diaryOf, homeAfter, keptIn, lastOf, live, planOf, upToTheLastQuestion } from '../../e2e/live.ts';
import { flagsFor } from '../../e2e/program.ts';
import type { TestTerminal } from '../../e2e/terminal.ts';
import { plain } from '../../library.ts';
import { stretch } from '../run.ts';
import { openWindow } from '../window.ts';

const { place, name, stretch: firstStretch, whole } = coached;
/** The first stretch on a side, and below it these words. */
const at = (side: 'left' | 'right', words: string): RegExp =>
  new RegExp(`${place} +${name} +${side} leg[\\s\\S]*${words}`);
const movesRight = at('right', '(?:straighten|bend),');

/** A session in its second phase, the first move of the first stretch, where more than a second was counted. */
async function moving(home: string, args: string[] = []): Promise<TestTerminal> {
  const terminal = live(['coach', '--no-ask', ...args], home);
  await terminal.waitFor('space pause');
  await terminal.press('n');
  await terminal.waitFor(movesRight);
  await terminal.waitFor(leftAfter(1, 1));
  return terminal;
}
const leave: Record<string, (terminal: TestTerminal) => unknown> = {
  q: (terminal) => terminal.press('q'),
  'Ctrl-C': (terminal) => terminal.press('ctrl-c'),
  SIGTERM: (terminal) => terminal.kill('SIGTERM'),
};

/** What is kept of a session that was left after three seconds, made once. */
async function leftSession() {
  const home = homeAfter();
  const terminal = live(['coach', '--no-ask'], home);
  await terminal.waitFor(leftAfter(3));
  await terminal.press('q');
  await terminal.exit;
  return { 'last.json': keptIn(home, 'last.json'), 'session.json': keptIn(home, 'session.json') as object };
}
let whereLeft: ReturnType<typeof leftSession> | undefined;

/** It hurts, and the pain grew slowly. */
async function hurts(terminal: TestTerminal): Promise<void> {
  await terminal.press('p');
  await terminal.waitFor('How did the pain come?');
  await terminal.answer('g');
}

describe.concurrent('a session that was left', () => {
  it.each([
    ['q', 0, 'quit'],
    ['Ctrl-C', 130, 'interrupted'],
    ['SIGTERM', 143, 'interrupted'],
  ])('by %s exits %i, is kept at its phase and written down', async (way, exitCode, ended) => {
    const home = homeAfter();
    const terminal = await moving(home);
    await leave[way]?.(terminal);
    expect(await terminal.exit).toEqual({ exitCode, signal: 0 });
    expect(terminal.screen()).toMatch(
      new RegExp(
        `^Ended after 0:0\\d of ${whole}\\.\nTo go on from here: stretch coach --resume\nEach session is written in a diary[^]*keeps\\s+nothing\\.$`,
      ),
    );
    expect(terminal.cursorShown()).toBe(true);
    expect(keptIn(home, 'session.json')).toMatchObject({ formatVersion: 1, step: 0, phase: 1 });
    expect(diaryOf(home)).toMatchObject([{ formatVersion: 2, ended }]);
    expect(diaryOf(home)[0]?.steps?.[0]).toMatchObject({ stretch: firstStretch, kind: 'slider' });
    expect(diaryOf(home)[0]?.seconds).toBeGreaterThan(0);
    expect(readdirSync(home).sort()).toEqual(['diary.jsonl', 'last.json', 'session.json']);
    // By its owner alone; the test wrote last.json itself.
    for (const name of ['diary.jsonl', 'session.json']) {
      expect(statSync(join(home, name)).mode & 0o777).toBe(0o600);
    }
  });
  it('by SIGHUP, as when the window is closed, is kept too', async () => {
    const home = homeAfter();
    const terminal = await moving(home);
    terminal.kill('SIGHUP');
    const { exitCode, signal } = await terminal.exit;
    expect([exitCode, signal]).toEqual([0, 1]);
    expect(keptIn(home, 'session.json')).toMatchObject({ step: 0, phase: 1 });
  });
  it('goes on where it stopped, with time to get ready before it', async () => {
    const home = homeAfter();
    const first = await moving(home);
    await hurts(first);
    await waitForWords(first, 'Press p again, and this one is left out.');
    await first.press('q');
    await first.exit;
    const again = live(['coach', '--no-ask', '--resume'], home);
    await again.waitFor(at('right', 'get ready'));
    expect(again.screen()).toContain('then: move slowly · right leg');
    expect(keptIn(home, 'session.json')).toMatchObject({ heard: { hurts: 1 } });
    await again.press('n');
    await again.waitFor(movesRight);
    await again.press('q');
    await again.exit;
    expect(keptIn(home, 'session.json')).toMatchObject({ step: 0, phase: 1 });
  });
  describe.each<[string, number, 'goes on' | 'asks for the signs' | 'begins anew']>([
    ['half an hour ago', 0.5, 'goes on'],
    ['some hours ago', 5, 'asks for the signs'],
    ['some days ago', 5 * 24, 'asks for the signs'],
    ['by a clock that was ahead', -5, 'asks for the signs'],
    ['a week ago', 7 * 24, 'begins anew'],
    ['weeks ago', 20 * 24, 'begins anew'],
  ])('left %s', (_, hours, does) => {
    const then = new Date(Date.now() - hours * 3_600_000);
    const left = async (...args: string[]) => {
      whereLeft ??= leftSession();
      const { 'session.json': session, ...others } = await whereLeft;
      const home = newHome({ ...others, 'session.json': { ...session, leftAt: then.toISOString() } });
      return { home, terminal: live(['coach', '--resume', ...args], home) };
    };
    it(does, async () => {
      const { home, terminal } = await left();
      if (does === 'begins anew') {
        expect((await terminal.exit).exitCode).toBe(2);
        expect(terminal.screen().replace(/\s+/g, ' ')).toContain(
          `left on ${dayHere(then)}. After a week one begins anew: stretch coach`,
        );
        expect(keptIn(home, 'session.json')).toMatchObject({ step: 0 });
        return;
      }
      if (does === 'asks for the signs') {
        await terminal.waitFor('Any of these now?');
        expect(terminal.screen()).toMatch(/This session was left (?:some hours ago|on \d{4}-\d\d-\d\d)\./);
        await terminal.press('enter');
        await terminal.answer('0');
      }
      await terminal.waitFor('Before you start');
      expect(terminal.screen()).not.toContain('This session was left');
      await terminal.answer('2');
      await terminal.waitFor('get ready');
      await terminal.press('q');
      await terminal.exit;
    });
    it(`with --no-ask ${does === 'begins anew' ? does : 'asks nothing, and says it of another day'}`, async () => {
      const { terminal } = await left('--no-ask');
      if (does === 'begins anew') {
        expect((await terminal.exit).exitCode).toBe(2);
        return;
      }
      if (dayHere(then) < dayHere(new Date())) {
        await waitForWords(
          terminal,
          `This session is of ${dayHere(then)}. If something is new or worse since,`,
        );
        await terminal.answer('enter');
      }
      await terminal.waitFor('get ready');
      await terminal.press('q');
      await terminal.exit;
    });
    if (does !== 'asks for the signs') return;
    it('a sign that is marked opens all the questions, and it waits', async () => {
      const { home, terminal } = await left();
      await terminal.waitFor('Any of these now?');
      await terminal.answer('1', 'enter');
      await terminal.waitFor('Before anything else: does any of this fit you right now?');
      await terminal.answer('1', 'enter');
      await terminal.waitFor('Stop here.');
      expect(keptIn(home, 'session.json')).toMatchObject({ step: 0 });
    });
  });
  describe('what came since decides whether it goes on', () => {
    const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
    const last = (hours: number, more: Answers = {}) => ({
      'last.json': { formatVersion: 1, savedAt: hoursAgo(hours), answers: { ...plain, ...more } },
    });
    /** A session in the diary, as long ago, of the same routine. */
    const done = (hours: number, more: object = {}) => ({
      'diary.jsonl': `${JSON.stringify({
        ...{
          formatVersion: 2,
          id: 'a',
          at: hoursAgo(hours),
          day: dayHere(new Date(hoursAgo(hours))),
          seconds: 300,
        },
        ...{ title: 'Mine', pattern: 'muscular', irritability: 'none', ended: 'quit', steps: [], ...more },
      })}\n`,
    });
    const hurt = { reports: [{ report: 'hurts', seconds: 9, stretch: firstStretch, says: '' }] };
    it.each<[string, number, object, RegExp | undefined]>([
      ['the same answers, given again', 1, last(0.5), undefined],
      ['other minutes', 1, last(0.5, { minutes: 5 }), undefined],
      ['other answers of before', 1, last(2, { worst: 5 }), undefined],
      ['other answers', 1, last(0.5, { worst: 5 }), /What you answered since/],
      ['a condition more', 1, last(0.5, { conditions: ['blood-thinner'] }), /What you answered since/],
      [
        'a self-test',
        1,
        { 'nerve.json': { savedAt: hoursAgo(0.5), answers: {} } },
        /What you answered since/,
      ],
      ['one of before', 1, { 'nerve.json': { savedAt: hoursAgo(9), answers: {} } }, undefined],
      ['it hurt, at once', 1, done(1, hurt), undefined],
      ['it hurt, hours later', 30, done(30, hurt), /it was stirred\. Today asks for less/],
      ['nothing hurt, hours later', 30, done(30), undefined],
    ])('%s', async (_, hours, files, refuses) => {
      whereLeft ??= leftSession();
      const { 'session.json': session, ...others } = await whereLeft;
      const kept = {
        ...others,
        ...last(99),
        'session.json': { ...session, leftAt: hoursAgo(hours) },
        ...files,
      };
      const terminal = live(['coach', '--resume', '--no-ask'], newHome(kept));
      if (refuses) {
        expect((await terminal.exit).exitCode).toBe(2);
        expect(terminal.screen().replace(/\s+/g, ' ')).toMatch(refuses);
        return;
      }
      await terminal.waitFor(/get ready|enter goes on/);
      await terminal.answer('enter');
      await terminal.waitFor('get ready');
      await terminal.press('q');
      await terminal.exit;
    });
  });
  it('by a signal within two seconds is a line in the diary', async () => {
    const home = homeAfter();
    const terminal = live(['coach', '--no-ask'], home);
    await terminal.waitFor('get ready');
    await terminal.press('?');
    await terminal.waitFor('Why this one');
    terminal.kill('SIGTERM');
    await terminal.exit;
    expect(diaryOf(home)).toMatchObject([{ ended: 'interrupted' }]);
  });
  it('at the last question, by Ctrl-C, is finished: there is nothing to go on with', async () => {
    const home = newHome();
    const terminal = await upToTheLastQuestion(home, '2');
    await terminal.press('ctrl-c');
    expect((await terminal.exit).exitCode).toBe(130);
    expect(terminal.screen()).not.toContain('--resume');
    expect(diaryOf(home)).toMatchObject([{ ended: 'finished' }]);
    expect(keptIn(home, 'session.json')).toBeUndefined();
  });
  it('is over once it was gone on with to the end', async () => {
    const home = newHome({ 'plan.json': planOf(30, 30) });
    const first = live(['coach', '--no-ask', `${home}/plan.json`], home);
    await first.waitFor('0:59 left');
    await first.press('q');
    await first.exit;
    const again = live(['coach', '--no-ask', '--resume'], home);
    await again.waitFor('get ready');
    await again.press('n');
    await again.waitFor('then: hold');
    await again.press('n', 'n');
    expect((await again.exit).exitCode).toBe(0);
    expect(diaryOf(home).map(({ ended }) => ended)).toEqual(['quit', 'finished']);
    const none = live(['coach', '--resume'], home);
    expect((await none.exit).exitCode).toBe(2);
    expect(none.screen()).toBe('No session was left unfinished.');
  });
  it('is told of by the next, which leaves it alone until it has begun itself', async () => {
    const home = homeAfter();
    const first = await moving(home);
    await first.press('q');
    await first.exit;
    const next = live(['coach'], home);
    await next.waitFor('Any of these now?');
    await next.answer('0');
    await next.waitFor('The same as last time?');
    await next.answer('enter');
    await next.waitFor('A session was not finished. To go');
    await next.waitFor('--resume');
    await next.answer('enter');
    await next.waitFor('Before you start');
    await next.answer('q');
    await next.exit;
    expect(keptIn(home, 'session.json')).toMatchObject({ step: 0, phase: 1 });
  });
});

describe.concurrent('what is broken is named with its place, exit 3', () => {
  it.each<[string, string[], string, unknown, RegExp]>([
    [
      'no JSON',
      ['coach', '--resume'],
      'session.json',
      '{"a":',
      /session\.json:1:6: this is not JSON: expected a value/,
    ],
    ['nothing in it', ['coach', '--resume'], 'session.json', '', /session\.json: it is empty\./],
    [
      'another thing',
      ['coach', '--resume'],
      'session.json',
      {},
      /session\.json: routine\.steps: expected a list/,
    ],
    [
      'an answer there is not',
      ['coach'],
      'last.json',
      lastOf({ ...plain, age: '17' }),
      /last\.json: age: "17" is not a choice/,
    ],
    ['no answers', ['coach'], 'last.json', {}, /last\.json: answers: expected a JSON object/],
    ['answers left out', ['coach'], 'last.json', lastOf({}), /last\.json: emergency: there is no answer/],
    [
      'a self-test of another',
      ['routine'],
      'nerve.json',
      { answers: { headTest: 'x' } },
      /nerve\.json: headTest: "x" is not a choice/,
    ],
  ])('%s: %j', async (_, args, name, content, said) => {
    const terminal = openWindow(args, { columns: 200, env: { STRETCH_HOME: newHome({ [name]: content }) } });
    expect((await terminal.exit).exitCode).toBe(3);
    expect(terminal.screen()).toMatch(said);
    expect(terminal.cursorShown()).toBe(true);
  });
});

describe.concurrent('where nothing can be kept', () => {
  it('that is said at the end, not in the middle of the screen', async () => {
    const home = newHome({ 'plan.json': planOf(30, 30), file: '' });
    const terminal = live(['coach', '--no-ask', `${home}/plan.json`], `${home}/file/below`);
    await terminal.waitFor('0:59 left');
    await terminal.press('n');
    await terminal.waitFor(/1 of 1 [\s\S]*0:30 left/);
    expect(terminal.raw()).not.toContain('cannot be written');
    await terminal.press('q');
    expect((await terminal.exit).exitCode).toBe(0);
    expect(terminal.screen()).toMatch(
      /^Ended after 0:0\d of 1:00\.\n.*diary\.jsonl: it cannot be\s+written[\s\S]*\.$/,
    );
  });
});

describe.concurrent('what is kept for the next time', () => {
  it('a routine made at a terminal is the last one', async () => {
    const home = newHome();
    const args = ['routine', '--no-coach', '--no-input', ...flagsFor(plain)];
    const made = openWindow(args, { env: { STRETCH_HOME: home }, rows: 60 });
    expect((await made.exit).exitCode).toBe(0);
    const coached = live(['coach'], home);
    await coached.waitFor(at('right', 'Before you start'));
    await coached.answer('q');
    expect((await coached.exit).exitCode).toBe(0);
  });
  it('without a terminal nothing is', async () => {
    const home = newHome({ 'plan.json': planOf(1) });
    expect((await stretch(['routine', ...flagsFor(plain)], { home })).code).toBe(0);
    expect((await stretch(['coach', `${home}/plan.json`], { home })).code).toBe(0);
    expect(readdirSync(home)).toEqual(['plan.json']);
  });
});

describe.concurrent('two at once', () => {
  const another = 'A session is running in another window.';
  it('the second is told, the first keeps its session, and each second is written once', async () => {
    const home = homeAfter();
    const first = await moving(home);
    // A pause is kept at once.
    await first.press('space');
    await first.waitFor('paused');
    await vi.waitFor(() => expect(keptIn(home, 'session.json')).toBeDefined());
    const kept = keptIn(home, 'session.json');
    const second = live(['coach', '--no-ask'], home);
    await second.waitFor('A session is running in');
    await second.answer('enter');
    await second.waitFor('space pause');
    await second.press('n');
    await hurts(second);
    await second.waitFor('Press p again');
    const resume = live(['coach', '--resume'], home);
    expect((await resume.exit).exitCode).toBe(2);
    expect(resume.screen()).toContain(another);
    await second.press('q');
    expect((await second.exit).exitCode).toBe(0);

    expect(second.screen()).not.toContain('To go on from here');
    expect(keptIn(home, 'session.json')).toEqual(kept);
    await first.press('q');
    await first.exit;
    expect(first.screen()).toContain('To go on from here: stretch coach --resume');
    const entries = diaryOf(home);
    expect(entries.map(({ ended, reports }) => [ended, reports.length]).sort()).toEqual([
      ['quit', 0],
      ['quit', 1],
    ]);
    const again = live(['coach', '--resume', '--no-ask'], home);
    await again.waitFor('space pause');
    await again.press('q');
    expect((await again.exit).exitCode).toBe(0);
  });
  it('eight write whole lines into one diary, each its own', async () => {
    const home = newHome({ 'plan.json': planOf(60) });
    const all = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const terminal = live(['coach', `${home}/plan.json`, '--no-ask'], home);
        await terminal.waitFor(/0:58 left|enter goes on/);
        if (terminal.screen().includes('enter goes on')) await terminal.answer('enter');
        await terminal.waitFor('0:58 left');
        return terminal;
      }),
    );
    for (const terminal of all) void terminal.press('q');
    await Promise.all(all.map(({ exit }) => exit));
    expect(diaryOf(home).map(({ ended, steps }) => [ended, steps?.map(({ stretch }) => stretch)])).toEqual(
      Array.from({ length: 8 }, () => ['quit', ['hamstring-supine-strap']]),
    );
    expect(readdirSync(home).sort()).toEqual(['diary.jsonl', 'plan.json', 'session.json']);
  });
  it('one that comes after it was left is told that it is there', async () => {
    const home = homeAfter();
    const first = await moving(home);
    await first.press('q');
    await first.exit;
    for (const args of [
      ['coach', '--no-ask'],
      ['coach', `${home}/plan.json`, '--no-ask'],
    ]) {
      writeFileSync(join(home, 'plan.json'), JSON.stringify(planOf(30)));
      const next = live(args, home);
      await next.waitFor('A session was not finished.');
      await next.answer('enter');
      await next.waitFor('space pause');
      await next.press('q');
      await next.exit;
    }
  });
});
