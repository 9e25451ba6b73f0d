import { join } from 'node:path';
import said from '../../../../data/words/said.json';
import type { Facts } from '../../../core/condition.ts';
import { safetyNetFor } from '../../../core/lines.ts';
import type { Fields } from '../../../core/read-values.ts';
import type { CoachFile } from '../../../core/schema/coach.ts';
import { isOver, nothingWritten, type SessionState, savedSession } from '../../../session/index.ts';
import { exitCodes, firstOf, Interrupted } from '../../errors.ts';
import { loadCoach, loadProgress } from '../../files/data.ts';
import type { Keeping } from '../../files/state/diary.ts';
import { dropKept, keep } from '../../files/state/kept.ts';
import { type CountdownOptions, type CountdownResult, runCountdown } from '../../terminal/countdown/index.ts';
import { hasUnicode, type Io } from '../../terminal/io.ts';
import { lookOf } from '../../terminal/paint.ts';
import { isFull } from '../../terminal/screen.ts';
import { findPlayer, makeRing } from '../../terminal/sound.ts';
import { findVoice } from '../../terminal/voice.ts';
import type { LiveOptions } from '../flags.ts';
import { keepStop, keepSuddenPain, refuseAfterStop } from '../last-stop.ts';
import type { Place } from '../place.ts';
import { afterwards, tellProgram } from './after.ts';
import { followPractice, owning, ownSession, type Practice, writeDown } from './kept-session.ts';
import { type Coached, type Origin, sessionFor } from './session.ts';

/** What a caller may add to a session. */
export type More = Pick<CountdownOptions, 'onWindDown'> &
  Origin & {
    /** It is not gone on with later, and leaves alone what may be. */
    aside?: boolean;
  };

/** Coaches a routine to its end, or as far as the person wants or the body lets them. */
export async function coachLive(
  routine: Coached,
  place: Place,
  options: LiveOptions,
  { aside = false, prescription, bookmark, stands, notes = [], onWindDown }: More = {},
): Promise<CountdownResult> {
  refuseAfterStop(place);
  const { io } = place;
  const coach = loadCoach(place.root);
  const { title } = routine;
  const answers = prescription?.answers;
  const hushed = coach.quiet.includes(String(answers?.goal));
  const { display, notes: missing } = await displayFor(place, options, hushed);
  const voice = display.voice !== undefined;
  const { giveUp: owned, notes: kept } = aside ? { notes: [] } : ownSession(bookmark !== undefined, place);
  const told = firstNotes([...notes, ...kept, ...missing], options, io);
  const how = { ...options, voice, muted: hushed && !options.voice };
  const start = sessionFor(routine, { prescription, bookmark, notes: told }, place, coach, how);
  const made = { title, answers, written: bookmark?.written ?? nothingWritten };
  const practice = followPractice(bookmark?.practised ?? 0, io);
  const onSave = (state: SessionState): void => {
    practice.see(state);
    if (isBegun(state) && owned) keep(io, 'session', keptOf(state, made, practice), { silently: true });
  };
  // Whoever is asked nothing before a session is asked nothing in the middle of it.
  const asks = !aside && options.ask !== false;
  const longestPause = asks
    ? loadProgress(place.root).signs.resumeHours * 3_600_000
    : Number.POSITIVE_INFINITY;
  // What the diary is can wait; why it stopped cannot.
  const later: string[] = [];
  const result = await owning(owned, async () => {
    const more = { onSave, longestPause, ...(onWindDown ? { onWindDown } : {}) };
    const done = await runCountdown(start, { ...display, ...more }, io);
    if (done.reason === 'quit' && io.today().getTime() - practice.until().getTime() > longestPause)
      io.say(`${said.unfinished.stoodStill}\n`);
    const entry = settleKept(
      done,
      {
        ...made,
        ...{ aside: owned === undefined, practice, tell: (note) => void later.push(note) },
      },
      { prescription, stands },
      place,
    );
    if (entry) await tellProgram(entry, place);
    return done;
  });
  if (result.reason !== 'interrupted')
    sayAfterwards(result.state, coach, place, prescription?.assessment.facts);
  for (const note of later) io.say(note);
  if (result.reason === 'interrupted') throw new Interrupted(result.signal);
  if (result.reason === 'stopped') io.endWith(exitCodes.stopped);
  return result;
}

