import { isatty } from 'node:tty';
import type { Command } from 'commander';
import { followedOf } from '../../core/followed.ts';
import { planFor } from '../../core/plan/plan.ts';
import type { CompleteAnswers } from '../../core/questionnaire/complete.ts';
import type { Plan } from '../../core/routine.ts';
import { formats } from '../../render/index.ts';
import { readSession } from '../../session/index.ts';
import { refuseAfterStop } from '../app/last-stop.ts';
import { addLiveFlags, type LiveOptions } from '../app/live/options.ts';
import { coachLive } from '../app/live/run.ts';
import type { Live } from '../app/live/session.ts';
import { type Place, placeAt } from '../app/place.ts';
import { savedRoutine } from '../app/saved-routine.ts';
import { exitCodes, UserError } from '../errors.ts';
import { keptPath, readKept } from '../files/state/kept.ts';
import { brokenFile, readLast } from '../files/state/last.ts';
import { isSessionOwned } from '../files/state/owner.ts';
import { columnsOf } from '../terminal/look.ts';
import { chalkFor, paintWith } from '../terminal/paint.ts';
import { print } from '../terminal/print.ts';
import { say } from '../terminal/say.ts';

export type CoachOptions = LiveOptions & { resume?: boolean };

/** `stretch coach [FILE]`: the last routine, or a saved one. */
export function define(command: Command, root: string): void {
  addLiveFlags(command.option('--resume', 'go on with the session that was not finished'))
    .showHelpAfterError('(stretch coach --help says more)')
    .action(async (file: string | undefined, options: CoachOptions) => {
      await runCoach(file, options, root);
    });
}

/** `stretch coach`: a saved routine, the last one, or the session that was not finished. */
export async function runCoach(file: string | undefined, options: CoachOptions, root: string): Promise<void> {
  const place = placeAt(root);
  refuseAfterStop(place);
  const live = options.resume
    ? unfinished(file, place)
    : file === undefined
      ? last(place)
      : await savedRoutine(file, place, isStopped);
  if (!live) return;
  if (live.answers && (await isStopped(live.answers, place))) return;
  if (live.routine.steps.length === 0) say(`${emptyWords(live, place).join('\n')}\n`);
  else await coached(live, place, options);
}

/** Coaches; what is new, or stronger than usual, is not what the routine was made for, so the questions follow at once. */
async function coached(live: Live, place: Place, options: CoachOptions): Promise<void> {
  const { state } = await coachLive(live, place, options);
  if (state.stop !== newFeeling || !isatty(0) || !isatty(2)) return;
  const { runRoutine } = await import('../app/routine.ts');
  const { resume: _, ...shown } = options;
  process.exitCode = 0;
  await runRoutine({ ...shown, input: true }, place);
}

const newFeeling = 'new-feeling';

/** Why there is no step: the answers, or the time that was asked for. */
const emptyWords = ({ answers }: Live, { library }: Place): readonly string[] =>
  answers ? planFor(answers, library).advice : [library.files.words.noSteps];

function last(place: Place): Live {
  const live = lastLive(place);
  if (!live) throw new UserError(noRoutine, exitCodes.usage);
  return live;
}

/** The last routine, made anew from its answers; undefined when there is none. */
export function lastLive({ library }: Place): Live | undefined {
  const found = readLast(library);
  if (!found) return undefined;
  mentionAge(found.savedAt, new Date());
  return liveFor(found.answers, library);
}

/** The routine for some answers, ready to be coached. */
export const liveFor = (answers: CompleteAnswers, library: Place['library']): Live => ({
  answers,
  ...routineOf(planFor(answers, library), library),
});

const routineOf = ({ routine }: Plan, library: Place['library']): Pick<Live, 'title' | 'routine'> => ({
  title: routine?.title ?? '',
  routine: followedOf(routine ?? { steps: [] }, library),
});

const noRoutine = [
  'There is no routine yet. Make one: stretch routine',
  'Or coach one from a file: stretch routine -o plan.json, then stretch coach plan.json',
];

function unfinished(file: string | undefined, { library }: Place): Live {
  if (file !== undefined) {
    throw new UserError(['--resume goes on with the last session, so it takes no file.'], exitCodes.usage);
  }
  const value = readKept('session');
  if (value === undefined) throw new UserError([isSessionOwned() ? elsewhere : noSession], exitCodes.usage);
  const { saved: found, problems } = readSession(value, library);
  if (!found) throw brokenFile(keptPath('session'), problems);
  const { title, answers, routine } = found;
  return { title, routine, saved: found, ...(answers ? { answers } : {}) };
}

const noSession = 'No session was left unfinished.';
const elsewhere = 'A session is running in another window. Go on with it there.';

/** Days after which answers may no longer be true. */
const oldAfter = 7;

function mentionAge(savedAt: Date, now: Date): void {
  const days = Math.floor((now.getTime() - savedAt.getTime()) / 86_400_000);
  if (days >= oldAfter)
    say(`Your answers are ${days} days old. If something has changed, answer anew: stretch routine\n`);
}

/** Whether a warning sign in the answers stops it; then its words are said and nothing is coached. */
export async function isStopped(answers: CompleteAnswers, { library }: Place): Promise<boolean> {
  const plan = planFor(answers, library);
  if (plan.outcome !== 'stop') return false;
  const render = await formats.text();
  const paint = paintWith(chalkFor(process.stdout, process.env));
  print(render(plan, { columns: columnsOf(process.stdout), paint }));
  say('This is what your answers say. If they are no longer true, answer anew: stretch routine\n');
  process.exitCode = exitCodes.stopped;
  return true;
}
