import type { Pose } from '../../src/core/types.ts';

/**
 * The neural load index written out plainly from the clinical page, apart from the program's own table-driven
 * form, so that the sweep does not ask the program to check itself.
 */
export function plainIndex(pose: Pose): number {
  const hip = pose.hipFlexion ?? 0;
  const knee = pose.kneeFlexion ?? 0;
  const ankle = pose.ankleDorsiflexion ?? 0;
  const lumbar = pose.lumbarFlexion ?? 0;
  const abduction = pose.hipAbduction ?? 0;
  const rotation = pose.hipExternalRotation ?? 0;
  const neck = pose.neckFlexion ?? 0;
  const inversion = pose.footInversion ?? 0;
  const hipPoints = hip < 30 ? 0 : hip < 60 ? 1 : hip < 90 ? 2 : 3;
  const kneePoints = knee > 60 ? 0 : knee > 30 ? 1 : knee > 10 ? 2 : 3;
  let base = hipPoints + kneePoints;
  if (knee > 60) base = Math.min(base, 2);
  if (hip < 30) base = Math.min(base, 1);
  let pulled = ankle >= 15 ? 3 : ankle >= 5 ? 2 : 0;
  if (base < 3) pulled = Math.floor(pulled / 2);
  let added = pulled;
  added += lumbar >= 30 ? 2 : lumbar > 10 ? 1 : 0;
  added += (pose.thoracicFlexion ?? 0) >= 20 ? 1 : 0;
  added += neck >= 20 ? 1 : 0;
  added += abduction <= -20 ? 2 : abduction <= -10 ? 1 : 0;
  added += rotation <= -15 ? 1 : 0;
  added += (pose.trunkSideFlexion ?? 0) >= 15 ? 1 : 0;
  added += (inversion <= -10 && ankle >= 5) || (inversion >= 10 && ankle <= -10) ? 1 : 0;
  let relief = 0;
  if (ankle <= -10 && inversion < 10) relief++;
  if (neck <= -20) relief++;
  if (abduction >= 20) relief++;
  if (rotation >= 15) relief++;
  return Math.max(0, base + added - Math.min(2, relief));
}
