type BeatName = 'go' | 'back' | 'push' | 'let-go' | 'further' | 'hold' | 'return';

/** One part of a movement: so many seconds, from one instant of it to another (0 the beginning, 1 the end). */
export type Beat = { name: BeatName; seconds: number; from: number; to: number };

/** What is done at a moment: how far the movement is, and the whole seconds left of this part. */
export type Moment = { beat: BeatName; at: number; left: number };

/** Seconds to move in where the dose says none, and to go further in after letting go. */
export const unhurried = 2;

/** A movement and its way back, so many seconds each. */
export const thereAndBack = (seconds: number): Beat[] => [
  { name: 'go', seconds, from: 0, to: 1 },
  { name: 'back', seconds, from: 1, to: 0 },
];

/** Where a movement is after so many seconds, slow at both ends. Undefined where nothing moves. */
export function momentAt(motion: readonly Beat[], seconds: number): Moment | undefined {
  const round = motion.reduce((sum, beat) => sum + beat.seconds, 0);
  if (round <= 0) return undefined;
  let rest = seconds % round;
  for (const { name, seconds: length, from, to } of motion) {
    if (rest < length) {
      return { beat: name, at: from + (to - from) * eased(rest / length), left: Math.ceil(length - rest) };
    }
    rest -= length;
  }
  return undefined;
}

/** A part of a way, 0 to 1, gone slowly at both ends. */
export const eased = (part: number): number => (1 - Math.cos(Math.PI * part)) / 2;
