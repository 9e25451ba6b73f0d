import { describe, expect, it } from 'vitest';
import { newHome } from '../../e2e/home.ts';
import { homeAfter, live } from '../../e2e/live.ts';
import { openWindow } from '../window.ts';

describe.concurrent('when its window is closed it ends as a program does that is hung up on', () => {
  it.each<[string, string[], RegExp]>([
    ['a drawing that moves', ['show', 'sciatic-slider-seated', '--animate'], /any key ends it/],
    ['the questions', ['routine'], /does any of this fit you right now/],
    ['the self-test', ['nerve'], /does any of this fit you right now/],
  ])('%s', async (_, args, words) => {
    const terminal = openWindow(args, { env: { STRETCH_HOME: newHome() } });
    await terminal.waitFor(words);
    terminal.hangUp();
    expect((await terminal.exit).signal).toBe(1);
  });
  it.each<[Record<string, string>]>([[{ ACCESSIBLE: '1' }], [{ TERM: 'dumb' }]])(
    'the questions as lines, %j',
    async (env) => {
      const terminal = live(['routine'], newHome(), { env, rows: 40 });
      await terminal.waitFor('then enter.');
      terminal.hangUp();
      expect((await terminal.exit).signal).toBe(1);
    },
  );
  it('a session', async () => {
    const terminal = live(['coach', '--no-ask'], homeAfter());
    await terminal.waitFor('space pause');
    terminal.hangUp();
    expect((await terminal.exit).signal).toBe(1);
  });
});
