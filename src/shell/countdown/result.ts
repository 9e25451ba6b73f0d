import type { EndReason } from '../../session/index.ts';
import type { Signal } from '../errors.ts';

/** How a countdown ended. The terminal is clean in every case; after an interruption the caller exits as the signal says. */
export type CountdownResult = { reason: 'finished' | 'quit' } | { reason: 'interrupted'; signal: Signal };

export const resultOf = (reason: EndReason, signal: Signal): CountdownResult =>
  reason === 'interrupted' ? { reason, signal } : { reason };
