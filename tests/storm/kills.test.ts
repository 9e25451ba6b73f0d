import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { homeAfter, liveProcess } from '../e2e/live.ts';
import { bin } from '../e2e/program.ts';
import { openTerminal } from '../e2e/terminal.ts';
import { makeRandom } from '../safety/profiles.ts';
import { patience, seed, several, sizes } from './size.ts';

/** Every kept file is whole JSON; the diary is whole lines. */
function torn(home: string): string[] {
  return readdirSync(home).flatMap((name) => {
    const text = existsSync(join(home, name)) ? readFileSync(join(home, name), 'utf8') : '';
    const parts = name.endsWith('.jsonl') ? text.split('\n').filter((line) => line !== '') : [text];
    return name.endsWith('.json') || name.endsWith('.jsonl')
      ? parts.flatMap((part) => fault(name, part))
      : [];
  });
}

function fault(name: string, text: string): string[] {
  try {
    JSON.parse(text);
    return [];
  } catch {
    return [`${name} is torn: ${text.slice(0, 200)}`];
  }
}

describe('kill -9 at any moment', () => {
  it(`${sizes.kills} times: nothing is torn, and the next start goes on`, { timeout: patience }, async () => {
    const random = makeRandom(seed);
    const wrong: string[] = [];
    let resumed = 0;
    await several(sizes.kills, 6, async (number) => {
      const home = homeAfter();
      const first = liveProcess(['coach', '--no-ask'], home);
      await wait(200 + random(2300));
      // In the middle of writing: a pause keeps the session, a signal writes all it has.
      if (number % 3 === 0) await first.press('space');
      if (number % 3 === 1) first.kill('SIGTERM');
      await wait(random(40));
      try {
        first.kill('SIGKILL');
      } catch {
        // It was over already.
      }
      await first.exit;
      wrong.push(...torn(home).map((each) => `${number}: ${each}`));
      const second = openTerminal(process.execPath, [bin, 'coach', '--resume', '--no-ask', '--quiet'], {
        env: { STRETCH_HOME: home },
      });
      await second.waitFor(/space pause|No session was left unfinished/, 20_000);
      if (second.screen().includes('space pause')) {
        resumed++;
        await second.press('q');
      }
      const { exitCode } = await second.exit;
      if (exitCode !== 0 && exitCode !== 2)
        wrong.push(`${number}: --resume ended with ${exitCode}: ${second.screen()}`);
      if (!second.cursorShown()) wrong.push(`${number}: the cursor stays hidden`);
      wrong.push(...torn(home).map((each) => `${number}, resumed: ${each}`));
    });
    console.log(`storm: ${sizes.kills} kills, ${resumed} sessions gone on with`);
    expect(wrong).toEqual([]);
  });
});