/** More of them do not wait on one screen. */
const mostNotes = 4;

/**
 * What waits on a first screen: a screen of its own hides what was said before. Elsewhere it is said, and so are many,
 * which are there again afterwards.
 */
export function firstNotes(
  notes: readonly string[],
  { compact = false }: LiveOptions,
  io: Io,
): readonly string[] {
  const waits = isFull(io, compact);
  if (!waits || notes.length > mostNotes) for (const note of notes) io.say(`${note}\n`);
  return waits ? firstOf(notes, mostNotes) : [];
}

/**
 * How a session is shown and heard here, and what is to be read about that. `hushed`: without a sound, and the voice at
 * hand without being asked for.
 */
export async function displayFor(
  { io, root, library }: Place,
  { compact = false, figures = true, quiet = false, voice = false }: LiveOptions,
  hushed = false,
): Promise<{ display: CountdownOptions; notes: readonly string[] }> {
  const silent = quiet || hushed;
  const speaker = voice || hushed ? await findVoice(io) : undefined;

  const player = silent ? undefined : findPlayer(io.platform, io.env);
  const folder = join(root, 'data', 'sounds');
  const { artistFor } = await import('../../../render/figure/index.ts');
  const display = {
    ...{ compact, unicode: hasUnicode(io.env), findVoice: () => findVoice(io) },
    ...(silent ? { ring: false as const } : {}),
    ...(player ? { ring: await makeRing({ player, folder }, io) } : {}),
    ...(figures ? { artist: artistFor(library) } : {}),
    ...(speaker ? { voice: speaker } : {}),
  };
  return { display, notes: voice && !speaker ? [said.noVoice] : [] };
}

/** Whether there is something to go on with. Until then the session before, if that was not finished, stays. */
const isBegun = ({ practised }: SessionState): boolean => practised >= 1000;

type Made = Parameters<typeof savedSession>[1];

const keptOf = (state: SessionState, made: Made, { until }: Practice): object => ({
  ...savedSession(state, made),
  leftAt: until().toISOString(),
});

/** What is over needs no going on; what was left can be gone on with. All of it is in the diary. */
function settleKept(
  { reason, state }: CountdownResult,
  {
    aside,
    tell,
    practice,
    ...made
  }: Made & { aside: boolean; practice: Practice } & Required<Pick<Keeping, 'tell'>>,
  origin: Origin,
  place: Place,
): Fields | undefined {
  const { io } = place;
  // Without a person there, nothing is kept.
  if (state.options.unattended || io.privacy) return undefined;
  practice.see(state);
  const began = practice.began();
  const live = { ...origin, title: made.title, written: made.written };
  const { written, entry } = writeDown(place, state, live, { tell, ...(began ? { began } : {}) });
  if (reason === 'stopped') keepStop(io, state.stop ?? '');
  if (state.reports.some(({ onset, takenBack }) => onset === 'sudden' && !takenBack)) keepSuddenPain(io);
  if (aside) return entry;
  if (reason === 'stopped' || (isBegun(state) && (reason === 'finished' || isOver(state))))
    dropKept(io, 'session');
  else if (isBegun(state) && keep(io, 'session', keptOf(state, { ...made, written }, practice)))
    io.say(`${said.goOnFromHere}\n`);
  return entry;
}

/** Says how it was, or why it stopped and what to do. */
export function sayAfterwards(
  state: SessionState,
  coach: CoachFile,
  { io, library }: Place,
  facts?: Facts,
): void {
  const { paint, columns } = lookOf('output', io);
  const safetyNet = safetyNetFor(facts, library);
  const { disclaimer } = library.files['warning-signs'];
  io.say(afterwards(state, coach, { safetyNet, disclaimer }, { columns, paint }));
}
