import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leftAfter } from './coached.ts';
import { diaryOf, homeAfter, liveProcess } from './live.ts';
import { bin } from './program.ts';

/** What sets the clock of a process to this moment when it starts; the clock that countdowns go by runs as it does. */
function clockAt(home: string, zone: string, moment: string): Record<string, string> {
  const file = join(home, 'clock.cjs');
  writeFileSync(
    file,
    `const Real = Date, ahead = Real.parse(process.env.CLOCK) - Real.now();
     globalThis.Date = class extends Real {
       constructor(...given) { given.length > 0 ? super(...given) : super(Real.now() + ahead); }
       static now() { return Real.now() + ahead; }
     };`,
  );
  return { TZ: zone, CLOCK: moment, NODE_OPTIONS: `--require ${file}` };
}

/** The day of the session, two seconds before the clock is changed, and the day after it, by the calendar there. */
const changes: [string, string, string, string, string][] = [
  ['forward in the night', 'Europe/Berlin', '2026-03-29T00:59:58Z', '2026-03-29', '03:00'],
  ['back in the night', 'Europe/Berlin', '2026-10-25T00:59:58Z', '2026-10-25', '02:00'],
  ['forward at midnight', 'Asia/Beirut', '2026-03-28T21:59:58Z', '2026-03-28', '01:00'],
  ['back at midnight, to the same day', 'Asia/Beirut', '2026-10-24T20:59:58Z', '2026-10-24', '23:00'],
];

describe.concurrent.each(changes)('a clock that goes %s (%s)', (_, zone, moment, day, after) => {
  it(`a session from ${moment} on is counted by the second, and is of ${day}`, async () => {
    const changed = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' });
    expect(changed.format(Date.parse(moment) + 2000)).toBe(after);
    const home = homeAfter();
    const env = clockAt(home, zone, moment);
    const terminal = liveProcess(['coach', '--no-ask'], home, { env });
    await terminal.waitFor(leftAfter(4));
    await terminal.press('q');
    await terminal.exit;
    expect(diaryOf(home)).toMatchObject([{ day }]);
    const [{ seconds = 0, at = '' } = {}] = diaryOf(home);
    expect(seconds).toBeGreaterThanOrEqual(4);
    // As much time has passed on the clock as was counted, whatever the clock showed.
    const passed = (Date.parse(at) - Date.parse(moment)) / 1000;
    expect([seconds <= passed, passed < seconds + 60]).toEqual([true, true]);
    const due = (when: string): string => {
      try {
        return execFileSync(process.execPath, [bin, 'due'], {
          encoding: 'utf8',
          env: { ...process.env, STRETCH_HOME: home, ...env, CLOCK: when },
        });
      } catch (error) {
        return String((error as { stdout: string }).stdout);
      }
    };
    const hours = (count: number): string => new Date(Date.parse(moment) + count * 3_600_000).toISOString();
    expect(due(hours(1))).toContain('1 of');
    // A week later nothing of it counts, on a day of 23 hours or of 25 as well.
    expect(due(hours(7 * 24 + 2))).toContain('0 of');
  });
});
