import type { EndReason, SessionState } from '../../../session/index.ts';
import type { Signal } from '../../errors.ts';

/** How a countdown ended. The terminal is clean in every case; after an interruption the caller exits as the signal says. */
export type CountdownResult = { state: SessionState } & (
  | { reason: Exclude<EndReason, 'interrupted'> }
  | { reason: 'interrupted'; signal: Signal }
);

export const resultOf = (state: SessionState, reason: EndReason, signal: Signal): CountdownResult =>
  reason === 'interrupted' ? { reason, signal, state } : { reason, state };
