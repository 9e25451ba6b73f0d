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
import { followPractice, type Owned, owning, ownSession, type Practice, writeDown } from './kept-session.ts';
import { type Coached, type Origin, sessionFor } from './session.ts';

/** What a caller may add to a session. */
export type More = Pick<CountdownOptions, 'onWindDown'> &
  Origin & {
    /** It is not kept to go on with, and leaves alone one that is. */
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
  const { display, notes: missing } = await displayFor(place, options, { hushed });
  const voice = display.voice !== undefined;
  const { giveUp, notes: kept }: Owned = aside
    ? { notes: [] }
    : ownSession({ resumes: bookmark !== undefined }, place);
  const told = firstNotes([...notes, ...kept, ...missing], options, io);
  const how = { ...options, voice, muted: hushed && !options.voice, coach };
  const start = sessionFor(routine, { prescription, bookmark, notes: told }, place, how);
  const made = { title, answers, written: bookmark?.written ?? nothingWritten };
  const practice = followPractice(bookmark?.practised ?? 0, io);
  const onSave = (state: SessionState): void => {
    practice.see(state);
    if (isBegun(state) && giveUp) keep(io, 'session', keptOf(state, made, practice), { silently: true });
  };
  const longestPause = aside ? Number.POSITIVE_INFINITY : longestPauseFor(options, place);
  // What the diary is can wait; why it stopped cannot.
  const later: string[] = [];
  const tell = (note: string): void => void later.push(note);
  const result = await owning(giveUp, async () => {
    const more = { onSave, longestPause, ...(onWindDown ? { onWindDown } : {}) };
    const done = await runCountdown(start, { ...display, ...more }, io);
    if (done.reason === 'quit' && io.today().getTime() - practice.until().getTime() > longestPause)
      io.say(`${said.unfinished.stoodStill}\n`);
    const settling = { ...made, aside: giveUp === undefined, practice, tell };
    const entry = settleKept(done, settling, { prescription, stands }, place);
    if (entry) await tellProgram(entry, place);
    return done;
  });
  if (result.reason !== 'interrupted')
    sayAfterwards(result.state, coach, place, prescription?.assessment.facts);
  for (const note of later) io.say(note);
  return ended(result, io);
}

/** Milliseconds of a pause after which a session asks anew. Whoever is asked nothing before it is asked nothing in it. */
const longestPauseFor = ({ ask }: LiveOptions, { root }: Place): number =>
  ask === false ? Number.POSITIVE_INFINITY : loadProgress(root).signs.resumeHours * 3_600_000;

function ended(result: CountdownResult, io: Io): CountdownResult {
  if (result.reason === 'interrupted') throw new Interrupted(result.signal);
  if (result.reason === 'stopped') io.endWith(exitCodes.stopped);
  return result;
}

/** More of them do not wait on one screen. */
const mostNotes = 4;

/**
 * The notes that wait on a first screen, since a full screen hides what was said before. Elsewhere they are said, and
 * where they are too many also, to be there again afterwards.
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
 * How a session is shown and heard here, and notes about that. `hushed`: no sounds, and the voice is ready for whoever
 * turns it on.
 */
export async function displayFor(
  { io, root, library }: Place,
  { compact = false, figures = true, quiet = false, voice = false }: LiveOptions,
  { hushed = false } = {},
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

/** What is known of a session at its end. `aside`: it is not the one that is kept to go on with. */
type Settling = Made & { aside: boolean; practice: Practice } & Required<Pick<Keeping, 'tell'>>;

/** Writes a session into the diary, and keeps it to go on with only where it was left. Returns its entry. */
function settleKept(
  { reason, state }: CountdownResult,
  { aside, tell, practice, ...made }: Settling,
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
