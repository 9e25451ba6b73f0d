import { describe, expect, it } from 'vitest';
import { newHome } from './home.ts';
import { bin } from './program.ts';
import { openTerminal } from './terminal.ts';

describe.concurrent('when its window is closed it ends as a program does that is hung up on', () => {
  it.each<[string, string[], RegExp]>([
    ['a drawing that moves', ['show', 'sciatic-slider-seated', '--animate'], /any key ends it/],
    ['the questions', ['routine'], /does any of this fit you right now/],
    ['the questions beside a command', ['while', '--', 'sleep', '60'], /does any of this fit you right now/],
    ['the self-test', ['nerve'], /does any of this fit you right now/],
  ])('%s', async (_, args, words) => {
    const terminal = openTerminal(process.execPath, [bin, ...args], { env: { STRETCH_HOME: newHome() } });
    await terminal.waitFor(words);
    terminal.hangUp();
    expect((await terminal.exit).signal).toBe(1);
  });
});
