import type { Signal } from '../errors.ts';

/** How a countdown ended. The terminal is clean in every case; after an interruption the caller exits as the signal says. */
export type CountdownResult = { reason: 'finished' | 'quit' } | { reason: 'interrupted'; signal: Signal };

/** Several ways to undo, run once and in reverse. */
export type Undo = { add: (undo: () => void) => void; run: () => void };

export function makeUndo(): Undo {
  const steps: (() => void)[] = [];
  return {
    add: (undo) => steps.push(undo),
    run() {
      for (let step = steps.pop(); step; step = steps.pop()) step();
    },
  };
}
