import { describe, expect, it } from 'vitest';
import { newHome } from './home.ts';
import { keptIn, liveProcess } from './live.ts';
import { installed } from './program.ts';
import { openTerminal, type TestTerminal } from './terminal.ts';

/** How to answer is the last that is said, on one line or two. */
const asking = /then enter\.[^:]{0,60}\n$/;
const said = (terminal: TestTerminal): string => terminal.raw().replaceAll('\r', '');

describe.concurrent('questions as lines, in a terminal that makes lines of keys', () => {
  it.each<[Record<string, string>]>([[{ ACCESSIBLE: '1' }], [{ TERM: 'dumb' }]])(
    '%j: what is typed is read, and nothing moves',
    async (env) => {
      const home = newHome();
      // The shell keeps the terminal open: what is written last is lost when it closes too soon.
      const terminal = openTerminal('sh', ['-c', 'stretch routine --no-coach; echo "code $?"; read end'], {
        env: { ...env, NO_COLOR: '1', PATH: installed(), STRETCH_HOME: home },
        rows: 60,
      });
      await terminal.waitFor(() => asking.test(said(terminal)));
      await terminal.answer('1', 'enter');
      await terminal.waitFor('Is that right?');
      await terminal.answer('1', 'enter');
      await terminal.waitFor('code 4');
      expect(terminal.raw()).not.toContain('\u001b');
      expect(said(terminal)).toMatch(/Do not stretch\./);
      expect(keptIn(home, 'stopped.json')).toBeDefined();
      await terminal.press('enter');
      await terminal.exit;
    },
  );
  it.each(['ctrl-c', 'ctrl-d'])('%s ends them', async (key) => {
    const env = { ACCESSIBLE: '1', NO_COLOR: '1' };
    const terminal = liveProcess(['routine', '--no-coach'], newHome(), { env, rows: 40 });
    await terminal.waitFor(() => asking.test(said(terminal)));
    await terminal.press(key);
    expect(await terminal.exit).toEqual({ exitCode: 130, signal: 0 });
  });
});
