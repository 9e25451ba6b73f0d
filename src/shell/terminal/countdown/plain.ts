import { plainEnd, plainLine, type SessionState, segmentIndex } from '../../../session/index.ts';
import type { Signal } from '../../errors.ts';
import type { Io } from '../io.ts';
import { onSignals } from '../signals.ts';
import { type CountdownResult, makeLoop, resultOf } from './loop.ts';

/** The countdown without a terminal: one line a phase, in real time, no keys, no bell. Rejects when a line cannot be written. */
export function runPlain(start: SessionState, unicode: boolean, io: Io): Promise<CountdownResult> {
  return new Promise((resolve, reject) => {
    let signal: Signal = 'SIGINT';
    const write = (line: string): void => {
      io.results.write(`${line}\n`);
    };
    const leave = (): void => {
      loop.stop();
      ignoreSignals();
    };
    const loop = makeLoop({
      ...io,
      state: { ...start, options: { ...start.options, unattended: true } },
      show: plainShow(write, unicode),
      perform(effect, state) {
        if (effect.type !== 'end') return;
        leave();
        write(plainEnd(state));
        resolve(resultOf(state, effect.reason, signal));
      },
      fail(error) {
        leave();
        reject(error);
      },
    });
    const ignoreSignals = onSignals(io.host, (name) => {
      signal = name;
      loop.send({ type: 'interrupt' });
    });
    loop.send({ type: 'start' });
  });
}

/** Writes each phase once, those that were passed over included. */
function plainShow(write: (line: string) => void, unicode: boolean): (state: SessionState) => void {
  let written = -1;
  return (state) => {
    const fresh = state.timeline.segments.slice(written + 1, segmentIndex(state) + 1);
    written += fresh.length;
    for (const segment of fresh) write(plainLine(segment, state, unicode));
  };
}
