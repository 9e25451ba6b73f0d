import { statSync } from 'node:fs';
import said from '../../../../data/words/said.json';
import { prescribe } from '../../../core/prescription.ts';
import { type Fields, fieldsOf, keptAt } from '../../../core/read-values.ts';
import {
  diaryLine,
  readSession,
  resumed,
  type SessionState,
  type Written,
  writtenOf,
} from '../../../session/index.ts';
import { exitCodes, UserError } from '../../errors.ts';
import { loadProgress } from '../../files/data.ts';
import { nowHere } from '../../files/state/day-here.ts';
import { type Keeping, keepEntry } from '../../files/state/diary.ts';
import { isKept, keep, keptPath, readIfSound } from '../../files/state/kept.ts';
import { clearLeftovers, type GiveUp, takeSession } from '../../files/state/owner.ts';
import { type Io, isAttended } from '../../terminal/io.ts';
import type { Place } from '../place.ts';
import type { Coached, Origin } from './session.ts';

/** Writes a session into the diary that was cut off (a crash, the power), before another one takes its place. */
function writeDownAbandoned(place: Place): void {
  const { io, library } = place;
  // A broken one is told to whoever wants to go on with it.
  const value = readIfSound(io, 'session');
  const { saved } = value === undefined ? {} : readSession(value, library);
  if (!saved) return;
  const state = { ...resumed(saved, {}), status: { is: 'ended', reason: 'interrupted' } } as const;
  const prescription = saved.answers && prescribe(saved.answers, library);
  const live = { ...saved, ...(prescription ? { prescription } : {}) };
  const { written } = writeDown(place, state, live, { when: leftAt(io) });
  if (written !== saved.written) keep(io, 'session', { ...fieldsOf(value), written });
}

/** When a session of this run began, and until when it was practised: a pause of hours is none of it. */
export type Practice = {
  readonly see: (state: SessionState) => void;
  began: () => Date | undefined;
  until: () => Date;
};

/** Follows the practice of a session with `practised` milliseconds before this run. */
export function followPractice(practised: number, io: Io): Practice {
  let [before, until] = [practised, io.today()];
  let began: Date | undefined;
  return {
    see(state) {
      if (state.practised <= before) return;
      [before, until] = [state.practised, io.today()];
      began ??= new Date(until.getTime() - (before - practised));
    },
    began: () => began,
    until: () => until,
  };
}

/** When the kept session was practised last, whatever was written since. */
export function leftAt(io: Io): Date {
  const kept = keptAt(fieldsOf(readIfSound(io, 'session')).leftAt);
  return Number.isFinite(kept) ? new Date(kept) : statSync(keptPath(io, 'session')).mtime;
}

/** Whether it is too old to go on with: the full list of signs is due, and step and dose would be others. */
export const isTooOld = (left: Date, { io, root }: Pick<Place, 'io' | 'root'>): boolean =>
  nowHere(io.today()).day - nowHere(left).day >= loadProgress(root).signs.anyDays;

/** What gives the kept session back, where it was taken; and notes about it. */
export type Owned = { readonly giveUp?: GiveUp; readonly notes: readonly string[] };

/**
 * Takes the place of the one session that is kept to go on with, unless a coach that still runs has it. A session that
 * was cut off is written down first. Both are noted.
 */
export function ownSession({ resumes }: { resumes: boolean }, place: Place): Owned {
  // Without a person there, nothing is kept.
  const { io } = place;
  if (!isAttended(io) || io.privacy) return { notes: [] };
  clearLeftovers(io);
  const giveUp = takeSession(io);
  if (!giveUp) {
    if (resumes) throw new UserError([said.elsewhere.here, said.elsewhere.goOn], exitCodes.usage);
    return { notes: [said.elsewhere.here, said.elsewhere.aside] };
  }
  if (!resumes && isKept(io, 'session')) {
    writeDownAbandoned(place);
    const { goOn, place: takesPlace } = said.unfinished;
    return { giveUp, notes: isTooOld(leftAt(io), place) ? [] : [goOn, takesPlace] };
  }
  return { giveUp, notes: [] };
}

/** Runs something, and gives the kept session back however that ends. */
export async function owning<Result>(
  giveUp: GiveUp | undefined,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } finally {
    giveUp?.();
  }
}

/** A session as the diary takes it down: what it is, where it comes from, and what of it is there already. */
type Live = Pick<Coached, 'title'> & Pick<Origin, 'prescription' | 'stands'> & { readonly written: Written };

/** Writes down what is not in the diary yet, unless nothing happened. Returns what is in it now, and the new entry. */
export function writeDown(
  { io, library }: Place,
  state: SessionState,
  { title, prescription, stands, written: before }: Live,
  keeping: Keeping = {},
): { written: Written; entry?: Fields } {
  const { pattern, irritability } = prescription?.assessment ?? {};
  const line = diaryLine(state, before, { title, pattern: pattern?.id, irritability, stands }, library);
  if (!line) return { written: before };
  // Of one that was cut off nobody knows when it began: no later than this.
  const atLatest = (keeping.when ?? io.today()).getTime() - (state.practised - before.practised);
  const { entry, isKept } = keepEntry(io, line, { began: new Date(atLatest), ...keeping });
  return { written: isKept ? writtenOf(state) : before, entry: entry.raw };
}
