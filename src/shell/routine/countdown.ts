import type { Library } from '../../core/library.ts';
import type { Followed } from '../../core/plan-file.ts';
import { artistFor } from '../../render/figure/index.ts';
import { runCountdown } from '../countdown/index.ts';
import { Interrupted } from '../errors.ts';
import { say } from '../say.ts';
import { hasUnicode } from '../unicode.ts';
import { findVoice } from '../voice/index.ts';

export type LiveOptions = { compact?: boolean; figures?: boolean; quiet?: boolean; voice?: boolean };

/** Counts the routine down to its end, or as far as the person wants. */
export async function countDown(
  routine: Followed,
  library: Library,
  { compact = false, figures = true, quiet = false, voice = false }: LiveOptions,
): Promise<void> {
  const drawing = figures ? { artist: artistFor(library) } : {};
  const speaker = voice ? await findVoice() : undefined;
  if (voice && !speaker) say('No voice was found on this computer, so the bell speaks alone.\n');
  const result = await runCountdown(routine, {
    ...{ compact, unicode: hasUnicode(process.env), bell: !quiet },
    ...drawing,
    ...(speaker ? { voice: speaker } : {}),
  });
  if (result.reason === 'interrupted') throw new Interrupted(result.signal);
}
