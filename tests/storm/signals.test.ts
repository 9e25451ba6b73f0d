import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { homeAfter } from '../e2e/live.ts';
import { bin } from '../e2e/program.ts';
import { openTerminal, type TestTerminal } from '../e2e/terminal.ts';
import { makeRandom } from '../safety/profiles.ts';
import { patience, seed, several, sizes } from './size.ts';

/** Every screen that takes the terminal, and what shows that it is there. */
const screens: readonly [string, string[], Record<string, string>, RegExp][] = [
  ['questions', ['routine'], {}, /does any of this fit you/],
  ['questions as lines', ['routine'], { ACCESSIBLE: '1' }, /does any of this fit you/],
  ['questions on a poor terminal', ['routine'], { TERM: 'dumb' }, /does any of this fit you/],
  ['the coach', ['coach', '--no-ask', '--quiet'], {}, /space pause/],
  ['the coach asking', ['coach', '--quiet'], {}, /Before you start/],
  ['the coach in one line', ['coach', '--no-ask', '--quiet', '--compact'], {}, /get ready/],
  ['the coach in lines', ['coach', '--no-ask', '--quiet'], { ACCESSIBLE: '1' }, /get ready|1 of/],
  ['the self-test', ['nerve', '--quiet'], {}, /does any of this fit you/],
  ['a drawing that moves', ['show', 'sciatic-slider-seated', '--animate'], {}, /Nerve slider/],
  ['beside a command', ['while', '--quiet', '--', 'sleep', '60'], {}, /space pause/],
];

/** The signal, and how a program that was ended by it ends: by an exit status or by the signal itself. */
const signals: readonly [NodeJS.Signals, number, number][] = [
  ['SIGINT', 130, 2],
  ['SIGTERM', 143, 15],
  ['SIGHUP', 129, 1],
  ['SIGQUIT', 131, 3],
];

const isClean = (terminal: TestTerminal): boolean => {
  const raw = terminal.raw();
  return terminal.cursorShown() && raw.lastIndexOf('\u001b[?1049h') <= raw.lastIndexOf('\u001b[?1049l');
};

describe('a signal at any moment', () => {
  it(`${sizes.signals} over all screens: the promised status, and a clean terminal`, {
    timeout: patience,
  }, async () => {
    const random = makeRandom(seed);
    const wrong: string[] = [];
    await several(sizes.signals, 4, async (number) => {
      const [what, args, env, shows] = screens[number % screens.length] ?? (screens[0] as never);
      const [signal, code, own] =
        signals[Math.floor(number / screens.length) % signals.length] ?? (signals[0] as never);
      const terminal = openTerminal(process.execPath, [bin, ...args], {
        env: { ...env, STRETCH_HOME: homeAfter() },
      });
      await terminal.waitFor(shows, 20_000);
      await wait(random(300));
      terminal.kill(signal);
      const ended = await terminal.exit;
      if (ended.exitCode !== code && ended.signal !== own) {
        wrong.push(
          `${what}, ${signal}: exit ${ended.exitCode}, signal ${ended.signal}\n${terminal.screen()}`,
        );
      }
      if (!isClean(terminal)) wrong.push(`${what}, ${signal}: the terminal is not clean`);
    });
    console.log(`storm: ${sizes.signals} signals over ${screens.length} screens`);
    expect(wrong).toEqual([]);
  });
});
