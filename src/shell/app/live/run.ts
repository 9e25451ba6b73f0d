import { join } from 'node:path';
import type { CompleteAnswers } from '../../../core/questionnaire/complete.ts';
import { safetyNetOf } from '../../../core/safety-net.ts';
import type { CoachFile } from '../../../core/schema/coach.ts';
import { isOver, nothingWritten, type SessionState, savedSession } from '../../../session/index.ts';
import { exitCodes, Interrupted } from '../../errors.ts';
import { loadCoach } from '../../files/data.ts';
import { dropKept, keep } from '../../files/state/kept.ts';
import { type CountdownOptions, type CountdownResult, runCountdown } from '../../terminal/countdown/index.ts';
import { findPlayer } from '../../terminal/find-player.ts';
import { columnsOf, hasUnicode } from '../../terminal/look.ts';
import { chalkFor, paintWith } from '../../terminal/paint.ts';
import { say } from '../../terminal/say.ts';
import { makeRing } from '../../terminal/sound.ts';
import { findVoice } from '../../terminal/voice.ts';
import { keepStop, refuseAfterStop } from '../last-stop.ts';
import type { Place } from '../place.ts';
import { keepSuddenPain } from '../sudden-pain.ts';
import { afterwards } from './closing.ts';
import { writeDown } from './diary.ts';
import type { LiveOptions } from './options.ts';
import { owning, ownSession } from './own.ts';
import { type Live, sessionFor } from './session.ts';

/** What a caller may add to a session. */
export type More = Pick<CountdownOptions, 'onWindDown'> & {
  /** It is not gone on with later, and leaves alone what may be. */
  aside?: boolean;
};

/** Coaches a routine to its end, or as far as the person wants or the body lets them. */
export async function coachLive(
  live: Live,
  place: Place,
  options: LiveOptions,
  { aside = false, ...more }: More = {},
): Promise<CountdownResult> {
  refuseAfterStop(place);
  const coach = loadCoach(place.root);
  const hushed = coach.quiet.includes(String(live.answers?.goal));
  const display = await displayFor(place, options, hushed);
  const voice = display.voice !== undefined;
  const start = sessionFor(live, place, coach, { ...options, voice, muted: hushed && !options.voice });
  const owned = aside ? undefined : ownSession(live, place);
  const written = live.saved?.written ?? nothingWritten;
  const onSave = (state: SessionState): void => {
    if (isBegun(state) && owned)
      keep('session', savedSession(state, { ...live, written }), { silently: true });
  };
  const result = await owning(owned, async () => {
    const done = await runCountdown(start, { ...display, onSave, ...more });
    settleKept(done, live, owned === undefined);
    return done;
  });
  if (result.reason === 'interrupted') throw new Interrupted(result.signal);
  sayAfterwards(result.state, coach, place, live.answers);
  if (result.reason === 'stopped') process.exitCode = exitCodes.stopped;
  return result;
}

/** How a session is shown and heard here. `hushed`: without a sound, and the voice at hand without being asked for. */
export async function displayFor(
  { root, library }: Place,
  { compact = false, figures = true, quiet = false, voice = false }: LiveOptions,
  hushed = false,
): Promise<CountdownOptions> {
  const silent = quiet || hushed;
  const speaker = voice || hushed ? await findVoice() : undefined;
  if (voice && !speaker) say('No voice was found on this computer, so the sounds speak alone.\n');
  const player = silent ? undefined : findPlayer(process.platform, process.env);
  const folder = join(root, 'data', 'sounds');
  const { artistFor } = await import('../../../render/figure/index.ts');
  return {
    ...{ compact, unicode: hasUnicode(process.env) },
    ...(silent ? { ring: false as const } : {}),
    ...(player ? { ring: await makeRing({ player, folder }) } : {}),
    ...(figures ? { artist: artistFor(library) } : {}),
    ...(speaker ? { voice: speaker } : {}),
  };
}

/** Whether there is something to go on with. Until then the session before, if that was not finished, stays. */
const isBegun = ({ practised }: SessionState): boolean => practised >= 1000;

/** What is over needs no going on; what was left can be gone on with. All of it is in the diary. */
function settleKept({ reason, state }: CountdownResult, live: Live, aside: boolean): void {
  // Without a person there, nothing is kept.
  if (state.options.unattended) return;
  const written = writeDown(state, live.title, live.saved?.written ?? nothingWritten, new Date());
  if (reason === 'stopped') keepStop(state.stop ?? '', new Date());
  if (state.reports.some(({ onset }) => onset === 'sudden')) keepSuddenPain(new Date());
  if (aside) return;
  if (reason === 'stopped' || (isBegun(state) && (reason === 'finished' || isOver(state))))
    dropKept('session');
  else if (isBegun(state) && keep('session', savedSession(state, { ...live, written })))
    say('To go on from here: stretch coach --resume\n');
}

/** Says how it was, or why it stopped and what to do. */
export function sayAfterwards(
  state: SessionState,
  coach: CoachFile,
  { library }: Place,
  answers?: CompleteAnswers,
): void {
  const paint = paintWith(chalkFor(process.stderr, process.env));
  const columns = columnsOf(process.stderr);
  const safetyNet = safetyNetOf(answers, library);
  const { disclaimer } = library.files['warning-signs'];
  say(afterwards(state, coach, { safetyNet, disclaimer }, { columns, paint }));
}
