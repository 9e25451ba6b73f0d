import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { awaitEnding } from '../../../../src/shell/app/kept-command/child.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What happens, and how long after the exit, in milliseconds. */
type Step = readonly [at: number, what: 'exit' | 'heard' | 'closed'];

/** Milliseconds after the exit at which the command is taken to have ended. */
function endOf(steps: readonly Step[]): number {
  const child = new EventEmitter();
  const ending = awaitEnding(child as ChildProcess);
  for (let now = 0; now < 10_000; now++) {
    for (const [at, what] of steps) {
      if (at !== now) continue;
      if (what === 'exit') child.emit('exit', 0, null);
      if (what === 'heard') ending.heard();
      if (what === 'closed') child.emit('close');
    }
    if (ending.over()) return now;
    vi.advanceTimersByTime(1);
  }
  return Number.POSITIVE_INFINITY;
}

const everyTenth = Array.from({ length: 900 }, (_, at): Step => [at * 10, 'heard']);

describe('when a command has ended', () => {
  it.each<[string, number, readonly Step[]]>([
    [
      'at once when its pipes close with it',
      0,
      [
        [0, 'exit'],
        [0, 'closed'],
      ],
    ],
    [
      'when its pipes close a little later',
      50,
      [
        [0, 'exit'],
        [50, 'closed'],
      ],
    ],
    ['after 200 ms of silence when they do not', 200, [[0, 'exit']]],
    [
      'after 200 ms from the last it said',
      350,
      [
        [0, 'exit'],
        [150, 'heard'],
      ],
    ],
    ['after 2 s when there is no silence', 2000, [[0, 'exit'], ...everyTenth]],
    ['not before it exits, however silent', Number.POSITIVE_INFINITY, [[0, 'heard']]],
  ])('%s', (_when, milliseconds, steps) => {
    expect(endOf(steps)).toBe(milliseconds);
  });
});
