/** Milliseconds by which two clocks may drift apart before it is taken for sleep. */
const drift = 1000;

/**
 * A monotonic clock, in milliseconds, that goes on while the computer sleeps: on Linux the usual one stands still then,
 * and a closed lid would be no pause. The wall clock plays no part, so that setting it is no gap.
 */
export function throughSleep(monotonic: () => number, sinceBoot: () => number): () => number {
  const [from, boot] = [monotonic(), sinceBoot()];
  let slept = 0;
  return () => {
    const now = monotonic();
    const apart = sinceBoot() - boot - (now - from);
    if (apart - slept > drift) slept = apart;
    return now + slept;
  };
}
