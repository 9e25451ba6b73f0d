import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newHome } from './home.ts';
import { homeAfter, liveProcess, planOf } from './live.ts';
import { stretch } from './program.ts';

const esc = '\u001b';

describe.concurrent('colour', () => {
  it.each<[string, Record<string, string>, boolean]>([
    ['is there', {}, true],
    ['is not with NO_COLOR=1', { NO_COLOR: '1' }, false],
  ])('%s, while it runs and after it', async (_, env, expected) => {
    const terminal = liveProcess(['coach', '--no-ask'], homeAfter(), { env });
    await terminal.waitFor('space pause');
    await terminal.press('w');
    await terminal.waitFor('gone numb');
    await terminal.answer('y');
    await terminal.exit;
    const [during = '', after = ''] = terminal.raw().split(`${esc}[?1049l`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal is sent
    expect([during, after].map((part) => /\x1b\[\d+m/.test(part))).toEqual([expected, expected]);
  });
});

describe.concurrent('without a terminal', () => {
  it('it is one plain line a phase in real time, and nothing else', async () => {
    const home = newHome({ 'plan.json': planOf(1, 1) });
    const { code, out, err, milliseconds } = await stretch(['coach', `${home}/plan.json`], {
      env: { STRETCH_HOME: home },
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toEqual([
      '0:00  1 of 1  A stretch · hold, 1 second',
      '0:01  1 of 1  A stretch · hold, 1 second',
      '0:02  done, 1 stretch',
      '',
    ]);
    expect(milliseconds).toBeGreaterThan(2000);
    expect(readdirSync(home)).toEqual(['plan.json']);
  });
});
