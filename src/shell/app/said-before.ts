import { notYetSaid, type SaidBefore, saidFrom, withSaid } from '../../core/diary/said-before.ts';
import type { Finding } from '../../core/types.ts';
import { loadProgress } from '../files/data.ts';
import { nowHere } from '../files/state/diary.ts';
import { keep, readIfSound } from '../files/state/kept.ts';
import { isSomebodyThere } from '../files/state/last.ts';
import type { Place } from './place.ts';

/** What has been said before to whoever is there. */
const saidBefore = ({ io }: Place): SaidBefore => saidFrom(readIfSound(io, 'said'));

/**
 * The lines to be said now; from here on they count as said. Where nobody is there nobody has heard them, and nothing
 * is kept of it.
 */
export function toBeSaid(findings: readonly Finding[], place: Place): string[] {
  const { io, root } = place;
  if (findings.length === 0) return [];
  const { day } = nowHere(io.today());
  const fresh = notYetSaid(findings, saidBefore(place), day, loadProgress(root));
  if (fresh.length > 0 && isSomebodyThere(io))
    keep(io, 'said', { formatVersion: 1, said: withSaid(saidBefore(place), fresh, day) }, { silently: true });
  return fresh.map(({ text }) => text);
}
