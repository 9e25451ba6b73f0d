import { statSync } from 'node:fs';
import { prescribe } from '../../../core/prescription.ts';
import { fieldsOf } from '../../../core/read.ts';
import { readSession, resumed } from '../../../session/index.ts';
import { keep, keptPath, readIfSound } from '../../files/state/kept.ts';
import type { Place } from '../place.ts';
import { writeDown } from './diary.ts';

/**
 * A session that was cut off (a crash, the power) is not in the diary yet. Before another one takes its place it is
 * written down.
 */
export function writeDownAbandoned(place: Place): void {
  const { io, library } = place;
  // A broken one is told to whoever wants to go on with it.
  const value = readIfSound(io, 'session');
  const { saved } = value === undefined ? {} : readSession(value, library);
  if (!saved) return;
  const state = { ...resumed(saved, {}), status: { is: 'ended', reason: 'interrupted' } } as const;
  const prescription = saved.answers && prescribe(saved.answers, library);
  const live = { ...saved, ...(prescription ? { prescription } : {}) };
  const written = writeDown(place, state, live, saved.written, statSync(keptPath(io, 'session')).mtime);
  if (written !== saved.written) keep(io, 'session', { ...fieldsOf(value), written });
}
