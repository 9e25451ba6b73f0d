import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newHome } from '../../e2e/home.ts';
import { lastOf } from '../../e2e/live.ts';
import type { TestTerminal } from '../../e2e/terminal.ts';
import { plain } from '../../library.ts';
import { openWindow } from '../window.ts';

const there = 'What you answered before is marked.';
const open = (home: string, ...words: string[]): TestTerminal =>
  openWindow(words.length > 0 ? words : ['routine'], { env: { STRETCH_HOME: home }, apart: 300 });

/** Each question with the key that answers it. */
async function answer(
  terminal: TestTerminal,
  ...said: readonly (readonly [string, string])[]
): Promise<void> {
  for (const [question, key] of said) {
    await terminal.waitFor(question);
    await terminal.answer(key);
  }
}
const signs = [
  ['does any of this fit you right now?', '0'],
  ['How old are you?', '2'],
  ['Does any of this apply to you?', '0'],
  ['Any of these, now or lately?', '0'],
  ['and pain that does not rest', '0'],
] as const;

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
/** What is kept of questions that were left, an hour ago. */
const half = {
  formatVersion: 1,
  savedAt: hoursAgo(1),
  answers: { age: '16-64', conditions: [], goal: 'before-sport' },
};

/** Left with Ctrl-C at the place where it is felt, before sport. */
async function left(home: string, ...words: string[]): Promise<string> {
  const terminal = open(home, ...words);
  await answer(terminal, ...signs, ['What is this routine for?', '3'], ['Where do you feel it', 'ctrl-c']);
  expect((await terminal.exit).exitCode).toBe(130);
  return terminal.screen();
}
const halfIn = (home: string) => JSON.parse(readFileSync(join(home, 'half.json'), 'utf8'));

describe.concurrent('questions that are left on the way', () => {
  it('have their answers marked the next time; signs, and that there is none of a list, are said anew', async () => {
    const home = newHome();
    expect(await left(home)).toContain('What you answered is kept for a day.');
    expect(halfIn(home).answers).toEqual({ age: '16-64', conditions: [], goal: 'before-sport' });
    const again = open(home);
    await again.waitFor(there);
    expect(again.screen()).not.toContain('◉');
    await again.answer('enter');
    await answer(again, ['does any of this fit you right now?', '0']);
    await again.waitFor('❯ 2. 16 to 64');
    await again.answer('enter');
    await again.waitFor('Does any of this apply to you?');
    expect(again.screen()).not.toContain('◉');
    await again.answer('enter');
    await answer(again, ...signs.slice(2));
    await again.waitFor('❯ 3. Before sport');
    // Left again, sooner: what was said of the rest is not lost.
    await again.answer('ctrl-c');
    await again.exit;
    expect(halfIn(home).answers).toMatchObject({ goal: 'before-sport' });
  });
  it('are nothing to go on with once all was answered', async () => {
    const home = newHome({ 'half.json': half });
    const again = open(
      home,
      'routine',
      '--minutes',
      '10',
      '--equipment',
      'none',
      '--floor',
      'easy',
      '--balance',
      'steady',
    );
    await answer(
      again,
      ...signs,
      ['What is this routine for?', 'enter'],
      ['Where do you feel it', '0'],
      ['Is this right?', 'enter'],
    );
    await again.waitFor('What next?');
    expect(existsSync(join(home, 'half.json'))).toBe(false);
    await again.answer('ctrl-c');
    await again.exit;
  });
  it.each<[string, object]>([
    ['a day old', { savedAt: hoursAgo(24) }],
    ['of a day to come', { savedAt: hoursAgo(-1) }],
    ['without a time', { savedAt: undefined }],
    ['none that there are', { answers: { age: 'old', goal: 7, mood: 'good' } }],
  ])('that are %s are not marked', async (_, made) => {
    const again = open(newHome({ 'half.json': { ...half, ...made } }));
    await again.waitFor('does any of this fit you right now?');
    expect(again.screen()).not.toContain(there);
  });
  it('leave nothing of a private run, nor where nothing but signs was answered', async () => {
    const home = newHome();
    expect(await left(home, 'routine', '--private')).not.toContain('is kept for a day');
    const terminal = open(home);
    await answer(terminal, ['does any of this fit you right now?', '0'], ['How old are you?', 'ctrl-c']);
    await terminal.exit;
    expect(existsSync(join(home, 'half.json'))).toBe(false);
  });
  it('and a sign that is marked again stops it, whatever was answered before', async () => {
    const home = newHome({ 'last.json': lastOf(plain), 'half.json': half });
    const again = open(home);
    await again.waitFor(there);
    await again.answer('1', 'enter');
    await again.waitFor('Stop here.');
  });
});
